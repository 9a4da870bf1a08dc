package org.reprint.dedupe;

/// Numbers in ascending order.
final class Sorted {
  private Sorted() {}

  /// Keeps each number of a stretch once, moved to its front.
  ///
  /// @return where they end
  static int distinct(long[] sorted, int from, int to) {
    int end = from;
    for (int i = from; i < to; i++) {
      if (end == from || sorted[i] != sorted[end - 1]) {
        sorted[end++] = sorted[i];
      }
    }
    return end;
  }
}
