package org.reprint.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reprint.chain.Succession.Rung;

class ChainsTest {
  private static final String FIRE =
      "A fire destroyed a paper mill on the river Elm on Tuesday and forced two hundred people from"
          + " their homes, the fire service said. Nobody was hurt, its chief told reporters.";
  private static final String FIRE_LATER =
      "A fire that destroyed a paper mill on the river Elm on Tuesday killed a watchman and forced"
          + " two hundred people from their homes, the fire service said.";
  private static final String BUDGET =
      "Parliament passed a budget with deep cuts to farm subsidies late in the evening after a"
          + " debate of nine hours in which the opposition walked out twice.";

  private Succession between(Wire a, Wire b) {
    Marks one = a.marks();
    Marks other = b.marks();
    Succession there = Chains.between(one, other);
    Succession back = Chains.between(other, one);
    assertEquals(there, back == null ? null : back.swapped(), "not symmetric");
    return there;
  }

  private void follows(Kind kind, Rung rung, Wire earlier, Wire later) {
    Succession found = between(earlier, later);
    assertNotNull(found);
    assertEquals(kind, found.kind(), found.reason());
    assertEquals(rung, found.rung(), found.reason());
    assertTrue(found.bLater(), found.reason());
  }

  private static Wire lobster(String takeKey, int minutes, String text) {
    return Wire.of("Giant lobster dies", text)
        .from("AP")
        .slug("BC-US--Giant Lobster Death", takeKey)
        .at(minutes);
  }

  @Test
  void versionsOfOneIdFollowEachOtherAsNumbers() {
    Wire ninth = Wire.of(null, "Text.").id("x", "9");
    Wire tenth = Wire.of(null, "Text, longer.").id("x", "10");
    assertEquals(
        new Succession(Kind.UPDATE, true, "same id, version 10 after 9"), between(ninth, tenth));
  }

  @Test
  void versionsOfSeveralNumbersFollowEachOtherNumberByNumber() {
    for (String[] both :
        new String[][] {{"1.9", "1.10"}, {"2a", "9"}, {"2a", "10"}, {"9", "10b"}, {"10", "10b"}}) {
      Wire earlier = Wire.of(null, "Text.").id("x", both[0]);
      Wire later = Wire.of(null, "Text, longer.").id("x", both[1]);
      follows(Kind.UPDATE, Rung.ID, earlier, later);
    }
  }

  @Test
  void versionsThatAreNoNumbersFollowEachOtherAsText() {
    follows(
        Kind.UPDATE,
        Rung.ID,
        Wire.of(null, "Text.").id("x", "2026-02-03T1"),
        Wire.of(null, "More.").id("x", "2026-02-03T2"));
  }

  @Test
  void versionsOfOneIdWithoutNumbersFollowEachOtherByDate() {
    follows(
        Kind.UPDATE,
        Rung.ID,
        Wire.of(null, "Text.").id("x", null).at(0),
        Wire.of(null, "More.").id("x", null).at(5));
  }

  @Test
  void otherIdsAndTheSameVersionAreNoSuccession() {
    assertNull(between(Wire.of(null, "T.").id("x", "1"), Wire.of(null, "T.").id("y", "2")));
    assertNull(between(Wire.of(null, "T.").id("x", "1"), Wire.of(null, "T.").id("x", "1")));
    assertNull(Chains.between(Marks.NONE, Marks.NONE));
  }

  @Test
  void storiesOfOneChainFollowEachOther() {
    follows(
        Kind.UPDATE,
        Rung.CHAIN,
        Wire.of("Fire", FIRE).id("1", null).chain("mill-fire").at(0),
        Wire.of("Budget", BUDGET).id("2", null).chain("mill-fire").at(5));
  }

  @Test
  void whatAStoryReplacesIsEarlier() {
    follows(
        Kind.UPDATE,
        Rung.ID,
        Wire.of("Fire", FIRE).id("one", "1").at(9),
        Wire.of("Mill burns", FIRE_LATER).id("two", "1").replaces("one").at(5));
  }

