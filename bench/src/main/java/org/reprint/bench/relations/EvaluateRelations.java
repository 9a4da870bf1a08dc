package org.reprint.bench.relations;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.reprint.Reprint;
import org.reprint.ReprintOptions;
import org.reprint.bench.UsageException;

/// Question: does the engine say of two stories what a careful editor says: whether they may be
/// shown as one, what they are to each other, and which facts changed?
public final class EvaluateRelations {
  private static final String NAME = "relations";

  private EvaluateRelations() {}

  /// Whether the words after `evaluate` are for this class.
  public static boolean knows(String[] args) {
    return args.length > 0 && args[0].equals(NAME);
  }

  /// Prints how the labels of pairs do, each pair alone and all in one scan.
  ///
  /// @param args `relations`, for the set that ships with these classes, or `relations DATA_DIR`,
  ///   for the pairs of that folder; perhaps `--verbose`, which lists facts missed and false
  /// @throws UsageException if they are others, or a file is not there
  public static void run(String[] args, PrintStream out) throws IOException {
    boolean verbose = List.of(args).contains("--verbose");
    List<String> words =
        Arrays.stream(args).skip(1).filter(word -> !word.equals("--verbose")).toList();
    if (words.size() > 1) {
      throw new UsageException("one folder is needed, got " + words);
    }
    LabelledSet set = words.isEmpty() ? OwnPairs.read() : WirePairs.read(Path.of(words.getFirst()));
    Reprint reprint = Reprint.of(ReprintOptions.DEFAULT);
    PairScan scan = new PairScan(all -> reprint.scan(all, done -> {}));
    out.printf(
        Locale.ROOT,
        "%s: %d pairs of %d stories%n",
        set.name(),
        set.pairs().size(),
        set.stories().size());
    print("each pair alone", scan.alone(set), verbose, out);
    print("all stories in one scan", scan.together(set), verbose, out);
  }

  private static void print(
      String title, List<Finding> findings, boolean verbose, PrintStream out) {
    RelationReport report = new RelationReport(findings);
    out.println(title);
    report.print(out);
    report.list(out);
    if (verbose) {
      report.listFacts(out);
    }
    out.println();
  }
}
