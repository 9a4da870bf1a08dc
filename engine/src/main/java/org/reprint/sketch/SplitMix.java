package org.reprint.sketch;

/// The generator SplitMix64 (Steele, Lea and Flood 2014, doi:10.1145/2660193.2660195).
final class SplitMix {
  /// The step from one state to the next.
  static final long GAMMA = 0x9E3779B97F4A7C15L;

  /// The two factors of the finaliser: Stafford's variant 13.
  static final long FACTOR_1 = 0xbf58476d1ce4e5b9L;

  static final long FACTOR_2 = 0x94d049bb133111ebL;

  private SplitMix() {}

  /// The finaliser: a bijection of 64 bits.
  static long mix(long bits) {
    long z = (bits ^ (bits >>> 30)) * FACTOR_1;
    z = (z ^ (z >>> 27)) * FACTOR_2;
    return z ^ (z >>> 31);
  }
}
