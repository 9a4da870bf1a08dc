package org.reprint.judge;

import org.reprint.shingle.ShingleSet;

/// What two stories have in common word for word, over word 5-shingles.
///
/// @param jaccard of all of both texts
/// @param containment of the smaller text in the larger, all of both
/// @param toldJaccard of what they tell, boilerplate left out
/// @param toldContainment the same
record Overlap(double jaccard, double containment, double toldJaccard, double toldContainment) {
  static final Overlap NONE = new Overlap(0, 0, 0, 0);

  /// Copies share at least this much of their shingles ...
  static final double COPY_JACCARD = 0.7;

  /// ... or the smaller one stands in the larger by this share.
  static final double COPY_CONTAINMENT = 0.8;

  /// What is left of a story besides boilerplate must have so many shingles to be a copy by itself.
  private static final int REMAINDER = 20;

  static Overlap of(Subject a, Subject b) {
    if (a.shingles() == null || b.shingles() == null) {
      return NONE;
    }
    double jaccard = a.shingles().jaccard(b.shingles());
    double containment = containment(a.shingles(), b.shingles());
    if (a.told() == a.shingles() && b.told() == b.shingles()) {
      return new Overlap(jaccard, containment, jaccard, containment);
    }
    if (a.told() == null || b.told() == null) {
      return new Overlap(jaccard, containment, 0, 0);
    }
    double toldJaccard = a.told().jaccard(b.told());
    double toldContainment = containment(a.told(), b.told());
    if (Math.min(a.told().size(), b.told().size()) < REMAINDER) {
      toldJaccard = Math.min(toldJaccard, jaccard);
      toldContainment = Math.min(toldContainment, containment);
    }
    return new Overlap(jaccard, containment, toldJaccard, toldContainment);
  }

  private static double containment(ShingleSet a, ShingleSet b) {
    return a.size() <= b.size() ? a.containmentIn(b) : b.containmentIn(a);
  }

  /// True when what they tell has so much in common that one is a copy of the other.
  boolean copies() {
    return toldJaccard >= COPY_JACCARD || toldContainment >= COPY_CONTAINMENT;
  }

  /// Asks the same, and leaves the answers behind.
  boolean copies(Trail trail) {
    boolean alike =
        trail.atLeast("jaccard", jaccard, COPY_JACCARD, "Share of the word sequences of both");
    boolean contained =
        trail.atLeast(
            "containment", containment, COPY_CONTAINMENT, "Share of the smaller one's sequences");
    if (!hasBoilerplate()) {
      return alike || contained;
    }
    String left = ", boilerplate left out";
    alike =
        trail.atLeast(
            "jaccard.told", toldJaccard, COPY_JACCARD, "Share of the sequences of both" + left);
    contained =
        trail.atLeast(
            "containment.told",
            toldContainment,
            COPY_CONTAINMENT,
            "Share of the smaller one's" + left);
    return alike || contained;
  }

  /// The same, as if one were a copy of the other.
  Overlap asCopies() {
    return new Overlap(
        jaccard, containment, toldJaccard, Math.max(toldContainment, COPY_CONTAINMENT));
  }

  /// True when boilerplate makes a difference.
  boolean hasBoilerplate() {
    return toldJaccard != jaccard || toldContainment != containment;
  }
}
