package org.reprint.sketch;

import java.util.Objects;

/// How to sketch; signatures are comparable when their options are equal.
///
/// @param slots 32-bit slots of a signature, in [1, 4096], any number of them; signatures with
///   different numbers of slots have nothing in common, and none is the head of another
/// @param seed chooses the hash function and the order in which empty slots look for a value;
///   sketches with different seeds err independently of each other
/// @param scheme how slots are made
public record SketchOptions(int slots, long seed, Scheme scheme) {
  /// 128 slots of scheme `oph32-1`: 512 bytes a story, and a standard error of the estimate of
  /// 0.044 at most for stories of 20 shingles and more.
  public static final SketchOptions DEFAULT = new SketchOptions(128, 0x5EEDL, Scheme.OPH32_1);

  static final int MAX_SLOTS = 1 << 12; // more would leave values out: OnePermutation

  public SketchOptions {
    if (slots < 1 || slots > MAX_SLOTS) {
      throw new IllegalArgumentException("slots must be in [1, " + MAX_SLOTS + "], got " + slots);
    }
    Objects.requireNonNull(scheme, "scheme");
  }

  /// Returns these options with another number of slots.
  public SketchOptions withSlots(int newSlots) {
    return new SketchOptions(newSlots, seed, scheme);
  }

  /// Returns these options with another seed.
  public SketchOptions withSeed(long newSeed) {
    return new SketchOptions(slots, newSeed, scheme);
  }
}
