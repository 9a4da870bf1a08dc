package org.reprint;

import java.util.List;
import java.util.Objects;
import org.reprint.group.Group;
import org.reprint.judge.Relation;
import org.reprint.report.StoryLine;
import org.reprint.report.Summary;

/// What a scan found.
///
/// @param background version of the background it was judged against
/// @param stories one line each, in the order given
/// @param relations in the order of the stories: by first, then second
/// @param groups in the order of their kept story
/// @param notCompared pairs that were left out, by reason
/// @param stats what was done for it
public record Scan(
    String background,
    List<StoryLine> stories,
    List<Relation> relations,
    List<Group> groups,
    List<Summary.NotCompared> notCompared,
    ScanStats stats) {
  public Scan {
    stories = List.copyOf(stories);
    relations = List.copyOf(relations);
    groups = List.copyOf(groups);
    notCompared = List.copyOf(notCompared);
    Objects.requireNonNull(stats, "stats");
  }
}
