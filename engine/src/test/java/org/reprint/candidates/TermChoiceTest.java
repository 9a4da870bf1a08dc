package org.reprint.candidates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TermChoiceTest {
  private final TermChoice choice =
      new TermChoice(TermOptions.DEFAULT.withQueryTerms(3).withPostingCap(10));

  @Test
  void theRarestUnderTheCapAreChosen() {
    offer(new int[] {4, 20, 10, 9});
    assertTrue(choice.isFull());
    assertTrue(
        choice.has(0, choice.size())
            && choice.has(2, choice.size())
            && choice.has(3, choice.size()));
    assertEquals(1, choice.passedOver());
    assertEquals(1, choice.passedOver(0));
  }

  @Test
  void commonOnesFillUpAsFarAsTheListsOfAllAreNoLongerThanThatManyAtTheCap() {
    offer(new int[] {25, 2, 21, 11});
    assertEquals(2, choice.size());
    assertEquals(1, choice.term(0));
    assertEquals(0, choice.term(1), "25 and 2 are within 30, 21 more are not");
    assertEquals(2, choice.passedOver());
  }

  @Test
  void whatIsTooLongLeavesRoomForAShorterOne() {
    offer(new int[] {31, 29});
    assertEquals(1, choice.size());
    assertEquals(1, choice.term(0));
    assertEquals(0, choice.passedOver(0));
  }

  @Test
  void afterClearNothingIsChosen() {
    offer(new int[] {1, 31});
    choice.clear();
    choice.close();
    assertEquals(0, choice.size() + choice.passedOver());
    assertFalse(choice.has(0, choice.size()));
  }

  private void offer(int[] frequencies) {
    choice.clear();
    for (int term = 0; term < frequencies.length && !choice.isFull(); term++) {
      choice.offer(term, frequencies[term]);
    }
    choice.close();
  }
}
