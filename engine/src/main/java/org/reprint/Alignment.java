package org.reprint;

import java.util.List;
import org.reprint.align.Links;
import org.reprint.candidates.Candidate;
import org.reprint.chain.Chains;
import org.reprint.chain.Kind;
import org.reprint.chain.Succession;
import org.reprint.judge.Subject;

/// Aligns two stories of a scan, unless their texts say nothing of each other. One per thread.
final class Alignment {
  private final List<Subject> subjects; // by key
  private final KeyOrder order;
  private final Chains chains;
  private final Pairs pairs;

  Alignment(List<Subject> subjects, KeyOrder order, Chains chains) {
    this.subjects = subjects;
    this.order = order;
    this.chains = chains;
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
    if (!isCompared(chains, subjects.get(first), subjects.get(second))) {
      return new Aligned(List.of(), 0, 0);
    }
    long leftOut = pairs.leftOut();
    long scored = pairs.scored();
    List<Links> links = pairs.align(first, second, candidate, swap);
    return new Aligned(links, pairs.leftOut() - leftOut, pairs.scored() - scored);
  }

  /// False for two stories of which one kills the other, and for two that the wire does not tie
  /// that are in two languages, or one of them a kill, whose text is not news.
  static boolean isCompared(Chains chains, Subject a, Subject b) {
    if (a.story().key().equals(b.story().key())) {
      return !a.marks().killed();
    }
    Succession wire = chains.between(a.marks(), b.marks());
    if (wire != null) {
      return wire.kind() != Kind.KILL;
    }
    return !Languages.differ(a.telling().prose(), b.telling().prose())
        && !a.marks().killed()
        && !b.marks().killed();
  }
}
