package org.reprint.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class MetricsTest {
  private static final double[] SCORES = {0.9, 0.8, 0.7, 0.6, 0.5, 0.4};
  private static final boolean[] LABELS = {true, true, false, true, false, false};

  @Test
  void aThresholdDividesTheScoresIncludingItself() {
    assertEquals(new Metrics.Counts(2, 1, 1, 2), Metrics.count(0.65, SCORES, LABELS));
    assertEquals(new Metrics.Counts(3, 1, 0, 2), Metrics.count(0.6, SCORES, LABELS));
  }

  @Test
  void sharesFollowFromTheCounts() {
    Metrics.Counts counts = new Metrics.Counts(6, 2, 4, 8);
    assertEquals(14 / 20.0, counts.accuracy());
    assertEquals(6 / 8.0, counts.precision());
    assertEquals(6 / 10.0, counts.recall());
    assertEquals(2 * 0.75 * 0.6 / (0.75 + 0.6), counts.f1(), 1e-15);
    assertEquals(0, new Metrics.Counts(0, 3, 2, 5).f1());
  }

  @Test
  void theBestThresholdHasTheHighestAccuracyAndIsTheLowestOfSuch() {
    assertEquals(0.6, Metrics.bestThreshold(SCORES, LABELS));
    assertEquals(5 / 6.0, Metrics.count(0.6, SCORES, LABELS).accuracy(), 1e-15);
    assertEquals(
        Double.POSITIVE_INFINITY,
        Metrics.bestThreshold(new double[] {0.3, 0.2}, new boolean[] {false, false}));
  }

  @Test
  void theAreaCountsOrderedPairsAndHalfOfTheTies() {
    assertEquals(8 / 9.0, Metrics.auc(SCORES, LABELS), 1e-15);
    assertEquals(0.5, Metrics.auc(new double[] {1, 1}, new boolean[] {true, false}));
    assertEquals(0.0, Metrics.auc(new double[] {1, 2}, new boolean[] {true, false}));
    assertEquals(Double.NaN, Metrics.auc(new double[] {1, 2}, new boolean[] {true, true}));
  }

  @Test
  void correlationAndLossAgreeWithAPencil() {
    assertEquals(
        5 / Math.sqrt(2 * 114 / 9.0),
        Metrics.pearson(new double[] {1, 2, 3}, new double[] {2, 4, 7}),
        1e-12);
    assertEquals(
        -(Math.log(0.8) + Math.log(0.6)) / 2,
        Metrics.logLoss(new double[] {0.8, 0.4}, new boolean[] {true, false}),
        1e-12);
    assertEquals(-Math.log(1e-15), Metrics.logLoss(new double[] {0}, new boolean[] {true}), 1e-9);
  }

  @Test
  void badCallsAreRefusedWithTheirNumbers() {
    Exception sizes =
        assertThrows(
            IllegalArgumentException.class, () -> Metrics.count(0.5, SCORES, new boolean[2]));
    assertEquals("as many scores as labels are needed, got 6 and 2", sizes.getMessage());
    Exception nan =
        assertThrows(
            IllegalArgumentException.class,
            () -> Metrics.auc(new double[] {1, Double.NaN}, new boolean[] {true, false}));
    assertEquals("scores must be numbers, got NaN at 1", nan.getMessage());
  }
}
