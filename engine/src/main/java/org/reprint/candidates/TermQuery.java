package org.reprint.candidates;

/// Finds the entries of a [TermIndex] that share rare terms with one of them. Not thread-safe: one
/// per worker.
///
/// In two steps. The rarest terms are read, and each entry's sum of the rarity of those it has says
/// which [#POOL] times as many as are wanted are worth a look. These are ranked by all of their
/// terms, so that one that is too common to be asked for still counts. Either score is BM25 with
/// the background's rarity for the weight of a term, which is in a sentence once or not at all: the
/// sum of the weights of shared terms, damped by the sentence's length (Robertson and Zaragoza
/// 2009, doi:10.1561/1500000019).
///
/// A sentence whose terms are all too common for [TermChoice] is asked for by its two rarest
/// together: for the sentences that have both.
///
/// Cost: the postings read, at most [TermOptions#queryTerms] (or 8) times [TermOptions#postingCap],
/// whatever the size of the index. Allocates nothing, but for a table that grows to the longest
/// query.
final class TermQuery {
  private static final double K1 = 1.2; // usual values, same source
  private static final double B = 0.75;

  /// Content terms of a usual sentence of news. Fixed, so that a score does not depend on who else
  /// is in the index.
  private static final double USUAL_LENGTH = 12;

  /// How many times the wanted number are ranked by all their terms.
  private static final int POOL = 4;

  /// Before a list as long as this it is worth asking whether others can be left out.
  private static final int WORTH_ASKING = 500;

  /// A sum of floats is below the sum of doubles that it stands for by less than this factor.
  private static final double ROUNDING = 1.0001;

  /// A pair of common terms is looked up in this many times the cap of one term, no more.
  private static final int MOST_PAIRED = 8;

  private final TermIndex index;
  private final TermOptions options;
  private final Postings postings;
  private final float[] damping; // [lengths], as postings have them
  private final boolean[] asked; // [terms], true for those of `marked`
  private final TermChoice choice;
  private int lasting; // postings before this are within reach
  private int from; // and from here to `to`
  private int to;
  private final Reach reach = new Reach();
  private final Tally tally = new Tally();
  private double unread; // the weight of the terms that were not read and that others have too
  private long[] pool = new long[0];
  private final TopK top;
  private int marked = -1;

  TermQuery(TermIndex index, TermOptions options) {
    this.index = index;
    this.options = options;
    postings = index.postings();
    damping = new float[TermIndex.MOST_LENGTH + 1];
    for (int length = 0; length < damping.length; length++) {
      damping[length] = (float) damping(length);
    }
    choice = new TermChoice(options);
    asked = new boolean[index.termCount()];
    top = new TopK(options.sentences());
  }

  /// The best entries beside the one asked about, best first; valid until the next query.
  ///
  /// @param story rank of the story that asks
  TopK search(int story, int entry, Finds counts) {
    int size = choose(story, entry);
    boolean none = choice.size() == 0;
    counts.termsPassedOver += choice.passedOver();
    counts.postingsRead += size;
    tally.clear();
    tally.reserve(none ? MOST_PAIRED * options.postingCap() : size);
    readChosen();
    if (none && choice.passedOver() > 1) {
      readPair(choice.passedOver(0), choice.passedOver(1), counts);
    }
    counts.sentencesNotAsked += tally.size() == 0 && choice.passedOver() > 0 ? 1 : 0;
    rank(entry, pool());
    return top;
  }

  /// Ranks what is in the pool by all terms. Those that the rarest terms put first go first, so
  /// that most of the others need not be looked at: with all that was not read they would not be
  /// among the best.
  private void rank(int entry, int pooled) {
    top.clear();
    Selection.largest(pool, pooled, Math.min(pooled, options.sentences()));
    for (int i = 0; i < pooled; i++) {
      int posting = ~(int) pool[i];
      int found = TermIndex.entryOf(posting);
      double most =
          Float.intBitsToFloat((int) (pool[i] >>> Integer.SIZE))
              + unread * damping[TermIndex.lengthOf(posting)];
      if (found != entry && !top.excludes(most * ROUNDING)) {
        int length = index.toTerm(found) - index.fromTerm(found);
        top.offer(found, shared(entry, found) * damping(length));
      }
    }
    top.sort();
  }

  /// Puts the entries that are worth a look to the front of the pool: their score in the upper
  /// half, where positive floats order as numbers, the posting in the lower, of equal ones the
  /// lower first.
  ///
  /// @return how many
  private int pool() {
    int size = tally.size();
    if (pool.length < size) {
      pool = new long[2 * size];
    }
    for (int i = 0; i < size; i++) {
      int posting = tally.key(i);
      int score = Float.floatToRawIntBits(tally.sum(i) * damping[TermIndex.lengthOf(posting)]);
      pool[i] = (long) score << Integer.SIZE | (~posting & 0xFFFFFFFFL);
    }
    int wanted = Math.min(size, POOL * options.sentences());
    Selection.largest(pool, size, wanted);
    return wanted;
  }

