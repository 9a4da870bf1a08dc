package org.reprint.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class FactTallyTest {
  private static final String TEXT =
      "The ferry to Kelby carried 412 passengers and 30 goats on Monday. The ferry to Vantry"
          + " carried 88 passengers, and Jorun Aske paid $900 for the fuel of both.";

  private static FactTally of(String a, String b) {
    Subject first = Judging.subject("a", a);
    Subject second = Judging.subject("b", b);
    return FactTally.of(
        Judging.judge(first, second).facts(),
        Judging.links(first, second),
        first.telling(),
        second.telling());
  }

  @Test
  void ofTheSameTextAllIsKept() {
    FactTally tally = of(TEXT, TEXT);
    assertEquals(0, tally.changed());
    assertEquals(0, tally.others());
    assertEquals(0, tally.share());
    assertEquals(0, tally.unequal());
    assertEquals(5, tally.figures().kept()); // four figures and a day
    assertTrue(tally.names().kept() >= 3, () -> "" + tally);
  }

  @Test
  void aFigureInThePlaceOfAnotherIsOneOfThoseAligned() {
    FactTally tally = of(TEXT, TEXT.replace("412", "421"));
    assertEquals(1, tally.changed());
    assertEquals(1, tally.unequal());
    assertEquals(1.0 / 5, tally.figures().share(), 1e-9);
    assertEquals(tally.figures().share(), tally.share());
    assertEquals(0, tally.same().changed());
    assertEquals(tally, of(TEXT.replace("412", "421"), TEXT));
  }

  @Test
  void aRoundedFigureIsNoOtherFactButNotTheVerySame() {
    String exact = TEXT.replace("$900", "$12,345,678");
    FactTally tally = of(exact, exact.replace("$12,345,678", "$12.3 million"));
    assertEquals(0, tally.changed());
    assertEquals(1, tally.unequal());
  }

  @Test
  void whatIsPutForAnotherThroughoutCountsOnce() {
    String said = TEXT + " Jorun Aske left. Nobody followed Jorun Aske to the quay of the town.";
    FactTally tally = of(said, said.replace("Jorun Aske", "Oren Tassi"));
    assertEquals(1, tally.names().changed());
  }
}
