package org.reprint.align;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reprint.text.Prose;
import org.reprint.text.ProseParser;

class ClausesTest {
  private static List<String> firstWords(String text) {
    Prose prose = new ProseParser().parse(text);
    int[] starts = Clauses.starts(prose, 0, prose.tokens());
    assertEquals(prose.tokens(), starts[starts.length - 1]);
    List<String> words = new ArrayList<>();
    for (int k = 0; k + 1 < starts.length; k++) {
      words.add(prose.form(starts[k]));
    }
    return words;
  }

  @Test
  void aSentenceWithoutMarksIsOneClause() {
    assertEquals(List.of("pilots"), firstWords("Pilots of Kelby will strike."));
  }

  @Test
  void commasDashesBracketsAndQuotationMarksBeginClauses() {
    assertEquals(
        List.of("pilots", "who", "will", "and", "we"),
        firstWords("Pilots, who sail (will) and said, \"we strike\""));
    assertEquals(List.of("pilots", "angry", "strike"), firstWords("Pilots – angry — strike"));
  }

  @Test
  void theFirstTokenIsAStartWhateverStandsBeforeIt() {
    Prose prose = new ProseParser().parse("Kelby, the port, waits.");
    assertArrayEquals(new int[] {1, 3, 4}, Clauses.starts(prose, 1, 4));
    assertArrayEquals(new int[] {2, 3}, Clauses.starts(prose, 2, 3));
  }

  @Test
  void aCommaInsideANumberPartsNothing() {
    assertEquals(List.of("about"), firstWords("About 1,700 workers"));
  }
}
