package org.reprint.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.reprint.RandomText;
import org.reprint.Trials;

/// Whatever the text, everything found stands where it says it stands.
final class OffsetsTest {
  private final ProseParser parser = new ProseParser();

  @Test
  void offsetsHoldForAnyCharacters() {
    Trials.run(400, random -> check(parser.parse(RandomText.of(random, random.nextInt(400)))));
  }

  @Test
  void offsetsHoldForMixturesOfWhatTheParserKnows() {
    Trials.run(400, random -> check(parser.parse(RandomText.pieces(random, random.nextInt(60)))));
  }

  @Test
  void aParserGivesTheSameAnswerAgain() {
    Trials.run(
        50,
        random -> {
          String text = RandomText.pieces(random, 40);
          Prose first = new ProseParser().parse(text);
          parser.parse(RandomText.pieces(random, 40));
          Prose again = parser.parse(text);
          assertEquals(first.tokens(), again.tokens());
          for (int t = 0; t < first.tokens(); t++) {
            assertEquals(first.term(t), again.term(t));
            assertEquals(first.start(t), again.start(t));
          }
        });
  }

  @Test
  void anEmptyTextHasNothing() {
    for (String text : new String[] {"", " ", "\n\n", "\ufeff", "\u0000", "...", "\ud800"}) {
      Prose prose = parser.parse(text);
      check(prose);
      assertEquals(0, prose.tokens(), text);
      assertEquals(Languages.UNKNOWN, prose.language());
    }
  }

  static void check(Prose prose) {
    String text = prose.text();
    tokens(prose);
    int end = 0;
    int token = 0;
    for (int s = 0; s < prose.sentences(); s++) {
      Range sentence = prose.sentence(s);
      assertTrue(sentence.start() >= end && sentence.length() > 0, () -> "sentence " + sentence);
      end = sentence.end();
      assertTrue(end <= text.length(), () -> "sentence " + sentence);
      assertFalse(splitsPair(text, sentence.start()), () -> "sentence " + sentence);
      assertEquals(token, prose.firstToken(s), "first token of sentence " + s);
      for (; token < prose.endToken(s); token++) {
        int t = token;
        assertTrue(
            prose.start(t) >= sentence.start() && prose.end(t) <= sentence.end(),
            () -> sentence + " does not hold [" + prose.start(t) + ", " + prose.end(t) + ")");
      }
    }
    assertEquals(prose.tokens(), token, "tokens in sentences");
    int start = 0;
    for (Span span : prose.spans()) {
      assertTrue(span.range().start() >= start && span.range().length() > 0, span::toString);
      assertTrue(span.range().end() <= text.length(), span::toString);
      start = span.range().start();
    }
  }

  private static void tokens(Prose prose) {
    String text = prose.text();
    for (int t = 0; t < prose.tokens(); t++) {
      int start = prose.start(t);
      int end = prose.end(t);
      String place = "token [" + start + ", " + end + ")";
      assertTrue(0 <= start && start < end && end <= text.length(), place);
      assertFalse(splitsPair(text, start) || splitsPair(text, end), place);
      assertFalse(prose.form(t).isEmpty() || prose.term(t).isEmpty(), place);
      assertEquals(TermHash.of(prose.term(t)), prose.hash(t), place);
      if (t > 0) {
        assertTrue(start > prose.start(t - 1) && end > prose.end(t - 1), place);
      }
    }
  }

  private static boolean splitsPair(String text, int at) {
    return at > 0
        && at < text.length()
        && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
  }
}
