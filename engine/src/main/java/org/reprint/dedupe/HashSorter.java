package org.reprint.dedupe;

import java.util.Arrays;

/// Sorts hashes, which are spread evenly, in linear time: by their top bits into about as many
/// buckets as there are hashes, then within the buckets. One per thread.
final class HashSorter {
  private static final int MOST_BITS = 16;

  private int[] ends = new int[1 << 10]; // [buckets]

  /// Copies hashes, sorted and each once.
  ///
  /// Hashes that are not spread evenly are sorted as well, but not as quickly.
  ///
  /// @param hashes `[0, count)` is read
  /// @param into receives them from `at` on, as signed numbers, ascending
  /// @return where they end
  int distinct(long[] hashes, int count, long[] into, int at) {
    if (count == 0) {
      return at;
    }
    int bits = Math.clamp(Integer.SIZE - Integer.numberOfLeadingZeros(count), 1, MOST_BITS);
    int shift = Long.SIZE - bits;
    int buckets = 1 << bits;
    if (ends.length < buckets) {
      ends = new int[buckets];
    }
    Arrays.fill(ends, 0, buckets, 0);
    for (int i = 0; i < count; i++) {
      ends[(int) ((hashes[i] ^ Long.MIN_VALUE) >>> shift)]++;
    }
    int sum = at;
    int fullest = 0;
    for (int b = 0; b < buckets; b++) {
      fullest = Math.max(fullest, ends[b]);
      int start = sum;
      sum += ends[b];
      ends[b] = start;
    }
    for (int i = 0; i < count; i++) {
      long hash = hashes[i];
      into[ends[(int) ((hash ^ Long.MIN_VALUE) >>> shift)]++] = hash;
    }
    if (fullest > Long.SIZE) {
      Arrays.sort(into, at, sum); // one hash many times, or hashes that are none
    } else {
      insert(into, at, sum);
    }
    return Sorted.distinct(into, at, sum);
  }

  private static void insert(long[] sorted, int from, int to) {
    for (int i = from + 1; i < to; i++) {
      long hash = sorted[i];
      int hole = i;
      while (hole > from && sorted[hole - 1] > hash) {
        sorted[hole] = sorted[hole - 1];
        hole--;
      }
      sorted[hole] = hash;
    }
  }
}
