package org.reprint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.reprint.archive.Archive;
import org.reprint.archive.Epoch;
import org.reprint.archive.Stored;
import org.reprint.background.Background;
import org.reprint.background.BackgroundLearner;
import org.reprint.text.Conventions;
import org.reprint.text.Prose;
import org.reprint.text.ProseParser;
import org.reprint.work.Parallel;

/// When an archive learns a new background, and from what.
final class Learning {
  /// The first time behind so many stories, then behind twice as many, and so on.
  static final int FIRST = 1_000;

  /// The latest stories that are learned from: what bounds the memory it takes.
  private static final int MOST = 20_000;

  /// Where copies alone are looked for, what is learned is mainly what a house prints again and
  /// again, and reading a story for it takes as long as filing it does.
  private static final int MOST_OF_COPIES = 4_000;

  private static final int BLOCK = 256;

  private Learning() {}

  /// The number of stories filed at which the next background is due.
  ///
  /// @param filed so many were filed so far
  static int next(int filed) {
    int moment = FIRST;
    while (moment <= filed && moment < 1 << 30) {
      moment *= 2;
    }
    return moment;
  }

  /// Whether one is due behind so many stories.
  static boolean due(int filed) {
    return filed >= FIRST && next(filed - 1) == filed;
  }

  /// Learns from the latest stories, on top of the background in the jar. Chance is reckoned with
  /// as many stories as there will be at the next moment.
  static Epoch learn(Archive archive, Parallel parallel, Conventions conventions)
      throws IOException {
    BackgroundLearner learner = new BackgroundLearner(Background.builtin());
    int end = archive.next();
    for (int from = end - learnedFrom(archive); from < end; from += BLOCK) {
      int begin = from;
      List<Taught> block =
          parallel.map(
              Math.min(BLOCK, end - from),
              () -> {
                ProseParser parser = new ProseParser(conventions);
                return i -> taught(archive, begin + i, parser);
              },
              n -> {});
      for (Taught story : block) {
        if (story != null) {
          learner.add(story.prose, story.stored.story().source(), story.stored.story().date());
        }
      }
    }
    return new Epoch(learner.learn(), next(end));
  }

  private record Taught(Stored stored, Prose prose) {}

  private static Taught taught(Archive archive, int ordinal, ProseParser parser) {
    try {
      Stored stored = archive.story(ordinal);
      return stored == null ? null : new Taught(stored, parser.parse(stored.story().text()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// How many stories [#learn] learns from.
  static int learnedFrom(Archive archive) {
    return Math.min(archive.rewrites() ? MOST : MOST_OF_COPIES, archive.next());
  }
}
