package org.reprint.group;

import java.util.Objects;

/// How groups are formed.
///
/// @param keep how the story to keep is chosen
/// @param families outlets that have one owner
/// @param verdicts what an editor has said of pairs
public record GroupOptions(KeepRule keep, Families families, Verdicts verdicts) {
  /// Keeps the earliest; nothing is known of owners, and no editor has said anything.
  public static final GroupOptions DEFAULT =
      new GroupOptions(KeepRule.of(Keep.FIRST), Families.NONE, Verdicts.NONE);

  public GroupOptions {
    Objects.requireNonNull(keep, "keep");
    Objects.requireNonNull(families, "families");
    Objects.requireNonNull(verdicts, "verdicts");
  }

  /// Returns these options with another rule.
  public GroupOptions withKeep(KeepRule newKeep) {
    return new GroupOptions(newKeep, families, verdicts);
  }

  /// Returns these options with other families.
  public GroupOptions withFamilies(Families newFamilies) {
    return new GroupOptions(keep, newFamilies, verdicts);
  }

  /// Returns these options with other verdicts.
  public GroupOptions withVerdicts(Verdicts newVerdicts) {
    return new GroupOptions(keep, families, newVerdicts);
  }
}
