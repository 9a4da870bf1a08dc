package org.reprint.bench.passages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.reprint.bench.passages.Case.Reuse;
import org.reprint.text.Range;

class PassageGeneratorTest {
  private static final int CASES = 48;

  private final List<NewsStory> stories = NewsMaker.stories(24, 11);
  private final PassageGenerator generator = new PassageGenerator(stories, 5);

  private static Set<String> words(String text) {
    return new HashSet<>(SentenceCut.words(text));
  }

  @Test
  void theSameSeedMakesTheSameCasesInWhateverOrder() {
    PassageGenerator again = new PassageGenerator(stories, 5);
    for (int i = CASES - 1; i >= 0; i--) {
      assertEquals(generator.make(i), again.make(i));
    }
    assertNotEquals(generator.make(1), new PassageGenerator(stories, 6).make(1));
  }

  @Test
  void aVerbatimPassageStandsInBothStoriesUnitByUnit() {
    boolean inside = false;
    for (int i = 1; i < 20 * 8; i += 8) {
      Case made = generator.make(i);
      assertEquals(Obfuscation.VERBATIM, made.obfuscation());
      for (Reuse reuse : made.taken()) {
        String source = reuse.source().of(made.source());
        assertEquals(source, reuse.suspicious().of(made.suspicious()));
        inside |= !Character.isUpperCase(source.charAt(0));
      }
    }
    assertTrue(inside, "no passage begins inside a sentence");
  }

  @Test
  void thePlantedPassagesAreAllThatComesFromTheSource() {
    for (int i = 0; i < CASES; i++) {
      Case made = generator.make(i);
      StringBuilder rest = new StringBuilder(made.suspicious());
      for (Reuse reuse : made.taken().reversed()) {
        Range range = reuse.suspicious();
        rest.replace(range.start(), range.end(), " ");
      }
      Set<String> common = words(rest.toString());
      common.retainAll(words(made.source()));
      common.removeIf(word -> word.length() <= 4);
      assertEquals(Set.of(), common, "case " + i);
    }
  }

  @Test
  void passagesAreWholeSentencesOfTheSourceAndDoNotOverlap() {
    for (int i = 0; i < CASES; i++) {
      Case made = generator.make(i);
      assertEquals(made.obfuscation() == Obfuscation.NONE, made.taken().isEmpty());
      assertTrue(made.taken().size() <= 2);
      for (Reuse reuse : made.taken()) {
        String source = reuse.source().of(made.source());
        assertTrue(source.length() > 100, source);
        if (made.obfuscation() != Obfuscation.VERBATIM) {
          assertTrue(Character.isUpperCase(source.charAt(0)) && source.endsWith("."), source);
        }
      }
      if (made.taken().size() == 2) {
        Reuse first = made.taken().get(0);
        Reuse second = made.taken().get(1);
        assertTrue(first.suspicious().end() < second.suspicious().start());
        assertEquals(0, first.source().overlap(second.source()));
      }
    }
  }

  @Test
  void aRewrittenPassageKeepsMostOfItsWordsInAnotherWay() {
    for (int i = 0; i < CASES; i++) {
      Case made = generator.make(i);
      for (Reuse reuse : made.taken()) {
        String source = reuse.source().of(made.source());
        String rewritten = reuse.suspicious().of(made.suspicious());
        Set<String> kept = words(source);
        double all = kept.size();
        kept.retainAll(words(rewritten));
        assertTrue(kept.size() > 0.6 * all, made.obfuscation() + ": " + rewritten);
        boolean changes =
            made.obfuscation() != Obfuscation.VERBATIM
                && made.obfuscation() != Obfuscation.SYNONYM; // these words have no synonyms
        assertTrue(!changes || !rewritten.equals(source), made.obfuscation() + ": " + source);
      }
    }
  }

  @Test
  void tooFewStoriesAreRefused() {
    List<NewsStory> few = stories.subList(0, 2);
    Exception refused =
        assertThrows(IllegalArgumentException.class, () -> new PassageGenerator(few, 1));
    assertFalse(refused.getMessage().isBlank());
  }
}
