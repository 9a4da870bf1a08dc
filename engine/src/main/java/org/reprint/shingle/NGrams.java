package org.reprint.shingle;

/// Hashes of `n` words that follow each other.
///
/// A polynomial of the word hashes modulo 2^64, the last word's coefficient being 1 (Karp and Rabin
/// 1987, doi:10.1147/rd.312.0249), plus `n`, through the finaliser of MurmurHash3 (Appleby, public
/// domain): the coefficients are hashes already, so the polynomial need only tell orders apart, and
/// the finaliser makes every bit fit for use.
///
/// Rolled from one n-gram to the next, each polynomial would wait for the one before. So it is made
/// by Horner's rule, one word of all n-grams at a time, in loops that C2 turns into vector code: as
/// it can of one array with a fixed distance in it, but not of two that might overlap. One per
/// worker, for its scratch.
final class NGrams {
  private static final long BASE = 0x9E3779B97F4A7C15L; // 2^64 over the golden ratio, odd

  private static final int STRETCH = 1 << 10; // n-grams at a time: 16 KB, in the nearest cache

  private final long[] sums = new long[2 * STRETCH]; // polynomials so far, then the next words

  /// How many n-grams a text has: with fewer than `n` words, but one at least, a single one of all
  /// there are.
  static int count(int words, int n) {
    return words == 0 ? 0 : Math.max(1, words - n + 1);
  }

  /// Writes the hashes of all n-grams.
  ///
  /// @param words word hashes; `[0, count)` is read
  /// @param into receives [#count(int, int)] hashes
  void roll(long[] words, int count, int n, long[] into) {
    int length = Math.min(n, count);
    int all = count(count, n);
    for (int from = 0; from < all; from += STRETCH) {
      int stretch = Math.min(STRETCH, all - from);
      System.arraycopy(words, from, sums, 0, stretch);
      for (int word = 1; word < length; word++) {
        System.arraycopy(words, from + word, sums, STRETCH, stretch);
        step(stretch);
      }
      mix(stretch, length);
      System.arraycopy(sums, 0, into, from, stretch);
    }
  }

  private void step(int count) {
    long[] sum = sums;
    for (int i = 0; i < count; i++) {
      sum[i] = sum[i] * BASE + sum[i + STRETCH];
    }
  }

  private void mix(int count, int length) {
    long[] sum = sums;
    for (int i = 0; i < count; i++) {
      sum[i] = mix(sum[i] + length);
    }
  }

  /// The finaliser of MurmurHash3: a bijection in which every bit of the result depends on every
  /// bit of the argument.
  static long mix(long bits) {
    long h = (bits ^ (bits >>> 33)) * 0xff51afd7ed558ccdL;
    h = (h ^ (h >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return h ^ (h >>> 33);
  }
}
