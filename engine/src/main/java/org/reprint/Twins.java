package org.reprint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.reprint.group.Families;
import org.reprint.group.Scope;
import org.reprint.wire.Story;

/// Finds for a pair of stories those of the same texts that are in scope: of stories with the very
/// same text one stands for all when pairs are looked for, and it need not be of the source that is
/// asked for.
final class Twins {
  private final Scope scope;
  private final List<String> texts = new ArrayList<>(); // [stories]
  private final List<String> owners = new ArrayList<>(); // [stories]
  private final Map<String, Map<String, Integer>> first = new HashMap<>(); // text, owner, story

  /// @param stories by key
  Twins(List<Story> stories, Scope scope, Families families) {
    this.scope = scope;
    for (int i = 0; i < stories.size(); i++) {
      Story story = stories.get(i);
      String owner = story.source() == null ? "story " + i : families.owner(story.source());
      texts.add(story.text());
      owners.add(owner);
      first.computeIfAbsent(story.text(), _ -> new LinkedHashMap<>()).putIfAbsent(owner, i);
    }
  }

  /// Pairs that tell the same as a pair and are in scope, the lower story first; the pair itself is
  /// not among them.
  List<int[]> inScope(int a, int b) {
    List<int[]> found = new ArrayList<>();
    Map<String, Integer> twinsA = first.get(texts.get(a));
    Map<String, Integer> twinsB = first.get(texts.get(b));
    switch (scope) {
      case ACROSS -> across(a, b, twinsA, twinsB, found);
      case WITHIN -> within(a, b, twinsA, twinsB, found);
      case BOTH -> {}
    }
    return found;
  }

  /// One pair, when the pair is of one source.
  private void across(
      int a, int b, Map<String, Integer> twinsA, Map<String, Integer> twinsB, List<int[]> found) {
    if (!owners.get(a).equals(owners.get(b))) {
      return;
    }
    Integer otherA = another(twinsA, owners.get(b));
    Integer otherB = another(twinsB, owners.get(a));
    if (otherA != null && otherA != b) {
      found.add(pair(otherA, b));
    } else if (otherB != null && otherB != a) {
      found.add(pair(a, otherB));
    }
  }

  /// The first story of another owner than this.
  private static Integer another(Map<String, Integer> twins, String owner) {
    for (Map.Entry<String, Integer> twin : twins.entrySet()) {
      if (!twin.getKey().equals(owner)) {
        return twin.getValue();
      }
    }
    return null;
  }

  /// One pair for each source that has both.
  private void within(
      int a, int b, Map<String, Integer> twinsA, Map<String, Integer> twinsB, List<int[]> found) {
    if (twinsA == twinsB) {
      int leader = twinsB.get(owners.get(b));
      if (leader != b && leader != a) {
        found.add(pair(leader, b));
      }
      return;
    }
    twinsA.forEach((owner, story) -> {
      Integer other = twinsB.get(owner);
      if (other != null && !(story == a && other == b)) {
        found.add(pair(story, other));
      }
    });
  }

  private static int[] pair(int a, int b) {
    return new int[] {Math.min(a, b), Math.max(a, b)};
  }
}