  @Test
  void leadsOfOneSlugFollowEachOther() {
    Wire first = lobster(null, 0, FIRE);
    Wire second = lobster("1st Ld-Writethru,127", 30, FIRE_LATER);
    Wire third = lobster("3rd Ld-Writethru,150", 95, FIRE_LATER);
    follows(Kind.WRITETHRU, Rung.SLUG, first, second);
    follows(Kind.WRITETHRU, Rung.SLUG, second, third);
    follows(Kind.WRITETHRU, Rung.SLUG, first, third);
    follows(Kind.CORRECTION, Rung.SLUG, third, lobster("Correction", 200, FIRE_LATER));
  }

  @Test
  void leadsWithoutDatesFollowEachOtherByNumber() {
    Wire first = Wire.of("Mill burns", FIRE).slug("Mill Fire", "1ST LEAD");
    Wire second = Wire.of("Mill burns", FIRE_LATER).slug("Mill Fire", "2ND LEAD");
    follows(Kind.UPDATE, Rung.SLUG, first, second);
  }

  @Test
  void aSlugAloneTiesNothing() {
    assertNull(between(lobster(null, 0, FIRE), lobster(null, 30, FIRE_LATER)));
  }

  @Test
  void aSlugUsedForAnotherStoryByMistakeTiesNothing() {
    Wire fire = Wire.of("Mill burns down", FIRE).from("AP").slug("Mill Fire", null).at(0);
    Wire budget = Wire.of("Budget passed", BUDGET).from("AP").slug("Mill Fire", "1st Ld").at(20);
    assertNull(between(fire, budget));
  }

  @Test
  void aSlugThatComesEveryDayTiesNoTwoDays() {
    assertNull(between(lobster("2nd Ld", 0, FIRE), lobster("3rd Ld", 24 * 60, FIRE)));
  }

  @Test
  void leadsThatCountBackwardsTieNothing() {
    assertNull(between(lobster("3rd Ld", 0, FIRE), lobster("1st Ld", 16 * 60, FIRE)));
  }

  @Test
  void aSlugOfAnotherHouseTiesNothing() {
    Wire other = lobster("1st Ld", 30, FIRE_LATER).from("dpa");
    assertNull(between(lobster(null, 0, FIRE), other));
  }

  @Test
  void aPieceThatGoesOnIsNoVersion() {
    assertNull(between(lobster(null, 0, FIRE), lobster("1st Add", 30, FIRE_LATER)));
  }

  @Test
  void taggedHeadlinesFollowThePlainOne() {
    Wire alert = Wire.of("ALERT - PAPER MILL DESTROYED BY FIRE", "").at(0);
    Wire plain = Wire.of("Paper mill destroyed by fire", FIRE).at(10);
    Wire second = Wire.of("UPDATE 2-Paper mill destroyed by fire", FIRE_LATER).at(60);
    Wire corrected = Wire.of("CORRECTED-UPDATE 2-Paper mill destroyed by fire", FIRE_LATER).at(90);
    follows(Kind.UPDATE, Rung.HEADLINE, alert, plain);
    follows(Kind.UPDATE, Rung.HEADLINE, plain, second);
    follows(Kind.UPDATE, Rung.HEADLINE, alert, second);
    follows(Kind.CORRECTION, Rung.HEADLINE, second, corrected);
    follows(Kind.CORRECTION, Rung.HEADLINE, plain, corrected);
  }

  @Test
  void aCorrectedHeadlineMayDifferInAFigure() {
    follows(
        Kind.CORRECTION,
        Rung.HEADLINE,
        Wire.of("ELM CORP <ELM> OFFERS 36 DLRS A SHARE FOR MILL", "").at(0),
        Wire.of("CORRECTED - ELM CORP <ELM> OFFERS 46 DLRS A SHARE FOR MILL", "").at(5));
  }

