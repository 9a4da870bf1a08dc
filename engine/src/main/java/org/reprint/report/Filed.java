package org.reprint.report;

import java.util.List;
import java.util.Objects;
import org.reprint.group.Group;
import org.reprint.judge.Relation;

/// What a desk says of a story that came: what it is to those that are filed.
///
/// @param key of the story
/// @param again whether the very same record was filed before: then this is what was said then
/// @param relations to stories filed before, in the order of their filing, the story second; and to
///   itself
/// @param group that it belongs to as things stand, or null
/// @param act what it does to others of its chain, or null
public record Filed(String key, boolean again, List<Relation> relations, Group group, Act act) {
  public Filed {
    Objects.requireNonNull(key, "key");
    relations = List.copyOf(relations);
  }

  /// Whether anything related was filed before.
  public boolean known() {
    return again || act != null || relations.stream().anyMatch(relation -> !relation.within());
  }

  /// The same, said again.
  public Filed repeated() {
    return new Filed(key, true, relations, group, act);
  }

  /// What a story does to others: a kill withdraws every version and copy of what it kills.
  ///
  /// @param kind as the chain has it: `kill`, `correction`
  /// @param reaches keys of all versions of the story and of their copies, in the order of filing
  public record Act(String kind, List<String> reaches) {
    public Act {
      Objects.requireNonNull(kind, "kind");
      reaches = List.copyOf(reaches);
    }
  }
}
