package org.reprint;

import java.util.List;
import java.util.Set;
import org.reprint.align.Aligner;
import org.reprint.align.Links;
import org.reprint.candidates.Candidate;
import org.reprint.candidates.Source;
import org.reprint.judge.Subject;

/// Aligns two stories. One per thread.
final class Alignment {
  private static final int[] NONE = {};

  private final List<Subject> subjects; // by key
  private final KeyOrder order;
  private final Aligner aligner = new Aligner();

  Alignment(List<Subject> subjects, KeyOrder order) {
    this.subjects = subjects;
    this.order = order;
  }

  /// Aligns a candidate pair: by the hits alone where nothing but these speaks for it.
  Aligned align(Candidate candidate) {
    boolean thorough = !candidate.sources().equals(Set.of(Source.SENTENCES));
    return align(
        candidate.a(), candidate.b(), candidate.sentencesA(), candidate.sentencesB(), thorough);
  }

  /// Aligns two stories that nobody found.
  Aligned align(int a, int b) {
    return align(a, b, NONE, NONE, true);
  }

  private Aligned align(int a, int b, int[] hitsA, int[] hitsB, boolean thorough) {
    if (order.place(a) > order.place(b)) {
      return align(b, a, hitsB, hitsA, thorough);
    }
    Subject first = subjects.get(a);
    Subject second = subjects.get(b);
    if (Languages.differ(first.telling().prose(), second.telling().prose())) {
      return new Aligned(List.of(), 0, 0);
    }
    long leftOut = aligner.leftOut();
    long scored = aligner.scored();
    List<Links> links =
        a == b
            ? aligner.repeats(first.telling(), hitsA, hitsB, thorough)
            : aligner.align(first.telling(), second.telling(), hitsA, hitsB, thorough);
    return new Aligned(links, aligner.leftOut() - leftOut, aligner.scored() - scored);
  }
}
