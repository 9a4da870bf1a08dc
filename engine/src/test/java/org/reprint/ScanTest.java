package org.reprint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.reprint.align.Pair;
import org.reprint.group.Group;
import org.reprint.judge.FactChange;
import org.reprint.judge.FactChange.Change;
import org.reprint.judge.Label;
import org.reprint.judge.Relation;
import org.reprint.report.Summary;
import org.reprint.wire.Story;

/// What the engine answers does not hang on the order of the stories or the number of threads, and
/// it answers whatever it is given.
class ScanTest {
  private static Scan scan(List<Story> stories, int threads) {
    return Reprint.of(new ReprintOptions(10, threads)).scan(stories, done -> {});
  }

  private static Story titled(String key, String title, String text) {
    return new Story(key, text, title, null, null, null, List.of());
  }

  /// Stories of ten families: one told anew, its copy, a trim, a rewording, and strangers.
  private static List<Story> crowd(SplittableRandom random) {
    List<Story> stories = new ArrayList<>();
    for (int family = 0; family < 10; family++) {
      String first = RandomStories.story(random, random.nextInt(4, 12));
      String name = "f" + family;
      stories.add(Story.of(name + "-first", first));
      stories.add(Story.of(name + "-copy", first));
      stories.add(Story.of(name + "-trim", RandomStories.trimmed(first, 2)));
      stories.add(Story.of(name + "-reworded", RandomStories.reworded(first)));
      stories.add(Story.of(name + "-stranger", RandomStories.story(random, 5)));
      stories.add(Story.of(name + "-foreign", RandomStories.foreign(random)));
    }
    return stories;
  }

  /// Relations by the keys of both sides, the lower first.
  private static Map<String, Relation> byKeys(Scan scan) {
    Map<String, Relation> byKeys = new TreeMap<>();
    for (Relation relation : scan.relations()) {
      Relation low = relation.a().compareTo(relation.b()) <= 0 ? relation : swapped(relation);
      Relation twice = byKeys.put(low.a() + " " + low.b(), low);
      assertEquals(null, twice, "a pair is related twice");
    }
    return byKeys;
  }

  /// What the relation would be if the stories had come the other way round, as far as it does not
  /// depend on the order in which things are listed.
  private static Relation swapped(Relation r) {
    return new Relation(
        r.b(),
        r.a(),
        r.within(),
        r.label(),
        r.jaccard(),
        r.coverageB(),
        r.coverageA(),
        r.falseAlarms(),
        r.passages(),
        r.facts(),
        r.why());
  }

  private static Set<String> pairs(Relation relation, boolean swap) {
    Set<String> pairs = new TreeSet<>();
    for (var passage : relation.passages()) {
      for (Pair p : passage.pairs()) {
        pairs.add((swap ? p.b() + " " + p.a() : p.a() + " " + p.b()) + p.level() + p.score());
      }
    }
    return pairs;
  }

  private static Set<String> facts(Relation relation, boolean swap) {
    Set<String> facts = new TreeSet<>();
    for (FactChange f : relation.facts()) {
      Change turned =
          switch (f.change()) {
            case CHANGED -> Change.CHANGED;
            case ADDED -> swap ? Change.DROPPED : Change.ADDED;
            case DROPPED -> swap ? Change.ADDED : Change.DROPPED;
          };
      String sides = swap ? f.b() + " " + f.a() : f.a() + " " + f.b();
      facts.add(turned + " " + sides + (f.change() == Change.CHANGED ? "" : f.kind()));
    }
    return facts;
  }

  private static void assertSameFindings(Scan expected, Scan actual) {
    Map<String, Relation> left = byKeys(expected);
    Map<String, Relation> right = byKeys(actual);
    assertEquals(left.keySet(), right.keySet());
    for (Map.Entry<String, Relation> entry : left.entrySet()) {
      String keys = entry.getKey();
      Relation x = entry.getValue();
      Relation y = right.get(keys);
      assertEquals(x.label(), y.label(), keys);
      assertEquals(x.jaccard(), y.jaccard(), keys);
      assertEquals(x.coverageA(), y.coverageA(), keys);
      assertEquals(x.coverageB(), y.coverageB(), keys);
      assertEquals(x.falseAlarms(), y.falseAlarms(), 1e-9 * x.falseAlarms(), keys);
      boolean swapX = !expected.relations().contains(x);
      boolean swapY = !actual.relations().contains(y);
      assertEquals(pairs(x, swapX), pairs(y, swapY), keys);
      assertEquals(facts(x, swapX), facts(y, swapY), keys);
    }
  }

  private static Set<Set<String>> members(Scan scan) {
    Set<Set<String>> groups = new HashSet<>();
    for (Group group : scan.groups()) {
      Set<String> keys = new TreeSet<>();
      group.members().forEach(member -> keys.add(member.key()));
      groups.add(keys);
    }
    return groups;
  }

