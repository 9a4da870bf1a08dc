package org.reprint.sketch;

/// Folds shingles into the slots of one row. Every kernel gives the same bits as [ScalarKernel].
/// Not thread-safe.
sealed interface Kernel permits ScalarKernel, FastKernel {
  /// The system property that chooses: `auto`, `scalar` or `fast`.
  String PROPERTY = "reprint.kernel";

  /// Lowers slots to the least value that any shingle has there.
  ///
  /// @param shingles 64-bit hashes; `[0, count)` is read
  /// @param table holds the row at `[at, at + slots)`
  /// @param lo first slot to fold
  /// @param hi one past the last slot to fold
  void fold(long[] shingles, int count, int[] table, int at, int lo, int hi);

  /// The name of the kernel, for reports: `scalar` or `fast`.
  String name();

  /// The kernel that the system property asks for; `auto`, the default, is the fast one.
  ///
  /// @throws IllegalArgumentException if the property names no kernel
  static Kernel choose(HashFamily family) {
    String wanted = System.getProperty(PROPERTY, "auto");
    return switch (wanted) {
      case "auto", "fast" -> new FastKernel(family);
      case "scalar" -> new ScalarKernel(family);
      default ->
          throw new IllegalArgumentException(
              PROPERTY + " must be auto, scalar or fast, got \"" + wanted + "\"");
    };
  }
}
