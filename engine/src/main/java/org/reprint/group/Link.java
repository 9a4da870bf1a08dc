package org.reprint.group;

/// A verified relation by which two stories may be merged, measured both ways. Stories are indexes
/// into the list that is grouped.
///
/// @param a index of the one story
/// @param b index of the other
/// @param jaccard between them, 0 to 1
/// @param aInB share of a's shingles that b has, 0 to 1
/// @param bInA share of b's shingles that a has, 0 to 1
public record Link(int a, int b, double jaccard, double aInB, double bInA) {
  public Link {
    if (a < 0 || b < 0 || a == b) {
      throw new IllegalArgumentException(
          "a link joins two stories, from 0, got " + a + " and " + b);
    }
    check("jaccard", jaccard);
    check("aInB", aInB);
    check("bInA", bInA);
  }

  /// The same from the other's side.
  Link turned() {
    return new Link(b, a, jaccard, bInA, aInB);
  }

  private static void check(String name, double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException(name + " must be in [0, 1], got " + share);
    }
  }
}
