package org.reprint.sketch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.reprint.Trials;

class SignaturesTest {
  private static final SketchOptions OPTIONS = SketchOptions.DEFAULT;

  @Test
  void aTableGrowsAndKeepsEveryRow() {
    Sketcher sketcher = Sketcher.of(OPTIONS);
    Signatures table = Signatures.of(OPTIONS);
    assertEquals(0, table.rows());
    for (int row = 0; row < 500; row++) {
      assertEquals(row, sketcher.add(new long[] {row, -row}, 2, table));
    }
    assertEquals(500, table.rows());
    int[] alone = new int[OPTIONS.slots()];
    for (int row = 0; row < 500; row++) {
      sketcher.sketch(new long[] {row, -row}, 2, alone, 0);
      for (int slot = 0; slot < alone.length; slot++) {
        assertEquals(alone[slot], table.slot(row, slot));
      }
    }
  }

  @Test
  void rowsMayBeFilledInAnyOrderAndSayWhenTheyAreEmpty() {
    Sketcher sketcher = Sketcher.of(OPTIONS);
    Signatures table = Signatures.ofRows(OPTIONS, 3);
    sketcher.set(new long[] {7}, 1, table, 2);
    assertEquals(3, table.rows());
    assertTrue(table.empty(0));
    assertFalse(table.empty(2));
    assertEquals(
        "row 1 is empty: nothing was sketched into it",
        assertThrows(IllegalArgumentException.class, () -> table.equalSlots(2, 1)).getMessage());
    assertThrows(IllegalArgumentException.class, () -> table.estimate(0, 2));
    assertEquals(3, sketcher.add(new long[] {7}, 1, table));
    assertEquals(OPTIONS.slots(), table.equalSlots(2, 3));
  }

  @Test
  void equalSlotsAreCounted() {
    Trials.run(
        100,
        random -> {
          Sketcher sketcher = Sketcher.of(OPTIONS);
          Signatures table = Signatures.of(OPTIONS);
          long[] shingles = random.longs(40).toArray();
          sketcher.add(shingles, 30, table);
          sketcher.add(shingles, 40, table);
          int equal = 0;
          for (int slot = 0; slot < OPTIONS.slots(); slot++) {
            equal += table.slot(0, slot) == table.slot(1, slot) ? 1 : 0;
          }
          assertEquals(equal, table.equalSlots(0, 1));
          assertEquals(equal, table.equalSlots(1, 0));
          assertEquals(equal / 128.0, table.jaccard(0, 1, 0.95).value());
          assertEquals(equal / 128.0, table.estimate(0, 1));
        });
  }

  /// At the bound of Clopper and Pearson the observation, or a more extreme one, has the
  /// probability of one tail: summed here term by term.
  @Test
  void boundsAreWhereATailHasItsProbability() {
    for (int trials : new int[] {1, 16, 128}) {
      for (double confidence : new double[] {0.5, 0.95, 0.999}) {
        for (int successes = 0; successes <= trials; successes++) {
          Estimate estimate = Binomial.estimate(successes, trials, confidence);
          double tail = (1 - confidence) / 2;
          assertEquals((double) successes / trials, estimate.value());
          assertTrue(estimate.lower() <= estimate.value() && estimate.value() <= estimate.upper());
          if (successes == 0) {
            assertEquals(0, estimate.lower());
          } else {
            assertEquals(tail, between(successes, trials, trials, estimate.lower()), 1e-6);
          }
          if (successes == trials) {
            assertEquals(1, estimate.upper());
          } else {
            assertEquals(tail, between(0, successes, trials, estimate.upper()), 1e-6);
          }
        }
      }
    }
  }

  /// Probability that Binomial(trials, p) lies in `[from, to]`, for p in (0, 1).
  private static double between(int from, int to, int trials, double p) {
    double sum = 0;
    for (int k = from; k <= to; k++) {
      double log = k * Math.log(p) + (trials - k) * Math.log1p(-p);
      for (int i = 1; i <= k; i++) {
        log += Math.log(trials - k + i) - Math.log(i);
      }
      sum += Math.exp(log);
    }
    return sum;
  }

  /// The interval promises at least 95 of 100; fewer than 94 of 100 in 4,000 would be three
  /// standard deviations below that.
  @Test
  void theIntervalHoldsTheTrueShareAsOftenAsItPromises() {
    Trials.run(
        1,
        random -> {
          Sketcher sketcher = Sketcher.of(OPTIONS.withSeed(random.nextLong()));
          Signatures table = Signatures.ofRows(OPTIONS.withSeed(sketcher.options().seed()), 2);
          int held = 0;
          for (int trial = 0; trial < 4_000; trial++) {
            Estimate estimate = half(sketcher, table, random);
            held += estimate.lower() <= 0.5 && 0.5 <= estimate.upper() ? 1 : 0;
          }
          assertTrue(held >= 0.94 * 4_000, "held " + held + " of 4000");
        });
  }

  /// The estimate for a story of 60 shingles and its first half.
  private static Estimate half(Sketcher sketcher, Signatures table, SplittableRandom random) {
    long[] shingles = random.longs(60).toArray();
    sketcher.set(shingles, 60, table, 0);
    sketcher.set(shingles, 30, table, 1);
    return table.jaccard(0, 1, 0.95);
  }

  @Test
  void whatDoesNotFitIsRefused() {
    Signatures table = Signatures.ofRows(OPTIONS, 2);
    Sketcher other = Sketcher.of(OPTIONS.withSeed(9));
    assertTrue(
        assertThrows(IllegalArgumentException.class, () -> other.add(new long[1], 1, table))
            .getMessage()
            .startsWith("table must be made with SketchOptions[slots=128, seed=9"));
    assertThrows(IndexOutOfBoundsException.class, () -> table.slot(2, 0));
    assertThrows(IndexOutOfBoundsException.class, () -> table.slot(0, 128));
    assertThrows(IndexOutOfBoundsException.class, () -> table.empty(-1));
    assertThrows(
        IndexOutOfBoundsException.class, () -> Sketcher.of(OPTIONS).set(new long[1], 1, table, 2));
    assertThrows(IllegalArgumentException.class, () -> Signatures.ofRows(OPTIONS, -1));
    assertEquals(
        "rows must be in [0, 16777215], got 16777216",
        assertThrows(IllegalArgumentException.class, () -> Signatures.ofRows(OPTIONS, 1 << 24))
            .getMessage());
    Sketcher sketcher = Sketcher.of(OPTIONS);
    sketcher.set(new long[1], 1, table, 0);
    for (double confidence : new double[] {0, 1, Double.NaN}) {
      assertEquals(
          "confidence must be in (0, 1), got " + confidence,
          assertThrows(IllegalArgumentException.class, () -> table.jaccard(0, 0, confidence))
              .getMessage());
    }
  }
}
