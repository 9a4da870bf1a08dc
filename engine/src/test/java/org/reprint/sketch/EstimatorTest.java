package org.reprint.sketch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reprint.Trials;

/// The share of equal slots as an estimator: its mean, its variance, and how often whole bands
/// agree.
///
/// In theory the number of equal slots of two sets with Jaccard similarity `J` has the mean `m J`
/// and, for pairwise independent slots, the variance `m J (1-J)` of Binomial(m, J). Over `T`
/// independent pairs of sets:
/// - the mean share has standard deviation `sqrt(J(1-J)/(mT))`;
/// - the sample variance of the share has standard deviation `v sqrt((k - (T-3)/(T-1)) / T)`, with
///   `v = J(1-J)/m` and the kurtosis `k` of the binomial, `3 + (1 - 6J(1-J)) / (mJ(1-J))`. Bounds
///   are five of these: by the normal distribution, which `T` in the thousands justifies, one seed
///   in 1.7 million fails a check.
class EstimatorTest {
  private static final double DEVIATIONS = 5;
  private static final int SLOTS = SketchOptions.DEFAULT.slots();

  @ParameterizedTest
  @CsvSource({
    // common shingles, shingles of either story alone, trials
    "1, 1, 4000", // J = 1/3 of three shingles
    "1, 19, 4000",
    "20, 10, 4000",
    "40, 360, 3000", // J = 0.05
    "133, 267, 3000",
    "267, 133, 3000",
    "356, 44, 3000",
    "392, 8, 3000",
    "2000, 1000, 1000",
  })
  void theEstimateIsUnbiasedWithTheVarianceOfTheory(int common, int alone, int trials) {
    Trials.run(1, random -> check(common, alone, trials, random, x -> random.nextLong()));
  }

  /// Whoever hashes badly, or numbers shingles one by one, is estimated as well.
  @ParameterizedTest
  @CsvSource({"100, 50, 0", "100, 50, 32", "100, 50, 48"})
  void shinglesNumberedOneByOneAreEstimatedAsWell(int common, int alone, int shift) {
    Trials.run(
        1,
        random -> {
          long[] next = {random.nextLong()};
          check(common, alone, 300, random, x -> next[0]++ << shift);
        });
  }

  private static void check(
      int common, int alone, int trials, SplittableRandom random, LongUnaryOperator shingle) {
    Sketcher sketcher = Sketcher.of(SketchOptions.DEFAULT.withSeed(random.nextLong()));
    double jaccard = (double) common / (common + 2 * alone);
    double sum = 0;
    double squares = 0;
    Signatures table = Signatures.ofRows(sketcher.options(), 2);
    for (int trial = 0; trial < trials; trial++) {
      sketch(sketcher, common, alone, shingle, table, 0);
      double error = table.equalSlots(0, 1) / (double) SLOTS - jaccard;
      sum += error;
      squares += error * error;
    }
    double mean = sum / trials;
    double variance = (squares - sum * mean) / (trials - 1);
    double expected = jaccard * (1 - jaccard) / SLOTS;
    double kurtosis = 3 + (1 - 6 * jaccard * (1 - jaccard)) / (SLOTS * jaccard * (1 - jaccard));
    double spread = expected * Math.sqrt((kurtosis - (trials - 3.0) / (trials - 1)) / trials);
    String pair = String.format(Locale.ROOT, "J=%.3f of %d shingles", jaccard, common + 2 * alone);
    assertEquals(0, mean, DEVIATIONS * Math.sqrt(expected / trials), "bias at " + pair);
    assertEquals(expected, variance, DEVIATIONS * spread, "variance at " + pair);
  }

  /// Writes two stories that have `common` shingles in common and `alone` more each into two rows.
  private static void sketch(
      Sketcher sketcher,
      int common,
      int alone,
      LongUnaryOperator shingle,
      Signatures table,
      int row) {
    long[] a = new long[common + alone];
    long[] b = new long[common + alone];
    for (int i = 0; i < a.length; i++) {
      a[i] = shingle.applyAsLong(i);
      b[i] = i < common ? a[i] : shingle.applyAsLong(i);
    }
    sketcher.set(a, a.length, table, row);
    sketcher.set(b, b.length, table, row + 1);
  }

  /// Bands ask for more than pairwise independence: eight slots must agree at once. Hits are
  /// Binomial(trials, S(J)); five standard deviations.
  @ParameterizedTest
  @CsvSource({
    "40, 20, 16, 8",
    "100, 33, 16, 8",
    "200, 40, 16, 8",
    "200, 15, 16, 8",
    "60, 60, 32, 4",
    "30, 60, 64, 2"
  })
  void bandsFindAsManyPairsAsTheCurveSays(int common, int alone, int bands, int rows) {
    int trials = 4_000;
    Trials.run(
        1,
        random -> {
          Bands options = Bands.of(SLOTS, bands, rows);
          Sketcher sketcher = Sketcher.of(SketchOptions.DEFAULT.withSeed(random.nextLong()));
          Signatures table = Signatures.ofRows(sketcher.options(), 2);
          int hits = 0;
          for (int trial = 0; trial < trials; trial++) {
            sketch(sketcher, common, alone, x -> random.nextLong(), table, 0);
            hits += meet(options, table) ? 1 : 0;
          }
          double share = options.retrieval((double) common / (common + 2 * alone));
          double spread = Math.sqrt(share * (1 - share) / trials);
          assertEquals(share, (double) hits / trials, DEVIATIONS * spread);
        });
  }

  private static boolean meet(Bands options, Signatures table) {
    for (int band = 0; band < options.bands(); band++) {
      if (options.key(table, 0, band) == options.key(table, 1, band)) {
        return true;
      }
    }
    return false;
  }
}
