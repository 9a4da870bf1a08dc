package org.reprint.candidates;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The different texts among the stories, in an order that only their dates and content decide.
///
/// Texts without a date come first, then earlier ones, by the first story of each: what is equal
/// goes by rank, and so by time, as at a desk to which stories come one by one. With a window,
/// texts of different dates are different.
///
/// Everything behind it speaks of ranks, so that no answer can depend on the order in which the
/// stories are given.
///
/// @param materials one for each different text, by rank
/// @param story the index of the first story with that text, by rank
/// @param copies stories of one text, where there are several
record Ranking(List<Material> materials, int[] story, List<List<Integer>> copies) {
  static Ranking of(List<Material> all) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      order.add(i);
    }
    order.sort( // stable: stories of one text stay in the order of their index
        Comparator.comparingLong((Integer i) -> all.get(i).second())
            .thenComparingLong(i -> all.get(i).key())
            .thenComparing(i -> all.get(i).text()));
    List<List<Integer>> texts = new ArrayList<>();
    for (int from = 0; from < order.size(); ) {
      int first = order.get(from);
      int to = from + 1;
      while (to < order.size() && same(all.get(order.get(to)), all.get(first))) {
        to++;
      }
      texts.add(order.subList(from, to));
      from = to;
    }
    return of(all, texts);
  }

  /// @param texts the stories of each, in the order of the window's second, then of content
  private static Ranking of(List<Material> all, List<List<Integer>> texts) {
    List<List<Integer>> ranked = new ArrayList<>(texts);
    ranked.sort( // stable
        Comparator.comparingLong((List<Integer> text) -> all.get(text.getFirst()).second())
            .thenComparingLong(
                text -> text.stream().mapToLong(story -> all.get(story).sent()).min().getAsLong()));
    List<Material> distinct = new ArrayList<>();
    IntArrayList story = new IntArrayList();
    List<List<Integer>> copies = new ArrayList<>();
    for (List<Integer> text : ranked) {
      distinct.add(all.get(text.getFirst()));
      story.add(text.getFirst().intValue());
      if (text.size() > 1) {
        copies.add(List.copyOf(text));
      }
    }
    copies.sort(Comparator.comparing(List::getFirst));
    return new Ranking(distinct, story.toIntArray(), copies);
  }

  private static boolean same(Material a, Material b) {
    return a.second() == b.second() && a.text().equals(b.text());
  }

  /// The rank of each story; for a copy that of the story that stands for it.
  int[] ranks() {
    int[] ranks = new int[size() + copies.stream().mapToInt(same -> same.size() - 1).sum()];
    for (int rank = 0; rank < size(); rank++) {
      ranks[story[rank]] = rank;
    }
    for (List<Integer> same : copies) {
      for (int copy : same) {
        ranks[copy] = ranks[same.getFirst()];
      }
    }
    return ranks;
  }

  int size() {
    return story.length;
  }
}
