package org.reprint.align;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.reprint.text.Prose;

class WordSimilarityTest {
  private static final String FIRST =
      "The envoys discussed 14 topics in Moscow on Friday; Zelensky consented to convene again, "
          + "and the aspects of the deal were significant, US officials told reporters.";
  private static final String SECOND =
      "Officials from the United States talked over 14 issues with Zelenskyy, who agreed to meet; "
          + "each facet of the moscow agreement was crucial, they told the reporter on Monday.";

  @Test
  void theTableForTwoStoriesHoldsWhatEachPairOfWordsGivesByItself() {
    Telling a = Tellings.of(FIRST);
    Telling b = Tellings.of(SECOND);
    WordSimilarity similarity = new WordSimilarity();
    similarity.between(a, b);
    int related = 0;
    for (int i = 0; i < a.prose().tokens(); i++) {
      for (int j = 0; j < b.prose().tokens(); j++) {
        double expected = byItself(a.prose(), i, b.prose(), j);
        String words = a.prose().form(i) + " and " + b.prose().form(j);
        if (!words.equals("zelensky and zelenskyy")) {
          assertEquals((float) expected, similarity.of(i, j), 1e-6f, words);
        }
        related += expected > 0 && expected < 1 ? 1 : 0;
      }
    }
    assertTrue(related >= 3, "too few related words to mean anything: " + related);
  }

  private static double byItself(Prose a, int i, Prose b, int j) {
    if (a.function(i) || b.function(j)) {
      return 0;
    }
    if (a.hash(i) == b.hash(j)) {
      return 1;
    }
    boolean number = a.number(i) || b.number(j);
    return number ? 0 : Lexicon.english().relatedness(a.form(i), b.form(j));
  }

  @Test
  void aNameInAnotherSpellingIsAlike() {
    Telling a = Tellings.of("They met Zelensky.");
    Telling b = Tellings.of("They met Zelenskyy.");
    WordSimilarity similarity = new WordSimilarity();
    similarity.between(a, b);
    assertEquals(0.9f, similarity.of(2, 2), 1e-6f);
  }
}
