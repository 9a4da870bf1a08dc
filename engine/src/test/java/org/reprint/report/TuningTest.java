package org.reprint.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reprint.Trials;

class TuningTest {
  @Test
  void everyThresholdDecidesAsCountingWould() {
    Trials.run(
        50,
        random -> {
          List<Double> scores = new ArrayList<>();
          List<Boolean> labels = new ArrayList<>();
          for (int i = random.nextInt(60); i >= 0; i--) {
            scores.add(random.nextInt(21) / 20.0); // many are equal
            labels.add(random.nextBoolean());
          }
          Tuning tuning = Tuning.of(scores, labels);
          for (Tuning.Row row : tuning.table()) {
            assertEquals(count(scores, labels, row.threshold(), false), row.passed());
            assertEquals(count(scores, labels, row.threshold(), true), row.right());
          }
          for (double wanted : new double[] {0.01, 0.3, 0.5, 0.8, 1}) {
            int most = 0;
            for (double threshold : scores) {
              int right = count(scores, labels, threshold, true);
              int passed = count(scores, labels, threshold, false);
              most = (double) right / passed >= wanted ? Math.max(most, right) : most;
            }
            int found = tuning.forPrecision(wanted).map(Tuning.Row::right).orElse(0);
            assertEquals(most, found, "precision " + wanted);
          }
          double best = tuning.best().map(Tuning.Row::f1).orElse(0.0);
          for (double threshold : scores) {
            Tuning.Row row = tuning.at(threshold);
            assertTrue(row.right() == 0 || row.f1() <= best, "F1 at " + threshold);
          }
        });
  }

  private static int count(
      List<Double> scores, List<Boolean> labels, double threshold, boolean right) {
    int count = 0;
    for (int i = 0; i < scores.size(); i++) {
      count += scores.get(i) >= threshold && (labels.get(i) || !right) ? 1 : 0;
    }
    return count;
  }

  @Test
  void theOrderOfPairsChangesNothing() {
    Tuning one = Tuning.of(List.of(0.5, 0.5, 0.9), List.of(true, false, true));
    Tuning other = Tuning.of(List.of(0.9, 0.5, 0.5), List.of(true, false, true));
    assertEquals(one.table(), other.table());
    assertEquals(one.forPrecision(0.95), other.forPrecision(0.95));
    assertEquals(new Tuning.Row(0.9, 1, 1, 2), one.forPrecision(0.95).orElseThrow());
  }

  @Test
  void badScoresAreNamed() {
    for (double bad : new double[] {-0.1, 1.1, Double.NaN}) {
      Exception refused =
          assertThrows(
              IllegalArgumentException.class, () -> Tuning.of(List.of(bad), List.of(true)));
      assertTrue(refused.getMessage().endsWith("got " + bad), refused::getMessage);
    }
    assertThrows(IllegalArgumentException.class, () -> Tuning.of(List.of(0.5), List.of()));
  }
}
