package org.reprint;

import java.util.List;
import org.reprint.candidates.Candidate;
import org.reprint.judge.Subject;

/// The pairs that were found, aligned when they are asked for.
final class FoundPairs implements Alignments {
  private final List<Candidate> candidates;
  private final List<Subject> subjects; // by key
  private final KeyOrder order;

  FoundPairs(List<Candidate> candidates, List<Subject> subjects, KeyOrder order) {
    this.candidates = candidates;
    this.subjects = subjects;
    this.order = order;
  }

  @Override
  public int pairs() {
    return candidates.size();
  }

  @Override
  public int a(int pair) {
    return candidates.get(pair).a();
  }

  @Override
  public int b(int pair) {
    return candidates.get(pair).b();
  }

  @Override
  public Worker worker() {
    Alignment alignment = new Alignment(subjects, order);
    return pair -> alignment.align(a(pair), b(pair), candidates.get(pair));
  }
}
