package org.reprint;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.reprint.report.Summary;
import org.reprint.wire.Story;

/// Stories whose dates lie further apart than the window are not compared. One without a date is
/// compared with all.
final class Dates {
  private Dates() {}

  /// True when two stories are known to be too far apart.
  ///
  /// @param window null when there is none
  static boolean apart(Story a, Story b, Duration window) {
    return window != null
        && a.date() != null
        && b.date() != null
        && Math.abs(a.date().getEpochSecond() - b.date().getEpochSecond()) > window.toSeconds();
  }

  /// How many pairs of stories that leaves out; empty when it leaves out none. Some of them may be
  /// left out for another reason too.
  static List<Summary.NotCompared> count(List<Story> stories, Duration window) {
    if (window == null) {
      return List.of();
    }
    long[] seconds =
        stories.stream()
            .map(Story::date)
            .filter(Objects::nonNull)
            .mapToLong(Instant::getEpochSecond)
            .sorted()
            .toArray();
    long apart = 0;
    int within = 0;
    for (int i = 0; i < seconds.length; i++) {
      while (seconds[i] - seconds[within] > window.toSeconds()) {
        within++;
      }
      apart += within;
    }
    List<Summary.NotCompared> left = new ArrayList<>();
    if (apart > 0) {
      left.add(new Summary.NotCompared("more than " + words(window) + " apart", apart));
    }
    return left;
  }

  private static String words(Duration window) {
    if (window.equals(Duration.ofDays(window.toDays()))) {
      return String.format(Locale.ROOT, "%d d", window.toDays());
    }
    if (window.equals(Duration.ofHours(window.toHours()))) {
      return String.format(Locale.ROOT, "%d h", window.toHours());
    }
    return String.format(Locale.ROOT, "%d s", window.toSeconds());
  }
}
