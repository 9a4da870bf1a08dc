package org.reprint.background;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.reprint.text.ProseParser;
import org.reprint.text.TermHash;

class BackgroundLearnerTest {
  private static final long SEED = Long.getLong("reprint.seed", 7L);

  /// A prior of 1,000 documents with terms 10 (in 500), 20 (in 50) and 30 (in 5).
  private static Background prior() {
    return new Background("prior-1", 1000, new long[] {10, 20, 30}, new float[] {500, 50, 5});
  }

  private static List<long[]> stories(int count) {
    Random random = new Random(SEED);
    List<long[]> stories = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      stories.add(random.longs(1 + random.nextInt(40), 0, 60).toArray());
    }
    return stories;
  }

  private static Background learn(List<long[]> stories) {
    BackgroundLearner learner = new BackgroundLearner(prior());
    stories.forEach(learner::add);
    return learner.learn();
  }

  @Test
  void withoutStoriesThePriorItselfIsLearned() {
    Background prior = prior();
    assertSame(prior, new BackgroundLearner(prior).learn());
    BackgroundLearner learner = new BackgroundLearner(prior);
    learner.add(new ProseParser().parse(""));
    assertSame(prior, learner.learn());
  }

  @Test
  void blendsAsItsFormulaSays() {
    List<long[]> stories = stories(250);
    Background learned = learn(stories);
    Set<List<Long>> distinct = new HashSet<>();
    stories.forEach(story -> distinct.add(boxed(story)));
    double own = distinct.size();
    double weight = 1000 / (1000 + own);
    assertEquals(own + 1000 * weight, learned.documents(), 1e-9);
    for (long term = 0; term < 60; term++) {
      long wanted = term;
      long counted = distinct.stream().filter(story -> story.contains(wanted)).count();
      assertEquals(
          counted + weight * prior().frequency(term),
          learned.frequency(term),
          1e-4,
          () -> "term " + wanted + ", rerun with -Dreprint.seed=" + SEED);
    }
  }

  private static List<Long> boxed(long[] story) {
    List<Long> boxed = new ArrayList<>();
    for (long term : story) {
      boxed.add(term);
    }
    return boxed;
  }

  @Test
  void orderDoesNotMatter() {
    List<long[]> stories = stories(100);
    String version = learn(stories).version();
    assertTrue(version.matches("learned-[0-9a-f]{8}"), version);
    for (int trial = 0; trial < 5; trial++) {
      Collections.shuffle(stories, new Random(SEED + trial));
      assertEquals(version, learn(stories).version(), "rerun with -Dreprint.seed=" + SEED);
    }
    stories.removeLast();
    assertNotEquals(version, learn(stories).version());
  }

  @Test
  void aCopyTeachesNothing() {
    List<long[]> stories = stories(20);
    String version = learn(stories).version();
    stories.addAll(stories(20));
    assertEquals(version, learn(stories).version());
  }

  @Test
  void twoStoriesLeaveTheirSharedTermsRare() {
    BackgroundLearner learner = new BackgroundLearner();
    ProseParser parser = new ProseParser();
    learner.add(parser.parse("Gruenbaum met the president in the Kremlin."));
    learner.add(parser.parse("The president received Gruenbaum at the Kremlin."));
    Background learned = learner.learn();
    long name = TermHash.of("gruenbaum");
    assertEquals(2, learned.frequency(name));
    assertTrue(learned.idf(name) > 0.8, () -> "idf " + learned.idf(name));
    long common = parser.parse("president").hash(0);
    assertEquals(Background.builtin().idf(common), learned.idf(common), 0.001);
  }

  @Test
  void thousandsOfStoriesOutweighThePrior() {
    BackgroundLearner learner = new BackgroundLearner(prior());
    for (int i = 0; i < 20_000; i++) {
      learner.add(new long[] {30, 100 + i});
    }
    Background learned = learner.learn();
    assertTrue(learned.idf(30) < 0.01, "in every story of 20,000, though rare before");
    assertTrue(learned.idf(10) > 0.5, "in none of 20,000, though common before");
  }
}
