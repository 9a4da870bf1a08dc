package org.reprint.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.reprint.align.Aligner;
import org.reprint.align.PairQuestion;

/// Fits the engine's models of sentence pairs on the labelled sets and writes their weights as the
/// engine reads them; prints how good they are on pairs that they have not seen, beside a floor.
final class FitPairs {
  private static final int FOLDS = 10;

  /// The folds of each set alone, in the order of [#FILES].
  private static final int[] FOLDS_ALONE = {10, 5};

  private static final long SEED = 20_261_122;

  /// Keeps weights small, which costs nothing here and helps on pairs of another kind.
  private static final double L2 = 30;

  /// The decision has more to gain: what it learns from one set alone holds better on the other.
  private static final double L2_IN_DECISION = 60;

  /// What the second set weighs in a model of both, in rows; the first has some 4,000. A decision
  /// that weighs it more gains less there than it loses on the first.
  private static final double SECOND = 5_000;

  private static final double SECOND_IN_DECISION = 3_000;

  /// How a model is fitted.
  ///
  /// @param second what the second set weighs in a model of both, in rows
  /// @param l2 see [Fit.Options]
  private record Criterion(double second, double l2) {
    static Criterion of(PairQuestion question) {
      return question == PairQuestion.SAME
          ? new Criterion(SECOND_IN_DECISION, L2_IN_DECISION)
          : new Criterion(SECOND, L2);
    }

    Fit.Options options(PairFeatures features) {
      return new Fit.Options(l2, features.signs(), Fit.Options.DEFAULT.steps());
    }
  }

  private static final String BOTH = "both";
  private static final String HOLDS = "one sentence pair a line, with s1, s2 and label";
  private static final List<String> FILES =
      List.of("pairs/mrpc_train.jsonl", "pairs/pan_sentence_train.jsonl");

  private FitPairs() {}

  static void run(String[] args, PrintStream out) throws IOException {
    DataFolder data = new DataFolder(Path.of(args[0]));
    List<List<JsonLine>> sets = new ArrayList<>();
    for (String file : FILES) {
      sets.add(data.lines(file, HOLDS));
    }
    out.println("the floor: words and letters alone");
    print(judge(sets, new SurfaceFeatures(), new Criterion(SECOND, L2)), out);
    List<Judged> same = fit(sets, PairQuestion.SAME, Path.of(args[1]), out);
    List<Judged> degree = fit(sets, PairQuestion.DEGREE, Path.of(args[2]), out);
    out.println("both together, as two sentences alone are scored");
    print(together(sets, same, degree), out);
    fit(sets, PairQuestion.IN_STORIES, Path.of(args[3]), out);
  }

  private static List<Judged> fit(
      List<List<JsonLine>> sets, PairQuestion question, Path to, PrintStream out)
      throws IOException {
    out.println(
        switch (question) {
          case SAME -> "two sentences alone: the same or not";
          case DEGREE -> "two sentences alone: how much the same";
          case IN_STORIES -> "sentences in their stories";
        });
    PairFeatures features = new AlignedFeatures(question);
    Criterion criterion = Criterion.of(question);
    List<Judged> judged = judge(sets, features, criterion);
    print(judged, out);
    Fit.Model model = both(tables(sets, features), criterion).fit(features, criterion);
    String file = file(features, criterion, model);
    Files.writeString(to, file);
    out.print(file);
    out.println("written to " + to);
    return judged;
  }

  /// Pairs judged by models that have not seen them.
  ///
  /// @param sets which of the sets the pairs are, in order
  private record Judged(String name, List<Integer> sets, boolean[] labels, double[] judged) {}

  /// Cross-validates a model on each set alone, then tries it on the other as it is, then
  /// cross-validates one on both.
  private static List<Judged> judge(
      List<List<JsonLine>> sets, PairFeatures features, Criterion criterion) {
    List<Table> alone = tables(sets, features);
    List<Judged> judged = new ArrayList<>();
    for (int i = 0; i < FILES.size(); i++) {
      Table set = alone.get(i);
      double[] likely = set.heldOut(features, FOLDS_ALONE[i], criterion);
      judged.add(new Judged(FILES.get(i), List.of(i), set.labels, likely));
    }
    for (int i = 0; i < FILES.size(); i++) {
      int other = FILES.size() - 1 - i;
      Fit.Model model = alone.get(i).fit(features, criterion);
      Table to = alone.get(other);
      double[] likely = Arrays.stream(to.rows).mapToDouble(model::probability).toArray();
      String name = "the first of these models on " + FILES.get(other);
      judged.add(
          new Judged(
              i == 0 ? name : name.replace("first", "second"), List.of(other), to.labels, likely));
    }
    Table all = both(alone, criterion);
    double[] likely = all.heldOut(features, FOLDS, criterion);
    judged.add(new Judged(BOTH, List.of(0, 1), all.labels, likely));
    int split = alone.getFirst().labels.length;
    for (int i = 0; i < FILES.size(); i++) {
      int from = i == 0 ? 0 : split;
      double[] part = Arrays.copyOfRange(likely, from, i == 0 ? split : likely.length);
      judged.add(new Judged("  of it " + FILES.get(i), List.of(i), alone.get(i).labels, part));
    }
    return judged;
  }

