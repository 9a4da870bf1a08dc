package org.reprint.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.reprint.bench.Fit.Sign;

class FitTest {
  private static final long SEED = Long.getLong("reprint.seed", 7);
  private static final double[] TRUTH = {1.5, -2, 0.7};
  private static final double INTERCEPT = -0.5;

  private final double[][] x;
  private final boolean[] y;

  FitTest() {
    SplittableRandom random = new SplittableRandom(SEED);
    x = new double[4_000][TRUTH.length];
    y = new boolean[x.length];
    for (int i = 0; i < x.length; i++) {
      double shared = random.nextGaussian();
      double sum = INTERCEPT;
      for (int j = 0; j < TRUTH.length; j++) {
        x[i][j] = (j + 1) * (random.nextGaussian() + 0.5 * shared); // of different sizes, related
        sum += TRUTH[j] * x[i][j];
      }
      y[i] = random.nextDouble() < 1 / (1 + Math.exp(-sum));
    }
  }

  @Test
  void findsTheWeightsThatMadeTheLabels() {
    Fit.Model model = Fit.fit(x, y, new Fit.Options(0, List.of(), 100));
    assertEquals(INTERCEPT, model.intercept(), 0.3, FitTest::again);
    for (int j = 0; j < TRUTH.length; j++) {
      assertEquals(TRUTH[j], model.weights().get(j), 0.3, FitTest::again);
    }
  }

  @Test
  void nothingIsGainedByAStepInAnyDirection() {
    double l2 = 20;
    Fit.Model model = Fit.fit(x, y, new Fit.Options(l2, List.of(), 100));
    double[] best = flat(model);
    double step = 1e-4;
    for (int j = 0; j < best.length; j++) {
      double slope = (loss(moved(best, j, step), l2) - loss(moved(best, j, -step), l2)) / step / 2;
      assertEquals(0, slope, 1e-3, FitTest::again);
    }
  }

  @Test
  void aLargerPunishmentGivesSmallerWeights() {
    double before = Double.POSITIVE_INFINITY;
    for (double l2 : new double[] {0, 10, 1_000, 100_000}) {
      double sum =
          Fit.fit(x, y, new Fit.Options(l2, List.of(), 100)).weights().stream()
              .mapToDouble(Math::abs)
              .sum();
      assertTrue(sum < before, () -> "l2=" + l2 + ", " + again());
      before = sum;
    }
    assertTrue(before < 0.2, FitTest::again);
  }

  @Test
  void aWeightOnTheWrongSideIsLeftOut() {
    List<Sign> signs = List.of(Sign.NOT_NEGATIVE, Sign.NOT_NEGATIVE, Sign.ANY);
    Fit.Model held = Fit.fit(x, y, Fit.Options.DEFAULT.withSigns(signs));
    double[][] without = new double[x.length][];
    Arrays.setAll(without, i -> new double[] {x[i][0], x[i][2]});
    Fit.Model rest = Fit.fit(without, y, Fit.Options.DEFAULT);
    assertEquals(0, held.weights().get(1));
    assertEquals(rest.weights().get(0), held.weights().get(0), 1e-6, FitTest::again);
    assertEquals(rest.weights().get(1), held.weights().get(2), 1e-6, FitTest::again);
  }

  @Test
  void noAllowedWeightsAreBetterThanTheConstrainedOnes() {
    SplittableRandom random = new SplittableRandom(SEED);
    Sign[] all = Sign.values();
    for (int trial = 0; trial < 20; trial++) {
      List<Sign> signs =
          List.of(all[random.nextInt(3)], all[random.nextInt(3)], all[random.nextInt(3)]);
      double[] best = flat(Fit.fit(x, y, new Fit.Options(3, signs, 100)));
      double least = loss(best, 3);
      for (int j = 0; j < TRUTH.length; j++) {
        assertEquals(best[j], onItsSide(best[j], signs.get(j)), () -> signs + ", " + again());
      }
      for (int move = 0; move < 20; move++) {
        double[] other = best.clone();
        for (int j = 0; j < other.length; j++) {
          other[j] += 0.2 * random.nextGaussian();
          other[j] = j < TRUTH.length ? onItsSide(other[j], signs.get(j)) : other[j];
        }
        assertTrue(loss(other, 3) > least - 1e-6, () -> signs + ", " + again());
      }
    }
  }

  @Test
  void aRowThatCountsTwiceIsARowGivenTwice() {
    double[] weights = new double[y.length];
    Arrays.fill(weights, 1);
    Arrays.fill(weights, 0, 1_000, 2);
    double[][] twiceX = Arrays.copyOf(x, x.length + 1_000);
    boolean[] twiceY = Arrays.copyOf(y, y.length + 1_000);
    System.arraycopy(x, 0, twiceX, x.length, 1_000);
    System.arraycopy(y, 0, twiceY, y.length, 1_000);
    Fit.Options plain = new Fit.Options(0, List.of(), 100);
    double[] weighed = flat(Fit.fit(x, y, weights, plain));
    assertEqualWithin(1e-6, flat(Fit.fit(twiceX, twiceY, plain)), weighed);
  }

  @Test
  void labelsThatAreSeparableNeedAPunishment() {
    double[][] line = {{-2}, {-1}, {1}, {2}};
    boolean[] right = {false, false, true, true};
    Fit.Options none = new Fit.Options(0, List.of(), 100);
    assertThrows(IllegalStateException.class, () -> Fit.fit(line, right, none));
    Fit.Model model = Fit.fit(line, right, Fit.Options.DEFAULT);
    assertTrue(model.probability(new double[] {2}) > 0.5);
    assertEquals(0.5, model.probability(new double[] {0}), 1e-9);
  }

