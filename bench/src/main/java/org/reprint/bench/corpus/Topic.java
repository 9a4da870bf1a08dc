package org.reprint.bench.corpus;

/// What one story is about: the few words, people, places and organisations that it comes back to.
/// News repeats itself within a story far more than between stories.
final class Topic {
  // How many of a class a story comes back to, and how often (of 65,536) a word is one of them.
  private static final int[] SIZES = {24, 14, 12, 3, 5, 5, 4, 3, 3, 2, 2, 2};
  private static final int[] RETURNS = {
    26_000, 17_000, 18_000, 9_000, 58_000, 58_000, 52_000, 56_000, 56_000, 40_000, 30_000, 44_000
  };
  private static final int LARGEST = 24;

  private final int[] ranks = new int[SIZES.length * LARGEST]; // [classes][LARGEST]

  private final int sixteenths; // how much of the usual returns

  Topic() {
    this(16);
  }

  /// @param sixteenths how often the topic is come back to, 16 for the usual, 0 for never
  Topic(int sixteenths) {
    this.sixteenths = sixteenths;
  }

  /// Chooses anew.
  void choose(Lexicon lexicon, Chance chance) {
    for (int kind = 0; kind < SIZES.length; kind++) {
      WordClass words = lexicon.of(kind);
      for (int i = 0; i < SIZES[kind]; i++) {
        ranks[kind * LARGEST + i] = words.draw(chance.next());
      }
    }
  }

  /// The word of a class that falls to a random number: one of the topic's, or any.
  int draw(Lexicon lexicon, int kind, long bits) {
    if ((bits >>> 32 & 0xFFFF) < (RETURNS[kind] * sixteenths >> 4)) {
      return at(kind, bits);
    }
    return lexicon.of(kind).draw(bits);
  }

  /// One of the topic's words of a class.
  int at(int kind, long bits) {
    // the product favours the first ones: a story has a chief noun and a chief person
    int one = (int) (((bits >>> 48) * SIZES[kind]) >>> 16);
    int other = (int) (((bits & 0xFFFF) * SIZES[kind]) >>> 16);
    return ranks[kind * LARGEST + Math.min(one, other)];
  }
}
