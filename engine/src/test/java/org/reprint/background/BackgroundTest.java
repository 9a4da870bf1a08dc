package org.reprint.background;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.reprint.text.Prose;
import org.reprint.text.ProseParser;
import org.reprint.text.TermHash;

class BackgroundTest {
  private static final String HEADER =
      "format\tbackground-1\nversion\ttest-1\nscheme\tterm64-1\ndocuments\t100\n\n";

  private static Background read(String text) throws IOException {
    return Background.read(
        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "test.tsv");
  }

  @Test
  void readsFrequenciesByTerm() throws IOException {
    Background background = read(HEADER + "100\tthe\n7\tpresid summit\n");
    assertEquals("test-1", background.version());
    assertEquals(100, background.documents());
    assertEquals(3, background.terms());
    assertEquals(100, background.frequency(TermHash.of("the")));
    assertEquals(7, background.frequency(TermHash.of("summit")));
    assertEquals(0, background.frequency(TermHash.of("zebra")));
  }

  @Test
  void rarityIsBitsOfTheShareBySixteen() throws IOException {
    Background background = read(HEADER + "100\tthe\n7\tpresid summit\n");
    double bits = Math.log(65_536);
    assertEquals(Math.log(101 / 7.5) / bits, background.idf(TermHash.of("summit")), 1e-12);
    assertEquals(Math.log(202) / bits, background.idf(TermHash.of("zebra")), 1e-12);
    assertTrue(background.idf(TermHash.of("the")) > 0);
    assertTrue(background.idf(TermHash.of("the")) < 0.001);
  }

  @Test
  void theSameShareWeighsTheSameInBackgroundsOfDifferentSizes() throws IOException {
    Background small = read(HEADER.replace("100", "1000") + "100\tsummit\n");
    Background large = read(HEADER.replace("100", "1000000") + "100000\tsummit\n");
    long summit = TermHash.of("summit");
    assertEquals(small.idf(summit), large.idf(summit), 0.001);
  }

  @Test
  void whatIsNotABackgroundIsRefusedByLine() {
    refuses("test.tsv line 4: no empty line after the header", HEADER.strip());
    refuses("test.tsv line 5: scheme must be term64-1, got x", HEADER.replace("term64-1", "x"));
    refuses("test.tsv line 5: no \"documents\" in the header", HEADER.replace("documents", "d"));
    refuses("test.tsv line 6: frequency must be in [1, 100], got 101", HEADER + "101\tthe\n");
    refuses("test.tsv line 6: not a number: \"x\"", HEADER + "x\tthe\n");
    refuses("test.tsv line 7: term \"a\" is empty or stands twice", HEADER + "9\ta b\n8\ta\n");
    refuses("test.tsv line 6: a line is a frequency, tab, terms", HEADER + "9\t\n");
    refuses("test.tsv line 6: term \"\" is empty or stands twice", HEADER + "9\ta  b\n");
  }

  private static void refuses(String message, String text) {
    assertEquals(message, assertThrows(IOException.class, () -> read(text)).getMessage());
  }

  @Test
  void theOneInTheJarKnowsCommonWordsFromRareOnes() {
    Background builtin = Background.builtin();
    assertSame(builtin, Background.builtin());
    assertEquals("builtin-1", builtin.version());
    assertTrue(builtin.terms() > 10_000, () -> "terms: " + builtin.terms());
    Prose prose = new ProseParser().parse("The government said two zeppelins in the Qyzqzq sank.");
    double last = 0;
    for (String form : new String[] {"the", "government", "sank", "qyzqzq"}) {
      double idf = builtin.idf(hash(prose, form));
      assertTrue(idf > last, form + " must be rarer than the word before, got " + idf);
      last = idf;
    }
    assertTrue(builtin.idf(hash(prose, "two")) < 0.3, "a small number is a common term");
  }

  private static long hash(Prose prose, String form) {
    for (int token = 0; token < prose.tokens(); token++) {
      if (prose.form(token).equals(form)) {
        return prose.hash(token);
      }
    }
    throw new AssertionError("no token " + form);
  }

  @Test
  void theOneInTheJarHasOnlyTermsOfFiveStoriesOrMore() {
    Background builtin = Background.builtin();
    for (int term = 0; term < builtin.terms(); term++) {
      assertTrue(builtin.count(term) >= 5);
      assertTrue(builtin.count(term) <= builtin.documents());
    }
  }
}
