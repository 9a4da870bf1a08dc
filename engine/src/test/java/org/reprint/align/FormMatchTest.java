package org.reprint.align;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class FormMatchTest {
  private static final String FIRST =
      "The tide gauge at Lindmoor read 4.1 metres at 6:20 a.m. on Monday, up from 3.2 metres a day"
          + " before. Barges were held at the lock until noon.";

  private static final String SECOND =
      "The tide gauge at Vantry read 2.7 metres at 9:45 a.m. on Friday, up from 4.1 metres a day"
          + " before. Barges were held at the lock until noon.";

  private static final String OTHER =
      "A choir of eighty singers carried candles through the deep snow to a farm, where two"
          + " shepherds had waited for them since the evening.";

  private static FormMatch match(String a, String b) {
    return Aligner.form(Tellings.of(a), Tellings.of(b), 0.4, 0);
  }

  private static List<String> slots(String a, String b) {
    return match(a, b).slots().stream()
        .map(slot -> slot.a().range().of(a) + " > " + slot.b().range().of(b))
        .toList();
  }

  @Test
  void whatFillsTheSameBlanksGoesTogetherInTheOrderOfBoth() {
    assertEquals(
        List.of(
            "Lindmoor > Vantry",
            "4.1 metres > 2.7 metres",
            "6:20 a.m > 9:45 a.m",
            "Monday > Friday",
            "3.2 metres > 4.1 metres"),
        slots(FIRST, SECOND));
    FormMatch match = match(FIRST, SECOND);
    assertEquals(1, match.less());
    assertEquals(1, match.more());
  }

  @Test
  void theOtherWayRoundTheSameGoesTogether() {
    FormMatch match = match(FIRST, SECOND);
    FormMatch turned = match(SECOND, FIRST);
    assertEquals(match.less(), turned.less());
    assertEquals(match.content(), turned.content());
    assertEquals(
        match.slots(),
        turned.slots().stream().map(slot -> new FormMatch.Slot(slot.b(), slot.a())).toList());
    assertEquals(
        match.links().stream().map(Links::pair).toList(),
        turned.links().stream().map(link -> link.swapped().pair()).toList());
  }

  @Test
  void linksStandInTheStoriesAndDoNotOverlap() {
    int endA = 0;
    int endB = 0;
    for (Links link : match(FIRST, SECOND).links()) {
      assertTrue(link.a0() >= endA && link.b0() >= endB, () -> "" + link.pair());
      assertEquals(link.a1() - link.a0(), link.toB().length);
      assertEquals(link.b1() - link.b0(), link.toA().length);
      endA = link.a1();
      endB = link.b1();
    }
    assertTrue(endA > 0);
  }

  @Test
  void storiesOfOtherWordsHaveNoFormInCommon() {
    assertNull(match(FIRST, OTHER));
  }

  @Test
  void ofTwoBlocksOfOneFormTheFirstGoesWithTheOnlyOneOfTheOther() {
    String both = "Profit 41 crowns vs 33 crowns\nYear\nProfit 152 crowns vs 120 crowns";
    String one = "Profit 47 crowns vs 38 crowns";
    assertEquals(List.of("41 crowns > 47 crowns", "33 crowns > 38 crowns"), slots(both, one));
  }

  @Test
  void aStoryWithoutWordsHasNoForm() {
    assertNull(match("", FIRST));
    assertNull(match("", ""));
  }
}
