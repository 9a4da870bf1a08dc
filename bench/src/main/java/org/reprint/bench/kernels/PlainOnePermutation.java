package org.reprint.bench.kernels;

import java.util.Arrays;

/// One permutation written down as one reads it, with the optimal densification of Shrivastava 2017
/// (PMLR v70): each empty slot looks along a random sequence of its own. Not thread-safe.
///
/// It lost on both counts: up to a hundred shingles its variance is a tenth to a half greater than
/// that of slots that share one order of offsets, and it waits for branches that cannot be
/// predicted.
public final class PlainOnePermutation {
  private static final long GAMMA = 0x9E3779B97F4A7C15L;

  private final int slots;
  private final long key;
  private final long order;
  private final int[] minima; // [slots]

  /// @param slots in [1, 4096]
  public PlainOnePermutation(int slots, long seed) {
    this.slots = slots;
    key = HashFamily.mix(seed + GAMMA);
    order = HashFamily.mix(key + GAMMA);
    minima = new int[slots];
  }

  /// Writes one signature.
  ///
  /// @param shingles 64-bit hashes; `[0, count)` is read
  /// @param count at least 1
  /// @param table signatures, row-major `[rows][slots]`
  /// @param row index of the row to write
  public void sketch(long[] shingles, int count, int[] table, int row) {
    Arrays.fill(minima, Integer.MAX_VALUE);
    for (int i = 0; i < count; i++) {
      long mixed = HashFamily.mix(shingles[i] ^ key);
      int slot = below(mixed);
      minima[slot] = Math.min(minima[slot], (int) mixed >> 1);
    }
    for (int slot = 0; slot < slots; slot++) {
      int from = slot;
      for (long attempt = 0; minima[from] == Integer.MAX_VALUE; attempt++) {
        from = below(HashFamily.mix(order + (((long) slot << 32) | attempt) * GAMMA));
      }
      table[row * slots + slot] = minima[from];
    }
  }

  private int below(long mixed) {
    return (int) Math.unsignedMultiplyHigh(mixed, slots);
  }
}
