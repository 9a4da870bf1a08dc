package org.reprint.dedupe;

/// How keys are packed into the records of a [KeyLog]. Records of one partition, sorted, stand
/// together by key.
///
/// A band or id: 32 bits of the key, then 32 of the line; with the partition 40 bits of the key
/// count. A sample: 26 bits of the key, 32 of the line, then 6 that number the sample within its
/// story; 34 bits of the key count. Keys that differ in none of these bits by chance only make
/// candidates that are found to be none.
final class Records {
  /// Partitions of a log of keys.
  static final int PARTITIONS = 256; // 2^PARTITION_BITS

  /// Samples with this number do not ask: a story numbers so many others only.
  static final int UNNUMBERED = 63;

  /// Samples of a short story that a long one would not sample have this number or more.
  static final int FINE = 32;

  private static final long SECOND_ASKS = 1L << 31; // lines are less than that
  static final int PARTITION_BITS = 8;
  private static final int LINE_SHIFT = 6;
  private static final int SAMPLE_KEY_SHIFT = Integer.SIZE + LINE_SHIFT;

  /// How records are laid out: the key above, the line below it.
  enum Kind {
    /// Bands and ids.
    KEYED(Integer.SIZE, 0),
    SAMPLE(SAMPLE_KEY_SHIFT, LINE_SHIFT);

    private final int keyShift;
    private final int lineShift;

    Kind(int keyShift, int lineShift) {
      this.keyShift = keyShift;
      this.lineShift = lineShift;
    }

    /// Where the key begins.
    int keyShift() {
      return keyShift;
    }

    int line(long record) {
      return (int) (record >>> lineShift);
    }

    boolean sameKey(long a, long b) {
      return (a ^ b) >>> keyShift == 0;
    }
  }

  private Records() {}

  static int partition(long key) {
    return (int) key & (PARTITIONS - 1);
  }

  static long keyed(long key, int line) {
    return key & 0xFFFFFFFF00000000L | line;
  }

  static long sample(long key, int line, int number) {
    return key >>> PARTITION_BITS << SAMPLE_KEY_SHIFT | (long) line << LINE_SHIFT | number;
  }

  static int sampleNumber(long record) {
    return (int) record & UNNUMBERED;
  }

  static long pair(int a, int b) {
    return a < b ? (long) a << 32 | b : (long) b << 32 | a;
  }

  /// A pair, and which of the two asks for the other.
  static long vote(int asking, int other) {
    return pair(asking, other) | (asking > other ? SECOND_ASKS : 0);
  }

  static boolean secondAsks(long vote) {
    return (vote & SECOND_ASKS) != 0;
  }

  /// The pair of a vote.
  static long voted(long vote) {
    return vote & ~SECOND_ASKS;
  }

  static int first(long pair) {
    return (int) (pair >>> 32);
  }

  static int second(long pair) {
    return (int) pair;
  }
}
