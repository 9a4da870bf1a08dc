package org.reprint.bench.relations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.reprint.Reprint;
import org.reprint.ReprintOptions;
import org.reprint.wire.Story;

class OwnPairsTest {
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private final LabelledSet set = OwnPairs.read();

  @Test
  void everyLabelAndKindOfVersionIsThereSeveralTimes() {
    assertTrue(set.pairs().size() >= 150, () -> "pairs: " + set.pairs().size());
    Map<String, Integer> labels = new TreeMap<>();
    Map<String, Integer> kinds = new TreeMap<>();
    for (LabelledPair pair : set.pairs()) {
      labels.merge(pair.label(), 1, Integer::sum);
      assertEquals(pair.label().equals("version"), pair.kind() != null, pair.toString());
      if (pair.kind() != null) {
        kinds.merge(pair.kind(), 1, Integer::sum);
      }
    }
    for (String label : LabelledPair.LABELS) {
      if (!label.equals(LabelledPair.FOLLOW_UP)) {
        assertTrue(labels.getOrDefault(label, 0) >= 5, () -> label + " of " + labels);
      }
    }
    for (String kind : List.of("update", "writethru", "correction", "refile", "repeat", "kill")) {
      assertTrue(kinds.getOrDefault(kind, 0) >= 3, () -> kind + " of " + kinds);
    }
    assertEquals(6, kinds.size(), () -> "unknown among " + kinds);
  }

  @Test
  void noPairStandsTwiceAndOnlyRepeatsAreOfOneStory() {
    Set<Set<String>> seen = new HashSet<>();
    for (LabelledPair pair : set.pairs()) {
      assertTrue(seen.add(new HashSet<>(List.of(pair.a(), pair.b()))), pair.toString());
      assertEquals(pair.label().equals("repeat"), pair.a().equals(pair.b()), pair.toString());
      assertFalse(pair.note().isBlank(), pair.toString());
    }
  }

  @Test
  void everyLabelledFactStandsInItsStory() {
    for (LabelledPair pair : set.pairs()) {
      if (pair.facts() == null) {
        continue;
      }
      for (LabelledFact fact : pair.facts()) {
        assertTrue(text(pair.a()).contains(fact.from()), () -> pair.a() + ": " + fact.from());
        assertTrue(text(pair.b()).contains(fact.to()), () -> pair.b() + ": " + fact.to());
      }
    }
  }

  @Test
  void storiesRunFromOneLineToEightHundredWordsAndEachIsUsed() {
    int[] words =
        set.stories().values().stream().mapToInt(story -> words(story.text())).sorted().toArray();
    assertTrue(words[10] <= 40, () -> "short stories: " + words[10]);
    assertTrue(words[words.length - 5] >= 700, () -> "long stories: " + words[words.length - 5]);
    Set<String> unused = new HashSet<>(set.stories().keySet());
    set.pairs().forEach(pair -> List.of(pair.a(), pair.b()).forEach(unused::remove));
    assertEquals(Set.of(), unused);
  }

  @Test
  void everyStoryIsDatedAndNoVersionIsOlderThanTheOneBefore() {
    set.stories().values().forEach(story -> assertTrue(story.date() != null, story.key()));
    for (LabelledPair pair : set.pairs()) {
      if (pair.label().equals("version")) {
        Story a = set.stories().get(pair.a());
        Story b = set.stories().get(pair.b());
        assertFalse(b.date().isBefore(a.date()), pair.toString());
      }
    }
  }

  /// What the engine reaches: a change that loses some of it is to be explained. Not a measure of
  /// quality: the set was written by those who wrote the engine.
  @Test
  void whatWasReachedIsKept() {
    Reprint reprint = Reprint.of(ReprintOptions.DEFAULT);
    PairScan scan = new PairScan(all -> reprint.scan(all, done -> {}));
    for (List<Finding> findings : List.of(scan.alone(set), scan.together(set))) {
      RelationReport report = new RelationReport(findings);
      atLeast("merge accuracy", 0.78, report.mergeAccuracy());
      atLeast("merge precision", 0.97, report.mergePrecision());
      atLeast("merge recall", 0.48, report.mergeRecall());
      atLeast("label accuracy", 0.40, report.labelAccuracy());
      atLeast("fact recall", 0.60, report.facts().recall());
      atLeast("fact precision", 0.85, report.facts().precision());
      atLeast("fact recall in one story", 0.88, report.factsOfOneStory().recall());
    }
  }

  private static void atLeast(String name, double floor, double value) {
    assertTrue(value >= floor, () -> name + " is " + value + ", was at least " + floor);
  }

  private String text(String key) {
    return set.stories().get(key).text();
  }

  private static int words(String text) {
    return text.isBlank() ? 0 : SPACE.split(text.strip()).length;
  }
}
