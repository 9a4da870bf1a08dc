package org.reprint.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Two stories of one form, too short or too different to share a passage. Invented.
class LookAlikeTest {
  private static final String PUMP =
      """
      Shr 41 cts vs 33 cts
      Net 3,912,000 vs 3,146,000
      Revs 52.8 mln vs 47.1 mln
      NOTE: Net includes tax credits of 210,000 dlrs vs 95,000 dlrs in quarter.
      """;

  private static final String TOOL =
      """
      Shr 19 cts vs 26 cts
      Net 1,204,000 vs 1,688,000
      Revs 18.3 mln vs 17.9 mln
      NOTE: Net includes tax credits of 48,000 dlrs vs 61,000 dlrs in quarter.
      """;

  private static List<String> changes(Relation relation) {
    return relation.facts().stream()
        .filter(fact -> fact.change() == FactChange.Change.CHANGED)
        .map(fact -> fact.from() + " > " + fact.to())
        .toList();
  }

  @Test
  void everyFigureOfOneFormIsHeldAgainstItsOwn() {
    Relation relation = Judging.judge(PUMP, TOOL);
    assertEquals(Label.LOOKALIKE, relation.label());
    assertEquals(
        List.of(
            "41 cts > 19 cts",
            "33 cts > 26 cts",
            "3,912,000 > 1,204,000",
            "3,146,000 > 1,688,000",
            "52.8 mln > 18.3 mln",
            "47.1 mln > 17.9 mln",
            "210,000 dlrs > 48,000 dlrs",
            "95,000 dlrs > 61,000 dlrs"),
        changes(relation));
    assertTrue(relation.coverageA() > 0.9, () -> "" + relation.coverageA());
  }

  @Test
  void aFigureThatMovedToAnotherPlaceIsNotTheSame() {
    Relation relation =
        Judging.judge(
            "Gold was fixed at $2,412.60 an ounce in London, up from $2,405.15 a day before."
                + " Bullion dealers spoke of brisk jewellery demand.",
            "Gold was fixed at $2,419.35 an ounce in London, up from $2,412.60 a day before."
                + " Bullion dealers spoke of brisk jewellery demand.");
    assertEquals(Label.LOOKALIKE, relation.label());
    assertEquals(List.of("$2,412.60 > $2,419.35", "$2,405.15 > $2,412.60"), changes(relation));
  }

  @Test
  void theSameFormWithTheSameFactsIsNoLookAlike() {
    String edited = PUMP.replace("NOTE: Net includes", "NOTE: includes");
    assertNotEquals(Label.LOOKALIKE, Judging.judge(PUMP, edited).label());
  }

  @Test
  void theOtherWayRoundTheSameFactsDiffer() {
    Relation relation = Judging.judge(PUMP, TOOL);
    Relation turned = Judging.judge(Judging.subject("b", TOOL), Judging.subject("a", PUMP));
    assertEquals(relation.facts(), turned.facts().stream().map(FactChange::swapped).toList());
  }
}