  @Test
  void aColumnTheSameEverywhereIsHarmless() {
    double[][] padded = new double[x.length][];
    Arrays.setAll(padded, i -> new double[] {x[i][0], x[i][1], x[i][2], 5});
    Fit.Model model = Fit.fit(padded, y, Fit.Options.DEFAULT);
    double expected = Fit.fit(x, y, Fit.Options.DEFAULT).probability(x[0]);
    assertEquals(expected, model.probability(padded[0]), 1e-4, FitTest::again);
  }

  @Test
  void crossValidationRepeatsAndComesNearTheTruth() {
    double[] ones = new double[y.length];
    Arrays.fill(ones, 1);
    Fit.Quality once = Fit.crossValidate(x, y, ones, Fit.Options.DEFAULT, 5, SEED);
    assertEquals(once, Fit.crossValidate(x, y, ones, Fit.Options.DEFAULT, 5, SEED));
    double[] truth = new double[y.length];
    Arrays.setAll(truth, i -> 1 / (1 + Math.exp(-sum(x[i], TRUTH) - INTERCEPT)));
    Fit.Quality best = Fit.Quality.of(truth, y);
    assertEquals(best.accuracy(), once.accuracy(), 0.02, FitTest::again);
    assertEquals(best.auc(), once.auc(), 0.02, FitTest::again);
    assertTrue(once.logLoss() > 0 && once.f1() > 0.5, FitTest::again);
  }

  @Test
  void unseenNoiseIsJudgedNoBetterThanChance() {
    SplittableRandom random = new SplittableRandom(SEED);
    double[][] noise = new double[400][20];
    boolean[] labels = new boolean[noise.length];
    double[] ones = new double[noise.length];
    for (int i = 0; i < noise.length; i++) {
      Arrays.setAll(noise[i], j -> random.nextGaussian());
      labels[i] = random.nextBoolean();
      ones[i] = 1;
    }
    double auc = Fit.crossValidate(noise, labels, ones, Fit.Options.DEFAULT, 10, SEED).auc();
    assertEquals(0.5, auc, 0.13, FitTest::again); // four and a half standard errors
  }

  @Test
  void badCallsAreRefusedWithTheirNumbers() {
    double[][] ragged = {{1}, {1, 2}};
    boolean[] labels = {true, false};
    assertEquals(
        "row 1 has 2 features, row 0 has 1",
        refusal(() -> Fit.fit(ragged, labels, Fit.Options.DEFAULT)));
    assertEquals(
        "at least one row, with a label and a weight each, is needed; got 0, 2 and 2",
        refusal(() -> Fit.fit(new double[0][], labels, Fit.Options.DEFAULT)));
    assertEquals(
        "1 signs for 3 features",
        refusal(() -> Fit.fit(x, y, Fit.Options.DEFAULT.withSigns(List.of(Sign.ANY)))));
    assertEquals(
        "l2 must be in [0, infinity), got -1.0", refusal(() -> new Fit.Options(-1, List.of(), 1)));
    assertEquals(
        "folds must be in [2, 2], got 3",
        refusal(() ->
            Fit.crossValidate(
                new double[][] {{1}, {2}}, labels, new double[2], Fit.Options.DEFAULT, 3, 1)));
  }

  private static String refusal(Executable call) {
    return assertThrows(IllegalArgumentException.class, call).getMessage();
  }

  private static String again() {
    return "rerun with -Dreprint.seed=" + SEED;
  }

  private static double onItsSide(double weight, Sign sign) {
    return switch (sign) {
      case ANY -> weight;
      case NOT_NEGATIVE -> Math.max(0, weight);
      case NOT_POSITIVE -> Math.min(0, weight);
    };
  }

  /// What the fit says it minimises, written again from the words: the intercept comes last.
  private double loss(double[] weights, double l2) {
    double loss = 0;
    for (int i = 0; i < x.length; i++) {
      double p = 1 / (1 + Math.exp(-sum(x[i], weights) - weights[TRUTH.length]));
      loss -= Math.log(y[i] ? p : 1 - p);
    }
    for (int j = 0; j < TRUTH.length; j++) {
      int column = j;
      double mean = Arrays.stream(x).mapToDouble(row -> row[column]).average().orElseThrow();
      double variance =
          Arrays.stream(x)
              .mapToDouble(row -> (row[column] - mean) * (row[column] - mean))
              .average()
              .orElseThrow();
      loss += l2 / 2 * weights[j] * weights[j] * variance;
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

  private static double[] flat(Fit.Model model) {
    double[] flat = new double[model.weights().size() + 1];
    for (int j = 0; j < flat.length - 1; j++) {
      flat[j] = model.weights().get(j);
    }
    flat[flat.length - 1] = model.intercept();
    return flat;
  }

  private static double[] moved(double[] weights, int at, double by) {
    double[] moved = weights.clone();
    moved[at] += by;
    return moved;
  }

  private static void assertEqualWithin(double delta, double[] expected, double[] actual) {
    assertEquals(expected.length, actual.length);
    for (int j = 0; j < expected.length; j++) {
      assertEquals(expected[j], actual[j], delta, FitTest::again);
    }
  }
}
