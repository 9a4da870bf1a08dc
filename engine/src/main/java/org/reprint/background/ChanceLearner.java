package org.reprint.background;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Learns how much unrelated stories look alike from pairs of which nobody has made a copy: all of
/// them are taken for chance, so the few that are none make it careful. Not thread-safe.
///
/// `lengths` is chosen so that the stories of the [#FROM] strongest pairs per 1,000 are as long, in
/// the mean of logarithms, as all stories: then short and long ones have their share of alarms.
/// Beyond ten pairs per 1,000 stories of news what is left are mostly reports of one event and
/// unmarked reuse, which no law of chance describes. There the law goes on with the `decay` that it
/// has between [#HIGH] and [#LOW] pairs, so a promise of few alarms counts what is wrong, not what
/// is true.
public final class ChanceLearner {
  private static final double FROM = 150;
  private static final double HIGH = 100;
  private static final double LOW = 20;
  private static final double[] QUANTILES = {400, 300, 200, 150, 100, 70, 50, 30, 20, 14, 10};

  /// A quantile that fewer pairs reach is not told apart from luck.
  private static final int FEWEST = 8;

  private static final double MOST_LENGTHS = 2;
  private static final double STEP = 0.005;

  private record Pair(double strength, int lengthA, int lengthB) {}

  private final int[] lengths; // [stories] UTF-16 units
  private final double worth;
  private final List<Pair> pairs = new ArrayList<>();

  /// Learns from the pairs of some stories.
  ///
  /// @param lengths of all the stories, in UTF-16 units
  /// @param compared number of pairs that could have been added
  public ChanceLearner(int[] lengths, long compared) {
    this.lengths = lengths.clone();
    this.worth = Chance.STORIES * (Chance.STORIES - 1) / 2.0 / compared;
  }

  /// What one pair of these stories counts for among 1,000 stories.
  public double worth() {
    return worth;
  }

  /// Adds a pair with what it shares.
  public void add(double strength, int lengthA, int lengthB) {
    pairs.add(new Pair(strength, lengthA, lengthB));
  }

  /// What was learned.
  ///
  /// @throws IllegalArgumentException if there are too few pairs to learn from
  public Chance learn(String version) {
    Objects.requireNonNull(version, "version");
    int from = rank(FROM);
    int low = rank(LOW);
    int high = rank(HIGH);
    if (low < FEWEST || high <= low) {
      throw new IllegalArgumentException(
          "more than " + 2 * FEWEST + " pairs are needed, got " + pairs.size());
    }
    double all = Arrays.stream(lengths).mapToDouble(Chance::logarithm).average().orElseThrow();
    double coefficient = 0;
    while (coefficient < MOST_LENGTHS && strongest(coefficient, from) > all) {
      coefficient += STEP;
    }
    double chosen = coefficient;
    double[] z = sorted(chosen).mapToDouble(pair -> z(pair, chosen)).toArray();
    double decay = Math.log((double) high / low) / (z[low] - z[high]);
    return quantiles(version, decay, chosen, z, worth);
  }

  /// The number of pairs that are so many among 1,000 stories, at most half of them.
  private int rank(double expected) {
    return (int) Math.round(Math.min(expected / worth, pairs.size() / 2.0));
  }

  private static double z(Pair pair, double coefficient) {
    double logarithms = Chance.logarithm(pair.lengthA) + Chance.logarithm(pair.lengthB);
    return pair.strength - coefficient * logarithms;
  }

  private Stream<Pair> sorted(double coefficient) {
    return pairs.stream().sorted(Comparator.comparingDouble((Pair pair) -> -z(pair, coefficient)));
  }

  /// The mean logarithm of the lengths of the stories of the strongest pairs.
  private double strongest(double coefficient, int count) {
    return sorted(coefficient)
            .limit(count)
            .mapToDouble(p -> Chance.logarithm(p.lengthA) + Chance.logarithm(p.lengthB))
            .average()
            .orElseThrow()
        / 2;
  }

  private static Chance quantiles(
      String version, double decay, double coefficient, double[] z, double worth) {
    double[] expected = new double[QUANTILES.length];
    double[] reached = new double[QUANTILES.length];
    int size = 0;
    for (double quantile : QUANTILES) {
      int rank = (int) Math.round(quantile / worth);
      if (rank >= FEWEST && rank < z.length && (size == 0 || z[rank] > reached[size - 1])) {
        expected[size] = quantile;
        reached[size++] = z[rank];
      }
    }
    return new Chance(
        version, decay, coefficient, Arrays.copyOf(expected, size), Arrays.copyOf(reached, size));
  }
}
