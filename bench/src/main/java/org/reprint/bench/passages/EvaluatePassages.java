package org.reprint.bench.passages;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.reprint.Reprint;
import org.reprint.ReprintOptions;
import org.reprint.Scan;
import org.reprint.bench.JsonLine;
import org.reprint.bench.UsageException;
import org.reprint.bench.passages.Case.Reuse;
import org.reprint.wire.Story;

/// Question: how exactly are passages found that were lifted from one story and rewritten?
public final class EvaluatePassages {
  private static final String NAME = "passages";
  private static final String NEWS = "corpora/news12k.jsonl.gz";
  private static final int CASES = 400;
  private static final long SEED = 20_261_125;
  private static final String SUSPICIOUS = "suspicious";

  private EvaluatePassages() {}

  /// Whether the words after `evaluate` are for this class.
  public static boolean knows(String[] args) {
    return args.length > 0 && args[0].equals(NAME);
  }

  /// Prints precision, recall, granularity and plagdet by obfuscation.
  ///
  /// @param args `passages DATA_DIR [--cases N] [--seed S] [--verbose]`
  /// @throws UsageException if they are others, or the stories are not there
  public static void run(String[] args, PrintStream out) throws IOException {
    int cases = CASES;
    long seed = SEED;
    boolean verbose = false;
    Path data = null;
    for (int i = 1; i < args.length; i++) {
      switch (args[i]) {
        case "--cases" -> cases = Math.toIntExact(number(args, ++i));
        case "--seed" -> seed = number(args, ++i);
        case "--verbose" -> verbose = true;
        default -> data = data == null ? Path.of(args[i]) : refuse(args[i]);
      }
    }
    if (data == null) {
      throw new UsageException("evaluate passages DATA_DIR [--cases N] [--seed S] [--verbose]");
    }
    Reprint reprint = Reprint.of(ReprintOptions.DEFAULT);
    List<NewsStory> stories = stories(data);
    new EvaluatePassages.Tally(verbose, out)
        .run(new PassageGenerator(stories, seed), cases, all -> reprint.scan(all, done -> {}));
  }

  private static Path refuse(String word) {
    throw new UsageException("one folder is needed, got \"" + word + "\" as well");
  }

  private static long number(String[] args, int at) {
    try {
      if (at < args.length && Long.parseLong(args[at]) >= 0) {
        return Long.parseLong(args[at]);
      }
    } catch (NumberFormatException e) {
      // told below, together with what is missing or negative
    }
    throw new UsageException(args[at - 1] + " takes a whole number of at least 0");
  }

  static List<NewsStory> stories(Path data) throws IOException {
    Path file = data.resolve(NEWS);
    if (!Files.isRegularFile(file)) {
      throw new UsageException(
          "no file " + file + "; it would hold news, with id, source, topic and text");
    }
    List<NewsStory> stories = new ArrayList<>();
    JsonLine.read(
        file,
        line ->
            stories.add(
                NewsStory.of(
                    line.text("id"), line.text("source"), line.text("topic"), line.text("text"))));
    return stories;
  }

  /// What was found of all cases.
  private record Tally(boolean verbose, PrintStream out) {
    void run(PassageGenerator generator, int cases, Function<List<Story>, Scan> scanner) {
      Map<Obfuscation, Plagdet> by = new EnumMap<>(Obfuscation.class);
      Map<Obfuscation, Integer> stories = new EnumMap<>(Obfuscation.class);
      Plagdet all = new Plagdet();
      long nanos = 0;
      for (int i = 0; i < cases; i++) {
        Case made = generator.make(i);
        List<Story> two =
            List.of(
                Story.of(made.sourceKey(), made.source()), Story.of(SUSPICIOUS, made.suspicious()));
        long start = System.nanoTime();
        Scan scan = scanner.apply(two);
        nanos += System.nanoTime() - start;
        List<Reuse> found = Detections.of(scan.relations(), made.sourceKey(), SUSPICIOUS);
        by.computeIfAbsent(made.obfuscation(), kind -> new Plagdet()).add(made.taken(), found);
        stories.merge(made.obfuscation(), 1, Integer::sum);
        all.add(made.taken(), found);
        if (verbose) {
          list(i, made, found);
        }
      }
      out.println("             stories passages  found  plagdet  precision  recall  granularity");
      by.forEach((kind, plagdet) -> line(kind.id(), stories.get(kind), plagdet));
      line("all", cases, all);
      out.printf(Locale.ROOT, "%.1f s, %.1f ms a case%n", nanos * 1e-9, nanos * 1e-6 / cases);
    }

    private void line(String name, int stories, Plagdet plagdet) {
      out.printf(
          Locale.ROOT,
          "  %-10s %7d %8d %6d  %7.3f  %9.3f  %6.3f  %11.3f%n",
          name,
          stories,
          plagdet.cases(),
          plagdet.detections(),
          plagdet.score(),
          plagdet.precision(),
          plagdet.recall(),
          plagdet.granularity());
    }

    /// Prints a case that was not found as it is.
    private void list(int number, Case made, List<Reuse> found) {
      Plagdet one = new Plagdet();
      one.add(made.taken(), found);
      boolean none = made.taken().isEmpty() && found.isEmpty();
      if (!none && one.score() < VERBOSE_BELOW) {
        out.printf(
            Locale.ROOT,
            "case %d %s, source %s: plagdet %.2f, planted %s, found %s%n",
            number,
            made.obfuscation().id(),
            made.sourceKey(),
            one.score(),
            made.taken(),
            found);
      }
    }

    private static final double VERBOSE_BELOW = 0.9;
  }
}
