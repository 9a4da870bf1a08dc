package org.reprint.shingle;

import java.util.Arrays;
import java.util.Objects;

/// The ascending order of 64-bit hashes: sorts them, says where one stands, and counts what two
/// lists have in common.
///
/// The leading bits of a hash tell about where it belongs: there is one hash on average for each
/// value of these. The results hold for any numbers; speed alone leans on their being spread
/// evenly. Winnowed fingerprints are not quite: each is the least of a window, so with windows of
/// four they are up to 2.5 times as dense at the low end, which costs little.
public final class HashOrder {
  private static final int MOST_BITS = 16; // so that the counts stay in the cache when sorting

  private HashOrder() {}

  /// The places of the first `count` hashes in ascending order of these, equal ones as they stand.
  /// Cost: linear where they are spread evenly, however many are equal; at worst the square of
  /// their number.
  ///
  /// @throws IndexOutOfBoundsException if `count` does not fit the array
  public static int[] of(long[] hash, int count) {
    Objects.checkFromIndexSize(0, count, hash.length);
    int shift = Long.SIZE - Math.min(MOST_BITS, bits(count));
    int[] next = starts(hash, count, shift);
    int[] order = new int[count];
    for (int i = 0; i < count; i++) {
      order[next[leading(hash[i], shift)]++] = i;
    }
    for (int i = 1; i < count; i++) {
      int moved = order[i];
      long key = hash[moved];
      int at = i;
      for (; at > 0 && hash[order[at - 1]] > key; at--) {
        order[at] = order[at - 1];
      }
      order[at] = moved;
    }
    return order;
  }

  /// A sorted copy of the first `count` hashes. Cost: linear where they are spread evenly, that of
  /// a comparing sort at worst.
  ///
  /// @throws IndexOutOfBoundsException if `count` does not fit the array
  static long[] sorted(long[] hashes, int count) {
    Objects.checkFromIndexSize(0, count, hashes.length);
    int shift = Long.SIZE - Math.min(MOST_BITS, bits(count));
    int[] next = starts(hashes, count, shift);
    long[] sorted = new long[count];
    for (int i = 0; i < count; i++) {
      sorted[next[leading(hashes[i], shift)]++] = hashes[i];
    }
    int from = 0;
    for (int b = 0; b < next.length - 1; b++) {
      int to = next[b]; // where the next ones begin, now that these are there
      if (to - from > 1) {
        Arrays.sort(sorted, from, to);
      }
      from = to;
    }
    return sorted;
  }

  /// The number of leading bits of which there are more values than hashes, at most twice as many;
  /// at least 1.
  ///
  /// @param count of the hashes, at least 0
  public static int bits(int count) {
    return Math.max(1, Integer.SIZE - Integer.numberOfLeadingZeros(count));
  }

  /// The leading bits of a hash, as a number that is ascending with the hash.
  ///
  /// @param shift 64 less the number of bits, in [34, 63]
  public static int leading(long hash, int shift) {
    return (int) ((hash ^ Long.MIN_VALUE) >>> shift); // negative ones come first
  }

  /// Where in ascending order the hashes with each value of the leading bits begin.
  ///
  /// @param hashes in any order; the first `count` are read
  /// @param shift see [#leading]
  /// @return `[2^bits + 1]`: how many hashes have a lesser value; in the last place, `count`
  /// @throws IndexOutOfBoundsException if `count` does not fit the array
  public static int[] starts(long[] hashes, int count, int shift) {
    int[] starts = new int[(1 << Long.SIZE - shift) + 1];
    for (int i = 0; i < count; i++) {
      starts[leading(hashes[i], shift) + 1]++;
    }
    for (int b = 1; b < starts.length; b++) {
      starts[b] += starts[b - 1];
    }
    return starts;
  }

  /// How many hashes two ascending lists have in common; one that stands in a list several times
  /// counts as often as the list has it that has it less often. Cost: one merge, as many steps as
  /// both have hashes at most; no allocation.
  ///
  /// @param a ascending in `[aFrom, aTo)`
  /// @param b ascending in `[bFrom, bTo)`; may be the same array
  /// @throws IndexOutOfBoundsException if a stretch does not fit its array
  public static int common(long[] a, int aFrom, int aTo, long[] b, int bFrom, int bTo) {
    Objects.checkFromToIndex(aFrom, aTo, a.length);
    Objects.checkFromToIndex(bFrom, bTo, b.length);
    int i = aFrom;
    int j = bFrom;
    int common = 0;
    while (i < aTo && j < bTo) {
      long x = a[i];
      long y = b[j];
      common += x == y ? 1 : 0;
      i += x <= y ? 1 : 0; // no branch on the order, which cannot be predicted
      j += y <= x ? 1 : 0;
    }
    return common;
  }
}
