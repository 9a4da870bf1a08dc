package org.reprint.align;

/// Sorts hashes, which are spread evenly: their leading bits tell about where each belongs, and few
/// are moved after that. Linear in their number, whatever it is of those that are equal.
final class HashOrder {
  private static final int MOST_BITS = 16;

  private HashOrder() {}

  /// The places of the first `count` hashes in ascending order of these, equal ones as they stand.
  static int[] of(long[] hash, int count) {
    int bits = Math.max(1, Math.min(MOST_BITS, Integer.SIZE - Integer.numberOfLeadingZeros(count)));
    int shift = Long.SIZE - bits;
    int[] next = new int[(1 << bits) + 1];
    for (int i = 0; i < count; i++) {
      next[bucket(hash[i], shift) + 1]++;
    }
    for (int b = 1; b < next.length; b++) {
      next[b] += next[b - 1];
    }
    int[] order = new int[count];
    for (int i = 0; i < count; i++) {
      order[next[bucket(hash[i], shift)]++] = i;
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

  private static int bucket(long hash, int shift) {
    return (int) ((hash ^ Long.MIN_VALUE) >>> shift); // negative ones come first
  }
}
