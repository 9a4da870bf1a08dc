package org.reprint.candidates;

import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.Arrays;

/// Sets of terms in the order of time, then of their first telling, as [TermIndex] numbers them.
///
/// @param places the sentences of each, each list ascending
/// @param lasting how many are of no date or are told over a longer time than the window; they come
///   first
/// @param begin `[sets - lasting]` second of the first telling of each other one, ascending
record EntryOrder(Postings places, int lasting, long[] begin) {
  /// @param bySet sets in the order of their hash
  /// @param storyOf the rank of each sentence's story
  static EntryOrder of(Postings bySet, int[] storyOf, Window window) {
    int sets = bySet.groups();
    long[] begin = new long[sets];
    for (int g = 0; g < sets; g++) {
      int first = storyOf[first(bySet, g)];
      int last = storyOf[bySet.value(bySet.to(g) - 1)];
      begin[g] =
          window.undated(first) || window.apart(first, last) ? Window.NEVER : window.second(first);
    }
    int[] order = new int[sets];
    Arrays.setAll(order, g -> g);
    IntArrays.mergeSort(
        order,
        (g, h) -> {
          int by = Long.compare(begin[g], begin[h]);
          return by == 0 ? Integer.compare(first(bySet, g), first(bySet, h)) : by;
        });
    int lasting = 0;
    while (lasting < sets && begin[order[lasting]] == Window.NEVER) {
      lasting++;
    }
    long[] ordered = new long[sets - lasting];
    for (int e = lasting; e < sets; e++) {
      ordered[e - lasting] = begin[order[e]];
    }
    return new EntryOrder(bySet.reordered(order), lasting, ordered);
  }

  private static int first(Postings bySet, int set) {
    return bySet.value(bySet.from(set));
  }
}
