package org.reprint.align;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class SecondLookTest {
  private static final String COPIED =
      "The harbour pilots of Lindmoor ended their strike after nine days of talks."
          + " Owners promised higher wages and shorter night shifts to the whole crew. ";

  private static final String FIRST =
      "In Vantry, a grateful Oren Tassi thanked eighty singers of a choir for carrying candles"
          + " through the deep snow to a farm and two lonely shepherds.";

  private static final String SECOND =
      "Critics laugh at the mill and the bakery, the lake house and the yellow tramway that Oren"
          + " Tassi dreams of building in Vantry.";

  private final Aligner aligner = new Aligner();

  private List<Level> levels(String a, String b) {
    return aligner.align(Tellings.of(a), Tellings.of(b), new int[0], new int[0], true).stream()
        .map(link -> link.pair().level())
        .toList();
  }

  @Test
  void theSameNamesInARelationAreTheSameFactsAndNoRewording() {
    assertEquals(
        List.of(Level.VERBATIM, Level.VERBATIM, Level.SAME_FACTS),
        levels(COPIED + FIRST, COPIED + SECOND));
  }

  @Test
  void theSameNamesAloneMakeNoRelation() {
    assertEquals(List.of(), levels(FIRST, SECOND));
  }

  @Test
  void aPairOfTheSameFactsIsLessLikelyThanNotToSayTheSame() {
    List<Links> found =
        aligner.align(
            Tellings.of(COPIED + FIRST),
            Tellings.of(COPIED + SECOND),
            new int[0],
            new int[0],
            true);
    assertTrue(found.getLast().pair().score() <= 0.5);
  }
}
