package org.reprint.archive;

/// Looks into numbers that ascend.
final class Ascending {
  private Ascending() {}

  /// How many values are below a limit, whose last bits do not count. Those at the end are looked
  /// at first: most limits are behind all.
  ///
  /// @param values ascending as unsigned numbers do
  /// @param size how many of them count
  /// @param shift so many bits do not count
  static int below(int[] values, int size, int shift, int limit) {
    if (size == 0 || values[size - 1] >>> shift < limit) {
      return size;
    }
    int low = 0;
    int high = size - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (values[middle] >>> shift < limit) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
