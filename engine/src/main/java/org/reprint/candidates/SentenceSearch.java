package org.reprint.candidates;

import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;

/// Finds the rewrites of a story: asks for each sentence, and counts the stories that answer. Not
/// thread-safe: one per worker.
///
/// The vote of a story is the sum over the asking sentences of the square of its best share: the
/// square, so that one sentence taken over weighs more than a topic in common.
final class SentenceSearch {
  private final TermIndex index;
  private final CandidateOptions options;
  private final TermQuery query;
  private final double[] votes; // [stories], 0 outside a search
  private final double[] shares; // [stories], the best for one sentence, 0 outside its query
  private final RunHits runs;
  private final RivalLevel rivals = new RivalLevel();
  private final IntArrayList voted = new IntArrayList();
  private final IntArrayList answered = new IntArrayList();
  private final TopK best;
  private final Int2IntOpenHashMap told = new Int2IntOpenHashMap(); // entry -> first sentence
  private final Reach reach = new Reach();
  private final int undated; // places before this are of stories without a date
  private int fromPlace; // and from here to `toPlace` of stories within reach
  private int toPlace;
  private final Finds unread = new Finds(); // counts of a query that nobody asks for

  SentenceSearch(TermIndex index, int stories, CandidateOptions options) {
    this.index = index;
    this.options = options;
    query = new TermQuery(index, options.terms());
    votes = new double[stories];
    shares = new double[stories];
    runs = new RunHits(options.terms());
    best = new TopK(options.terms().stories());
    undated = index.firstPlace(index.window().undated());
    told.defaultReturnValue(-1);
  }

  void search(int story, Finds finds) {
    told.clear();
    runs.clear();
    Window window = index.window();
    fromPlace = index.firstPlace(window.from(story));
    toPlace = index.firstPlace(window.to(story));
    finds.rivals = new float[index.sentences(story)];
    for (int s = 0; s < index.sentences(story); s++) {
      int entry = index.entry(story, s);
      if (entry >= 0) {
        ask(story, s, entry, finds);
      }
    }
    best.clear();
    for (int i = 0; i < voted.size(); i++) {
      int other = voted.getInt(i);
      if (votes[other] >= options.terms().leastVote()) {
        best.offer(other, votes[other]);
      }
      votes[other] = 0;
    }
    voted.clear();
    best.sort();
    for (int i = 0; i < best.size(); i++) {
      finds.add(best.id(i), Source.VOTE, 0, 0);
    }
  }

  /// As [CandidateIndex.Worker#rank].
  int rank(int story, int sentence) {
    int entry = index.entry(story, sentence);
    return entry < 0 ? query.nothing().size() : query.search(story, entry, unread).size();
  }

  /// As [CandidateIndex.Worker#ranked].
  int ranked(int at) {
    return query.top().id(at);
  }

  private void ask(int story, int sentence, int entry, Finds finds) {
    runs.turnTo(sentence);
    rivals.clear();
    int earlier = told.putIfAbsent(entry, sentence);
    if (earlier >= 0) {
      finds.add(story, Source.SENTENCES, earlier, sentence);
    }
    answer(story, sentence, entry, 1, finds);
    TopK top = query.search(story, entry, finds);
    for (int i = 0; i < top.size(); i++) {
      answer(story, sentence, top.id(i), query.share(entry, top.id(i)), finds);
    }
    finds.rivals[sentence] = rivals.level();
    for (int i = 0; i < answered.size(); i++) {
      vote(answered.getInt(i));
    }
    answered.clear();
  }

  /// Takes an answer: an entry, in each place where it is told, or in a few where it is told by too
  /// many.
  private void answer(int story, int sentence, int entry, double share, Finds finds) {
    Postings places = index.places();
    int asked = index.entry(story, sentence);
    double shared = share * Math.sqrt(index.mass(asked) * index.mass(entry));
    double weight = share * shared;
    reach.set(places, entry, undated, fromPlace, toPlace);
    boolean counted = false; // as a rival: once, for the first other story that tells it
    int left = reach.size() > options.bucketCap() ? KeyIndex.HUBS : Integer.MAX_VALUE;
    for (int i = reach.first(); left > 0 && i < reach.to(); i = reach.next(i), left--) {
      int other = index.story(places.value(i));
      if (other == story && entry == asked) {
        continue; // itself, or told before in so many words: see ask
      }
      int there = index.sentence(places.value(i));
      if (weight >= options.terms().leastWeight()) {
        finds.add(other, Source.SENTENCES, sentence, there);
      } else if (other != story) {
        runs.offer(
            other,
            there,
            weight,
            (mine, theirs, next) -> {
              finds.add(other, Source.SENTENCES, mine, theirs);
              finds.add(other, Source.SENTENCES, mine + 1, next);
            });
      }
      if (other != story) {
        answered(other, share);
        if (!counted) {
          rivals.offer(other, shared);
          counted = true;
        }
      }
    }
  }

  private void answered(int other, double share) {
    if (shares[other] == 0) {
      answered.add(other);
    }
    shares[other] = Math.max(shares[other], share);
  }

  private void vote(int other) {
    if (votes[other] == 0) {
      voted.add(other);
    }
    votes[other] += shares[other] * shares[other];
    shares[other] = 0;
  }
}
