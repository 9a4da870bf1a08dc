package org.reprint.sketch;

import org.apache.commons.math3.distribution.BetaDistribution;

/// The share behind a count of successes, with exact bounds.
///
/// Clopper and Pearson 1934, doi:10.1093/biomet/26.4.404: quantiles of beta distributions. It errs
/// on the safe side, which an approximation does not for shares near 0 and 1, where decisions about
/// copies lie.
final class Binomial {
  private Binomial() {}

  /// @param successes in [0, trials]
  /// @param trials at least 1
  /// @param confidence of the interval, in (0, 1)
  static Estimate estimate(int successes, int trials, double confidence) {
    if (!(confidence > 0 && confidence < 1)) {
      throw new IllegalArgumentException("confidence must be in (0, 1), got " + confidence);
    }
    double tail = (1 - confidence) / 2;
    double lower = successes == 0 ? 0 : beta(successes, trials - successes + 1.0, tail);
    double upper = successes == trials ? 1 : beta(successes + 1.0, trials - successes, 1 - tail);
    return new Estimate((double) successes / trials, lower, upper, confidence);
  }

  private static double beta(double alpha, double beta, double probability) {
    // No random generator: only the quantile is wanted.
    return new BetaDistribution(null, alpha, beta).inverseCumulativeProbability(probability);
  }
}
