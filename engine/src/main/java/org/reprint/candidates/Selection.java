package org.reprint.candidates;

/// Parts the largest of many numbers from the others without sorting them: Hoare's FIND (1961,
/// doi:10.1145/366622.366647). Expected cost linear in their number.
final class Selection {
  private Selection() {}

  /// Brings the `k` largest of `[0, size)` to the front, in no order; all different.
  static void largest(long[] keys, int size, int k) {
    int low = 0;
    int high = size - 1;
    while (low < high && k > low && k <= high) {
      long pivot = median(keys[low], keys[(low + high) >>> 1], keys[high]);
      int i = low;
      int j = high;
      while (i <= j) {
        while (keys[i] > pivot) {
          i++;
        }
        while (keys[j] < pivot) {
          j--;
        }
        if (i <= j) {
          long key = keys[i];
          keys[i++] = keys[j];
          keys[j--] = key;
        }
      }
      if (k <= j + 1) {
        high = j;
      } else if (k >= i) {
        low = i;
      } else {
        return;
      }
    }
  }

  private static long median(long a, long b, long c) {
    return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
  }
}
