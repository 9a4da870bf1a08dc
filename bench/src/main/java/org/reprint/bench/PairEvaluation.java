package org.reprint.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;

/// How well a scorer of sentence pairs agrees with people. Beside it stands a word-bag Dice score
/// with a threshold chosen on the same pairs: the least that is worth having.
final class PairEvaluation {
  private static final String PAIRS = "one sentence pair a line, with s1, s2 and ";
  private static final String LABELS = PAIRS + "label, 1 for pairs that say the same";

  /// The threshold that the engine promises.
  private static final double DECISION = 0.5;

  /// How many of the worst mistakes of either kind are shown.
  private static final int SHOWN = 15;

  private final ToDoubleBiFunction<String, String> scorer;
  private final boolean verbose;

  private record Labelled(String file, String name) {}

  private static final List<Labelled> SETS =
      List.of(
          new Labelled("pairs/mrpc_train.jsonl", "MRPC, news sentences"),
          new Labelled("pairs/pan_sentence_train.jsonl", "PAN, sentences of plagiarism cases"),
          new Labelled("pairs/paws_wiki_dev.jsonl", "PAWS, the same words in another order"));

  private static final Labelled GRADED =
      new Labelled("pairs/stsb_train.jsonl", "STS-B, graded 0 to 5");

  /// @param scorer 0 to 1; at least 0.5 means that both say the same
  /// @param verbose whether the worst mistakes are listed
  PairEvaluation(ToDoubleBiFunction<String, String> scorer, boolean verbose) {
    this.scorer = scorer;
    this.verbose = verbose;
  }

  void run(DataFolder data, PrintStream out) throws IOException {
    for (Labelled set : SETS) {
      data.file(set.file(), LABELS);
    }
    data.file(GRADED.file(), PAIRS + "score, 0 to 5");
    for (Labelled set : SETS) {
      List<JsonLine> lines = data.lines(set.file(), LABELS);
      boolean[] labels = new boolean[lines.size()];
      for (int i = 0; i < labels.length; i++) {
        labels[i] = lines.get(i).number("label") > 0.5;
      }
      judge(set.name(), lines, labels, out);
    }
    grade(GRADED.name(), data.lines(GRADED.file(), PAIRS + "score, 0 to 5"), out);
  }

  private void judge(String name, List<JsonLine> lines, boolean[] labels, PrintStream out) {
    head(name, lines.size(), out);
    double[] floor = scores(lines, PairEvaluation::dice);
    long start = System.nanoTime();
    double[] scores = scores(lines, scorer);
    double seconds = (System.nanoTime() - start) * 1e-9;
    row(out, "reprint", DECISION, scores, labels);
    row(out, "reprint, best", Metrics.bestThreshold(scores, labels), scores, labels);
    row(out, "word bag, best", Metrics.bestThreshold(floor, labels), floor, labels);
    out.printf(Locale.ROOT, "  %.0f pairs a second, one thread%n%n", lines.size() / seconds);
    if (verbose) {
      mistakes(lines, scores, labels, out);
    }
  }

  private void grade(String name, List<JsonLine> lines, PrintStream out) {
    head(name, lines.size(), out);
    double[] grades = lines.stream().mapToDouble(line -> line.number("score")).toArray();
    double ours = Metrics.pearson(scores(lines, scorer), grades);
    double floor = Metrics.pearson(scores(lines, PairEvaluation::dice), grades);
    out.printf(Locale.ROOT, "  %-16s Pearson %.3f%n", "reprint", ours);
    out.printf(Locale.ROOT, "  %-16s Pearson %.3f%n%n", "word bag", floor);
  }

  private static void head(String name, int pairs, PrintStream out) {
    out.printf(Locale.ROOT, "%s: %,d pairs%n", name, pairs);
  }

  private static double[] scores(List<JsonLine> lines, ToDoubleBiFunction<String, String> scorer) {
    return lines.stream()
        .mapToDouble(line -> scorer.applyAsDouble(line.text("s1"), line.text("s2")))
        .toArray();
  }

  private static void row(
      PrintStream out, String name, double threshold, double[] scores, boolean[] labels) {
    Metrics.Counts counts = Metrics.count(threshold, scores, labels);
    out.printf(
        Locale.ROOT,
        "  %-16s at %.3f  accuracy %.3f  precision %.3f  recall %.3f  F1 %.3f  AUC %.3f%n",
        name,
        threshold,
        counts.accuracy(),
        counts.precision(),
        counts.recall(),
        counts.f1(),
        Metrics.auc(scores, labels));
  }

  private static void mistakes(
      List<JsonLine> lines, double[] scores, boolean[] labels, PrintStream out) {
    for (boolean label : new boolean[] {true, false}) {
      out.println(label ? "  said the same, scored lowest" : "  did not, scored highest");
      Comparator<Integer> lowest = Comparator.comparingDouble(i -> scores[i]);
      IntStream.range(0, scores.length)
          .filter(i -> labels[i] == label)
          .boxed()
          .sorted(label ? lowest : lowest.reversed())
          .limit(SHOWN)
          .forEach(i ->
              out.printf(
                  Locale.ROOT,
                  "    %.3f  %s%n           %s%n",
                  scores[i],
                  lines.get(i).text("s1"),
                  lines.get(i).text("s2")));
    }
    out.println();
  }

  /// Twice the shared words by all words of both sides, as bags, 0 to 1.
  static double dice(String a, String b) {
    String[] left = Words.of(a);
    String[] right = Words.of(b);
    Arrays.sort(left);
    Arrays.sort(right);
    int shared = 0;
    int i = 0;
    int j = 0;
    while (i < left.length && j < right.length) {
      int order = left[i].compareTo(right[j]);
      shared += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return left.length + right.length == 0 ? 0 : 2.0 * shared / (left.length + right.length);
  }
}
