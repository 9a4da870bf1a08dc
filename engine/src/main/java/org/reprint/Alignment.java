package org.reprint;

import java.util.List;
import org.reprint.align.Links;
import org.reprint.candidates.Candidate;
import org.reprint.judge.Subject;

/// Aligns two stories of a scan, unless their texts say nothing of each other. One per thread.
final class Alignment {
  private final List<Subject> subjects; // by key
  private final KeyOrder order;
  private final Pairs pairs;

  Alignment(List<Subject> subjects, KeyOrder order) {
    this.subjects = subjects;
    this.order = order;
    this.pairs = new Pairs(subjects);
  }

  /// Aligns two stories, the one that was given first as the first.
  ///
  /// @param a the one, by key
  /// @param b the other; `a` for a story and itself
  /// @param candidate of these two, or null when nobody found them
  Aligned align(int a, int b, Candidate candidate) {
    boolean swap = order.place(a) > order.place(b);
    int first = swap ? b : a;
    int second = swap ? a : b;
    if (Pairs.whyNot(subjects.get(first), subjects.get(second), candidate) != null) {
      return new Aligned(List.of(), 0, 0);
    }
    long leftOut = pairs.leftOut();
    long scored = pairs.scored();
    List<Links> links = pairs.align(first, second, candidate, swap);
    return new Aligned(links, pairs.leftOut() - leftOut, pairs.scored() - scored);
  }
}
