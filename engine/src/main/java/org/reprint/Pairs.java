package org.reprint;

import java.util.List;
import java.util.Set;
import org.reprint.align.Aligner;
import org.reprint.align.Links;
import org.reprint.candidates.Candidate;
import org.reprint.candidates.Source;
import org.reprint.chain.Chains;
import org.reprint.chain.Kind;
import org.reprint.chain.Succession;
import org.reprint.judge.Subject;

/// Aligns the pairs of stories that candidates name. One per thread.
final class Pairs {
  private static final int[] NONE = {};
  private static final String KILL = "one of them is a kill, whose text is not news";

  private final Aligner aligner = new Aligner();
  private final List<Subject> subjects; // by key

  Pairs(List<Subject> subjects) {
    this.subjects = subjects;
  }

  /// Why two stories are not compared though something names them to each other, or null. What the
  /// wire ties is compared in any case.
  ///
  /// @param candidate what names them, or null when they are asked for
  /// @return part of a sentence
  static String whyNot(Subject first, Subject second, Candidate candidate) {
    boolean within = first.story().key().equals(second.story().key());
    if (within && first.marks().killed()) {
      return KILL;
    }
    if (within || tie(first, second) != null) {
      return null;
    }
    String languageA = first.telling().prose().language();
    String languageB = second.telling().prose().language();
    if (Languages.differ(first.telling().prose(), second.telling().prose())) {
      return "their languages differ, " + languageA + " and " + languageB;
    }
    if (first.marks().killed() || second.marks().killed()) {
      return KILL;
    }
    boolean named = candidate != null && candidate.sources().equals(Set.of(Source.CHAIN));
    return named ? "they share a name of the wire alone, which does not tie them" : null;
  }

  private static Succession tie(Subject a, Subject b) {
    return Chains.between(a.marks(), b.marks());
  }

  /// What is aligned between two stories, in the order of the first. Nothing with a kill.
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
    if (a == b) {
      return aligner.repeats(one.telling(), hitsA, hitsB, thorough);
    }
    Subject other = subjects.get(b);
    Succession tie = tie(one, other);
    return tie != null && tie.kind() == Kind.KILL
        ? List.of()
        : aligner.align(one.telling(), other.telling(), hitsA, hitsB, thorough);
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
