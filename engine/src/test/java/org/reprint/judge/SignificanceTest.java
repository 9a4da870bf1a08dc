package org.reprint.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.reprint.align.Links;
import org.reprint.background.Chance;

class SignificanceTest {
  private static final int STORIES = 1_000;
  private static final Chance CHANCE = Chance.builtin();

  private final Subject a =
      Judging.subject(
          "a",
          "The ferry Aurora sank off Bergen on Monday with 214 people aboard, police said."
              + " Divers found the wreck at a depth of 90 metres.");
  private final Subject b =
      Judging.subject(
          "b",
          "Police said that the Aurora, a ferry carrying 214 people, went down near Bergen on"
              + " Monday. At a depth of 90 metres the wreck was found by divers.");
  private final List<Links> links = Judging.links(a, b);

  private Significance beyond(Subject x, Subject y, List<Links> shared) {
    Significance plain = Significance.of(shared, x, y, CHANCE, STORIES, 5);
    return plain.beyondRivals(shared, x, y, CHANCE.amongRivals(STORIES), STORIES);
  }

  @Test
  void withoutRivalsAllThatIsSharedCounts() {
    Significance none = beyond(a.withRivals(new float[2]), b.withRivals(new float[2]), links);
    assertEquals(none.shared(), none.strength());
    assertTrue(none.shared() > 2);
  }

  @Test
  void whatOthersShareTooCountsAFifth() {
    float[] all = {100, 100};
    Significance taken = beyond(a.withRivals(all), b, links);
    assertEquals(taken.shared() / 5, taken.strength(), 1e-6);
    Significance less = beyond(a.withRivals(new float[] {0.5f, 0}), b, links);
    assertEquals(less.shared() - 0.8 * 0.5, less.strength(), 1e-6);
  }

  @Test
  void theSideThatSharesMoreWithOthersSpeaksAndTheOrderOfStoriesDoesNot() {
    Subject x = a.withRivals(new float[] {0.7f, 0.1f});
    Subject y = b.withRivals(new float[] {0.3f, 0.6f});
    Significance forth = beyond(x, y, links);
    assertEquals(forth.shared() - 0.8 * (0.7 + 0.6), forth.strength(), 1e-6);
    List<Links> turned = links.stream().map(Links::swapped).toList();
    assertEquals(forth, beyond(y, x, turned));
  }

  @Test
  void anArchiveTooSmallOrNobodyAskedLeavesTheLawOfAllThatIsShared() {
    assertNull(CHANCE.amongRivals(Chance.RIVALS_FROM - 1));
    assertNotNull(CHANCE.amongRivals(Chance.RIVALS_FROM));
    Relation unasked = new Judge(10, CHANCE, STORIES).judge(a, b, links);
    Subject x = a.withRivals(new float[] {100, 100});
    assertEquals(
        unasked.why(), new Judge(10, CHANCE, Chance.RIVALS_FROM - 1).judge(x, b, links).why());
    assertNull(new Judge(10, CHANCE, STORIES).judge(x, b, links));
  }
}
