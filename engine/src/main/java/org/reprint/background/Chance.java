package org.reprint.background;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.reprint.text.TermHash;

/// How much stories that have nothing to do with each other look alike by chance. Immutable.
///
/// Long stories have more chances than short ones. As with local alignments of random sequences
/// (Karlin and Altschul 1990, doi:10.1073/pnas.87.6.2264) what stories of lengths `m` and `n` reach
/// by chance grows with the logarithm of `m n`, so that of a strength `S`
///
/// ```
/// z = S - lengths * ln(m n / TYPICAL^2)
/// ```
///
/// is held against one law for all lengths. That law is no clean exponential, so it is kept as
/// quantiles: the `z` that so many pairs among [#STORIES] stories reach. Between two of them the
/// logarithm of the number is taken to be linear, beyond the last it falls by `decay`. In an
/// archive of more stories each has as many more chances.
public final class Chance {
  /// The archive that the quantiles are of; a smaller one counts as one of this size.
  public static final int STORIES = 1_000;

  /// From so many stories on what others share with a sentence is known well enough to be taken off
  /// what two have in common; fewer have few rivals for each other.
  public static final int RIVALS_FROM = 500;

  private static final double TYPICAL = 4_000; // UTF-16 units

  /// Lengths beyond these are taken for these, the bounds of 98 in 100 stories of news: beyond them
  /// there was nothing to learn from.
  private static final double SHORTEST = 2_000;

  private static final double LONGEST = 25_000;

  private final String version;
  private final double decay;
  private final double lengths;
  private final double[] expected; // [quantiles], pairs per 1,000 stories, falling
  private final double[] z; // [quantiles], rising
  private final Chance amongRivals; // null when nothing is known of it

  /// Makes one of quantiles.
  ///
  /// @param version names it
  /// @param decay by how much the logarithm of the number falls for each unit of strength beyond
  ///   the last quantile, above 0
  /// @param lengths by how much the strength grows with the logarithm of a length, at least 0
  /// @param expected numbers of pairs per 1,000 stories, falling, above 0; at least two
  /// @param z `[expected.length]` what so many pairs reach, rising
  /// @throws IllegalArgumentException if one is out of bounds
  public Chance(String version, double decay, double lengths, double[] expected, double[] z) {
    this(version, decay, lengths, expected, z, null);
  }

  private Chance(
      String version,
      double decay,
      double lengths,
      double[] expected,
      double[] z,
      Chance amongRivals) {
    this.version = Objects.requireNonNull(version, "version");
    if (!(decay > 0) || !(lengths >= 0)) {
      throw new IllegalArgumentException(
          "decay must be above 0 and lengths at least 0, got " + decay + " and " + lengths);
    }
    if (expected.length < 2 || z.length != expected.length) {
      throw new IllegalArgumentException(
          "quantiles must be two or more pairs, got " + expected.length + " and " + z.length);
    }
    for (int i = 0; i < z.length; i++) {
      if (!(expected[i] > 0) || i > 0 && !(expected[i] < expected[i - 1] && z[i] > z[i - 1])) {
        throw new IllegalArgumentException("quantile " + i + " is not beyond the one before it");
      }
    }
    this.decay = decay;
    this.lengths = lengths;
    this.expected = expected.clone();
    this.z = z.clone();
    this.amongRivals = amongRivals;
  }

  /// The same with the law of what stories share beyond their rivals.
  Chance withRivals(Chance law) {
    return new Chance(version, decay, lengths, expected, z, law);
  }

  /// The law of what stories share beyond the rivals of their sentences, in an archive of so many;
  /// null where all that they share is held against this one: the archive is too small, or nobody
  /// learned that law.
  public Chance amongRivals(int stories) {
    return stories < RIVALS_FROM ? null : amongRivals;
  }

  /// That in the jar, read at the first call, with the law among rivals; `derive-significance` of
  /// the bench derived both.
  public static Chance builtin() {
    return Builtin.VALUE;
  }

