package org.reprint.candidates;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.reprint.background.Background;
import org.reprint.text.ProseParser;

class RivalLevelTest {
  private static final String SENTENCE = "The harbour of %s was closed after the trawler burned.";

  private static float[] levels(List<String> texts, int story) {
    List<Entry> entries =
        texts.stream()
            .map(text ->
                new Entry(
                    new ProseParser().parse(text), null, new long[0], new long[0], new int[0]))
            .toList();
    CandidateOptions options = CandidateOptions.DEFAULT.withEveryPairUpTo(0);
    return new CandidateFinder(options, Background.builtin()).find(entries).rivals().get(story);
  }

  private static List<String> tellings(String... towns) {
    List<String> texts = new ArrayList<>();
    for (String town : towns) {
      texts.add(String.format(Locale.ROOT, SENTENCE, town) + " " + town + " waits.");
    }
    return texts;
  }

  @Test
  void withFewerThanFiveOtherStoriesTheLevelIsZero() {
    List<String> texts = tellings("Oslo", "Genoa", "Quebec", "Dakar", "Lima");
    assertEquals(0, levels(texts, 0)[0]);
  }

  @Test
  void fiveOtherTellingsMakeALevel() {
    List<String> texts = tellings("Oslo", "Genoa", "Quebec", "Dakar", "Lima", "Hobart");
    float[] levels = levels(texts, 0);
    double shared = 0;
    for (String word : List.of("harbour", "closed", "trawler", "burned")) {
      shared += Background.builtin().idf(new ProseParser().parse(word).hash(0));
    }
    assertEquals(shared, levels[0], shared / 2_000); // rounded to 11 bits
    double waits = Background.builtin().idf(new ProseParser().parse("waits").hash(0));
    assertEquals(waits, levels[1], waits / 2_000); // all of them end alike
  }

  @Test
  void aSentenceThatManyPrintInTheSameWordsIsOneRival() {
    List<String> texts = tellings("Oslo");
    for (String town : List.of("Genoa", "Quebec", "Dakar", "Lima", "Hobart", "Tunis")) {
      texts.add(String.format(Locale.ROOT, SENTENCE, "Bergen") + " " + town + " waits.");
    }
    assertEquals(0, levels(texts, 0)[0]);
  }

  @Test
  void theFifthBestCounts() {
    RivalLevel level = new RivalLevel();
    double[] weights = {3, 1, 7, 4, 9, 2, 8};
    for (int story = 0; story < weights.length; story++) {
      level.offer(story, weights[story]);
      level.offer(story, weights[story] / 2);
    }
    assertEquals(3, level.level());
    level.clear();
    assertEquals(0, level.level());
  }

  @Test
  void theOrderOfStoriesChangesNoLevel() {
    List<String> texts =
        tellings("Oslo", "Genoa", "Quebec", "Dakar", "Lima", "Hobart", "Tunis", "Tokyo");
    texts.add(texts.get(3)); // a copy has the level of what it copies
    texts.add(texts.getFirst() + " Nobody was hurt when the trawler burned.");
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      order.add(i);
    }
    Collections.shuffle(order, new Random(Long.getLong("reprint.seed", 4)));
    List<String> shuffled = order.stream().map(texts::get).toList();
    for (int i = 0; i < texts.size(); i++) {
      float[] expected = levels(texts, order.get(i));
      float[] actual = levels(shuffled, i);
      assertEquals(expected.length, actual.length);
      for (int s = 0; s < expected.length; s++) {
        assertEquals(expected[s], actual[s]);
      }
    }
    assertEquals(levels(texts, 3)[0], levels(texts, 8)[0]);
  }
}
