package org.reprint.align;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.reprint.text.Prose;
import org.reprint.text.ProseParser;

class LevelsTest {
  private static Level level(String a, String b) {
    Prose x = new ProseParser().parse(a);
    Prose y = new ProseParser().parse(b);
    Level there = new Levels().of(x, 0, x.tokens(), y, 0, y.tokens());
    assertEquals(there, new Levels().of(y, 0, y.tokens(), x, 0, x.tokens()), "the other way round");
    return there;
  }

  @Test
  void theSameWordsAreVerbatimWhateverTheMarksAndTheCase() {
    assertEquals(
        Level.VERBATIM, level("The mine, they said, is closed.", "The mine they said is CLOSED"));
  }

  @Test
  void aFewOtherWordsAreAnEdit() {
    assertEquals(
        Level.EDITED,
        level(
            "The old mine near Kelby will close for good in March.",
            "The old mine close to Kelby will close in March."));
  }

  @Test
  void mostWordsOtherAreARewording() {
    assertEquals(
        Level.REWORDED,
        level(
            "The old mine near Kelby will close for good in March.",
            "In March, miners of Kelby leave their shafts for ever."));
  }

  @Test
  void theSameWordsInAnotherOrderAreARewording() {
    assertEquals(
        Level.REWORDED,
        level("In March the mine will close for good", "The mine for good will close in March"));
  }

  @Test
  void sharedQuotedWordsAreAQuotation() {
    assertEquals(
        Level.QUOTATION,
        level("\"We will never sell the mine.\"", "\"We will never sell this mine.\""));
    assertEquals(
        Level.QUOTATION,
        level(
            "\"We will never ever sell the mine of Kelby,\" he said.",
            "\"We will never ever sell the mine of Kelby,\" said Tassi."));
  }

  @Test
  void oneQuotationIsOneWhoeverIsSaidToHaveSpokenAndInWhatWords() {
    assertEquals(
        Level.QUOTATION,
        level(
            "Speaking to a crowded hall, the mayor promised: \"We will never ever sell the mine of"
                + " Kelby.\"",
            "\"We will never ever sell the mine of Kelby,\" Veldkamp told her guests on Monday."));
    assertEquals(
        Level.REWORDED,
        level(
            "Speaking to a crowded hall, the mayor promised: \"We will never ever sell the mine of"
                + " Kelby.\"",
            "\"Nobody is going to buy our mine from us,\" Veldkamp told her guests on Monday."));
  }

  @Test
  void wordsQuotedOnOneSideAloneAreNoQuotation() {
    assertEquals(
        Level.VERBATIM, level("\"We will never sell the mine.\"", "We will never sell the mine."));
  }
}
