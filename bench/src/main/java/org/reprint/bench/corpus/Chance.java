package org.reprint.bench.corpus;

/// Numbers that look drawn by lot and are the same on every machine and JDK.
///
/// SplitMix64 (Steele, Lea and Flood 2014, doi:10.1145/2660193.2660195), written out because the
/// JDK's own generator may change how it bounds a number. Not thread-safe.
final class Chance {
  private static final long GAMMA = 0x9E3779B97F4A7C15L;

  private long state;

  Chance(long seed) {
    state = seed;
  }

  /// Starts over with a seed that depends on both numbers.
  void reset(long seed, long index) {
    state = mix(mix(seed + GAMMA) ^ (index * GAMMA + 1));
  }

  /// Any of 2^64 numbers.
  long next() {
    state += GAMMA;
    return mix(state);
  }

  /// A number in `[0, bound)`; the bias is below `bound / 2^32`.
  int below(int bound) {
    return (int) (((next() >>> 32) * bound) >>> 32);
  }

  /// A number in `[from, to)`.
  int between(int from, int to) {
    return from + below(to - from);
  }

  /// True with a probability, to 53 bits.
  boolean chance(double probability) {
    return (next() >>> 11) * 0x1p-53 < probability;
  }

  /// The finaliser, as Stafford's thirteenth variant has it.
  static long mix(long bits) {
    long z = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
