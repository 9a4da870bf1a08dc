package org.reprint.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What a threshold on a score would have decided about pairs whose truth is known. Immutable.
public final class Tuning {
  private static final int STEPS = 20;

  private final double[] scores; // the highest first
  private final int[] same; // [pairs + 1] how many of the first n pairs say the same

  private Tuning(double[] scores, int[] same) {
    this.scores = scores;
    this.same = same;
  }

  /// One threshold: a pair passes when its score is at least that.
  ///
  /// @param threshold 0 to 1
  /// @param passed pairs that pass
  /// @param right how many of these say the same
  /// @param same how many of all pairs say the same
  public record Row(double threshold, int passed, int right, int same) {
    /// Share of the pairs that pass which are right; not a number when none passes.
    public double precision() {
      return (double) right / passed;
    }

    /// Share of the pairs that say the same which pass; not a number when none does.
    public double recall() {
      return (double) right / same;
    }

    /// The harmonic mean of both, `2 right / (passed + same)`; not a number when there are neither.
    public double f1() {
      return 2.0 * right / (passed + same);
    }
  }

  /// Takes the scores and labels of the same pairs.
  ///
  /// @param scores `[pairs]` 0 to 1
  /// @param labels `[pairs]` true for those that say the same
  /// @throws IllegalArgumentException if they differ in length or a score is out of range
  public static Tuning of(List<Double> scores, List<Boolean> labels) {
    if (scores.size() != labels.size()) {
      throw new IllegalArgumentException(
          "scores and labels differ in number: " + scores.size() + " and " + labels.size());
    }
    int[] order =
        IntStream.range(0, scores.size())
            .boxed()
            .sorted(Comparator.comparing(scores::get).reversed())
            .mapToInt(Integer::intValue)
            .toArray();
    int[] same = new int[order.length + 1];
    for (int n = 0; n < order.length; n++) {
      double score = scores.get(order[n]);
      if (!(score >= 0 && score <= 1)) {
        throw new IllegalArgumentException("a score must be in [0, 1], got " + score);
      }
      same[n + 1] = same[n] + (labels.get(order[n]) ? 1 : 0);
    }
    return new Tuning(Arrays.stream(order).mapToDouble(scores::get).toArray(), same);
  }

  /// The number of pairs.
  public int pairs() {
    return scores.length;
  }

  /// How many of them say the same.
  public int same() {
    return same[scores.length];
  }

  /// The thresholds 0.05, 0.10 and so on to 1.
  public List<Row> table() {
    List<Row> rows = new ArrayList<>();
    for (int step = 1; step <= STEPS; step++) {
      rows.add(at((double) step / STEPS));
    }
    return rows;
  }

  /// What one threshold decides.
  public Row at(double threshold) {
    int passed = 0;
    while (passed < scores.length && scores[passed] >= threshold) {
      passed++;
    }
    return new Row(threshold, passed, same[passed], same());
  }

  /// The threshold, one of the scores, at which precision is at least this and recall is highest;
  /// of several the highest. Empty when no threshold has that precision. Precision on few pairs is
  /// a matter of luck: look at [Row#passed].
  public Optional<Row> forPrecision(double wanted) {
    return cuts()
        .filter(row -> row.precision() >= wanted)
        .max(Comparator.comparingInt(Row::right).thenComparingDouble(Row::threshold));
  }

  /// The threshold, one of the scores, of the highest F1; of several the highest. Empty when no
  /// pair says the same.
  public Optional<Row> best() {
    return cuts()
        .filter(row -> row.right() > 0)
        .max(Comparator.comparingDouble(Row::f1).thenComparingDouble(Row::threshold));
  }

  /// Each different score as a threshold.
  private Stream<Row> cuts() {
    return IntStream.range(0, scores.length)
        .filter(n -> n + 1 == scores.length || scores[n + 1] < scores[n])
        .mapToObj(n -> new Row(scores[n], n + 1, same[n + 1], same()));
  }
}
