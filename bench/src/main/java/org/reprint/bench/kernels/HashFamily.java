package org.reprint.bench.kernels;

/// The hash functions of k permutations, one a slot, drawn from a seed.
///
/// A shingle is mixed to 64 bits, read as two words `high` and `low` of 32; slot `s` sees `high +
/// factor[s] * low`, modulo 2^32 and with its sign. Why this form:
/// - For ideal `high` and `low` any two slots see a pair of values as good as drawn independently,
///   because their difference is `(factor[s] - factor[t]) * low`. The variance of an estimate from
///   many slots is a sum over pairs of them, so it is the binomial one, `J(1-J)/slots`, with no
///   more than pairwise independence (Carter and Wegman 1979, doi:10.1016/0022-0000(79)90044-8, for
///   the family; Kirsch and Mitzenmacher 2008, doi:10.1002/rsa.20208, for two words making many
///   functions).
/// - The difference is fine-grained only when few low bits of the two factors agree. Hence the low
///   twelve bits of a factor are the number of its slot, and 128 slots differ from each other in
///   the low seven bits: the grain is `2^6` of `2^32` at worst.
/// - All 64 bits count: two different shingles look alike to all slots with a probability of 2^-64,
///   not 2^-32.
/// - It costs one 32-bit multiplication, one addition and one minimum, all of which AVX2 has eight
///   lanes of.
final class HashFamily {
  private static final long GAMMA = 0x9E3779B97F4A7C15L; // step of SplitMix64
  private static final int SLOT_BITS = 12; // at most 4,096 slots

  private final long key;
  private final int[] factors; // [slots]

  HashFamily(int slots, long seed) {
    long state = seed;
    key = mix(state += GAMMA);
    factors = new int[slots];
    for (int slot = 0; slot < factors.length; slot++) {
      state += GAMMA;
      factors[slot] = ((int) (mix(state) >>> 32) << SLOT_BITS) | slot;
    }
  }

  int slots() {
    return factors.length;
  }

  /// The factors, one a slot: the array itself, to read.
  int[] factors() {
    return factors;
  }

  /// A shingle as two words, high and low: callers may hash their shingles badly, or not at all.
  long mixed(long shingle) {
    return mix(shingle ^ key);
  }

  /// What one slot sees of a mixed shingle.
  static int value(long mixed, int factor) {
    return (int) (mixed >>> 32) + factor * (int) mixed;
  }

  /// The finaliser of SplitMix64 (Steele, Lea and Flood 2014, doi:10.1145/2660193.2660195;
  /// constants of Stafford's variant 13).
  static long mix(long bits) {
    long z = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
