package org.reprint.sketch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reprint.Trials;

/// The share of equal slots as an estimator: its mean, its variance, and how often whole bands
/// agree.
///
/// The yardstick is `v = J(1-J)/m`, the variance of `m` independent slots. Over `T` independent
/// pairs of sets the mean share has standard deviation `sqrt(v/T)` at most, and the sample variance
/// of the share, which is close to normal, `v sqrt(2/T)`. What is measured lies at 0.95 `v` or
/// below for sets of a hundred and more, so that a bound of 1.1 `v` is eight deviations away with
/// 6,000 pairs, and one of six on the mean fails for one seed in 5 * 10^8; a variance of 1.2 `v`
/// would pass once in 10^5.
class EstimatorTest {
  private static final double DEVIATIONS = 6;
  private static final int SLOTS = SketchOptions.DEFAULT.slots();

  /// With the seed of [SketchOptions#DEFAULT], whose order of offsets is the one in use.
  @ParameterizedTest
  @ValueSource(ints = {100, 200, 400, 1000})
  void theEstimateIsUnbiasedWithTheVarianceOfIndependentSlotsAtMost(int size) {
    Trials.run(
        1,
        random -> {
          for (double jaccard : new double[] {0.1, 0.3, 0.5, 0.7, 0.9}) {
            int common = (int) Math.round(2 * size * jaccard / (1 + jaccard));
            int trials = size == 1000 ? 6_000 : 10_000;
            check(SketchOptions.DEFAULT, common, size - common, trials, 1.1, random::nextLong);
          }
        });
  }

  @ParameterizedTest
  @ValueSource(ints = {64, 130, 256})
  void otherSeedsAndNumbersOfSlotsEstimateAsWell(int slots) {
    Trials.run(
        4,
        random -> {
          SketchOptions options =
              SketchOptions.DEFAULT.withSlots(slots).withSeed(random.nextLong());
          check(options, 2 * slots, slots, 4_000, 1.2, random::nextLong);
        });
  }

  /// Stories shorter than a signature has slots: unbiased, and not far off.
  @ParameterizedTest
  @CsvSource({"1, 1", "1, 19", "5, 5", "20, 10", "40, 20"})
  void theEstimateOfShortStoriesIsUnbiased(int common, int alone) {
    Trials.run(
        1, random -> check(SketchOptions.DEFAULT, common, alone, 10_000, 1.4, random::nextLong));
  }

  /// Whoever hashes badly, or numbers shingles one by one, is estimated as well.
  @ParameterizedTest
  @ValueSource(ints = {0, 16, 32, 47})
  void shinglesNumberedOneByOneAreEstimatedAsWell(int shift) {
    Trials.run(
        1,
        random -> {
          long[] next = {random.nextLong()};
          check(
              SketchOptions.DEFAULT.withSeed(random.nextLong()),
              100,
              50,
              600, // of 200 numbers each: a shift of 47 leaves 131,072 of them
              1.3,
              () -> next[0]++ << shift);
        });
  }

  private interface Source {
    long next();
  }

  private static void check(
      SketchOptions options, int common, int alone, int trials, double most, Source shingles) {
    Sketcher sketcher = Sketcher.of(options);
    double jaccard = (double) common / (common + 2 * alone);
    double sum = 0;
    double squares = 0;
    Signatures table = Signatures.ofRows(options, 2);
    long[] a = new long[common + alone];
    long[] b = new long[common + alone];
    for (int trial = 0; trial < trials; trial++) {
      sketch(sketcher, common, a, b, shingles, table);
      double error = table.estimate(0, 1) - jaccard;
      sum += error;
      squares += error * error;
    }
    double mean = sum / trials;
    double ratio =
        (squares - sum * mean) / (trials - 1) / (jaccard * (1 - jaccard) / options.slots());
    String pair =
        String.format(
            Locale.ROOT, "J=%.3f of %d shingles each, %s", jaccard, common + alone, options);
    double spread = Math.sqrt(most * jaccard * (1 - jaccard) / options.slots() / trials);
    assertEquals(0, mean, DEVIATIONS * spread, "bias at " + pair);
    assertTrue(ratio <= most, () -> "variance at " + pair + " is " + ratio + " times J(1-J)/slots");
  }

  /// Makes two stories whose first `common` shingles are the same, and writes them into rows 0 and
  /// 1.
  private static void sketch(
      Sketcher sketcher, int common, long[] a, long[] b, Source shingles, Signatures table) {
    for (int i = 0; i < a.length; i++) {
      a[i] = shingles.next();
      b[i] = i < common ? a[i] : shingles.next();
    }
    sketcher.set(a, a.length, table, 0);
    sketcher.set(b, b.length, table, 1);
  }

  /// Bands ask for more than pairwise independence: eight slots must agree at once. Hits are
  /// Binomial(trials, S(J)), with the same six deviations.
  @ParameterizedTest
  @CsvSource({
    "40, 20, 16, 8",
    "100, 33, 16, 8",
    "200, 40, 16, 8",
    "200, 15, 16, 8",
    "60, 60, 32, 4",
    "30, 60, 64, 2",
    "330, 70, 25, 5",
    "165, 35, 25, 5",
    "82, 18, 25, 5"
  })
  void bandsFindAsManyPairsAsTheCurveSays(int common, int alone, int bands, int rows) {
    int trials = 4_000;
    Trials.run(
        1,
        random -> {
          Bands options = Bands.of(SLOTS, bands, rows);
          Sketcher sketcher = Sketcher.of(SketchOptions.DEFAULT.withSeed(random.nextLong()));
          Signatures table = Signatures.ofRows(sketcher.options(), 2);
          long[] a = new long[common + alone];
          long[] b = new long[common + alone];
          int hits = 0;
          for (int trial = 0; trial < trials; trial++) {
            sketch(sketcher, common, a, b, random::nextLong, table);
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
