package org.reprint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.reprint.group.Families;
import org.reprint.wire.Story;

/// Finds for a pair of stories those of the same texts that are in scope: of stories with the very
/// same text one stands for all when pairs are looked for, and it need not be of the source that is
/// asked for.
///
/// Of several pairs that could stand in, the one whose later story comes first is taken, so that a
/// story that comes after all others changes nothing between these: a desk, which hears of one
/// after the other, says the same.
final class Twins {
  private static final int NONE = -1;

  private final List<Story> stories;
  private final ReprintOptions options;
  private final List<String> owners = new ArrayList<>(); // [stories]
  private final Map<String, Map<String, List<Integer>>> byOwner = new HashMap<>(); // by text

  /// @param stories by key
  Twins(List<Story> stories, ReprintOptions options) {
    this.stories = stories;
    this.options = options;
    Families families = options.groups().families();
    for (int i = 0; i < stories.size(); i++) {
      Story story = stories.get(i);
      String owner = story.source() == null ? "story " + i : families.owner(story.source());
      owners.add(owner);
      byOwner
          .computeIfAbsent(story.text(), _ -> new LinkedHashMap<>())
          .computeIfAbsent(owner, _ -> new ArrayList<>())
          .add(i);
    }
  }

  /// Pairs that tell the same as a pair and are in scope, the lower story first; the pair itself is
  /// not among them.
  List<int[]> inScope(int a, int b) {
    List<int[]> found = new ArrayList<>();
    switch (options.scope()) {
      case ACROSS -> across(a, b, found);
      case WITHIN -> within(a, b, found);
      case BOTH -> {}
    }
    return found;
  }

  private Map<String, List<Integer>> twins(int story) {
    return byOwner.get(stories.get(story).text());
  }

  private boolean sameText(int a, int b) {
    return stories.get(a).text().equals(stories.get(b).text());
  }

  /// One pair, when the pair is of one source.
  private void across(int a, int b, List<int[]> found) {
    if (!owners.get(a).equals(owners.get(b))) {
      return;
    }
    int otherA = another(a, b);
    int otherB = sameText(a, b) ? NONE : another(b, a);
    if (otherA != NONE && (otherB == NONE || Math.max(otherA, b) < Math.max(a, otherB))) {
      found.add(pair(otherA, b));
    } else if (otherB != NONE) {
      found.add(pair(a, otherB));
    }
  }

  /// The first story of one's text by another owner, near the other of the pair.
  private int another(int of, int near) {
    int least = NONE;
    for (Map.Entry<String, List<Integer>> twins : twins(of).entrySet()) {
      int first = twins.getKey().equals(owners.get(of)) ? NONE : first(twins.getValue(), near);
      if (first != NONE && (least == NONE || first < least)) {
        least = first;
      }
    }
    return least;
  }

  /// The first of some stories that lies within the window of one, and is another.
  private int first(List<Integer> twins, int near) {
    for (int twin : twins) {
      if (twin != near && !Dates.apart(stories.get(twin), stories.get(near), options.window())) {
        return twin;
      }
    }
    return NONE;
  }

  /// One pair for each source that has both.
  private void within(int a, int b, List<int[]> found) {
    if (sameText(a, b)) {
      int leader = first(twins(b).get(owners.get(b)), b);
      if (leader != NONE && leader != a && leader < b) {
        found.add(pair(leader, b));
      }
      return;
    }
    twins(a)
        .forEach((owner, of) -> {
          List<Integer> others = twins(b).get(owner);
          int story = of.getFirst();
          int other = others == null ? NONE : first(others, story);
          if (other != NONE && !(story == a && other == b)) {
            found.add(pair(story, other));
          }
        });
  }

  private static int[] pair(int a, int b) {
    return new int[] {Math.min(a, b), Math.max(a, b)};
  }
}
