package org.reprint.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class SpellingsTest {
  private static final long SEED = 20_261_125L;

  @Test
  void aWordIsWhatStandsThereAlsoWhenMoreWereMetThanAreKept() {
    Spellings spellings = new Spellings();
    SplittableRandom random = new SplittableRandom(SEED);
    for (int i = 0; i < 300_000; i++) {
      String word = Integer.toString(random.nextInt(250_000), 36) + (i % 3 == 0 ? "é’s" : "");
      char[] text = ("(" + word + ")").toCharArray();
      assertEquals(word, spellings.of(text, 1, text.length - 1).raw());
    }
  }

  @Test
  void aWordIsMadeOnce() {
    Spellings spellings = new Spellings();
    Spelling first = spellings.of("of one and One".toCharArray(), 3, 6);
    assertSame(first, spellings.of("one".toCharArray(), 0, 3));
    assertEquals("One", spellings.of("of one and One".toCharArray(), 11, 14).raw());
  }
}
