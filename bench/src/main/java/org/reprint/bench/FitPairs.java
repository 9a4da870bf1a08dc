package org.reprint.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Fits the engine's model of sentence pairs on the labelled sets and writes its weights as the
/// engine reads them; prints how good it is on pairs that it has not seen, beside a floor.
final class FitPairs {
  private static final int FOLDS = 10;

  /// The folds of each set alone, in the order of [#FILES].
  private static final int[] FOLDS_ALONE = {10, 5};

  private static final long SEED = 20_261_122;

  /// Keeps weights small, which costs nothing here and helps on pairs of another kind.
  private static final double L2 = 30;

  /// What each set weighs in the joint model, in rows.
  private static final double EACH = 5_000;

  private static final String BOTH = "each with half the weight";
  private static final String HOLDS = "one sentence pair a line, with s1, s2 and label";
  private static final List<String> FILES =
      List.of("pairs/mrpc_train.jsonl", "pairs/pan_sentence_train.jsonl");

  private FitPairs() {}

  static void run(String[] args, PrintStream out) throws IOException {
    DataFolder data = new DataFolder(Path.of(args[0]));
    out.println("the floor: words and letters alone");
    tables(data, new SurfaceFeatures(), out);
    out.println("two sentences alone");
    write(data, new AlignedFeatures(false), Path.of(args[1]), out);
    out.println("sentences in their stories");
    write(data, new AlignedFeatures(true), Path.of(args[2]), out);
  }

  private static void write(DataFolder data, PairFeatures features, Path to, PrintStream out)
      throws IOException {
    Table all = tables(data, features, out);
    Fit.Model model = Fit.fit(all.rows(), all.labels(), all.weights(), options(features));
    String file = file(features, model);
    Files.writeString(to, file);
    out.print(file);
    out.println("written to " + to);
  }

  private static Fit.Options options(PairFeatures features) {
    return new Fit.Options(L2, features.signs(), Fit.Options.DEFAULT.steps());
  }

  /// Reads the sets and cross-validates a model on each alone, then tries it on the other as it is,
  /// then cross-validates one on both.
  ///
  /// @return both, each with the same total weight
  private static Table tables(DataFolder data, PairFeatures features, PrintStream out)
      throws IOException {
    List<Table> alone = new ArrayList<>();
    Table all = Table.EMPTY;
    for (String file : FILES) {
      Table table = table(data.lines(file, HOLDS), features);
      print(file, table, heldOut(table, features, FOLDS_ALONE[alone.size()]), out);
      alone.add(table);
      all = all.and(table);
    }
    for (int i = 0; i < FILES.size(); i++) {
      int other = FILES.size() - 1 - i;
      Table from = alone.get(i);
      Fit.Model model = Fit.fit(from.rows(), from.labels(), from.weights(), options(features));
      Table to = alone.get(other);
      double[] judged = Arrays.stream(to.rows()).mapToDouble(model::probability).toArray();
      print("that model on " + FILES.get(other), to, judged, out);
    }
    double[] judged = heldOut(all, features, FOLDS);
    print(BOTH, all, judged, out);
    int from = 0;
    for (int i = 0; i < FILES.size(); i++) {
      int end = from + alone.get(i).labels().length;
      print("  of it " + FILES.get(i), alone.get(i), Arrays.copyOfRange(judged, from, end), out);
      from = end;
    }
    return all;
  }

  private static double[] heldOut(Table table, PairFeatures features, int folds) {
    return Fit.heldOut(
        table.rows(), table.labels(), table.weights(), options(features), folds, SEED);
  }

  /// The model as the engine reads it. The same for the same data.
  private static String file(PairFeatures features, Fit.Model model) {
    StringBuilder lines = new StringBuilder();
    lines.append("# Log odds that two sentences say the same: weights of the features of their");
    lines.append(" alignment.\n# Fitted on ").append(String.join(" and ", FILES)).append(", ");
    lines.append(BOTH).append(",\n# by logistic regression, L2 of 30, each weight on the one side");
    lines.append(" of 0 that makes sense.\n# bench/run fit DATA_DIR OUT STORY_OUT\n");
    line(lines, "INTERCEPT", model.intercept());
    for (int j = 0; j < features.names().size(); j++) {
      line(lines, features.names().get(j), model.weights().get(j));
    }
    return lines.toString();
  }

  private static void line(StringBuilder lines, String name, double weight) {
    double rounded = Math.round(weight * 1e4) / 1e4 + 0.0; // 0 has no sign then
    lines.append(String.format(Locale.ROOT, "%s\t%.4f\n", name, rounded));
  }

  private static void print(String name, Table table, double[] judged, PrintStream out) {
    Fit.Quality quality = Fit.Quality.of(judged, table.labels());
    out.printf(
        Locale.ROOT,
        "  %-48s %,6d pairs  accuracy %.3f  F1 %.3f  log loss %.3f  AUC %.3f%n",
        name,
        table.labels().length,
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
