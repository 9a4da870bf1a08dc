package org.reprint.bench.corpus;

import java.util.Locale;
import org.apache.commons.math3.distribution.BetaDistribution;

/// So many of so many.
///
/// @param hits counted, in `[0, of]`
/// @param of out of these
record Share(long hits, long of) {
  private static final double CONFIDENCE = 0.95;
  private static final double NORMAL = 1.959963984540054; // quantile for that confidence
  private static final int EXACT = 1_000_000; // counts beyond it have Wilson's interval

  /// The share; NaN of none.
  double value() {
    return (double) hits / of;
  }

  /// The share, and in brackets the two counts and the bounds of the interval that holds the true
  /// share with 95 %.
  String line() {
    if (of == 0) {
      return "-        (0 of 0)";
    }
    double[] bounds = bounds();
    return String.format(
        Locale.ROOT, "%.5f  (%d of %d; %.5f to %.5f)", value(), hits, of, bounds[0], bounds[1]);
  }

  /// The bounds of the interval: Clopper and Pearson's, which holds at least 95 %; Wilson's for
  /// more than a million, where the two agree to five places.
  double[] bounds() {
    if (of <= EXACT) {
      double tail = (1 - CONFIDENCE) / 2;
      return new double[] {
        hits == 0 ? 0 : quantile(hits, of - hits + 1, tail),
        hits == of ? 1 : quantile(hits + 1, of - hits, 1 - tail)
      };
    }
    double n = of;
    double p = hits / n;
    double square = NORMAL * NORMAL / n;
    double centre = p + square / 2;
    double half = NORMAL * Math.sqrt(p * (1 - p) / n + square / (4 * n));
    return new double[] {(centre - half) / (1 + square), (centre + half) / (1 + square)};
  }

  /// Of the beta distribution, which the library's own interval leaves undefined at its two ends.
  private static double quantile(long alpha, long beta, double probability) {
    return new BetaDistribution(null, alpha, beta).inverseCumulativeProbability(probability);
  }
}
