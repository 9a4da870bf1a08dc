package org.reprint.dedupe;

/// Chooses shingles by their hashes, so that two stories choose alike what they have in common.
///
/// A story in which another is contained shares most of its chosen shingles, however much longer it
/// is; the bands of a signature would miss the pair, as its Jaccard similarity is low. One shingle
/// in [#RATE] is chosen; of a story with fewer than 128 shingles one in four, with fewer than 64
/// one in two, with fewer than 32 every one, so that short ones have some to share too.
final class Sampler {
  /// One shingle in so many.
  static final int RATE = 16;

  /// From here on a story is sampled at [#RATE].
  static final int SHORT = 128;

  /// Zero bits that stand for [#RATE].
  static final int LEAST_BITS = 4;

  private static final int MOST_ASKING = 31;

  private Sampler() {}

  /// Zero bits that the top of a hash must show to be chosen.
  ///
  /// @param shingles of the story
  static int bits(int shingles) {
    if (shingles >= SHORT) {
      return LEAST_BITS;
    }
    return shingles >= SHORT / 2 ? 2 : shingles >= SHORT / 4 ? 1 : 0;
  }

  /// Zero bits that the samples must show with which a long story asks: about 31 at most are left.
  static int askingBits(int shingles) {
    int bits = LEAST_BITS;
    while (shingles >>> bits > MOST_ASKING) {
      bits++;
    }
    return bits;
  }

  /// Whether a hash is chosen.
  static boolean chooses(long hash, int bits) {
    return bits == 0 || hash >>> (Long.SIZE - bits) == 0;
  }

  /// Expected number of chosen shingles.
  static double expected(int shingles) {
    return Math.scalb((double) shingles, -bits(shingles));
  }
}
