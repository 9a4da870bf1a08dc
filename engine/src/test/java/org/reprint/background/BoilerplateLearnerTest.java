package org.reprint.background;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.reprint.RandomStories;
import org.reprint.Trials;
import org.reprint.text.Prose;
import org.reprint.text.ProseParser;

/// Invented houses and their furniture.
class BoilerplateLearnerTest {
  private static final String FOOTER =
      "Readers who wish to have the Kelby Letter every morning may ask at our office by the quay.";

  /// One word of FOOTER changed and two added.
  private static final String EDITED =
      "Readers who wish to have the Kelby Letter each morning may ask at our office by the quay or"
          + " anywhere.";

  private static final Instant DAY_ONE = Instant.parse("2026-03-02T23:30:00Z");

  private record Sent(String text, String source, Instant date) {}

  private static Instant day(int day) {
    return DAY_ONE.plusSeconds(day * 86_400L);
  }

  private static Background learn(List<Sent> stories) {
    BackgroundLearner learner = new BackgroundLearner();
    ProseParser parser = new ProseParser();
    for (Sent sent : stories) {
      learner.add(parser.parse(sent.text), sent.source, sent.date);
    }
    return learner.learnBoilerplate();
  }

  private static List<Sent> letters(SplittableRandom random, String source, int... days) {
    List<Sent> sent = new ArrayList<>();
    for (int day : days) {
      String text = RandomStories.story(random, 8) + "\n\n" + FOOTER;
      sent.add(new Sent(text, source, day < 0 ? null : day(day)));
    }
    return sent;
  }

  private static boolean knows(List<Sent> stories, String sentence, String source) {
    String story = RandomStories.story(new SplittableRandom(99), 8);
    Prose prose = new ProseParser().parse(story + "\n\n" + sentence);
    BitSet found = learn(stories).boilerplate(prose, source);
    BitSet last = new BitSet();
    last.set(prose.sentences() - 1);
    assertTrue(found.isEmpty() || found.equals(last), "narration taken for boilerplate: " + found);
    return !found.isEmpty();
  }

  @Test
  void whatOneHousePrintsOnManyDaysIsBoilerplateAlsoWhenAWordIsChanged() {
    Trials.run(
        10,
        random -> {
          List<Sent> letters = letters(random, "Kelby Letter", 0, 1, 2, 3, 4);
          assertTrue(knows(letters, FOOTER, "Kelby Letter"));
          assertTrue(knows(letters, FOOTER, " kelby letter"));
          assertTrue(knows(letters, EDITED, "Kelby Letter"));
          assertEquals(false, knows(letters, FOOTER, "Lindmoor Post"), "of another house");
          assertEquals(false, knows(letters, FOOTER, null), "of nobody");
        });
  }

  @Test
  void threeDaysMustLieTwoWeeksApart() {
    SplittableRandom random = new SplittableRandom(1);
    assertEquals(false, knows(letters(random, "k", 0, 1, 2), FOOTER, "k"));
    assertEquals(false, knows(letters(random, "k", 0, 14), FOOTER, "k"));
    assertTrue(knows(letters(random, "k", 0, 5, 14), FOOTER, "k"));
  }

  @Test
  void aBurstOfOneDayIsNot() {
    SplittableRandom random = new SplittableRandom(2);
    assertEquals(false, knows(letters(random, "k", 0, 0, 0, 0, 0, 0, 0, 0), FOOTER, "k"));
    int[] stragglers = {0, 0, 0, 0, 0, 0, 0, 0, 7, 15, 16, 17};
    assertEquals(false, knows(letters(random, "k", stragglers), FOOTER, "k"));
    assertEquals(false, knows(letters(random, null, stragglers), FOOTER, null));
  }

  @Test
  void manyOutletsWithOneStoryAreNotAHouse() {
    SplittableRandom random = new SplittableRandom(3);
    List<Sent> sent = new ArrayList<>();
    for (int outlet = 0; outlet < 40; outlet++) {
      sent.addAll(letters(random, "outlet " + outlet, outlet % 2));
    }
    assertEquals(false, knows(sent, FOOTER, "outlet 1"));
  }

  @Test
  void withoutASourceManyDaysTellAndWithoutADayManyStoriesOfANamedSource() {
    SplittableRandom random = new SplittableRandom(4);
    assertTrue(knows(letters(random, null, 0, 1, 2, 3, 4), FOOTER, null));
    assertTrue(knows(letters(random, " ", 0, 1, 2, 3, 4), FOOTER, null));
    assertTrue(knows(letters(random, "k", -1, -1, -1, -1, -1), FOOTER, "k"));
    assertEquals(false, knows(letters(random, "k", -1, -1, -1, -1), FOOTER, "k"));
    int[] undated = new int[30];
    Arrays.fill(undated, -1);
    assertEquals(false, knows(letters(random, null, undated), FOOTER, null), "neither");
  }

  @Test
  void aStorySentAgainAndItsVersionsAreNoBoilerplate() {
    String first = RandomStories.story(new SplittableRandom(5), 6);
    List<Sent> sent = new ArrayList<>();
    StringBuilder grown = new StringBuilder(first);
    for (int day = 0; day < 8; day++) {
      sent.add(new Sent(grown.toString(), "k", day(day)));
      if (day > 4) {
        grown.append("\n\n").append(RandomStories.story(new SplittableRandom(60 + day), 9));
      }
    }
    Background learned = learn(sent);
    assertEquals(0, learned.boilerplateWindows());
    assertSame(Background.builtin(), learned);
  }

  @Test
  void figuresMakeAnotherSentence() {
    List<Sent> sent = new ArrayList<>();
    SplittableRandom random = new SplittableRandom(6);
    for (int day = 0; day < 6; day++) {
      String text = RandomStories.story(random, 8) + "\n\nWheat " + day + "7, oats 3" + day + ".";
      sent.add(new Sent(text, "k", day(day)));
    }
    assertEquals(false, knows(sent, "Wheat 917, oats 399.", "k"));
  }

  @Test
  void theOrderOfStoriesChangesNothingAndTheVersionNamesTheContent() {
    SplittableRandom random = new SplittableRandom(7);
    List<Sent> sent = letters(random, "k", 0, 1, 2, 3, 4, 9);
    sent.addAll(letters(random, null, 0, 1, 2, 3, 4));
    String version = learn(sent).version();
    assertTrue(version.matches("builtin-1\\+[0-9a-f]{8}"), version);
    for (int trial = 0; trial < 5; trial++) {
      Collections.shuffle(sent, new Random(trial));
      assertEquals(version, learn(sent).version());
    }
    assertNotEquals(version, learn(letters(random, "k", 0, 1, 2, 3, 4)).version());
  }
}
