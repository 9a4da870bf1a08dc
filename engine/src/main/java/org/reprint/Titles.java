package org.reprint;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.reprint.judge.Judge;
import org.reprint.judge.Subject;

/// Relates stories without text to those with the same title: there is nothing else to compare.
final class Titles {
  private Titles() {}

  /// Relates the story with the lowest key of those with one title to each of the others where one
  /// of the two has no text.
  ///
  /// @param subjects by key
  /// @param window null when there is none
  /// @param judged already; those pairs are passed over
  static List<Judged> relate(
      List<Subject> subjects, KeyOrder order, Duration window, List<Judged> judged) {
    Set<Pair> related = new HashSet<>();
    judged.forEach(pair -> related.add(new Pair(pair.a(), pair.b())));
    Map<String, List<Integer>> byTitle = new TreeMap<>();
    for (int i = 0; i < subjects.size(); i++) {
      String title = Judge.titleKey(subjects.get(i).story());
      if (!title.isEmpty()) {
        byTitle.computeIfAbsent(title, key -> new ArrayList<>()).add(i);
      }
    }
    List<Judged> found = new ArrayList<>();
    for (List<Integer> same : byTitle.values()) {
      int lowest = same.getFirst();
      for (int other : same.subList(1, same.size())) {
        boolean swap = order.place(lowest) > order.place(other);
        int a = swap ? other : lowest;
        int b = swap ? lowest : other;
        boolean blank = isBlank(subjects.get(a)) || isBlank(subjects.get(b));
        boolean open =
            !related.contains(new Pair(order.place(a), order.place(b)))
                && !subjects.get(a).marks().killed()
                && !subjects.get(b).marks().killed();
        if (open
            && blank
            && !Dates.apart(subjects.get(a).story(), subjects.get(b).story(), window)) {
          found.add(
              new Judged(
                  order.place(a), order.place(b), Judge.titles(subjects.get(a), subjects.get(b))));
        }
      }
    }
    return found;
  }

  private record Pair(int a, int b) {}

  private static boolean isBlank(Subject subject) {
    return subject.story().text().isBlank();
  }
}