  /// Reads the chosen terms. Once what came with the first of them fills the pool whatever follows,
  /// no other entries are taken in.
  private void readChosen() {
    double left = 0;
    double most = 0;
    for (int i = 0; i < choice.size(); i++) {
      left += index.idf(choice.term(i));
      most = Math.max(most, index.idf(choice.term(i)));
    }
    boolean open = true;
    for (int i = 0; i < choice.size(); i++) {
      int term = choice.term(i);
      reach.set(postings, term, lasting, from, to);
      open = open && (reach.size() < WORTH_ASKING || !isFilled(bound(left, most) * ROUNDING));
      read(reach.begin(), reach.early(), (float) index.idf(term), open);
      read(reach.from(), reach.to(), (float) index.idf(term), open);
      left -= index.idf(term);
    }
  }

  /// The best score that terms can give.
  ///
  /// @param left their weight together
  /// @param most the weight of the heaviest, or more
  private double bound(double left, double most) {
    double bound = 0;
    for (int length = 1; length <= TermIndex.MOST_LENGTH; length++) {
      bound = Math.max(bound, Math.min(left, length * most) * damping[length]);
    }
    return bound;
  }

  /// True when the pool can be filled with entries worth more than this.
  private boolean isFilled(double bound) {
    int wanted = POOL * options.sentences();
    int better = 0;
    for (int i = 0; i < tally.size() && better < wanted; i++) {
      better += tally.sum(i) * damping[TermIndex.lengthOf(tally.key(i))] > bound ? 1 : 0;
    }
    return better >= wanted;
  }

  private void read(int from, int to, float weight, boolean open) {
    if (open) {
      for (int i = from; i < to; i++) {
        tally.add(postings.value(i), weight);
      }
    } else {
      for (int i = from; i < to; i++) {
        tally.more(postings.value(i), weight);
      }
    }
  }

  /// Reads the entries that have both of two terms, for want of a rarer one.
  private void readPair(int term, int other, Finds counts) {
    boolean turn = postings.size(term) > postings.size(other);
    int few = turn ? other : term;
    int many = turn ? term : other;
    float weight = (float) (index.idf(term) + index.idf(other));
    reach.set(postings, few, lasting, from, to);
    int left = MOST_PAIRED * options.postingCap();
    int at = postings.from(many);
    for (int i = reach.first(); left > 0 && i < reach.to(); i = reach.next(i), left--) {
      at = postings.firstFrom(postings.value(i), at, postings.to(many));
      if (at < postings.to(many) && postings.value(at) == postings.value(i)) {
        tally.add(postings.value(i), weight);
      }
      counts.postingsRead++;
    }
  }

  /// Forgets the last query: afterwards nothing is the best.
  TopK nothing() {
    top.clear();
    return top;
  }

  /// What the last query found.
  TopK top() {
    return top;
  }

  /// Chooses among the terms that another entry within reach has too.
  ///
  /// @return how many postings they have there
  private int choose(int story, int entry) {
    choice.clear();
    lasting = TermIndex.firstPosting(index.lasting());
    from = TermIndex.firstPosting(index.fromEntry(story));
    to = TermIndex.firstPosting(index.toEntry(story));
    unread = 0;
    for (int i = index.fromTerm(entry); i < index.toTerm(entry); i++) {
      int term = index.term(i);
      int size = choice.isFull() ? 0 : within(term);
      if (size > 1) {
        choice.offer(term, size);
      }
      unread += size == 1 ? 0 : index.idf(term);
    }
    choice.close();
    int size = 0;
    for (int i = 0; i < choice.size(); i++) {
      size += within(choice.term(i));
      unread -= index.idf(choice.term(i));
    }
    return size;
  }

  /// How many entries within reach have a term.
  private int within(int term) {
    reach.set(postings, term, lasting, from, to);
    return reach.size();
  }

  /// Marks the terms of an entry, which is asked about many times in turn.
  private void mark(int entry) {
    if (entry != marked) {
      if (marked >= 0) {
        set(marked, false);
      }
      set(entry, true);
      marked = entry;
    }
  }

  private void set(int entry, boolean value) {
    for (int i = index.fromTerm(entry); i < index.toTerm(entry); i++) {
      asked[index.term(i)] = value;
    }
  }

  static double damping(int length) {
    return (K1 + 1) / (1 + K1 * (1 - B + B * length / USUAL_LENGTH));
  }

  /// The sum of the rarity of the terms that two entries share. The same both ways, bit by bit:
  /// both lists of terms have the same order, and so has the sum.
  private double shared(int entry, int other) {
    mark(entry);
    double shared = 0;
    for (int i = index.fromTerm(other); i < index.toTerm(other); i++) {
      shared += asked[index.term(i)] ? index.idf(index.term(i)) : 0;
    }
    return shared;
  }

  /// The share that two entries have in common, as [Candidate] defines it. The same both ways.
  double share(int entry, int other) {
    return Math.min(1, shared(entry, other) / Math.sqrt(index.mass(entry) * index.mass(other)));
  }
}
