package org.reprint.bench.kernels;

import java.util.Arrays;

/// MinHash by k permutations, one hash function a slot: the textbook way (Broder 1997,
/// doi:10.1109/SEQUEN.1997.666900).
///
/// It lost on both counts. Its variance is `J(1-J)/slots` for stories of any length, where one
/// permutation stays below that from a hundred shingles on; and it costs `slots` multiplications a
/// shingle instead of one hash. What it can do and the other cannot: a signature with fewer slots
/// is the head of one with more, and that of a union is the slotwise minimum. Not thread-safe.
public final class MinHash {
  private final int slots;
  private final Kernel kernel;

  private MinHash(int slots, Kernel kernel) {
    this.slots = slots;
    this.kernel = kernel;
  }

  /// The plain loops.
  ///
  /// @param slots in [1, 4096]
  public static MinHash scalar(int slots, long seed) {
    return new MinHash(slots, new ScalarKernel(new HashFamily(slots, seed)));
  }

  /// The loops that the compiler turns into vector code, with the same bits.
  ///
  /// @param slots in [1, 4096]
  public static MinHash fast(int slots, long seed) {
    return new MinHash(slots, new FastKernel(new HashFamily(slots, seed)));
  }

  /// Writes one signature.
  ///
  /// @param shingles 64-bit hashes; `[0, count)` is read
  /// @param table signatures, row-major `[rows][slots]`
  /// @param row index of the row to write
  public void sketch(long[] shingles, int count, int[] table, int row) {
    int at = row * slots;
    Arrays.fill(table, at, at + slots, Integer.MAX_VALUE);
    kernel.fold(shingles, count, table, at, 0, slots);
  }
}
