package org.reprint.archive;

/// Finds one of many values by its rank, without sorting them.
final class NthLargest {
  private NthLargest() {}

  /// The value that `n` others are at least as large as. Hoare's FIND (1961,
  /// doi:10.1145/366622.366647); leaves the values in another order.
  static float of(float[] values, int size, int n) {
    int low = 0;
    int high = size - 1;
    while (low < high) {
      float pivot = values[(low + high) >>> 1];
      int i = low;
      int j = high;
      while (i <= j) {
        while (values[i] > pivot) {
          i++;
        }
        while (values[j] < pivot) {
          j--;
        }
        if (i <= j) {
          float value = values[i];
          values[i++] = values[j];
          values[j--] = value;
        }
      }
      if (n <= j) {
        high = j;
      } else if (n >= i) {
        low = i;
      } else {
        return values[n];
      }
    }
    return values[n];
  }
}
