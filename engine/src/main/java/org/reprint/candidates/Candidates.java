package org.reprint.candidates;

import java.util.List;

/// All candidate pairs of a set of stories.
///
/// @param pairs in ascending order of `a`, then `b`, each pair once
/// @param copies stories of one text, each list ascending, two or more, in order of their first;
///   the first stands for the others in `pairs`, which has the pairs of the first with each other
///   one
/// @param rivals of each story how much each of its sentences shares with anybody, as [RivalLevel]
///   defines it; the arrays are read, not copied: leave them alone
/// @param stats what was done and what was left out
public record Candidates(
    List<Candidate> pairs, List<List<Integer>> copies, List<float[]> rivals, CandidateStats stats) {
  public Candidates {
    pairs = List.copyOf(pairs);
    copies = List.copyOf(copies);
    rivals = List.copyOf(rivals);
  }
}
