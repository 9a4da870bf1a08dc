package org.reprint.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.reprint.Reprint;
import org.reprint.ReprintOptions;
import org.reprint.Scan;
import org.reprint.align.Level;
import org.reprint.judge.Judge;
import org.reprint.judge.Relation;
import org.reprint.wire.Story;

/// Derives how often stories that have nothing to do with each other look alike, by the strength of
/// what they share.
///
/// Two stories are strangers when they are of two sources and of dates at least [#APART] days
/// apart. What strangers share is taken for chance, stock sentences word for word included; now and
/// then two do quote one document, so that the truth is a little better. Strangers' share of all
/// pairs is known, so that their count is scaled up to all pairs of 1,000 stories. The number of
/// pairs at least as strong as `s` is taken to be `atZero * exp(-decay * s)`, fitted by maximum
/// likelihood to the strengths above the [#FROM]th among 1,000 stories: the range in which anyone
/// would set the knob.
final class DeriveSignificance {
  /// A story is told again within days; what is told after so many days is another event.
  static final int APART = 60;

  /// The tail that is fitted begins where so many stranger pairs of 1,000 stories are stronger.
  static final double FROM = 100;

  private static final int STORIES = 1_000;
  private static final long SEED = 20_261_122;
  private static final double[] PROMISED = {3, 10, 30, 100};

  /// The tail of the numbers of chance pairs.
  ///
  /// @param atZero expected pairs per 1,000 stories at strength 0
  /// @param decay by how much the logarithm of that number falls for each unit of strength
  record Tail(double atZero, double decay) {
    /// Expected pairs per 1,000 stories at least this strong.
    double expected(double strength) {
      return atZero * Math.exp(-decay * strength);
    }

    /// The strength that so many pairs per 1,000 stories reach.
    double strength(double expected) {
      return Math.log(atZero / expected) / decay;
    }
  }

