package org.reprint.archive;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.Arrays;

/// The sentences that are worth a look for one that asks, then the same, ranked. Which they are and
/// how they rank depends on scores and on the numbers of sentences, never on where the index has
/// them. Not thread-safe.
final class Pool {
  private final int most;
  private float[] scores = new float[0]; // of the tally
  private final int[] documents; // [most], first ascending, then by rank
  private final double[] shared; // [most], as they were filled
  private final double[] score;
  private final long[] hash;
  private final int[] number;
  private final int[] from;
  private final int[] to;
  private final int[] order; // [most], by rank
  private final IntArrayList equal = new IntArrayList();
  private int size;

  Pool(int most) {
    this.most = most;
    documents = new int[most];
    shared = new double[most];
    score = new double[most];
    hash = new long[most];
    number = new int[most];
    from = new int[most];
    to = new int[most];
    order = new int[most];
  }

  /// Takes the best of a tally; of those that are equally good the earlier.
  void fill(Tally tally, float[] damping, Forward forward) {
    int all = tally.size();
    size = 0;
    if (scores.length < all) {
      scores = new float[2 * all];
    }
    for (int i = 0; i < all; i++) {
      scores[i] = tally.sum(i) * damping[tally.length(i)];
    }
    if (all <= most) {
      for (int i = 0; i < all; i++) {
        documents[size++] = tally.key(i);
      }
    } else {
      select(tally, damping, forward, nth(scores, all, most - 1));
    }
    Arrays.sort(documents, 0, size);
    for (int i = 0; i < size; i++) {
      order[i] = i;
    }
  }

  private void select(Tally tally, float[] damping, Forward forward, float least) {
    equal.clear();
    for (int i = 0; i < tally.size(); i++) {
      float is = tally.sum(i) * damping[tally.length(i)];
      if (is > least) {
        documents[size++] = tally.key(i);
      } else if (is == least) {
        equal.add(tally.key(i));
      }
    }
    if (equal.size() > most - size) {
      equal.sort((x, y) -> Integer.compare(number(forward, x), number(forward, y)));
    }
    for (int i = 0; size < most; i++) {
      documents[size++] = equal.getInt(i);
    }
  }

  private static int number(Forward forward, int document) {
    forward.locate(document);
    return forward.number();
  }

  /// The value that `n` others are at least as large as. Hoare's FIND (1961,
  /// doi:10.1145/366622.366647); leaves the values in another order.
  private static float nth(float[] values, int size, int n) {
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

  int size() {
    return size;
  }

  /// Sets what one of the pool, as it was filled, is worth.
  ///
  /// @param row holds its terms from `begin` to its end
  void rank(int at, double newShared, double newScore, LongArrayList row, int begin) {
    shared[at] = newShared;
    score[at] = newScore;
    from[at] = begin;
    to[at] = row.size();
    hash[at] = hash(row, begin, row.size());
  }

  static long hash(LongArrayList row, int begin, int end) {
    long hash = (long) end - begin;
    for (int i = begin; i < end; i++) {
      hash = (hash ^ row.getLong(i)) * 0x9E3779B97F4A7C15L;
      hash ^= hash >>> 29;
    }
    return hash;
  }

  /// Orders by score, then terms, then number.
  void sort(Forward forward) {
    for (int i = 0; i < size; i++) {
      order[i] = i;
      number[i] = number(forward, documents[i]);
    }
    IntArrays.quickSort(
        order,
        0,
        size,
        (x, y) -> {
          int by = Double.compare(score[y], score[x]);
          by = by == 0 ? Long.compare(hash[x], hash[y]) : by;
          return by == 0 ? Integer.compare(number[x], number[y]) : by;
        });
  }

  /// The document at a rank; before [#sort] in ascending order.
  int document(int at) {
    return documents[order[at]];
  }

  /// Whether two ranks have the same terms.
  boolean same(int at, int other) {
    return hash[order[at]] == hash[order[other]] && score[order[at]] == score[order[other]];
  }

  double shared(int at) {
    return shared[order[at]];
  }

  int from(int at) {
    return from[order[at]];
  }

  int to(int at) {
    return to[order[at]];
  }
}
