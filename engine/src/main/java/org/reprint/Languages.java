package org.reprint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.reprint.report.Summary;
import org.reprint.text.Prose;

/// Stories in two languages are not compared. One whose language was not recognised is compared
/// with all.
final class Languages {
  private static final String UNKNOWN = "und";

  private Languages() {}

  /// True when two stories are known to be in different languages.
  static boolean differ(Prose a, Prose b) {
    return !a.language().equals(b.language())
        && !a.language().equals(UNKNOWN)
        && !b.language().equals(UNKNOWN);
  }

  /// How many pairs of stories that leaves out, by pair of languages.
  static List<Summary.NotCompared> count(List<Reading> readings) {
    Map<String, Integer> stories = new TreeMap<>();
    for (Reading reading : readings) {
      stories.merge(reading.prose().language(), 1, Integer::sum);
    }
    stories.remove(UNKNOWN);
    List<String> languages = List.copyOf(stories.keySet());
    List<Summary.NotCompared> left = new ArrayList<>();
    for (int i = 0; i < languages.size(); i++) {
      for (String other : languages.subList(i + 1, languages.size())) {
        String one = languages.get(i);
        long pairs = (long) stories.get(one) * stories.get(other);
        left.add(new Summary.NotCompared("languages differ: " + one + ", " + other, pairs));
      }
    }
    return left;
  }
}
