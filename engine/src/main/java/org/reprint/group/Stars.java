package org.reprint.group;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Chooses the centres of groups, and for every other story the centre that it goes to.
///
/// Tried in the order of how many stories each may stand for, so that the story from which many
/// were made comes before any of these: one that no centre before it may stand for is a centre; any
/// other goes to the one it is most alike to (by Jaccard; the first of equals).
final class Stars {
  /// A story stands for others up to so many times its size. A larger one that holds it may hold
  /// much else: two that share nothing but a fragment would come together through it.
  private static final double MOST_SIZE = 1.5;

  private final int[] centre; // [stories]

  /// @param links between places `[0, stories)`, one a pair, in an order that depends on the places
  ///   alone
  Stars(int stories, List<Link> links) {
    int[] rank = ranks(stories, links);
    centre = new int[stories];
    Arrays.setAll(centre, i -> i);
    double[] alike = new double[stories];
    Arrays.fill(alike, -1);
    for (Link link : ranked(links, rank)) {
      int x = link.a(); // tried before b
      int y = link.b();
      if (centre[x] == x && standsFor(link.aInB(), link.bInA()) && link.jaccard() > alike[y]) {
        centre[y] = x;
        alike[y] = link.jaccard();
      }
    }
  }

  /// The centre of the group that a story is in; itself for a centre.
  int centre(int story) {
    return centre[story];
  }

  /// Whether a story may stand for another.
  ///
  /// @param ownInOther share of its own shingles that the other has
  /// @param otherInOwn share of the other's that it has: with as many in common, the smaller the
  ///   larger the other is
  private static boolean standsFor(double ownInOther, double otherInOwn) {
    return otherInOwn * MOST_SIZE >= ownInOther;
  }

  /// When each story is tried, from 0.
  private static int[] ranks(int stories, List<Link> links) {
    int[] others = new int[stories]; // for which it may stand
    double[] alike = new double[stories]; // to all of them
    for (Link link : links) {
      if (standsFor(link.aInB(), link.bInA())) {
        others[link.a()]++;
        alike[link.a()] += link.jaccard();
      }
      if (standsFor(link.bInA(), link.aInB())) {
        others[link.b()]++;
        alike[link.b()] += link.jaccard();
      }
    }
    Integer[] order = new Integer[stories];
    Arrays.setAll(order, i -> i);
    Comparator<Integer> byOthers = Comparator.comparingInt(i -> -others[i]);
    Comparator<Integer> byAlike = Comparator.comparingDouble(i -> -alike[i]);
    Arrays.sort(order, byOthers.thenComparing(byAlike).thenComparing(Comparator.naturalOrder()));
    int[] rank = new int[stories];
    for (int r = 0; r < stories; r++) {
      rank[order[r]] = r;
    }
    return rank;
  }

  /// The links, each from the story that is tried first, sorted by the other's rank: when the links
  /// of a story come, it is known of all before it whether they are centres.
  private static List<Link> ranked(List<Link> links, int[] rank) {
    List<Link> ranked = new ArrayList<>(links.size());
    for (Link link : links) {
      ranked.add(rank[link.a()] < rank[link.b()] ? link : link.turned());
    }
    ranked.sort(
        Comparator.<Link>comparingInt(link -> rank[link.b()])
            .thenComparingInt(link -> rank[link.a()]));
    return ranked;
  }
}
