package org.reprint.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.reprint.Scan;
import org.reprint.align.Level;
import org.reprint.background.Chance;
import org.reprint.background.ChanceLearner;
import org.reprint.judge.Label;
import org.reprint.judge.Relation;
import org.reprint.judge.Why.Evidence;
import org.reprint.text.TermHash;
import org.reprint.wire.Story;

/// What modern stories of different sources have in common that looks like a rewrite and hardly
/// ever is one: relations that share no passage word for word.
final class Alarms {
  /// One relation.
  ///
  /// @param beyond the weight of what is shared beyond rivals
  /// @param shared the weight of all that is shared
  private record Alarm(int a, int b, double beyond, double shared) {}

  /// Which weight of an alarm is held against chance.
  enum Weight {
    /// What is shared beyond the rivals of the sentences.
    BEYOND_RIVALS,
    /// All that is shared.
    SHARED;

    private double of(Alarm alarm) {
      return switch (this) {
        case BEYOND_RIVALS -> alarm.beyond;
        case SHARED -> alarm.shared;
      };
    }
  }

  private final List<Story> stories;
  private final List<Alarm> alarms = new ArrayList<>();

  /// Compares stories.
  ///
  /// @param scanner holds nothing back
  Alarms(List<JsonLine> lines, Function<List<Story>, Scan> scanner) {
    stories = NewsStories.of(lines);
    Map<String, Integer> place = new HashMap<>();
    for (Story story : stories) {
      place.put(story.key(), place.size());
    }
    for (Relation relation : scanner.apply(stories).relations()) {
      int a = place.get(relation.a());
      int b = place.get(relation.b());
      if (!stories.get(a).source().equals(stories.get(b).source()) && alarming(relation)) {
        double beyond = evidence(relation, "strength").orElseThrow();
        double shared = evidence(relation, "strength.all").orElse(beyond);
        alarms.add(new Alarm(a, b, beyond, shared));
      }
    }
  }

  /// One half of the news, told by the ids, so that no story is in both.
  ///
  /// @param half 0 or 1
  static Predicate<JsonLine> half(int half) {
    return line -> (TermHash.of(line.text("id")) & 1) == half;
  }

  private static boolean alarming(Relation relation) {
    boolean reworded = relation.label() == Label.REWRITE || has(relation, Level.REWORDED);
    return reworded && !has(relation, Level.VERBATIM);
  }

  private static boolean has(Relation relation, Level level) {
    return relation.passages().stream().anyMatch(passage -> passage.level() == level);
  }

  private static OptionalDouble evidence(Relation relation, String name) {
    return relation.why().evidence().stream()
        .filter(evidence -> evidence.name().equals(name))
        .mapToDouble(Evidence::value)
        .findFirst();
  }

  int stories() {
    return stories.size();
  }

  int pairs() {
    return alarms.size();
  }

  /// The law of chance that these pairs follow.
  Chance learn(String version, Weight weight) {
    int[] lengths = stories.stream().mapToInt(story -> story.text().length()).toArray();
    ChanceLearner learner = new ChanceLearner(lengths, compared());
    for (Alarm alarm : alarms) {
      learner.add(weight.of(alarm), lengths[alarm.a], lengths[alarm.b]);
    }
    return learner.learn(version);
  }

  /// The number of pairs of stories of different sources.
  private long compared() {
    Map<String, Long> sources = new HashMap<>();
    stories.forEach(story -> sources.merge(story.source(), 1L, Long::sum));
    long all = (long) stories.size() * (stories.size() - 1) / 2;
    return all - sources.values().stream().mapToLong(n -> n * (n - 1) / 2).sum();
  }

  /// How many of these stories per 1,000 have an alarm when so many are tolerated.
  ///
  /// @param chance the law of that weight
  /// @param kind which stories to look at, by length: all, or a third
  double alarmed(Chance chance, Weight weight, double tolerated, Predicate<Story> kind) {
    Set<Integer> alarmed = new HashSet<>();
    for (Alarm alarm : alarms) {
      int lengthA = stories.get(alarm.a).text().length();
      int lengthB = stories.get(alarm.b).text().length();
      double strength = weight.of(alarm);
      double expected = chance.expected(strength, lengthA, lengthB, stories.size());
      if (expected <= Chance.pairs(tolerated)) {
        alarmed.add(alarm.a);
        alarmed.add(alarm.b);
      }
    }
    long of = stories.stream().filter(kind).count();
    long found = alarmed.stream().map(stories::get).filter(kind).count();
    return of == 0 ? 0 : 1_000.0 * found / of;
  }

  /// The length that this share of the stories is shorter than.
  int length(double share) {
    int[] lengths = stories.stream().mapToInt(story -> story.text().length()).sorted().toArray();
    return lengths[(int) (share * (lengths.length - 1))];
  }

  /// One line about this sample.
  String summary() {
    return String.format(
        Locale.ROOT,
        "%,d stories, %,d pairs of two sources with something reworded and nothing word for word",
        stories(),
        pairs());
  }
}
