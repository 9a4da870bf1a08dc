package org.reprint.bench;

import java.util.Arrays;
import java.util.Comparator;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.math3.stat.ranking.NaNStrategy;
import org.apache.commons.math3.stat.ranking.NaturalRanking;
import org.apache.commons.math3.stat.ranking.TiesStrategy;

/// Measures of how well scores agree with labels.
public final class Metrics {
  /// Probabilities are kept this far from 0 and 1, so that one bold mistake has a finite cost.
  private static final double BOLDEST = 1e-15;

  private Metrics() {}

  /// What a threshold makes of scored pairs.
  ///
  /// @param truePositives called alike, and alike
  /// @param falsePositives called alike, and not
  /// @param falseNegatives not called alike, but alike
  /// @param trueNegatives not called alike, and not
  public record Counts(
      int truePositives, int falsePositives, int falseNegatives, int trueNegatives) {
    /// Share of right calls; NaN when there is nothing to call.
    public double accuracy() {
      int all = truePositives + falsePositives + falseNegatives + trueNegatives;
      return (truePositives + trueNegatives) / (double) all;
    }

    /// Share of the pairs called alike that are; NaN when none is called alike.
    public double precision() {
      return truePositives / (double) (truePositives + falsePositives);
    }

    /// Share of the alike pairs that are called so; NaN when none is alike.
    public double recall() {
      return truePositives / (double) (truePositives + falseNegatives);
    }

    /// Harmonic mean of precision and recall; 0 when nothing alike was called so.
    public double f1() {
      return truePositives == 0
          ? 0
          : 2.0 * truePositives / (2.0 * truePositives + falsePositives + falseNegatives);
    }
  }

  /// Calls a pair alike when its score is at least the threshold, and counts.
  ///
  /// @throws IllegalArgumentException if there are not as many scores as labels
  public static Counts count(double threshold, double[] scores, boolean[] labels) {
    sameLength(scores.length, labels.length);
    int truePositives = 0;
    int falsePositives = 0;
    int falseNegatives = 0;
    int trueNegatives = 0;
    for (int i = 0; i < scores.length; i++) {
      boolean called = scores[i] >= threshold;
      if (called && labels[i]) {
        truePositives++;
      } else if (called) {
        falsePositives++;
      } else if (labels[i]) {
        falseNegatives++;
      } else {
        trueNegatives++;
      }
    }
    return new Counts(truePositives, falsePositives, falseNegatives, trueNegatives);
  }

  /// The threshold of the highest accuracy; the lowest of several. It is one of the scores, or
  /// positive infinity where calling nothing alike is best. Cost: one sort.
  ///
  /// @throws IllegalArgumentException if there are not as many scores as labels
  public static double bestThreshold(double[] scores, boolean[] labels) {
    sameLength(scores.length, labels.length);
    Integer[] order = new Integer[scores.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparingDouble((Integer i) -> scores[i]).reversed());
    double best = Double.POSITIVE_INFINITY;
    int gain = 0; // right calls won by the threshold, against calling nothing alike
    int bestGain = 0;
    for (int i = 0; i < order.length; i++) {
      gain += labels[order[i]] ? 1 : -1;
      boolean last = i + 1 == order.length || scores[order[i + 1]] < scores[order[i]];
      if (last && gain >= bestGain) {
        bestGain = gain;
        best = scores[order[i]];
      }
    }
    return best;
  }

  /// The chance that an alike pair scores above one that is not, ties counting half: the area under
  /// the receiver operating characteristic, from the rank sum (Hanley and McNeil 1982,
  /// doi:10.1148/radiology.143.1.7063747). NaN when one of the two kinds is missing.
  ///
  /// @throws IllegalArgumentException if there are not as many scores as labels, or a score is NaN
  public static double auc(double[] scores, boolean[] labels) {
    sameLength(scores.length, labels.length);
    for (int i = 0; i < scores.length; i++) {
      if (Double.isNaN(scores[i])) {
        throw new IllegalArgumentException("scores must be numbers, got NaN at " + i);
      }
    }
    double[] ranks = new NaturalRanking(NaNStrategy.FAILED, TiesStrategy.AVERAGE).rank(scores);
    double sum = 0;
    double alike = 0;
    for (int i = 0; i < ranks.length; i++) {
      if (labels[i]) {
        sum += ranks[i];
        alike++;
      }
    }
    return (sum - alike * (alike + 1) / 2) / (alike * (ranks.length - alike));
  }

  /// Pearson's correlation of two rows of at least two numbers, -1 to 1.
  public static double pearson(double[] one, double[] other) {
    return new PearsonsCorrelation().correlation(one, other);
  }

  /// Mean negative log likelihood of the labels, in nats; 0 is perfect.
  ///
  /// @param probabilities of being alike, 0 to 1
  /// @throws IllegalArgumentException if there are not as many probabilities as labels
  public static double logLoss(double[] probabilities, boolean[] labels) {
    sameLength(probabilities.length, labels.length);
    double sum = 0;
    for (int i = 0; i < probabilities.length; i++) {
      double right = labels[i] ? probabilities[i] : 1 - probabilities[i];
      sum -= Math.log(Math.clamp(right, BOLDEST, 1 - BOLDEST));
    }
    return sum / probabilities.length;
  }

  private static void sameLength(int scores, int labels) {
    if (scores != labels) {
      throw new IllegalArgumentException(
          "as many scores as labels are needed, got " + scores + " and " + labels);
    }
  }
}
