package org.reprint.bench.corpus;

import java.util.List;

/// Passages that stand in many stories that have nothing else in common, from `notices.txt`.
final class Notices {
  private final String[] before = of("before|");
  private final String[] after = of("after|");
  private final String[] shared = of("shared|");

  private static String[] of(String place) {
    List<String> lines = Resource.lines("notices.txt");
    return lines.stream()
        .filter(line -> line.startsWith(place))
        .map(line -> line.substring(place.length()))
        .toArray(String[]::new);
  }

  /// A line above a story, at most 25 words.
  String before(Chance chance) {
    return before[chance.below(before.length)];
  }

  /// A line below a story, at most 25 words.
  String after(Chance chance) {
    return after[chance.below(after.length)];
  }

  /// A paragraph of 60 words and more.
  String shared(Chance chance) {
    return shared[chance.below(shared.length)];
  }
}
