package org.reprint.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reprint.RandomStories;
import org.reprint.Trials;
import org.reprint.background.Chance;
import org.reprint.judge.FactChange.Change;
import org.reprint.judge.Why.Evidence;
import org.reprint.wire.Story;

/// Each label by example, on invented news.
class JudgeTest {
  private static final String MINE =
      """
      The council of Harrowgate Bay voted on Tuesday to close the old copper mine, ending two \
      centuries of digging under the town.

      Mayor Marta Veldkamp said the shafts were no longer safe after 17 collapses in a single \
      winter. Engineers had warned her since autumn that the pumps would fail.

      "We owe the miners more than a plaque," Veldkamp told a crowded hall. She promised $5 million \
      for families who lose their income.

      The union leader Oren Tassi called the vote a betrayal and asked members to occupy the gate. \
      About 400 of them marched through the rain in the evening.

      The mine opened in 1824 and once employed half of the town. Its tower will become a museum \
      of geology and of the songs that miners sang.\
      """;

  private static final String RETOLD =
      """
      Digging for copper beneath Harrowgate Bay is over: councillors decided on Tuesday that the \
      ancient mine must shut, two centuries after it began.

      The shafts have become unsafe, Mayor Marta Veldkamp explained, pointing to 17 cave-ins during \
      one winter. Since autumn, engineers had cautioned that the pumps were going to break down.

      Families losing their earnings are to receive $5 million, she pledged.

      For Oren Tassi, who heads the union, the decision amounts to a betrayal; he urged members to \
      block the gate. Some 400 workers marched in the evening rain.\
      """;

  private static final String OTHER_NEWS =
      """
      Ferry pilots in Lindmoor went back to work on Friday after a night of talks in a school gym. \
      Their wages will follow the price of bread.

      Passengers cheered when the first boat left for the islands with mail and two goats.\
      """;

  private static final String QUOTATION =
      "\"We owe the grieving miners of Harrowgate Bay far more than a copper plaque, a tower of"
          + " geology and museum songs.\"";

  static Stream<Relation> mergeable() {
    String shorter = MINE.substring(0, MINE.indexOf("The union leader")).strip();
    return Stream.of(
        Judging.judge(MINE, MINE),
        Judging.judge(MINE, shorter),
        Judging.judge(shorter, MINE),
        Judging.judge(MINE, MINE.replace("crowded", "packed")));
  }

  @Test
  void theSameWordsAreAResend() {
    Relation relation = Judging.judge(MINE, MINE.replace("\n\n", "\n").replace("—", "-"));
    assertEquals(Label.RESEND, relation.label());
    assertEquals(1, relation.jaccard());
    assertEquals("The same words.", relation.why().text());
    assertEquals(List.of(), relation.facts());
  }

  @Test
  void theSameWordsUnderAnotherTitleSaySo() {
    Subject a = Judging.subject(titled("a", "Mine closes", MINE));
    Subject b = Judging.subject(titled("b", "Town loses mine", MINE));
    assertEquals("The same words under another title.", Judging.judge(a, b).why().text());
    assertEquals(Label.RESEND, Judging.judge(a, b).label());
  }

  @Test
  void aStoryCutFromItsEndIsATrim() {
    String cut = MINE.substring(0, MINE.indexOf("The union leader")).strip();
    Relation relation = Judging.judge(MINE, cut);
    assertEquals(Label.TRIM, relation.label());
    assertEquals(1, relation.coverageB());
    assertTrue(relation.coverageA() > 0.4 && relation.coverageA() < 0.8);
    assertEquals(
        "Told in both: one passage word for word; the shorter one has nothing of its own.",
        relation.why().text());
  }

  @Test
  void aLightlyEditedCopyIsSyndicated() {
    Relation relation = Judging.judge(MINE, MINE.replace("crowded", "packed"));
    assertEquals(Label.SYNDICATED, relation.label());
    assertEquals(List.of(), relation.facts());
    assertEquals(
        "Told in both: 2 passages word for word, one passage edited.", relation.why().text());
  }

  @Test
  void aStoryInOtherWordsIsARewrite() {
    Relation relation = Judging.judge(MINE, RETOLD);
    assertEquals(Label.REWRITE, relation.label());
    assertTrue(relation.why().text().contains("in other words"), relation.why().text());
    assertTrue(relation.jaccard() < 0.3);
  }

