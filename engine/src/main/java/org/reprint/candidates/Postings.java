package org.reprint.candidates;

import it.unimi.dsi.fastutil.longs.LongArrays;
import java.util.Arrays;

/// For each key, where it occurs: a list of values in one flat array.
final class Postings {
  private final long[] keys; // [groups], ascending
  private final int[] first; // [groups + 1], where the values of a group begin
  private final int[] values; // grouped by key, in each group in the order given

  private Postings(long[] keys, int[] first, int[] values) {
    this.keys = keys;
    this.first = first;
    this.values = values;
  }

  /// Groups values by key. Cost: a radix sort.
  ///
  /// @param keys the key of each value; only `[0, values.length)` is read
  /// @param least groups with fewer values are left out
  static Postings of(long[] keys, int[] values, int least) {
    int count = values.length;
    int[] order = new int[count];
    Arrays.setAll(order, i -> i);
    LongArrays.radixSortIndirect(order, keys, 0, count, true);
    long[] groupKeys = new long[count];
    int[] first = new int[count + 1];
    int[] grouped = new int[count];
    int groups = 0;
    int size = 0;
    for (int from = 0; from < count; ) {
      int to = from + 1;
      while (to < count && keys[order[to]] == keys[order[from]]) {
        to++;
      }
      if (to - from >= least) {
        groupKeys[groups] = keys[order[from]];
        for (int i = from; i < to; i++) {
          grouped[size++] = values[order[i]];
        }
        first[++groups] = size;
      }
      from = to;
    }
    return new Postings(
        Arrays.copyOf(groupKeys, groups),
        Arrays.copyOf(first, groups + 1),
        Arrays.copyOf(grouped, size));
  }

  int groups() {
    return keys.length;
  }

  /// The group of a key, or -1 where it has none.
  int find(long key) {
    return Math.max(-1, Arrays.binarySearch(keys, key));
  }

  long key(int group) {
    return keys[group];
  }

  int from(int group) {
    return first[group];
  }

  int to(int group) {
    return first[group + 1];
  }

  int size(int group) {
    return first[group + 1] - first[group];
  }

  int value(int at) {
    return values[at];
  }

  /// The first place in `[from, to)` whose value is at least this, `to` where there is none; the
  /// values there must ascend.
  int firstFrom(int least, int from, int to) {
    if (from < to && values[to - 1] < least) {
      return to; // the usual case: without a window all is within reach
    }
    int low = from;
    int high = to;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (values[middle] < least) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /// The same groups in another order: [#find] is not for them.
  ///
  /// @param order which group comes first, and so on; each once
  Postings reordered(int[] order) {
    long[] newKeys = new long[order.length];
    int[] newFirst = new int[order.length + 1];
    int[] newValues = new int[values.length];
    for (int g = 0; g < order.length; g++) {
      int size = size(order[g]);
      newKeys[g] = keys[order[g]];
      System.arraycopy(values, first[order[g]], newValues, newFirst[g], size);
      newFirst[g + 1] = newFirst[g] + size;
    }
    return new Postings(newKeys, newFirst, newValues);
  }
}
