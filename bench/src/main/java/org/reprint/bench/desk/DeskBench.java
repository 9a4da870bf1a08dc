package org.reprint.bench.desk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.reprint.bench.UsageException;
import org.reprint.bench.corpus.GenerateCorpus;

/// The commands `desk load`, `desk faults` and `desk agreement`.
public final class DeskBench {
  private static final long FRESH = 7_919; // added to the seed for stories that are asked about

  private final Map<String, String> options = new HashMap<>();
  private final List<String> plain = new ArrayList<>();

  private DeskBench(String[] args) {
    for (int i = 0; i < args.length; i++) {
      if (!args[i].startsWith("--")) {
        plain.add(args[i]);
      } else if (args[i].equals("--copies") || args[i].equals("--verbose")) {
        options.put(args[i], "");
      } else if (i + 1 < args.length) {
        options.put(args[i], args[++i]);
      } else {
        throw new UsageException(args[i] + " needs a value");
      }
    }
  }

  /// Runs one of them.
  public static void run(String[] args, PrintStream out) throws IOException {
    DeskBench bench = new DeskBench(Arrays.copyOfRange(args, 1, args.length));
    switch (args[0]) {
      case "load" -> bench.load(out);
      case "faults" -> bench.faults(out);
      case "agreement" -> bench.agreement(out);
      default ->
          throw new UsageException("desk load, faults or agreement is wanted, got " + args[0]);
    }
  }

  private int number(String name, int otherwise) {
    try {
      int number = Integer.parseInt(options.getOrDefault(name, Integer.toString(otherwise)));
      if (number < 1) {
        throw new UsageException(name + " must be at least 1, got " + number);
      }
      return number;
    } catch (NumberFormatException e) {
      throw new UsageException(name + " must be a number, got " + options.get(name));
    }
  }

  private void load(PrintStream out) throws IOException {
    int stories = number("--stories", 100_000);
    int seed = number("--seed", 7);
    int[] sizes =
        Arrays.stream(new int[] {stories / 10, stories / 2, stories})
            .map(size -> Math.max(100, size / 100 * 100))
            .distinct()
            .toArray();
    Path folder = Files.createTempDirectory("reprint-load-corpus");
    try {
      Path corpus = generate(folder, "corpus", stories, seed);
      Path fresh = generate(folder, "fresh", 6_000, seed + FRESH);
      Load.run(corpus, fresh, sizes, !options.containsKey("--copies"), out);
    } finally {
      Folders.delete(folder);
    }
  }

  private void faults(PrintStream out) throws IOException {
    int stories = number("--stories", 1_300);
    Faults.Settings settings =
        new Faults.Settings(
            number("--kills", 200),
            stories,
            number("--group", 10),
            number("--recent", 60),
            number("--lines", 90),
            !options.containsKey("--copies"),
            number("--seed", 7));
    Path folder = Files.createTempDirectory("reprint-faults-corpus");
    try {
      Faults.run(settings, generate(folder, "corpus", stories, settings.seed()), out);
    } finally {
      Folders.delete(folder);
    }
  }

  private void agreement(PrintStream out) throws IOException {
    if (plain.isEmpty() || plain.size() > 2) {
      throw new UsageException("desk agreement DATA_DIR [STORIES] is wanted, got " + plain);
    }
    int most = plain.size() == 1 ? 3_000 : Integer.parseInt(plain.get(1));
    Agreement.run(Path.of(plain.getFirst()), most, options.containsKey("--verbose"), out);
  }

  private static Path generate(Path folder, String name, int stories, long seed)
      throws IOException {
    Path corpus = folder.resolve(name + ".jsonl");
    String[] args = {
      "--stories",
      Integer.toString(stories),
      "--seed",
      Long.toString(seed),
      "--variants",
      "0.2",
      corpus.toString(),
      folder.resolve(name + ".tsv").toString()
    };
    try (PrintStream quiet =
        new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8)) {
      GenerateCorpus.run(args, quiet);
    }
    return corpus;
  }
}