  @Test
  void aPassageLiftedIntoAnotherStoryIsAPartialCopy() {
    int from = MINE.indexOf("The mine opened");
    Relation relation =
        Judging.judge(MINE, OTHER_NEWS + " " + OTHER_NEWS + "\n\n" + MINE.substring(from));
    assertEquals(Label.PARTIAL, relation.label());
    assertTrue(relation.coverageA() < 0.5);
  }

  @Test
  void aPassageToldTwiceIsARepeat() {
    Relation relation = Judging.within(MINE + "\n\n" + OTHER_NEWS + "\n\n" + RETOLD);
    assertEquals(Label.REPEAT, relation.label());
    assertTrue(relation.within());
    assertEquals(relation.a(), relation.b());
    assertTrue(relation.why().text().startsWith("Told twice: "), relation.why().text());
  }

  @Test
  void aQuotationGivenTwiceIsARepeatToo() {
    Relation relation = Judging.within(QUOTATION + " " + OTHER_NEWS + " " + QUOTATION);
    assertEquals(Label.REPEAT, relation.label());
    assertEquals("Told twice: one quotation.", relation.why().text());
  }

  @Test
  void theSameFormWithAnotherFigureIsALookalike() {
    Relation relation = Judging.judge(MINE, MINE.replace("17 collapses", "23 collapses"));
    assertEquals(Label.LOOKALIKE, relation.label());
    assertTrue(
        relation.why().text().endsWith("; one fact differs: \"17\" is \"23\" in the second story."),
        relation.why().text());
  }

  @Test
  void sharedQuotationsAloneAreQuotesOnly() {
    Relation relation =
        Judging.judge(
            QUOTATION + "\n\nRain kept voters away from the hall, where a band of nurses played.",
            OTHER_NEWS + "\n\n" + QUOTATION);
    assertEquals(Label.QUOTES_ONLY, relation.label());
    Relation attributed =
        Judging.judge(
            "Rain kept voters away from the hall. Speaking to a handful of nurses, the mayor"
                + " promised: "
                + QUOTATION,
            OTHER_NEWS + "\n\n" + QUOTATION.replace(".\"", ",\" Veldkamp told her guests."));
    assertEquals(Label.QUOTES_ONLY, attributed.label());
    assertEquals("Told in both: one quotation.", relation.why().text());
  }

  @Test
  void storiesWithOneTitleAndOneTextHaveTheSameFacts() {
    Subject a = Judging.subject(titled("a", "Mine closes", ""));
    Subject b = Judging.subject(titled("b", "Mine CLOSES!", MINE));
    assertEquals(Judge.titleKey(a.story()), Judge.titleKey(b.story()));
    Relation relation = Judge.titles(a, b);
    assertEquals(Label.SAME_FACTS, relation.label());
    assertEquals(Label.RESEND, Judge.titles(a, a).label());
  }

  @Test
  void otherNewsIsNoRelation() {
    assertNull(Judging.judge(MINE, OTHER_NEWS));
    assertNull(Judging.judge(MINE, ""));
    assertNull(Judging.judge("", ""));
    assertNull(Judging.within(OTHER_NEWS));
  }

  @ParameterizedTest
  @MethodSource("mergeable")
  void copiesMayBeMerged(Relation relation) {
    assertTrue(relation.label().mayBeMerged(), relation.label()::id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "17=>71",
        "$5 million=>$6 million",
        "$5 million=>€5 million",
        "1824=>1842",
        "400=>4,000",
        "Oren Tassi=>Felix Dorrance",
        "Tuesday=>Friday",
        "$5 million=>$5",
        "17=>seven",
        "were no longer=>were",
        "will become=>will not become"
      })
  void storiesWithAnotherFigureNameDateOrDenialAreNeverMerged(String change) {
    String[] words = change.split("=>", -1);
    String other = MINE.replace(words[0], words[1]);
    for (Relation relation : List.of(Judging.judge(MINE, other), Judging.judge(other, MINE))) {
      assertFalse(relation.label().mayBeMerged(), change + ": " + relation.label());
      assertFalse(relation.facts().isEmpty(), change);
    }
  }

  /// Rows of two words are too short to be aligned.
  @Test
  void figuresInRowsOfATableAreCompared() {
    String table = MINE + "\n\nWages 120\n\nPumps 340\n\nSongs 7";
    Relation relation = Judging.judge(table, table.replace("340", "350"));
    assertEquals(Label.LOOKALIKE, relation.label());
    assertEquals(1, relation.facts().size());
    assertEquals("340", relation.facts().getFirst().from());
    assertEquals("350", relation.facts().getFirst().to());
    assertEquals(Label.SYNDICATED, Judging.judge(table, table.replace("Songs", "Tunes")).label());
  }

