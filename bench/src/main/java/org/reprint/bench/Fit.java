package org.reprint.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;

/// Logistic regression: weights for features, so that the weighted sum says how likely a label is.
///
/// Minimises `sum(w_i * logloss_i) + l2/2 * sum(weight_j^2)` over features scaled to a standard
/// deviation of 1, the intercept unpunished, by Newton's method (iteratively reweighted least squares)
/// with step halving; the weights returned are for the features as given. Signs asked for are kept by an active set:
/// the worst offender is held at 0 and the rest fitted again, until no offender is left and no held
/// weight wants to move to its own side. The problem is convex, so the answer is the best there is.
/// No chance is involved but in [#crossValidate], which is seeded. Cost: about 10 times
/// `rows * features^2` for each set tried.
public final class Fit {
  private static final double CONVERGED = 1e-10;
  private static final int HALVINGS = 40;
  private static final double SLACK = 1e-7;

  private final double[][] x; // [rows][features + 1], scaled, the last column 1
  private final boolean[] y;
  private final double[] caseWeights;
  private final double[] scales; // [features]
  private final Options options;
  private final int features;

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
  /// @param l2 punishment of large weights, at least 0; above 0 where a feature separates the labels
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
      return sigmoid(sum);
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

  private Fit(double[][] rows, boolean[] labels, double[] caseWeights, Options options) {
    features = rows[0].length;
    this.y = labels;
    this.caseWeights = caseWeights;
    this.options = options;
    scales = scales(rows, features);
    x = new double[rows.length][features + 1];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < features; j++) {
        x[i][j] = rows[i][j] / scales[j];
      }
      x[i][features] = 1;
    }
  }

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
  ///     other, or that separate the labels, while `l2` is 0
  public static Model fit(double[][] x, boolean[] y, double[] weights, Options options) {
    check(x, y, weights, options);
    Fit fit = new Fit(x, y, weights, options);
    double[] best = fit.constrained();
    Double[] given = new Double[fit.features];
    for (int j = 0; j < fit.features; j++) {
      given[j] = best[j] / fit.scales[j];
    }
    return new Model(best[fit.features], List.of(given));
  }

  /// Fits on all rows but those of one fold, judges those, and so on around.
  ///
  /// @param folds at least 2, at most the number of rows
  /// @param seed of the division into folds, which are of equal size
  /// @return the quality over all rows, each judged by a model that has not seen it
  public static Quality crossValidate(
      double[][] x, boolean[] y, double[] weights, Options options, int folds, long seed) {
    check(x, y, weights, options);
    if (folds < 2 || folds > y.length) {
      throw new IllegalArgumentException(
          "folds must be in [2, " + y.length + "], got " + folds);
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
    return Quality.of(probabilities, y);
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
    return IntStream.range(0, fold.length)
        .filter(i -> (fold[i] == held) == inside)
        .toArray();
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

  private static double[] scales(double[][] rows, int features) {
    double[] scales = new double[features];
    for (int j = 0; j < features; j++) {
      double sum = 0;
      double squares = 0;
      for (double[] row : rows) {
        sum += row[j];
      }
      double mean = sum / rows.length;
      for (double[] row : rows) {
        squares += (row[j] - mean) * (row[j] - mean);
      }
      double deviation = Math.sqrt(squares / rows.length);
      scales[j] = deviation > 0 ? deviation : 1;
    }
    return scales;
  }

  private double[] constrained() {
    boolean[] free = new boolean[features + 1];
    Arrays.fill(free, true);
    double[] best = newton(free, new double[features + 1]);
    int changes = 4 * (features + 1); // each held and freed a few times is plenty
    while (changes-- > 0) {
      int worst = worst(best, free);
      if (worst < 0) {
        return best;
      }
      free[worst] = !free[worst];
      best[worst] = 0;
      best = newton(free, best);
    }
    for (int offender = offender(best, free); offender >= 0; offender = offender(best, free)) {
      free[offender] = false;
      best[offender] = 0;
      best = newton(free, best);
    }
    return best;
  }

  /// The free weight on the wrong side, or else the held weight that wants to its own side, or -1.
  private int worst(double[] weights, boolean[] free) {
    int offender = offender(weights, free);
    if (offender >= 0) {
      return offender;
    }
    double[] gradient = gradient(weights);
    int most = -1;
    double pull = SLACK * x.length;
    for (int j = 0; j < features; j++) {
      double wants = -gradient[j] * side(j);
      if (!free[j] && wants > pull) {
        pull = wants;
        most = j;
      }
    }
    return most;
  }

  private int offender(double[] weights, boolean[] free) {
    int worst = -1;
    double depth = 0;
    for (int j = 0; j < features; j++) {
      double wrong = -weights[j] * side(j);
      if (free[j] && wrong > depth) {
        depth = wrong;
        worst = j;
      }
    }
    return worst;
  }

  /// 1 for a weight that may not be negative, -1 for one that may not be positive, 0 for any.
  private int side(int feature) {
    if (options.signs().isEmpty()) {
      return 0;
    }
    return switch (options.signs().get(feature)) {
      case ANY -> 0;
      case NOT_NEGATIVE -> 1;
      case NOT_POSITIVE -> -1;
    };
  }

  /// The best weights with those that are not free left as they are.
  private double[] newton(boolean[] free, double[] start) {
    int[] at = IntStream.range(0, free.length).filter(j -> free[j]).toArray();
    double[] weights = start.clone();
    double loss = loss(weights);
    for (int step = 0; step < options.steps(); step++) {
      double[] move = direction(weights, at);
      double[] next = weights;
      double nextLoss = loss;
      double length = 1;
      for (int half = 0; half < HALVINGS; half++, length /= 2) {
        double[] tried = weights.clone();
        for (int k = 0; k < at.length; k++) {
          tried[at[k]] -= length * move[k];
        }
        double triedLoss = loss(tried);
        if (triedLoss < loss) {
          next = tried;
          nextLoss = triedLoss;
          break;
        }
      }
      boolean done = loss - nextLoss <= CONVERGED * (1 + Math.abs(loss));
      weights = next;
      loss = nextLoss;
      if (done) {
        return weights;
      }
    }
    throw new IllegalStateException(
        "no answer after " + options.steps() + " steps; the labels may be separable: raise l2");
  }

  /// The inverse Hessian times the gradient, over the free weights.
  private double[] direction(double[] weights, int[] at) {
    double[] gradient = gradient(weights);
    double[][] hessian = new double[at.length][at.length];
    for (int i = 0; i < x.length; i++) {
      double p = sigmoid(sum(x[i], weights));
      double curve = caseWeights[i] * p * (1 - p);
      for (int k = 0; k < at.length; k++) {
        double part = curve * x[i][at[k]];
        for (int l = 0; l <= k; l++) {
          hessian[k][l] += part * x[i][at[l]];
        }
      }
    }
    double[] slope = new double[at.length];
    for (int k = 0; k < at.length; k++) {
      slope[k] = gradient[at[k]];
      hessian[k][k] += at[k] < features ? options.l2() : 0;
      for (int l = 0; l < k; l++) {
        hessian[l][k] = hessian[k][l];
      }
    }
    try {
      return new CholeskyDecomposition(new Array2DRowRealMatrix(hessian, false))
          .getSolver()
          .solve(new ArrayRealVector(slope, false))
          .toArray();
    } catch (NonPositiveDefiniteMatrixException e) {
      throw new IllegalStateException(
          "no single best answer: features depend on each other or separate the labels; raise l2",
          e);
    }
  }

  private double[] gradient(double[] weights) {
    double[] gradient = new double[features + 1];
    for (int i = 0; i < x.length; i++) {
      double error = caseWeights[i] * (sigmoid(sum(x[i], weights)) - (y[i] ? 1 : 0));
      for (int j = 0; j <= features; j++) {
        gradient[j] += error * x[i][j];
      }
    }
    for (int j = 0; j < features; j++) {
      gradient[j] += options.l2() * weights[j];
    }
    return gradient;
  }

  private double loss(double[] weights) {
    double loss = 0;
    for (int i = 0; i < x.length; i++) {
      double toward = y[i] ? sum(x[i], weights) : -sum(x[i], weights);
      // log(1 + e^-t), without overflow on either side
      loss += caseWeights[i] * (Math.max(0, -toward) + Math.log1p(Math.exp(-Math.abs(toward))));
    }
    for (int j = 0; j < features; j++) {
      loss += options.l2() / 2 * weights[j] * weights[j];
    }
    return loss;
  }

  private static double sum(double[] row, double[] weights) {
    double sum = 0;
    for (int j = 0; j < row.length; j++) {
      sum += row[j] * weights[j];
    }
    return sum;
  }

  private static double sigmoid(double t) {
    return 1 / (1 + Math.exp(-t));
  }
}