  /// This value in the format of the one in the jar.
  ///
  /// @param remarks `name<TAB>value` lines for the header
  public List<String> lines(List<String> remarks) {
    List<String> lines = new ArrayList<>();
    lines.add("format\t" + ChanceFile.FORMAT);
    lines.add("version\t" + version);
    lines.add("scheme\t" + TermHash.SCHEME);
    lines.add(String.format(Locale.ROOT, "decay\t%.4f", decay));
    lines.add(String.format(Locale.ROOT, "lengths\t%.3f", lengths));
    lines.addAll(remarks);
    lines.add("");
    for (int i = 0; i < z.length; i++) {
      lines.add(String.format(Locale.ROOT, "%s\t%.4f", Double.toString(expected[i]), z[i]));
    }
    return lines;
  }

  /// Names this value.
  public String version() {
    return version;
  }

  /// The expected number of pairs per 1,000 stories that are at least as strong by chance: `z` of
  /// the pair held against the quantiles.
  ///
  /// @param strength at least 0
  /// @param lengthA of the one text, in UTF-16 units
  /// @param lengthB of the other
  /// @param stories in the archive
  public double expected(double strength, int lengthA, int lengthB, int stories) {
    return Math.exp(level(z(strength, lengthA, lengthB))) * chances(stories);
  }

  /// The strength of which so many pairs are expected: the inverse of [#expected].
  public double strength(double wanted, int lengthA, int lengthB, int stories) {
    double level = Math.log(wanted / chances(stories));
    int last = z.length - 1;
    double at = z[last] + (Math.log(expected[last]) - level) / decay;
    for (int i = last; i > 0 && level > Math.log(expected[i]); i--) {
      at = z[i] + (Math.log(expected[i]) - level) / slope(i);
    }
    return at - z(0, lengthA, lengthB);
  }

  /// What is compared with the quantiles.
  public double z(double strength, int lengthA, int lengthB) {
    return strength - lengths * (logarithm(lengthA) + logarithm(lengthB));
  }

  /// The logarithm of a length, in units of the typical one.
  static double logarithm(int length) {
    return Math.log(Math.max(SHORTEST, Math.min(LONGEST, length)) / TYPICAL);
  }

  private static double chances(int stories) {
    return (Math.max(STORIES, stories) - 1.0) / (STORIES - 1);
  }

  private double level(double of) {
    int last = z.length - 1;
    if (of >= z[last]) {
      return Math.log(expected[last]) - decay * (of - z[last]);
    }
    int above = 1;
    while (z[above] <= of) {
      above++;
    }
    return Math.log(expected[above]) + slope(above) * (z[above] - of);
  }

  /// By how much the logarithm falls for each unit from one quantile to the next.
  private double slope(int to) {
    return Math.log(expected[to - 1] / expected[to]) / (z[to] - z[to - 1]);
  }

  /// The number of pairs per 1,000 stories that alarm so many of these, when alarms fall on stories
  /// by chance: `n` of 1,000 have at least one when there are `-500 ln(1 - n / 1000)` pairs.
  ///
  /// @param alarmed stories per 1,000 with at least one false alarm, in (0, 1000]
  /// @return infinite for 1000
  public static double pairs(double alarmed) {
    return -STORIES / 2.0 * Math.log1p(-alarmed / STORIES);
  }

  /// The number of stories per 1,000 that so many pairs alarm: the inverse of [#pairs].
  public static double alarmed(double pairs) {
    return -STORIES * Math.expm1(-2 * pairs / STORIES);
  }

  private static final class Builtin {
    static final Chance VALUE = load("chance.tsv").withRivals(load("chance-rivals.tsv"));

    static Chance load(String resource) {
      try (InputStream in = Chance.class.getResourceAsStream(resource)) {
        if (in == null) {
          throw new IllegalStateException("resource " + resource + " is missing from the jar");
        }
        return ChanceFile.read(in, resource);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
