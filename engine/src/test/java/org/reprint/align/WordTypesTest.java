package org.reprint.align;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.reprint.text.Prose;
import org.reprint.text.ProseParser;

final class WordTypesTest {
  private static final long SEED = 20_261_125L;
  private static final String[] WORDS =
      ("the minister said that prices rose sharply last year while Warsaw banks lent less money to "
              + "small firms and 1,500 workers of the Elm mill met their union near the old river "
              + "Zelensky Zelenskyy met met Met meeting meets US us 12 twelve")
          .split(" ", -1);

  private final ProseParser parser = new ProseParser();

  private Prose text(SplittableRandom random, int words) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words; i++) {
      text.append(WORDS[random.nextInt(WORDS.length)]).append(i % 9 == 8 ? ". " : " ");
    }
    return parser.parse(text.toString());
  }

  @Test
  void listsAreInTheirOrderWhateverTheLengthOfTheStory() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int words = 0; words < 400; words += 7) {
      WordTypes types = new WordTypes(text(random, words));
      long[] sorted = types.concepts().clone();
      Arrays.sort(sorted);
      assertArrayEquals(sorted, types.concepts());
      for (int i = 1; i < types.size(); i++) {
        int before = types.byHash()[i - 1];
        int after = types.byHash()[i];
        int order = Long.compare(types.hash(before), types.hash(after));
        assertTrue(order < 0 || order == 0 && before < after, words + " words, type " + i);
      }
      for (int i = 1; i < types.names().length; i++) {
        int before = types.names()[i - 1];
        int after = types.names()[i];
        int order = types.initial(before) - types.initial(after);
        assertTrue(order < 0 || order == 0 && before < after, words + " words, name " + i);
      }
    }
  }

  @Test
  void termsAreNumberedByTheirHashes() {
    Prose prose = text(new SplittableRandom(SEED), 300);
    WordTypes types = new WordTypes(prose);
    for (int t = 0; t < prose.tokens(); t++) {
      assertEquals(prose.hash(t), types.termHash(types.term(t)));
    }
    for (int i = 1; i < types.terms(); i++) {
      assertTrue(types.termHash(i - 1) < types.termHash(i));
    }
  }
}
