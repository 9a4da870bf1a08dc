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
/// @param seconds from start to end
public record Summary(
    int stories,
    int relations,
    int groups,
    int refused,
    List<NotCompared> notCompared,
    double expectedFalseAlarms,
    double seconds) {
  public Summary {
    notCompared = List.copyOf(notCompared);
  }

  /// Pairs that were not compared.
  ///
  /// @param why the reason: `languages differ: en, ru`
  /// @param pairs how many pairs of stories, or of sentences where the reason says so
  public record NotCompared(String why, long pairs) {}
}