  /// What one sample gave, in strengths.
  ///
  /// @param strangers pairs
  /// @param reworded those of them that share nothing but what is in other words
  /// @param oneSource pairs of one source, as far apart as strangers: its furniture
  /// @param repeats stories that repeat themselves
  private record Found(
      List<Double> strangers, List<Double> reworded, List<Double> oneSource, List<Double> repeats) {
    Found() {
      this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    void add(Relation relation, JsonLine a, JsonLine b) {
      double strength = Judge.strength(relation.falseAlarms());
      if (relation.within()) {
        repeats.add(strength);
      } else if (DeriveSignificance.strangers(a, b)) {
        strangers.add(strength);
        if (relation.passages().stream().allMatch(p -> p.level() == Level.REWORDED)) {
          reworded.add(strength);
        }
      } else if (DeriveSignificance.apart(a, b)) {
        oneSource.add(strength);
      }
    }
  }

  /// A sample and what one of its stranger pairs counts for among 1,000 stories.
  private record Sample(int stories, double worth, Found found) {
    /// How many of these strengths reach one.
    static double reach(List<Double> strengths, double strength) {
      return (double) strengths.stream().filter(s -> s >= strength).count();
    }
  }

  private final Function<List<Story>, Scan> scanner;

  /// @param scanner compares all stories with each other, with the most tolerance there is
  DeriveSignificance(Function<List<Story>, Scan> scanner) {
    this.scanner = scanner;
  }

  static void run(String[] args, PrintStream out) throws IOException {
    DataFolder data = new DataFolder(Path.of(args[0]));
    int stories = Math.toIntExact(Evaluate.number(args, 1, STORIES));
    long seed = Evaluate.number(args, 2, SEED);
    Reprint reprint = Reprint.of(new ReprintOptions(1_000, ReprintOptions.DEFAULT.threads()));
    new DeriveSignificance(all -> reprint.scan(all, done -> {})).run(data, stories, seed, out);
  }

  /// Fits on one sample, and holds what was fitted against another that shares no story with it.
  void run(DataFolder data, int stories, long seed, PrintStream out) throws IOException {
    List<JsonLine> first = data.news(stories, seed, Set.of());
    Set<String> drawn = new HashSet<>();
    first.forEach(line -> drawn.add(line.text("id")));
    Sample sample = sample(first);
    Tail tail = fit(sample.found().strangers(), sample.worth());
    out.printf(
        Locale.ROOT,
        "AT_ZERO %.4g  DECAY %.4f  (from %d stranger pairs stronger than %.2f)%n",
        tail.atZero(),
        tail.decay(),
        Math.round(FROM / sample.worth()),
        tail.strength(FROM));
    print("the sample fitted to", sample, tail, out);
    print("another sample", sample(data.news(stories, seed, drawn)), tail, out);
  }

  private static void print(String name, Sample sample, Tail tail, PrintStream out) {
    Found found = sample.found();
    out.printf(
        Locale.ROOT,
        "%s: %,d stories, %d stranger pairs, each worth %.3f among 1,000 stories%n",
        name,
        sample.stories(),
        found.strangers().size(),
        sample.worth());
    out.println(
        "  promised  strength  strangers        reworded alone  one source, apart  repeats");
    double stories = sample.stories() / 1_000.0;
    for (double promised : PROMISED) {
      double strength = tail.strength(promised);
      double reach = Sample.reach(found.strangers(), strength);
      out.printf(
          Locale.ROOT,
          "  %8.0f  %8.2f  %6.1f +- %-6.1f  %14.1f  %17.1f  %7.1f%n",
          promised,
          strength,
          reach * sample.worth(),
          Math.sqrt(reach) * sample.worth(),
          Sample.reach(found.reworded(), strength) * sample.worth(),
          Sample.reach(found.oneSource(), strength) / stories / stories,
          Sample.reach(found.repeats(), strength) / stories);
    }
  }

  private Sample sample(List<JsonLine> lines) {
    Map<String, JsonLine> byKey = new HashMap<>();
    List<Story> stories = new ArrayList<>();
    for (JsonLine line : lines) {
      byKey.put(line.text("id"), line);
      stories.add(Story.of(line.text("id"), line.text("text")));
    }
    Found found = new Found();
    for (Relation relation : scanner.apply(stories).relations()) {
      found.add(relation, byKey.get(relation.a()), byKey.get(relation.b()));
    }
    found.strangers().sort(Comparator.reverseOrder());
    return new Sample(lines.size(), worth(lines), found);
  }

  private static double worth(List<JsonLine> lines) {
    long strangers = 0;
    for (int i = 0; i < lines.size(); i++) {
      for (int j = i + 1; j < lines.size(); j++) {
        strangers += strangers(lines.get(i), lines.get(j)) ? 1 : 0;
      }
    }
    return 1_000.0 * 999 / 2 / strangers;
  }

  /// Whether two stories can have nothing to do with each other.
  static boolean strangers(JsonLine a, JsonLine b) {
    return apart(a, b) && !a.text("source").equals(b.text("source"));
  }

  private static boolean apart(JsonLine a, JsonLine b) {
    long day = day(a);
    long other = day(b);
    return day != NO_DAY && other != NO_DAY && Math.abs(day - other) >= APART;
  }

  private static final long NO_DAY = Long.MIN_VALUE;
  private static final int ISO_DAY = "2000-01-01".length();

  private static long day(JsonLine line) {
    if (line.fields().get("date") instanceof String date && date.length() >= ISO_DAY) {
      try {
        return LocalDate.parse(date.substring(0, ISO_DAY)).toEpochDay();
      } catch (DateTimeParseException e) {
        return NO_DAY;
      }
    }
    return NO_DAY;
  }

  /// The exponential tail above the `FROM / worth`th strength: its decay is one over the mean
  /// excess (the maximum likelihood for exponential excesses).
  ///
  /// @param strengths the strongest first
  /// @param worth what each counts for
  /// @throws IllegalArgumentException if there are not enough of them
  static Tail fit(List<Double> strengths, double worth) {
    int tail = Math.toIntExact(Math.round(FROM / worth));
    if (tail < 1 || strengths.size() <= tail) {
      throw new IllegalArgumentException(
          "more than " + tail + " stranger pairs are needed, got " + strengths.size());
    }
    double from = strengths.get(tail);
    double excess = 0;
    for (double strength : strengths.subList(0, tail)) {
      excess += strength - from;
    }
    double decay = tail / excess;
    return new Tail(FROM * Math.exp(decay * from), decay);
  }
}
