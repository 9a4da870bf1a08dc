package org.reprint.group;

import java.util.Comparator;
import java.util.Objects;
import org.reprint.judge.Why;

/// A verified relation by which two stories may be merged, measured both ways. Stories are indexes
/// into the list that is grouped.
///
/// @param a index of the one story
/// @param b index of the other
/// @param jaccard between them, 0 to 1
/// @param aInB share of a's shingles that b has, 0 to 1
/// @param bInA share of b's shingles that a has, 0 to 1
/// @param bond what holds them together
/// @param later index of the one that follows the other on the wire, or -1
/// @param why they may be merged, or null when nobody will ask
public record Link(
    int a, int b, double jaccard, double aInB, double bInA, Bond bond, int later, Why why) {
  /// The stronger first.
  static final Comparator<Link> STRONGER =
      Comparator.comparing(Link::bond)
          .reversed()
          .thenComparing(Comparator.comparingDouble(Link::jaccard).reversed());

  public Link {
    if (a < 0 || b < 0 || a == b) {
      throw new IllegalArgumentException(
          "a link joins two stories, from 0, got " + a + " and " + b);
    }
    check("jaccard", jaccard);
    check("aInB", aInB);
    check("bInA", bInA);
    Objects.requireNonNull(bond, "bond");
    if (later != -1 && later != a && later != b) {
      throw new IllegalArgumentException(
          "the later one must be " + a + ", " + b + " or -1, got " + later);
    }
  }

  /// Two copies, neither of which follows the other.
  public Link(int a, int b, double jaccard, double aInB, double bInA) {
    this(a, b, jaccard, aInB, bInA, Bond.COPY, -1, null);
  }

  /// The same from the other's side.
  Link turned() {
    return new Link(b, a, jaccard, bInA, aInB, bond, later, why);
  }

  /// The same between the same two stories under other indexes.
  Link between(int newA, int newB) {
    int newLater = later == -1 ? -1 : later == a ? newA : newB;
    return new Link(newA, newB, jaccard, aInB, bInA, bond, newLater, why);
  }

  private static void check(String name, double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException(name + " must be in [0, 1], got " + share);
    }
  }
}
