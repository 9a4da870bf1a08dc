package org.reprint.group;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Names groups whose kept stories are all at hand. Two keys of one whole hash are told apart by a
/// number, in the order of the keys.
final class GroupId {
  private GroupId() {}

  /// Names for groups.
  ///
  /// @param kept keys of the kept stories, each once
  /// @return the name of each, in the same order
  static List<String> of(List<String> kept) {
    return of(kept, kept.stream().mapToLong(GroupNames::hash).toArray());
  }

  /// Names for groups whose hashes are known.
  static List<String> of(List<String> kept, long[] hashes) {
    GroupNames names = GroupNames.of(hashes);
    Integer[] byKey = new Integer[hashes.length];
    Arrays.setAll(byKey, i -> i);
    Arrays.sort(byKey, (x, y) -> kept.get(x).compareTo(kept.get(y)));
    Map<Long, Integer> seen = new HashMap<>();
    String[] named = new String[hashes.length];
    for (int i : byKey) {
      named[i] = names.name(hashes[i], seen.merge(hashes[i], 1, Integer::sum));
    }
    return List.of(named);
  }
}
