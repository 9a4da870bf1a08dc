package org.reprint.bench;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;

/// Minimises what [Fit] describes, by Newton's method (iteratively reweighted least squares) with
/// step halving. Signs are kept by an active set: the worst offender is held at 0 and the rest
/// fitted again, until no offender is left and no held weight wants to move to its own side. Cost:
/// about 10 times `rows * features^2` for each set tried.
final class LogisticSolver {
  /// Least relative gain that is worth another step.
  private static final double CONVERGED = 1e-12;

  private static final int HALVINGS = 40;

  /// Pull of the gradient, by row, under which a held weight is left alone.
  private static final double SLACK = 1e-7;

  private final double[][] x; // [rows][features + 1], scaled, the last column 1
  private final boolean[] y;
  private final double[] caseWeights;
  private final double[] scales; // [features]
  private final Fit.Options options;
  private final int features;

  /// @param rows `[rows][features]`, checked by the caller
  LogisticSolver(double[][] rows, boolean[] y, double[] caseWeights, Fit.Options options) {
    this.features = rows[0].length;
    this.y = y;
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

  Fit.Model solve() {
    double[] best = constrained();
    Double[] given = new Double[features];
    for (int j = 0; j < features; j++) {
      given[j] = best[j] / scales[j];
    }
    return new Fit.Model(best[features], List.of(given));
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

  /// The logistic function.
  static double sigmoid(double t) {
    return 1 / (1 + Math.exp(-t));
  }
}
