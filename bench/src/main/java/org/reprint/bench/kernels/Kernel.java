package org.reprint.bench.kernels;

/// Folds shingles into the slots of one row: the least of `slots` hash functions each. Every kernel
/// gives the same bits as [ScalarKernel]. Not thread-safe.
sealed interface Kernel permits ScalarKernel, FastKernel {
  /// Lowers slots to the least value that any shingle has there.
  ///
  /// @param shingles 64-bit hashes; `[0, count)` is read
  /// @param table holds the row at `[at, at + slots)`
  /// @param lo first slot to fold
  /// @param hi one past the last slot to fold
  void fold(long[] shingles, int count, int[] table, int at, int lo, int hi);
}