  @Test
  void theNumberOfThreadsChangesNothing() {
    Trials.run(
        2,
        random -> {
          List<Story> stories = crowd(random);
          Scan one = scan(stories, 1);
          assertFalse(one.relations().isEmpty());
          assertEquals(one, scan(stories, 2));
          assertEquals(one, scan(stories, 7));
        });
  }

  @Test
  void theOrderOfTheStoriesChangesNothing() {
    Trials.run(
        2,
        random -> {
          List<Story> stories = crowd(random);
          Scan first = scan(stories, 2);
          List<Story> shuffled = new ArrayList<>(stories);
          Collections.shuffle(shuffled, new Random(random.nextLong()));
          Scan second = scan(shuffled, 2);
          assertSameFindings(first, second);
          assertEquals(members(first), members(second));
          assertEquals(
              shuffled.stream().map(Story::key).toList(),
              second.stories().stream().map(line -> line.story().key()).toList());
        });
  }

  @Test
  void copiesTrimsAndRewordingsAreFoundInTheCrowdForWhatTheyAre() {
    Trials.run(
        2,
        random -> {
          Map<String, Relation> found = byKeys(scan(crowd(random), 2));
          for (int family = 0; family < 10; family++) {
            String f = "f" + family;
            assertEquals(Label.RESEND, found.get(f + "-copy " + f + "-first").label());
            assertTrue(found.containsKey(f + "-copy " + f + "-reworded"), f);
          }
        });
  }

  /// Whoever is related in a crowd is related alone, for the same background: all but what a
  /// thorough look at two stories finds besides.
  @Test
  void twoStoriesAreToEachOtherInACrowdWhatTheyAreAlone() {
    Trials.run(
        1,
        random -> {
          List<Story> stories = crowd(random);
          Map<String, Story> byKey = new TreeMap<>();
          stories.forEach(story -> byKey.put(story.key(), story));
          Scan crowd = scan(stories, 2);
          int same = 0;
          for (Relation relation : crowd.relations()) {
            if (relation.within()) {
              continue;
            }
            Scan alone = scan(List.of(byKey.get(relation.a()), byKey.get(relation.b())), 1);
            assertEquals(crowd.background(), alone.background());
            Relation again =
                alone.relations().stream().filter(r -> !r.within()).findFirst().orElseThrow();
            assertEquals(relation.jaccard(), again.jaccard());
            if (relation.label().mayBeMerged()) {
              assertEquals(relation, again);
              same++;
            }
          }
          assertTrue(same >= 10, "relations compared: " + same);
        });
  }

