package org.reprint.shingle;

/// Hashes of `n` words that follow each other.
///
/// A polynomial of the word hashes modulo 2^64, rolled from one n-gram to the next (Karp and Rabin
/// 1987, doi:10.1147/rd.312.0249), plus `n`, through the finaliser of MurmurHash3 (Appleby, public
/// domain): the coefficients are hashes already, so the polynomial need only tell orders apart, and
/// the finaliser makes every bit fit for use.
final class NGrams {
  private static final long BASE = 0x9E3779B97F4A7C15L; // 2^64 over the golden ratio, odd

  private NGrams() {}

  /// How many n-grams a text has: with fewer than `n` words, but one at least, a single one of all
  /// there are.
  static int count(int words, int n) {
    return words == 0 ? 0 : Math.max(1, words - n + 1);
  }

  /// Writes the hashes of all n-grams.
  ///
  /// @param words word hashes; `[0, count)` is read
  /// @param into receives [#count(int, int)] hashes
  static void roll(long[] words, int count, int n, long[] into) {
    if (count == 0) {
      return;
    }
    int length = Math.min(n, count);
    long leaving = 1; // BASE to the power of length
    long sum = 0;
    for (int i = 0; i < length; i++) {
      sum = sum * BASE + words[i];
      leaving *= BASE;
    }
    into[0] = sum + length;
    for (int i = length; i < count; i++) {
      sum = sum * BASE + words[i] - words[i - length] * leaving;
      into[i - length + 1] = sum + length;
    }
    mix(into, count - length + 1);
  }

  /// In a loop of its own, which C2 turns into vector code.
  private static void mix(long[] bits, int count) {
    for (int i = 0; i < count; i++) {
      bits[i] = mix(bits[i]);
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
