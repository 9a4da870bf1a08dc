package org.reprint;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.reprint.report.Filed;
import org.reprint.report.Renewed;
import org.reprint.wire.Refused;
import org.reprint.wire.Story;

/// A day of made-up stories, and what a desk says of them.
final class DeskDay {
  static final DeskOptions OPTIONS =
      DeskOptions.DEFAULT.withThreads(2).withClock(() -> Instant.EPOCH);

  private DeskDay() {}

  static Story story(int number) {
    return Story.of("s" + number, text(number));
  }

  static String text(int number) {
    return RandomStories.story(new SplittableRandom(number), 12);
  }

  /// Copies, cuts, and stories of their own.
  static List<Story> day(int size) {
    List<Story> stories = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      String text =
          switch (i % 5) {
            case 3 -> text(i - 2) + " More is expected in the evening.";
            case 4 -> text(i - 4).substring(0, text(i - 4).length() * 2 / 3);
            default -> text(i);
          };
      stories.add(Story.of("s" + i, text));
    }
    return stories;
  }

  /// Keeps all that is told.
  static final class Told implements Desk.Sink {
    final List<Filed> filed = new ArrayList<>();
    final List<Refused> refused = new ArrayList<>();
    final List<Renewed> renewed = new ArrayList<>();

    @Override
    public void filed(Filed one) {
      filed.add(one);
    }

    @Override
    public void refused(Refused one) {
      refused.add(one);
    }

    @Override
    public void renewed(Renewed one) {
      renewed.add(one);
    }
  }

  /// Files stories in groups of a size, in an archive that is opened and closed.
  static Told file(Path archive, DeskOptions options, List<Story> stories, int group)
      throws IOException {
    Told told = new Told();
    try (Desk desk = Desk.open(archive, options)) {
      for (int from = 0; from < stories.size(); from += group) {
        desk.file(stories.subList(from, Math.min(stories.size(), from + group)), told);
      }
    }
    return told;
  }
}
