package org.reprint.group;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Names groups that are all at hand. Two keys of one whole hash are told apart by a number, in the
/// order of the keys.
final class GroupId {
  private GroupId() {}

  /// Names for groups.
  ///
  /// @param namesakes keys of their earliest stories, each once
  /// @return the name of each, in the same order
  static List<String> of(List<String> namesakes) {
    return of(namesakes, namesakes.stream().mapToLong(GroupNames::hash).toArray());
  }

  /// Names for groups whose hashes are known.
  static List<String> of(List<String> namesakes, long[] hashes) {
    Integer[] byKey = new Integer[hashes.length];
    Arrays.setAll(byKey, i -> i);
    Arrays.sort(byKey, (x, y) -> namesakes.get(x).compareTo(namesakes.get(y)));
    Map<Long, Integer> seen = new HashMap<>();
    String[] named = new String[hashes.length];
    for (int i : byKey) {
      named[i] = GroupNames.name(hashes[i], seen.merge(hashes[i], 1, Integer::sum));
    }
    return List.of(named);
  }
}
