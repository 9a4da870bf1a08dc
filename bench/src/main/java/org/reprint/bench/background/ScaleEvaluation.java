package org.reprint.bench.background;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.reprint.Reprint;
import org.reprint.ReprintOptions;
import org.reprint.Scan;
import org.reprint.ScanStats;
import org.reprint.bench.JsonLine;
import org.reprint.wire.Story;

/// Question: does a scan stay close to linear in the number of stories, and how long does one story
/// take against them?
///
/// The stories are the first of a collection of wire copy. A scan works in one thread; its time is
/// the CPU time of that thread, beside it that of the process with compiler and collector.
public final class ScaleEvaluation {
  private static final double NANOS = 1e9;
  private static final long MEGABYTE = 1 << 20;

  private final PrintStream out;
  private final com.sun.management.OperatingSystemMXBean process =
      (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private ScaleEvaluation(PrintStream out) {
    this.out = out;
  }

  /// Scans the first 5,000, 10,000 and 20,000 stories, then looks for single stories of about 500
  /// words among the most of them.
  ///
  /// @param data holds `corpora`
  /// @param most how many stories at most; a quarter, a half and all of them are scanned
  /// @param out for the results
  public static void run(Path data, int most, PrintStream out) throws IOException {
    List<Story> stories = stories(data, most);
    ScaleEvaluation evaluation = new ScaleEvaluation(out);
    out.printf(
        Locale.ROOT,
        "%8s %8s %9s %10s %10s %10s %10s %10s %8s%n",
        "stories",
        "CPU s",
        "process s",
        "us a story",
        "sentences",
        "postings",
        "pairs",
        "sentence p",
        "heap MB");
    for (int part : new int[] {4, 2, 1}) {
      evaluation.scan(stories.subList(0, stories.size() / part));
    }
    StoryQueries.run(stories, out);
  }

  private static List<Story> stories(Path data, int most) throws IOException {
    List<Story> stories = new ArrayList<>();
    JsonLine.read(
        data.resolve("corpora").resolve("reuters21578.jsonl.gz"),
        line -> {
          String text = line.fields().get("body") instanceof String body ? body : "";
          if (!text.isBlank() && stories.size() < most) {
            stories.add(Story.of("story-" + stories.size(), text));
          }
        });
    return stories;
  }

  private void scan(List<Story> stories) {
    long threadBefore = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    long processBefore = process.getProcessCpuTime();
    Scan scan = Reprint.of(new ReprintOptions(10, 1)).scan(stories, done -> {});
    double thread =
        (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - threadBefore) / NANOS;
    double all = (process.getProcessCpuTime() - processBefore) / NANOS;
    ScanStats stats = scan.stats();
    double size = stories.size();
    Runtime runtime = Runtime.getRuntime();
    out.printf(
        Locale.ROOT,
        "%,8d %8.1f %9.1f %10.0f %10.1f %10.0f %10.1f %10.1f %8d%n",
        stories.size(),
        thread,
        all,
        1e6 * thread / size,
        stats.sentences() / size,
        stats.postingsRead() / size,
        stats.storyPairs() / size,
        stats.sentencePairs() / size,
        (runtime.totalMemory() - runtime.freeMemory()) / MEGABYTE);
    out.printf(
        Locale.ROOT,
        "         %,d relations; %,d capped terms, %,d sentences not asked for, %,d stars; not"
            + " compared: %s%n",
        scan.relations().size(),
        stats.cappedTerms(),
        stats.sentencesNotAsked(),
        stats.stars(),
        scan.notCompared());
  }
}
