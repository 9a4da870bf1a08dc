package org.reprint.candidates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;
import org.reprint.background.Background;

class WindowTest {
  private static final long SEED = Long.getLong("reprint.seed", 29L);
  private static final int WORDS = 120;
  private static final int DAY = 86_400;
  private static final Duration WINDOW = Duration.ofDays(3);
  private static final Background BACKGROUND = Stories.background(WORDS);

  /// Limits so wide that nothing is cut off, so that what is found in parts can be put together.
  private static final CandidateOptions WIDE =
      new CandidateOptions(new TermOptions(64, 5_000, 5_000, 0.3, 0, 5_000), 1, 5_000, 0, null);

  private static final CandidateOptions TIGHT =
      new CandidateOptions(new TermOptions(4, 5, 3, 0.3, 0, 30), 1, 4, 0, null);

  private static Candidates find(CandidateOptions options, List<Material> stories) {
    return CandidateFinder.find(new CandidateFinder(options, BACKGROUND).indexMaterials(stories));
  }

  private static List<Material> dated(List<Material> stories, LongSupplier second) {
    List<Material> dated = new ArrayList<>();
    for (Material story : stories) {
      dated.add(
          new Material(
              story.text(),
              story.key(),
              second.getAsLong(),
              story.sent(),
              story.terms(),
              story.firstTerm(),
              story.bands(),
              story.fingerprints(),
              story.positions()));
    }
    return dated;
  }

  /// Pairs by second and text of their stories, with the sentences that were hits.
  private static Set<String> described(Candidates found, List<Material> stories) {
    Set<String> described = new TreeSet<>();
    for (Candidate pair : found.pairs()) {
      String a = stories.get(pair.a()).second() + stories.get(pair.a()).text();
      String b = stories.get(pair.b()).second() + stories.get(pair.b()).text();
      boolean turn = a.compareTo(b) > 0;
      List<String> places = new ArrayList<>();
      for (int i = 0; i < pair.sentencesA().length; i++) {
        int x = pair.sentencesA()[i];
        int y = pair.sentencesB()[i];
        places.add(turn ? y + "-" + x : x + "-" + y);
      }
      Collections.sort(places);
      described.add((turn ? b + " | " + a : a + " | " + b) + pair.sources() + places);
    }
    return described;
  }

  @Test
  void twoTimesFarApartAreSearchedAsIfEachStoodAlone() {
    for (int trial = 0; trial < 10; trial++) {
      long seed = SEED + trial;
      Random random = new Random(seed);
      List<Material> all = Stories.random(random, 120, WORDS);
      List<Material> early = dated(all.subList(0, 60), () -> random.nextInt(3 * DAY));
      List<Material> late = dated(all.subList(60, 120), () -> 30L * DAY + random.nextInt(3 * DAY));
      List<Material> both = new ArrayList<>(late);
      both.addAll(early);
      Set<String> expected = described(find(WIDE.withWindow(WINDOW), early), early);
      expected.addAll(described(find(WIDE.withWindow(WINDOW), late), late));
      Set<String> found = described(find(WIDE.withWindow(WINDOW), both), both);
      assertEquals(expected, found, "rerun with -Dreprint.seed=" + seed);
      assertTrue(found.size() > 100, "the trial must find something");
    }
  }

  @Test
  void aWindowThatHoldsAllLeavesOutNothing() {
    for (int trial = 0; trial < 10; trial++) {
      long seed = SEED + trial;
      Random random = new Random(seed);
      List<Material> stories =
          dated(Stories.random(random, 80, WORDS), () -> random.nextInt(3 * DAY));
      stories = stories.stream().filter(story -> !story.text().isEmpty()).toList();
      assertEquals(
          described(find(WIDE.withWindow(Duration.ofDays(9)), stories), stories),
          described(find(WIDE.withWindow(WINDOW), stories), stories),
          "rerun with -Dreprint.seed=" + seed);
    }
  }

  @Test
  void noPairIsFurtherApartAndTheUndatedAreComparedWithAll() {
    for (int trial = 0; trial < 10; trial++) {
      long seed = SEED + trial;
      Random random = new Random(seed);
      List<Material> stories =
          dated(
              Stories.random(random, 150, WORDS),
              () -> random.nextInt(5) == 0 ? Window.NEVER : random.nextInt(40 * DAY));
      for (CandidateOptions options : List.of(WIDE, TIGHT, TIGHT.withEveryPairUpTo(200))) {
        int undated = 0;
        for (Candidate pair : find(options.withWindow(WINDOW), stories).pairs()) {
          long a = stories.get(pair.a()).second();
          long b = stories.get(pair.b()).second();
          boolean free = a == Window.NEVER || b == Window.NEVER;
          undated += free && a != b ? 1 : 0;
          assertTrue(free || Math.abs(a - b) <= 3 * DAY, "rerun with -Dreprint.seed=" + seed);
        }
        assertTrue(undated > 20, "stories with and without a date must meet: " + undated);
      }
    }
  }

  @Test
  void whatIsSentAgainEveryDayForAYearStaysConnectedWithinTheWindow() {
    List<Material> stories = new ArrayList<>();
    for (int day = 0; day < 365; day++) {
      stories.add(
          Stories.story(
              "w90 w95 w100 w3", (long) day * DAY, new long[] {1}, new long[0], new int[0]));
    }
    Candidates found = find(TIGHT.withWindow(WINDOW), stories);
    Set<Integer> reached = new TreeSet<>(List.of(0));
    for (Candidate pair : found.pairs()) { // in ascending order: one pass is enough
      assertTrue(pair.b() - pair.a() <= 3);
      if (reached.contains(pair.a())) {
        reached.add(pair.b());
      }
    }
    assertEquals(365, reached.size());
    assertEquals(0, found.stats().folded());
  }

  @Test
  void theOrderOfStoriesDoesNotMatterWithAWindow() {
    for (int trial = 0; trial < 10; trial++) {
      long seed = SEED + trial;
      Random random = new Random(seed);
      List<Material> stories =
          new ArrayList<>(
              dated(
                  Stories.random(random, 120, WORDS),
                  () -> random.nextInt(6) == 0 ? Window.NEVER : random.nextInt(9 * DAY)));
      Set<String> expected = described(find(TIGHT.withWindow(WINDOW), stories), stories);
      Collections.shuffle(stories, random);
      assertEquals(
          expected,
          described(find(TIGHT.withWindow(WINDOW), stories), stories),
          "rerun with -Dreprint.seed=" + seed);
      assertFalse(expected.isEmpty());
    }
  }

  @Test
  void aWindowOutOfBoundsIsRefused() {
    for (Duration window : List.of(Duration.ZERO, Duration.ofDays(-1), Duration.ofDays(365_001))) {
      assertThrows(
          IllegalArgumentException.class, () -> CandidateOptions.DEFAULT.withWindow(window));
    }
  }
}
