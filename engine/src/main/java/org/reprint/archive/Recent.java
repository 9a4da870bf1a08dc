package org.reprint.archive;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.ArrayList;
import java.util.List;

/// Stories that are not in the index yet. Not thread-safe while it grows.
///
/// All lists ascend, so that what was there before a story is the front of each.
final class Recent {
  private static final IntArrayList NOBODY = new IntArrayList(0);

  private final int firstStory; // ordinal of the first story here
  private final int firstSentence; // number of the first sentence here, through all stories
  private final List<Filing> stories = new ArrayList<>();
  private final List<byte[]> written = new ArrayList<>(); // as they stand in the journal
  private final IntArrayList begin = new IntArrayList(); // of each story its first sentence, + end
  private final IntArrayList storyOf = new IntArrayList(); // [sentences]
  private final IntArrayList firstTerm = new IntArrayList(); // [sentences + 1]
  private final LongArrayList terms = new LongArrayList();
  private final Long2ObjectOpenHashMap<IntArrayList> byTerm = new Long2ObjectOpenHashMap<>();
  private final KeyLists byBand = new KeyLists();
  private final KeyLists byPrint = new KeyLists();
  private final KeyLists byName = new KeyLists();

  Recent(int firstStory, int firstSentence) {
    this.firstStory = firstStory;
    this.firstSentence = firstSentence;
    begin.add(0);
    firstTerm.add(0);
  }

  void add(Filing filing) {
    int story = stories.size();
    stories.add(filing);
    Features features = filing.features();
    for (int s = 0; s < features.sentences(); s++) {
      int sentence = storyOf.size();
      storyOf.add(story);
      int length = Math.min(Search.MOST_LENGTH, features.length(s));
      for (int i = features.firstTerm()[s]; i < features.firstTerm()[s + 1]; i++) {
        terms.add(features.terms()[i]);
        put(features.terms()[i], Posting.of(sentence, length));
      }
      firstTerm.add(terms.size());
    }
    begin.add(storyOf.size());
    for (long band : features.bands()) {
      byBand.put(band, story);
    }
    for (long print : features.fingerprints()) {
      byPrint.put(print, story);
    }
    for (String name : filing.names()) {
      byName.put(Names.hash(name), story);
    }
  }

  private void put(long term, int sentence) {
    IntArrayList list = byTerm.get(term);
    if (list == null) {
      list = new IntArrayList(1);
      byTerm.put(term, list);
    }
    list.add(sentence);
  }

  /// Another decision for a story that was added.
  void decide(int story, Filing decided) {
    stories.set(story, decided);
  }

  /// How many were written to the journal: the first of them.
  int written() {
    return written.size();
  }

  /// The bytes of the first story that was not written yet, which now is.
  byte[] write() {
    int story = written.size();
    byte[] bytes = Stored.of(firstStory + story, stories.get(story)).bytes();
    written.add(bytes);
    return bytes;
  }

  /// The bytes of a story, as [Stored#bytes] gives them.
  byte[] bytes(int story) {
    return story < written.size()
        ? written.get(story)
        : Stored.of(firstStory + story, stories.get(story)).bytes();
  }

  int size() {
    return stories.size();
  }

  int firstStory() {
    return firstStory;
  }

  int firstSentence() {
    return firstSentence;
  }

  int sentences() {
    return storyOf.size();
  }

  Filing story(int story) {
    return stories.get(story);
  }

  /// The first sentence of a story; of [#size]: the number of sentences.
  int begin(int story) {
    return begin.getInt(story);
  }

  int storyOf(int sentence) {
    return storyOf.getInt(sentence);
  }

  int length(int sentence) {
    return firstTerm.getInt(sentence + 1) - firstTerm.getInt(sentence);
  }

  /// Adds the terms of a sentence, ascending.
  void terms(int sentence, LongArrayList into) {
    into.addElements(into.size(), terms.elements(), firstTerm.getInt(sentence), length(sentence));
  }

  /// The sentences that have a term, ascending.
  ///
  /// @return postings
  IntArrayList sentencesWith(long term) {
    return byTerm.getOrDefault(term, NOBODY);
  }

  /// How many of the sentences with a term are below a limit.
  static int sentencesBelow(IntArrayList postings, int limit) {
    return Posting.below(postings.elements(), postings.size(), limit);
  }

  /// Who has a band.
  KeyLists byBand() {
    return byBand;
  }

  /// Who has a fingerprint.
  KeyLists byPrint() {
    return byPrint;
  }

  /// Who has a name, as [Names#hash] has it.
  KeyLists byName() {
    return byName;
  }
}