  /// What two models say together, each pair judged by models that have not seen it.
  private static List<Judged> together(
      List<List<JsonLine>> sets, List<Judged> same, List<Judged> degree) {
    AlignedFeatures features = new AlignedFeatures(PairQuestion.SAME);
    List<double[][]> cautions =
        sets.stream()
            .map(set ->
                set.stream()
                    .map(line -> features.caution(line.text("s1"), line.text("s2")))
                    .toArray(double[][]::new))
            .toList();
    List<Judged> together = new ArrayList<>();
    for (int k = 0; k < same.size(); k++) {
      Judged one = same.get(k);
      double[] other = degree.get(k).judged;
      double[][] caution =
          one.sets.stream()
              .flatMap(set -> Arrays.stream(cautions.get(set)))
              .toArray(double[][]::new);
      double[] likely = new double[other.length];
      Arrays.setAll(
          likely, i -> Aligner.likelihood(odds(one.judged[i]), odds(other[i]), caution[i]));
      together.add(new Judged(one.name, one.sets, one.labels, likely));
    }
    return together;
  }

  private static double odds(double likely) {
    return Math.log(likely) - Math.log1p(-likely);
  }

  /// The model as the engine reads it. The same for the same data.
  private static String file(PairFeatures features, Criterion criterion, Fit.Model model) {
    StringBuilder lines = new StringBuilder();
    lines.append("# Log odds that two sentences say the same: weights of the features of their");
    lines.append(" alignment,\n# NAME>X of what is above X of one.");
    lines.append(" Fitted on ").append(String.join(" and ", FILES)).append(",\n");
    lines.append(
        String.format(Locale.ROOT, "# the second weighed as %.0f rows,", criterion.second));
    lines.append(" by logistic regression, ");
    lines.append(String.format(Locale.ROOT, "L2 of %.0f, each weight on the\n", criterion.l2));
    lines.append("# one side of 0 that makes sense.\n");
    lines.append("# bench/run fit DATA_DIR OUT DEGREE_OUT STORY_OUT\n");
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

  private static void print(List<Judged> all, PrintStream out) {
    for (Judged judged : all) {
      Fit.Quality quality = Fit.Quality.of(judged.judged, judged.labels);
      out.printf(
          Locale.ROOT,
          "  %-60s %,6d pairs  accuracy %.4f  F1 %.4f  log loss %.3f  AUC %.3f%n",
          judged.name,
          judged.labels.length,
          quality.accuracy(),
          quality.f1(),
          quality.logLoss(),
          quality.auc());
    }
  }

  private static List<Table> tables(List<List<JsonLine>> sets, PairFeatures features) {
    return sets.stream().map(set -> new Table(set, features)).toList();
  }

  private static Table both(List<Table> sets, Criterion criterion) {
    return sets.getFirst().and(sets.getLast(), criterion.second);
  }

  /// Rows with labels and weights.
  private static final class Table {
    private final double[][] rows;
    private final boolean[] labels;
    private final double[] weights;

    Table(List<JsonLine> lines, PairFeatures features) {
      rows = new double[lines.size()][];
      labels = new boolean[rows.length];
      weights = new double[rows.length];
      for (int i = 0; i < rows.length; i++) {
        JsonLine line = lines.get(i);
        rows[i] = features.of(line.text("s1"), line.text("s2"));
        labels[i] = line.number("label") > 0.5;
      }
      Arrays.fill(weights, 1);
    }

    private Table(double[][] rows, boolean[] labels, double[] weights) {
      this.rows = rows;
      this.labels = labels;
      this.weights = weights;
    }

    /// Both tables, the second weighed as so many rows.
    Table and(Table other, double weight) {
      int size = rows.length + other.rows.length;
      double[][] bothRows = Arrays.copyOf(rows, size);
      boolean[] bothLabels = Arrays.copyOf(labels, size);
      double[] bothWeights = Arrays.copyOf(weights, size);
      for (int i = 0; i < other.rows.length; i++) {
        bothRows[rows.length + i] = other.rows[i];
        bothLabels[rows.length + i] = other.labels[i];
        bothWeights[rows.length + i] = weight / other.rows.length;
      }
      return new Table(bothRows, bothLabels, bothWeights);
    }

    Fit.Model fit(PairFeatures features, Criterion criterion) {
      return Fit.fit(rows, labels, weights, criterion.options(features));
    }

    double[] heldOut(PairFeatures features, int folds, Criterion criterion) {
      return Fit.heldOut(rows, labels, weights, criterion.options(features), folds, SEED);
    }
  }
}