  @Test
  void tenThousandCopiesOfOneStoryAreOneGroup() {
    List<Story> stories = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      stories.add(
          Story.of(
              "copy" + i,
              "The ferry to Lindmoor stays in port today. Its captain, Oren Tassi, fears a storm."));
    }
    Scan scan = scan(stories, 2);
    assertEquals(9_999, scan.relations().size());
    assertTrue(scan.relations().stream().allMatch(r -> r.label() == Label.RESEND));
    assertEquals(1, scan.groups().size());
    assertEquals(10_000, scan.groups().getFirst().members().size());
  }

  @Test
  void noStoriesGiveAnEmptyScan() {
    Scan scan = scan(List.of(), 2);
    assertEquals(List.of(), scan.stories());
    assertEquals(List.of(), scan.relations());
    assertEquals(List.of(), scan.groups());
    assertEquals(List.of(), scan.notCompared());
  }

  @Test
  void aStoryOfOneWordIsRelatedToNothing() {
    assertEquals(List.of(), scan(List.of(Story.of("a", "Fog")), 1).relations());
    assertEquals(
        List.of(), scan(List.of(Story.of("a", "Fog"), Story.of("b", "Rain")), 1).relations());
  }

  @Test
  void storiesWithoutTextAreComparedByTheirTitles() {
    Scan scan =
        scan(
            List.of(
                titled("a", "Ferry pilots end strike", ""),
                titled("b", "Ferry pilots end STRIKE ", " \n"),
                titled("c", "Ferry pilots begin strike", ""),
                titled("d", "Ferry Pilots End Strike", "They will sail again on Friday."),
                Story.of("e", "")),
            1);
    assertEquals(
        List.of("a b RESEND", "a d SAME_FACTS"),
        scan.relations().stream().map(r -> r.a() + " " + r.b() + " " + r.label()).toList());
    assertTrue(scan.relations().get(1).why().text().contains("title"));
  }

  @Test
  void titlesWithOtherFiguresAreOtherTitles() {
    Scan scan =
        scan(
            List.of(
                titled("a", "Bank pays $5", ""),
                titled("b", "Bank pays 5%", ""),
                titled("c", "Bank pays 5", ""),
                titled("d", "Bank pays 1.5", ""),
                titled("e", "Bank pays 1-5", ""),
                titled("f", "Bank pays 1 5", "")),
            1);
    assertEquals(List.of(), scan.relations());
  }

  @Test
  void storiesInTwoLanguagesAreCountedAndNotCompared() {
    String german = "Die Regierung hat beschlossen, dass der Hafen von Lindmoor nicht gebaut wird.";
    String english = "The government has decided that the harbour of Lindmoor will not be built.";
    Scan scan =
        scan(
            List.of(
                Story.of("a", german),
                Story.of("b", english),
                Story.of("c", english),
                Story.of("d", "Lindmoor")),
            1);
    assertEquals(
        List.of(new Summary.NotCompared("languages differ: de, en", 2)), scan.notCompared());
    assertEquals(List.of("b c"), scan.relations().stream().map(r -> r.a() + " " + r.b()).toList());
  }

  @Test
  void storiesFurtherApartThanTheWindowAreCountedAndNotCompared() {
    String text = RandomStories.story(new SplittableRandom(7), 9);
    List<Story> stories = new ArrayList<>();
    for (String day : new String[] {"1", "3", "9"}) {
      Instant date = Instant.parse("2026-03-0" + day + "T12:00:00Z");
      stories.add(new Story(day, text, null, date, null, null, List.of()));
      stories.add(new Story(day + "-flash", "", "Bank fails", date, null, null, List.of()));
    }
    stories.add(Story.of("undated", text));
    ReprintOptions options = new ReprintOptions(10, 2).withWindow(Duration.ofDays(3));
    Scan scan = Reprint.of(options).scan(stories, done -> {});
    Set<String> between = new TreeSet<>();
    byKeys(scan)
        .forEach((keys, relation) -> {
          if (!relation.within()) {
            between.add(keys);
          }
        });
    assertEquals(Set.of("1 3", "1 undated", "3 undated", "9 undated", "1-flash 3-flash"), between);
    assertEquals(List.of(new Summary.NotCompared("more than 3 d apart", 8)), scan.notCompared());
    assertTrue(scan.stats().storyPairs() > 0);
    assertTrue(scan.stats().sentencePairs() > 0);
  }

  @Test
  void twoStoriesOfOneKeyAreRefusedByName() {
    Exception refused =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                scan(
                    List.of(
                        Story.of("k7", "One."), Story.of("x", "Two."), Story.of("k7", "Three.")),
                    1));
    assertTrue(refused.getMessage().contains("\"k7\""), refused::getMessage);
  }

  @Test
  void progressGoesFromTheFirstToTheLastStory() {
    List<Story> stories = crowd(new SplittableRandom(1));
    List<Integer> told = new ArrayList<>();
    Reprint.of(new ReprintOptions(10, 1)).scan(stories, told::add);
    assertEquals(told.stream().sorted().toList(), told);
    assertEquals(0, told.getFirst());
    assertEquals(stories.size(), told.getLast());
    List<Integer> together = Collections.synchronizedList(new ArrayList<>());
    Reprint.of(new ReprintOptions(10, 3)).scan(stories, together::add);
    assertTrue(together.stream().allMatch(n -> n >= 0 && n <= stories.size()));
    assertTrue(together.contains(stories.size()));
  }

  @Test
  void aWatcherWhoFailsStopsTheScan() {
    List<Story> stories = crowd(new SplittableRandom(2));
    for (int threads : new int[] {1, 3}) {
      Exception failed =
          assertThrows(
              IllegalStateException.class,
              () ->
                  Reprint.of(new ReprintOptions(10, threads))
                      .scan(
                          stories,
                          done -> {
                            throw new IllegalStateException("enough");
                          }));
      assertEquals("enough", failed.getMessage());
    }
  }

  @Test
  void junkNeverThrows() {
    Trials.run(
        4,
        random -> {
          List<Story> stories = new ArrayList<>();
          for (int i = 0; i < 50; i++) {
            String junk = RandomStories.junk(random, random.nextInt(400));
            stories.add(titled("j" + i, i % 3 == 0 ? RandomStories.junk(random, 9) : null, junk));
            if (i % 5 == 0) {
              stories.add(Story.of("k" + i, junk.substring(junk.length() / 3) + junk));
            }
          }
          for (Relation relation : scan(stories, 2).relations()) {
            assertTrue(relation.jaccard() >= 0 && relation.jaccard() <= 1);
            assertTrue(relation.coverageA() >= 0 && relation.coverageA() <= 1);
            assertFalse(relation.why().text().isBlank());
          }
        });
  }
}
