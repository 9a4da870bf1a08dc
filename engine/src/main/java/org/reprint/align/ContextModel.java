package org.reprint.align;

import java.util.List;

/// From what two sentences say by themselves to whether they are told to be the same, given the
/// stories that they stand in.
///
/// A strongly reworded sentence cannot be told by its words alone: that it has no rival, that its
/// neighbours match too and that the stories are related elsewhere is what makes a person sure. The
/// weights are a logistic fit on rewritten articles, leave-one-article-out, rounded, with the
/// intercept moved toward precision: two reports of one event share facts and names as well.
final class ContextModel {
  private static final double INTERCEPT = -6;
  private static final double WORDS = 0.8;
  private static final double LEAST = 0.3;
  private static final double LEAD = 1.5;
  private static final double NEIGHBOUR = 2.4;
  private static final double RELATED = 1.6;
  private static final double EVIDENCE = 3.3;

  /// Shared weight beyond this (in [Match#evidence]) makes a pair no surer.
  private static final double ENOUGH = 0.8;

  /// Sentences of one story share its topic anyway: what a repeat needs on top, in log odds.
  private static final double WITHIN = 1;

  private ContextModel() {}

  /// The log odds that a match is one, given the others of the table.
  static double logit(Match match, MatchTable table, boolean within) {
    return INTERCEPT
        + WORDS * match.logit()
        + LEAST * match.least()
        + LEAD * table.lead(match)
        + NEIGHBOUR * table.neighbour(match)
        + RELATED * table.related(match)
        + EVIDENCE * Math.min(ENOUGH, match.evidence())
        - (within ? WITHIN : 0);
  }

  /// What the weights above multiply, in their order: for those who fit them.
  static List<Double> features(Match match, MatchTable table) {
    return List.of(
        match.logit(),
        match.least(),
        table.lead(match),
        table.neighbour(match),
        table.related(match),
        Math.min(ENOUGH, match.evidence()));
  }
}
