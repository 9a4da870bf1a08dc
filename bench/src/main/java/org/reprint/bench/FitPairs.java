package org.reprint.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Fits a model of sentence pairs on the labelled sets and writes its weights.
final class FitPairs {
  private static final int FOLDS = 10;
  private static final long SEED = 20_261_122;

  /// What each set weighs in the joint model, in rows.
  private static final double EACH = 5_000;

  private static final String HOLDS = "one sentence pair a line, with s1, s2 and label";
  private static final List<String> FILES =
      List.of("pairs/mrpc_train.jsonl", "pairs/pan_sentence_train.jsonl");

  private FitPairs() {}

  static void run(String[] args, PrintStream out) throws IOException {
    run(new DataFolder(Path.of(args[0])), new SurfaceFeatures(), Path.of(args[1]), out);
  }

  /// Fits on each set alone and cross-validates there; then on both, each with the same total
  /// weight, and writes that model: a line of `intercept`, then one of each feature, with its
  /// weight.
  static void run(DataFolder data, PairFeatures features, Path to, PrintStream out)
      throws IOException {
    Table all = Table.EMPTY;
    for (String file : FILES) {
      Table table = table(data.lines(file, HOLDS), features);
      out.printf(Locale.ROOT, "%s: %,d pairs, each judged unseen%n", file, table.labels().length);
      print(table, out);
      all = all.and(table);
    }
    out.printf(Locale.ROOT, "both, each with half the weight%n");
    print(all, out);
    Fit.Model model = Fit.fit(all.rows(), all.labels(), all.weights(), Fit.Options.DEFAULT);
    StringBuilder lines = new StringBuilder();
    lines.append("intercept\t").append(model.intercept()).append('\n');
    for (int j = 0; j < features.names().size(); j++) {
      lines
          .append(features.names().get(j))
          .append('\t')
          .append(model.weights().get(j))
          .append('\n');
    }
    Files.writeString(to, lines);
    out.println("weights written to " + to);
  }

  private static void print(Table table, PrintStream out) {
    Fit.Quality quality =
        Fit.crossValidate(
            table.rows(), table.labels(), table.weights(), Fit.Options.DEFAULT, FOLDS, SEED);
    out.printf(
        Locale.ROOT,
        "  accuracy %.3f  F1 %.3f  log loss %.3f  AUC %.3f%n",
        quality.accuracy(),
        quality.f1(),
        quality.logLoss(),
        quality.auc());
  }

  private static Table table(List<JsonLine> lines, PairFeatures features) {
    double[][] rows = new double[lines.size()][];
    boolean[] labels = new boolean[lines.size()];
    for (int i = 0; i < rows.length; i++) {
      JsonLine line = lines.get(i);
      rows[i] = features.of(line.text("s1"), line.text("s2"));
      labels[i] = line.number("label") > 0.5;
    }
    double[] weights = new double[rows.length];
    Arrays.fill(weights, 1);
    return new Table(rows, labels, weights);
  }

  /// Rows with labels and weights.
  private static final class Table {
    static final Table EMPTY = new Table(new double[0][], new boolean[0], new double[0]);

    private final double[][] rows;
    private final boolean[] labels;
    private final double[] weights;

    Table(double[][] rows, boolean[] labels, double[] weights) {
      this.rows = rows;
      this.labels = labels;
      this.weights = weights;
    }

    double[][] rows() {
      return rows;
    }

    boolean[] labels() {
      return labels;
    }

    double[] weights() {
      return weights;
    }

    /// Both tables, the second weighed so that it counts as much as every other set.
    Table and(Table other) {
      int size = rows.length + other.rows.length;
      double[][] bothRows = Arrays.copyOf(rows, size);
      boolean[] bothLabels = Arrays.copyOf(labels, size);
      double[] bothWeights = Arrays.copyOf(weights, size);
      for (int i = 0; i < other.rows.length; i++) {
        bothRows[rows.length + i] = other.rows[i];
        bothLabels[rows.length + i] = other.labels[i];
        bothWeights[rows.length + i] = EACH / other.rows.length;
      }
      return new Table(bothRows, bothLabels, bothWeights);
    }
  }
}