  @Test
  void headlinesOfTwoFirmsAreNotOne() {
    assertNull(
        between(
            Wire.of("ELM CORP <ELM> 4TH QTR NET LOSS", "").at(0),
            Wire.of("CORRECTED - ASH CORP <ASH> 4TH QTR NET LOSS", "").at(5)));
  }

  @Test
  void oneHeadlineWithoutATagTiesNothing() {
    assertNull(
        between(Wire.of("Mill burns down", FIRE).at(0), Wire.of("Mill burns down", FIRE).at(5)));
  }

  @Test
  void oneHeadlineOverAnotherStoryTiesNothing() {
    assertNull(
        between(
            Wire.of("Markets at a glance", FIRE).at(0),
            Wire.of("UPDATE 1-Markets at a glance", BUDGET).at(60)));
  }

  @Test
  void anAnalysisIsNoVersionOfTheNews() {
    assertNull(
        between(
            Wire.of("Paper mill destroyed by fire", FIRE).at(0),
            Wire.of("ANALYSIS-UPDATE 1-Paper mill destroyed by fire", FIRE).at(60)));
  }

  @Test
  void aHeadlineRepeatedWeeksLaterIsNoRepeat() {
    assertNull(
        between(
            Wire.of("GRAIN EXPORT PRICES ADJUSTED", FIRE).at(0),
            Wire.of("RPT - GRAIN EXPORT PRICES ADJUSTED", FIRE).at(7 * 24 * 60)));
  }

  @Test
  void aNoteBehindTheTextSaysThatItCorrects() {
    follows(
        Kind.CORRECTION,
        Rung.NOTE,
        Wire.of("Mill fire drives out hundreds", FIRE).at(0),
        Wire.of("Hundreds flee burning mill", FIRE + "\n\n(Corrects spelling of river)").at(300));
  }

  @Test
  void aKillReachesEveryVersionAlsoWithoutText() {
    Wire first = Wire.of("Mill burns", FIRE).id("x", "1").at(0);
    Wire second = Wire.of("Mill burns", FIRE_LATER).id("x", "2").at(10);
    Wire kill = Wire.of(null, "").id("x", "3").canceled().at(20);
    follows(Kind.KILL, Rung.ID, first, kill);
    follows(Kind.KILL, Rung.ID, second, kill);
    assertTrue(kill.marks().killed());
  }

  @Test
  void aKillNoticeReachesItsSlug() {
    Wire kill =
        lobster("KILL", 60, "KILL KILL KILL\n\nKill the story slugged Giant Lobster Death.");
    follows(Kind.KILL, Rung.SLUG, lobster("1st Ld", 10, FIRE), kill);
    Wire withdrawn = Wire.of("STORY WITHDRAWN-Paper mill destroyed by fire", "").at(60);
    follows(
        Kind.KILL, Rung.HEADLINE, Wire.of("Paper mill destroyed by fire", FIRE).at(0), withdrawn);
  }

  @Test
  void everyPairOfAChainIsOrderedAndTheOrderHasNoCircle() {
    List<Wire> leads = new ArrayList<>();
    for (int lead = 0; lead < 8; lead++) {
      leads.add(lobster(lead == 0 ? null : lead + "th Ld", 10 * lead, FIRE));
    }
    for (int i = 0; i < leads.size(); i++) {
      for (int j = i + 1; j < leads.size(); j++) {
        follows(Kind.UPDATE, Rung.SLUG, leads.get(i), leads.get(j));
      }
    }
  }

  @Test
  void tenThousandTagsAreReadInNoTime() {
    Wire hostile = Wire.of("UPDATE 1-".repeat(10_000) + "Mill burns", FIRE);
    Wire brackets = Wire.of("(((((RPT)".repeat(10_000), FIRE).note("Adds ".repeat(100_000));
    assertTrue(hostile.marks().signed());
    assertTrue(brackets.marks().signed());
  }
}
