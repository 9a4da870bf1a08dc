package org.reprint.group;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Chooses the centres of groups, and for every other unit the centre that it goes to.
///
/// Tried in the order of how many units each may stand for, so that the story from which many were
/// made comes before any of these: one that no centre before it may stand for is a centre; any
/// other goes to the one that it is tied to most strongly (by bond, then by Jaccard; the first of
/// equals). What must not be printed is tried last, so that it never brings together what may be:
/// one that stays alone, for it is too large for any centre, goes to the centre that it is tied to
/// most strongly, but no more than one to each.
final class Stars {
  /// A story stands for copies up to so many times its size. A larger one that holds it may hold
  /// much else: two that share nothing but a fragment would come together through it.
  private static final double MOST_SIZE = 1.5;

  private final Units units;
  private final int[] centre; // [places], of a unit
  private final int[] rank; // [places], of a unit: when it is tried, from 0

  /// @param places of stories, `[0, places)`
  /// @param links between units that are not parted, one a pair, in an order that depends on the
  ///   places alone
  Stars(int places, List<Link> links, Units units) {
    this.units = units;
    this.rank = ranks(places, links, units);
    this.centre = new int[places];
    Arrays.setAll(centre, i -> i);
    Link[] best = new Link[places];
    List<Link> ranked = ranked(links);
    for (Link link : ranked) {
      int x = link.a(); // tried before b
      int y = link.b();
      boolean stronger = best[y] == null || Link.STRONGER.compare(link, best[y]) < 0;
      if (centre[x] == x && stronger && standsFor(link) && admits(x, y)) {
        centre[y] = x;
        best[y] = link;
      }
    }
    takeIn(ranked);
  }

  /// The centre of the group that a unit is in; itself for a centre.
  int centre(int unit) {
    return centre[unit];
  }

  /// Brings lone units that must not be printed to centres that may be.
  private void takeIn(List<Link> ranked) {
    int[] followers = new int[centre.length];
    for (int unit = 0; unit < centre.length; unit++) {
      followers[centre[unit]] += centre[unit] == unit ? 0 : 1;
    }
    List<Link> open = new ArrayList<>();
    for (Link link : ranked) {
      if (units.barred(link.b()) && !units.barred(link.a())) {
        open.add(link);
      }
    }
    open.sort(Link.STRONGER); // keeps the order of equals
    boolean[] full = new boolean[centre.length];
    for (Link link : open) {
      int x = link.a();
      int y = link.b();
      boolean alone = centre[y] == y && followers[y] == 0;
      if (alone && centre[x] == x && !full[x] && admits(x, y)) {
        centre[y] = x;
        full[x] = true;
      }
    }
  }

  /// Whether nothing in the group of a centre is parted from a unit.
  private boolean admits(int x, int y) {
    for (int other : units.parted(y)) {
      if (centre[other] == x) {
        return false;
      }
    }
    return true;
  }

  /// Whether the first of two may stand for the second: of copies, with as many shingles in common,
  /// the share of the other's that it has is the smaller the larger the other is.
  private static boolean standsFor(Link link) {
    return link.bond() != Bond.COPY || link.bInA() * MOST_SIZE >= link.aInB();
  }

  private static int[] ranks(int places, List<Link> links, Units units) {
    int[] others = new int[places]; // for which it may stand
    double[] alike = new double[places]; // to all of them
    for (Link link : links) {
      for (Link way : new Link[] {link, link.turned()}) {
        if (standsFor(way)) {
          others[way.a()]++;
          alike[way.a()] += way.jaccard();
        }
      }
    }
    Integer[] order = new Integer[places];
    Arrays.setAll(order, i -> i);
    Comparator<Integer> byUse = Comparator.comparing(units::barred);
    Comparator<Integer> byOthers = Comparator.comparingInt(i -> -others[i]);
    Comparator<Integer> byAlike = Comparator.comparingDouble(i -> -alike[i]);
    Arrays.sort(
        order,
        byUse
            .thenComparing(byOthers)
            .thenComparing(byAlike)
            .thenComparing(Comparator.naturalOrder()));
    int[] rank = new int[places];
    for (int r = 0; r < places; r++) {
      rank[order[r]] = r;
    }
    return rank;
  }

  /// The links, each from the unit that is tried first, sorted by the other's rank: when the links
  /// of a unit come, it is known of all before it whether they are centres.
  private List<Link> ranked(List<Link> links) {
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
