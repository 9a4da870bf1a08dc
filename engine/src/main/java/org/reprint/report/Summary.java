package org.reprint.report;

import java.util.List;

/// The last line of a report.
///
/// @param stories read
/// @param relations found
/// @param groups formed
/// @param refused records that could not be read
/// @param notCompared pairs that were left out, by reason
/// @param expectedFalseAlarms how many of the stories may be expected to have at least one false
///   alarm, by what was tolerated; NaN where nothing was held back, and nothing is promised
/// @param verdicts what became of an editor's verdicts; null when none were given
/// @param seconds from start to end
public record Summary(
    int stories,
    int relations,
    int groups,
    int refused,
    List<NotCompared> notCompared,
    double expectedFalseAlarms,
    VerdictCount verdicts,
    double seconds) {
  public Summary {
    notCompared = List.copyOf(notCompared);
  }

  /// A summary without verdicts.
  public Summary(
      int stories,
      int relations,
      int groups,
      int refused,
      List<NotCompared> notCompared,
      double expectedFalseAlarms,
      double seconds) {
    this(stories, relations, groups, refused, notCompared, expectedFalseAlarms, null, seconds);
  }

  /// What became of an editor's verdicts.
  ///
  /// @param obeyed of which both stories are here
  /// @param unknown that name a story that is not here
  public record VerdictCount(int obeyed, int unknown) {}

  /// Pairs that were not compared.
  ///
  /// @param why the reason: `languages differ: en, ru`
  /// @param pairs how many pairs of stories, or of sentences where the reason says so
  public record NotCompared(String why, long pairs) {}
}
