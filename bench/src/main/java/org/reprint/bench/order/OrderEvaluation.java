package org.reprint.bench.order;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.reprint.Reprint;
import org.reprint.ReprintOptions;
import org.reprint.Scan;
import org.reprint.wire.ReadOptions;
import org.reprint.wire.Story;
import org.reprint.wire.StoryReader;
import org.reprint.wire.StoryRegister;

/// Question: do the order of the stories and the number of threads change what is found?
///
/// Four of five stories are wire copy of 1987, dense in copies, versions and look-alikes, the
/// others modern news with sources. They are scanned as they come, then shuffled again and again,
/// with one and two threads in turn; every relation and group must be the same to the bit.
public final class OrderEvaluation {
  private static final int SHARE = 5; // one story in five is modern

  private OrderEvaluation() {}

  /// Scans shuffled stories.
  ///
  /// @param wire JSON lines of wire copy with `body`
  /// @param news JSON lines of modern stories with `text`
  /// @param count how many stories
  /// @param shuffles how often
  /// @param seed of the shuffles
  /// @return whether all scans found the same
  public static boolean run(
      Path wire, Path news, int count, int shuffles, long seed, PrintStream out)
      throws IOException {
    int modern = count / SHARE;
    List<Story> stories = new ArrayList<>();
    stories.addAll(first(wire, "body", count - modern));
    stories.addAll(first(news, "text", modern));
    List<String> expected = scan(stories, 1);
    out.printf(
        Locale.ROOT, "%,d stories: %,d relations and groups%n", stories.size(), expected.size());
    Random random = new Random(seed);
    int differing = 0;
    for (int run = 1; run <= shuffles; run++) {
      Collections.shuffle(stories, random);
      int threads = 1 + run % 2;
      List<String> found = scan(stories, threads);
      List<String> missing = new ArrayList<>(expected);
      missing.removeAll(found);
      List<String> more = new ArrayList<>(found);
      more.removeAll(expected);
      out.printf(
          Locale.ROOT,
          "shuffle %d, threads %d: %d missing, %d more%n",
          run,
          threads,
          missing.size(),
          more.size());
      missing.stream().limit(2).forEach(line -> out.println("  - " + line));
      more.stream().limit(2).forEach(line -> out.println("  + " + line));
      differing += missing.isEmpty() && more.isEmpty() ? 0 : 1;
    }
    out.printf(
        Locale.ROOT,
        "%d of %d shuffles found the same, seed %d%n",
        shuffles - differing,
        shuffles,
        seed);
    return differing == 0;
  }

  private static List<Story> first(Path file, String text, int count) {
    ReadOptions options =
        ReadOptions.DEFAULT.withFields(ReadOptions.DEFAULT.fields().withText(text));
    StoryRegister register = new StoryRegister();
    new StoryReader(options).read(List.of(file), register);
    List<Story> stories = register.file().stories();
    return stories.subList(0, Math.min(count, stories.size()));
  }

  private static List<String> scan(List<Story> stories, int threads) {
    ReprintOptions options = new ReprintOptions(ReprintOptions.DEFAULT.falseAlarms(), threads);
    Scan scan = Reprint.of(options).scan(stories, done -> {});
    return Mirror.lines(scan);
  }
}
