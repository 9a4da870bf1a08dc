package org.reprint.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordDiffTest {
  private static String diff(String a, String b) {
    return WordDiff.of(a, b, false).stream().map(Run::text).collect(Collectors.joining());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "x y z|x z|x [-y-] z",
        "x z|x y z|x {+y+} z",
        "x y z|x w z|x [-y-]{+w+} z",
        "y z|z|[-y-] z",
        "x y|x|x [-y-]",
        "\"It was late,\"|“It was early,”|“It was [-late-]{+early+},”",
        "it rose 4.5 percent|it rose 5.4 percent|it rose [-4.5-]{+5.4+} percent",
        "a b c|d e|[-a b c-]{+d e+}",
        "don't go|don’t go|don’t go",
        "東京は晴れ|東京は雨|東京は[-晴れ-]{+雨+}"
      })
  void whatIsLostAndGainedIsMarked(String a, String b, String expected) {
    assertEquals(expected, diff(a, b));
  }

  @Test
  void oneSideMayBeEmpty() {
    assertEquals("{+new words+}", diff("", "new words"));
    assertEquals("[-old words-]", diff("old words", ""));
    assertEquals("", diff("", ""));
  }

  @Test
  void aVeryLongPairIsShownWhole() {
    String a = "x " + "a b ".repeat(1100) + "y";
    String b = "x " + "c d ".repeat(1100) + "y";
    String shown = diff(a, b);
    assertEquals(
        "x [-" + "a b ".repeat(1100).strip() + "-]{+" + "c d ".repeat(1100).strip() + "+} y",
        shown);
  }
}
