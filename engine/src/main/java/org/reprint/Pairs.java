package org.reprint;

import java.util.List;
import java.util.Set;
import org.reprint.align.Aligner;
import org.reprint.align.Links;
import org.reprint.candidates.Candidate;
import org.reprint.candidates.Source;
import org.reprint.judge.Subject;

/// Aligns the pairs of stories that candidates name. One per thread.
final class Pairs {
  private static final int[] NONE = {};

  private final Aligner aligner = new Aligner();
  private final List<Subject> subjects; // by key

  Pairs(List<Subject> subjects) {
    this.subjects = subjects;
  }

  /// What is aligned between two stories, in the order of the first.
  ///
  /// @param a the first story, by key
  /// @param b the second, by key; `a` for a story and itself
  /// @param candidate what speaks for the pair, or for the pair of stories with the same texts; in
  ///   either order; null when nothing does: then all their sentences are tried
  List<Links> align(int a, int b, Candidate candidate, boolean swap) {
    boolean thorough = candidate == null || !candidate.sources().equals(Set.of(Source.SENTENCES));
    int[] first = candidate == null ? NONE : candidate.sentencesA();
    int[] second = candidate == null ? NONE : candidate.sentencesB();
    int[] hitsA = swap ? second : first;
    int[] hitsB = swap ? first : second;
    Subject one = subjects.get(a);
    return a == b
        ? aligner.repeats(one.telling(), hitsA, hitsB, thorough)
        : aligner.align(one.telling(), subjects.get(b).telling(), hitsA, hitsB, thorough);
  }

  /// How many pairs of sentences were left out so far.
  long leftOut() {
    return aligner.leftOut();
  }

  /// How many pairs of sentences were scored so far.
  long scored() {
    return aligner.scored();
  }
}
