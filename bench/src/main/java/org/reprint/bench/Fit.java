package org.reprint.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Logistic regression: weights for features, so that the weighted sum says how likely a label is.
///
/// Minimises `sum(w_i * logloss_i) + l2/2 * sum(weight_j^2)` over features scaled to a standard
/// deviation of 1, the intercept unpunished; the weights returned are for the features as given.
/// The signs of weights may be prescribed. The problem is convex, so there is one best answer. No
/// chance is involved but in [#crossValidate], which is seeded.
public final class Fit {
  /// Which side of 0 a weight may lie on.
  public enum Sign {
    /// Either side.
    ANY,
    /// 0 or above.
    NOT_NEGATIVE,
    /// 0 or below.
    NOT_POSITIVE
  }

  /// How to fit.
  ///
  /// @param l2 punishment of large weights, at least 0; above 0 where a feature separates the
  ///   labels
  /// @param signs one for each feature, or none at all for no constraint
  /// @param steps most Newton steps for one set of free weights, at least 1
  public record Options(double l2, List<Sign> signs, int steps) {
    /// A light punishment, no constraint.
    public static final Options DEFAULT = new Options(1, List.of(), 100);

    public Options {
      if (!(l2 >= 0 && l2 < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException("l2 must be in [0, infinity), got " + l2);
      }
      if (steps < 1) {
        throw new IllegalArgumentException("steps must be at least 1, got " + steps);
      }
      signs = List.copyOf(signs);
    }

    /// These options with other constraints.
    public Options withSigns(List<Sign> newSigns) {
      return new Options(l2, newSigns, steps);
    }
  }

  /// What was fitted.
  ///
  /// @param weights one for each feature as given
  public record Model(double intercept, List<Double> weights) {
    public Model {
      weights = List.copyOf(weights);
    }

    /// The likelihood of the label, 0 to 1.
    ///
    /// @param row one value for each feature
    /// @throws IllegalArgumentException if the row has another number of features
    public double probability(double[] row) {
      if (row.length != weights.size()) {
        throw new IllegalArgumentException(
            "the model has " + weights.size() + " features, the row " + row.length);
      }
      double sum = intercept;
      for (int j = 0; j < row.length; j++) {
        sum += weights.get(j) * row[j];
      }
      return LogisticSolver.sigmoid(sum);
    }
  }

  /// How good probabilities are on rows that the model was not fitted to.
  ///
  /// @param accuracy at one half
  /// @param f1 at one half
  /// @param logLoss mean, in nats
  /// @param auc see [Metrics#auc]
  public record Quality(double accuracy, double f1, double logLoss, double auc) {
    /// Measures probabilities against labels.
    public static Quality of(double[] probabilities, boolean[] labels) {
      Metrics.Counts counts = Metrics.count(0.5, probabilities, labels);
      return new Quality(
          counts.accuracy(),
          counts.f1(),
          Metrics.logLoss(probabilities, labels),
          Metrics.auc(probabilities, labels));
    }
  }

  private Fit() {}

  /// Fits with every row counting once.
  ///
  /// @param x `[rows][features]`
  /// @param y the label of each row
  public static Model fit(double[][] x, boolean[] y, Options options) {
    double[] ones = new double[y.length];
    Arrays.fill(ones, 1);
    return fit(x, y, ones, options);
  }

  /// Fits.
  ///
  /// @param x `[rows][features]`
  /// @param y the label of each row
  /// @param weights how often each row counts, at least 0
  /// @throws IllegalArgumentException if the sizes do not agree, or there is no row
  /// @throws IllegalStateException if there is no single best answer: features that depend on each
  ///   other, or that separate the labels, while `l2` is 0
  public static Model fit(double[][] x, boolean[] y, double[] weights, Options options) {
    check(x, y, weights, options);
    return new LogisticSolver(x, y, weights, options).solve();
  }

  /// Fits on all rows but those of one fold, judges those, and so on around.
  ///
  /// @param folds at least 2, at most the number of rows
  /// @param seed of the division into folds, which are of equal size
  /// @return the quality over all rows, each judged by a model that has not seen it
  public static Quality crossValidate(
      double[][] x, boolean[] y, double[] weights, Options options, int folds, long seed) {
    return Quality.of(heldOut(x, y, weights, options, folds, seed), y);
  }

  /// Judges each row by a model fitted on all folds but its own.
  ///
  /// @param folds at least 2, at most the number of rows
  /// @param seed of the division into folds, which are of equal size
  /// @return the likelihood of the label of each row
  public static double[] heldOut(
      double[][] x, boolean[] y, double[] weights, Options options, int folds, long seed) {
    check(x, y, weights, options);
    if (folds < 2 || folds > y.length) {
      throw new IllegalArgumentException("folds must be in [2, " + y.length + "], got " + folds);
    }
    int[] fold = folds(y.length, folds, seed);
    double[] probabilities = new double[y.length];
    for (int held = 0; held < folds; held++) {
      int[] kept = rows(fold, held, false);
      double[][] keptX = new double[kept.length][];
      boolean[] keptY = new boolean[kept.length];
      double[] keptWeights = new double[kept.length];
      for (int i = 0; i < kept.length; i++) {
        keptX[i] = x[kept[i]];
        keptY[i] = y[kept[i]];
        keptWeights[i] = weights[kept[i]];
      }
      Model model = fit(keptX, keptY, keptWeights, options);
      for (int row : rows(fold, held, true)) {
        probabilities[row] = model.probability(x[row]);
      }
    }
    return probabilities;
  }

  private static int[] folds(int rows, int folds, long seed) {
    int[] fold = new int[rows];
    Arrays.setAll(fold, i -> i % folds);
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = rows - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      int swapped = fold[i];
      fold[i] = fold[other];
      fold[other] = swapped;
    }
    return fold;
  }

  private static int[] rows(int[] fold, int held, boolean inside) {
    return IntStream.range(0, fold.length).filter(i -> (fold[i] == held) == inside).toArray();
  }

  private static void check(double[][] x, boolean[] y, double[] weights, Options options) {
    if (x.length == 0 || x.length != y.length || x.length != weights.length) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "at least one row, with a label and a weight each, is needed; got %d, %d and %d",
              x.length,
              y.length,
              weights.length));
    }
    int features = x[0].length;
    if (!options.signs().isEmpty() && options.signs().size() != features) {
      throw new IllegalArgumentException(
          options.signs().size() + " signs for " + features + " features");
    }
    for (int i = 0; i < x.length; i++) {
      if (x[i].length != features) {
        throw new IllegalArgumentException(
            "row " + i + " has " + x[i].length + " features, row 0 has " + features);
      }
      if (!Arrays.stream(x[i]).allMatch(Double::isFinite) || !(weights[i] >= 0)) {
        throw new IllegalArgumentException("row " + i + " holds what is no number");
      }
    }
  }
}
