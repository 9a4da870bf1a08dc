package org.reprint.align;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.reprint.text.Prose;
import org.reprint.text.ProseParser;

final class SentenceTermsTest {
  private static final String[] WORDS =
      "the and of mill river miners union bank banks lent 12 prices rose Warsaw firms of the"
          .split(" ", -1);

  private final ProseParser parser = new ProseParser();

  private Prose text(SplittableRandom random, int sentences) {
    StringBuilder text = new StringBuilder();
    for (int s = 0; s < sentences; s++) {
      text.append("Then");
      for (int w = random.nextInt(9); w >= 0; w--) {
        text.append(' ').append(WORDS[random.nextInt(WORDS.length)]);
      }
      text.append(". ");
    }
    return parser.parse(text.toString());
  }

  private static Set<Long> terms(Prose prose, int sentence) {
    Set<Long> terms = new HashSet<>();
    for (int t = prose.firstToken(sentence); t < prose.endToken(sentence); t++) {
      if (!prose.function(t)) {
        terms.add(prose.hash(t));
      }
    }
    return terms;
  }

  @Test
  void termsInCommonAreCountedAsSetsCountThemOneByOneAndForAllAtOnce() {
    SplittableRandom random = new SplittableRandom(20_261_126L);
    for (int round = 0; round < 60; round++) {
      Prose a = text(random, random.nextInt(12));
      Prose b = round % 7 == 0 ? a : text(random, random.nextInt(12));
      SentenceTerms termsA = new SentenceTerms(a);
      SentenceTerms termsB = new SentenceTerms(b);
      int[] same = termsA.in(termsB);
      int[] common = new int[b.sentences()];
      for (int i = 0; i < a.sentences(); i++) {
        assertEquals(terms(a, i).size(), termsA.size(i));
        termsA.common(i, termsB, same, common);
        for (int j = 0; j < b.sentences(); j++) {
          Set<Long> both = terms(a, i);
          both.retainAll(terms(b, j));
          assertEquals(both.size(), termsA.common(i, termsB, j));
          assertEquals(both.size(), common[j]);
        }
      }
    }
  }
}