  @Test
  void whatWasOnlyAddedKeepsACopyACopy() {
    Relation relation =
        Judging.judge(MINE, MINE + "\n\nJasper Quillon, 52, will lead the museum from next June.");
    assertTrue(relation.label().mayBeMerged(), relation.label()::id);
  }

  @Test
  void evidenceNamesEveryValueAndItsThreshold() {
    Relation relation = Judging.judge(MINE, RETOLD);
    List<String> names = relation.why().evidence().stream().map(Evidence::name).toList();
    assertEquals(
        List.of(
            "wire",
            "jaccard",
            "containment",
            "containment.edited",
            "strength",
            "falseAlarms",
            "form",
            "told",
            "facts.changed",
            "form.words",
            "wire.same",
            "quoted",
            "reworded",
            "reworded.share",
            "coverage.a",
            "coverage.b"),
        names);
    for (Evidence evidence : relation.why().evidence()) {
      switch (evidence.name()) {
        case "jaccard" -> assertEquals(relation.jaccard(), evidence.value());
        case "coverage.a" -> assertEquals(relation.coverageA(), evidence.value());
        case "coverage.b" -> assertEquals(relation.coverageB(), evidence.value());
        case "falseAlarms" -> {
          assertEquals(relation.falseAlarms(), evidence.value());
          assertEquals(Chance.pairs(10), evidence.threshold());
        }
        case "strength" -> assertTrue(evidence.value() >= evidence.threshold());
        default -> assertTrue(evidence.value() >= 0 && evidence.value() <= 1);
      }
      assertTrue(evidence.threshold() >= 0);
    }
  }

  @Test
  void aCopyIsNeverBeyondTheToleratedChanceInItsEvidenceEither() {
    Relation relation = Judging.judge("Pilots strike.", "Pilots strike.");
    assertEquals(Label.RESEND, relation.label());
    assertTrue(relation.falseAlarms() <= 10);
    assertEquals(
        relation.falseAlarms(),
        relation.why().evidence().stream()
            .filter(evidence -> evidence.name().equals("falseAlarms"))
            .findFirst()
            .orElseThrow()
            .value());
  }

  @Test
  void factsQuoteExactlyTheirPlaces() {
    Trials.run(
        30,
        random -> {
          List<String> told = new ArrayList<>();
          for (int i = 0; i < 6; i++) {
            told.add(RandomStories.sentence(random));
          }
          String a = String.join(" ", told);
          told.set(2, RandomStories.sentence(random));
          String b = String.join(" ", told).replaceAll("\\d", "3").replace("Tassi", "Renske");
          Relation relation = Judging.judge(a, b);
          for (FactChange fact : relation == null ? List.<FactChange>of() : relation.facts()) {
            assertEquals(fact.change() == Change.ADDED, fact.a() == null);
            assertEquals(fact.change() == Change.DROPPED, fact.b() == null);
            assertEquals(fact.from(), fact.a() == null ? null : fact.a().of(a));
            assertEquals(fact.to(), fact.b() == null ? null : fact.b().of(b));
          }
        });
  }

  @Test
  void theOtherWayRoundTheLabelIsTheSame() {
    Trials.run(
        30,
        random -> {
          String a = RandomStories.story(random, 6);
          String b =
              RandomStories.reworded(a).replaceAll("(\\d)\\d", "$1" + random.nextInt(10))
                  + RandomStories.sentence(random);
          Relation there = Judging.judge(a, b);
          Relation back = Judging.judge(b, a);
          assertEquals(there == null, back == null);
          if (there != null) {
            assertEquals(there.label(), back.label());
            assertEquals(there.coverageA(), back.coverageB());
            assertEquals(there.facts().size(), back.facts().size());
          }
        });
  }

  @Test
  void aJudgeMustTolerateSomething() {
    for (double none : new double[] {0, -1, Double.NaN}) {
      Exception refused = assertThrows(IllegalArgumentException.class, () -> new Judge(none));
      assertTrue(refused.getMessage().contains("got " + none), refused::getMessage);
    }
  }

  private static Story titled(String key, String title, String text) {
    return new Story(key, text, title, null, null, null, List.of());
  }
}
