package org.reprint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reprint.chain.Kind;
import org.reprint.judge.Explanation;
import org.reprint.judge.Label;
import org.reprint.judge.Relation;
import org.reprint.wire.Header;
import org.reprint.wire.Story;

/// What two stories are to each other by when, where and by whom they were printed; invented news.
class LabelsTest {
  private static final Reprint REPRINT = Reprint.of(new ReprintOptions(10, 1));
  private static final Instant MORNING = Instant.parse("2026-03-02T08:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration DAY = Duration.ofDays(1);

  private static final String DAM =
      """
      Engineers closed the Ostrava dam after cracks were found in two of its nine gates, the water \
      office said.

      The reservoir serves 340,000 people. Its director Jorun Aske said that the supply was safe for \
      60 days and that nobody below the dam would have to leave.

      Divers from Kelby will look at the foundations on Thursday. They were last examined in 1998, \
      when 14 small leaks were sealed at a cost of $2.5 million.

      The farmers' union of Harrowgate demanded compensation for lost irrigation. Its chairwoman \
      Marta Veldkamp spoke of 800 farms that depend on the canal.

      A new dam has been planned since 2011. The ministry wants to choose between three valleys in \
      the autumn.\
      """;

  private static final String RESERVES =
      "The Bank of Lindmoor entered the money market to arrange 1.5 billion crowns of overnight"
          + " loans, a spokesman said. Dealers said that day money was trading at 3-1/8 percent when"
          + " the bank began its temporary supply of reserves to the banking system.";

  private static final String COUNCIL =
      "The council of the Bank of Lindmoor left its lending rates unchanged at its regular meeting,"
          + " a spokesman said after the session. No news conference will be held.";

  private static Story story(String key, Instant date, String title, String place, String text) {
    return new Story(key, text, title, date, null, place, List.of());
  }

  private static Story dam(String key, Duration later, String title, String text) {
    return story(key, MORNING.plus(later), title, "OSTRAVA, March 2 -", text);
  }

  private static Story from(String source, String key, String title, String text) {
    return new Story(key, text, title, MORNING, source, null, List.of());
  }

  private static void assertLabel(Label label, Kind kind, Story a, Story b) {
    Explanation there = REPRINT.explain(a, b);
    Explanation back = REPRINT.explain(b, a);
    assertEquals(label, there.label(), () -> "" + there);
    assertEquals(kind, there.kind());
    assertEquals(label, back.label(), () -> "" + back);
    assertEquals(kind, back.kind());
    assertEquals(there.steps().stream().map(s -> s.name()).toList().size(), back.steps().size());
  }

  private static void assertLabel(Label label, Story a, Story b) {
    assertLabel(label, null, a, b);
  }

  @Test
  void aDailyNoteWithAnotherFigureIsALookAlikeUnderTheSameHeadlineToo() {
    Story today = story("a", MORNING, "BANK ADDS RESERVES", "LINDMOOR, March 2 -", RESERVES);
    String next = RESERVES.replace("3-1/8", "3-1/4");
    Story tomorrow =
        story("b", MORNING.plus(DAY), "BANK ADDS RESERVES", "LINDMOOR, March 3 -", next);
    assertLabel(Label.LOOKALIKE, today, tomorrow);
    assertLabel(Label.LOOKALIKE, Story.of("a", RESERVES), Story.of("b", next));
  }

  @ParameterizedTest
  @CsvSource({"1, RESEND", "2, RESEND", "14, LOOKALIKE", "28, LOOKALIKE"})
  void theSameFewWordsAreSentAgainWithinDaysAndAnotherMeetingAfterWeeks(int days, Label label) {
    Story first = story("a", MORNING, "BANK LEAVES RATES", null, COUNCIL);
    Story second =
        story("b", MORNING.plus(DAY.multipliedBy(days)), "BANK LEAVES RATES", null, COUNCIL);
    assertLabel(label, first, second);
  }

  @Test
  void sentTwiceOnAnotherOccasionTheLaterTwoAreOne() {
    Instant later = MORNING.plus(DAY.multipliedBy(28));
    List<Story> stories =
        List.of(
            story("a", MORNING, null, "KELBY", COUNCIL),
            story("b", later.plus(HOUR), null, "KELBY", COUNCIL),
            story("c", later, null, "KELBY", COUNCIL),
            story("d", later.plus(HOUR.multipliedBy(2)), null, "KELBY", COUNCIL));
    Scan scan = REPRINT.scan(stories, done -> {});
    assertEquals(1, scan.groups().size());
    assertEquals("c", scan.groups().getFirst().kept());
    assertEquals(3, scan.groups().getFirst().members().size());
    assertEquals(
        List.of(
            "a b lookalike",
            "a c lookalike",
            "a d lookalike",
            "b c resend",
            "b d resend",
            "c d resend"),
        scan.relations().stream()
            .filter(r -> !r.within())
            .map(r -> r.a() + " " + r.b() + " " + r.label().id())
            .sorted()
            .toList());
  }

  @Test
  void aTextOfMeasureIsSentAgainAfterWeeksToo() {
    String text = DAM + "\n\n" + DAM.replace("Ostrava", "Vantry").replace("dam", "wall");
    assertLabel(
        Label.RESEND,
        story("a", MORNING, null, null, text),
        story("b", MORNING.plus(DAY.multipliedBy(28)), null, null, text));
  }

  @Test
  void aDatelineThatIsASlipSaysNothingOfTheDay() {
    Story first = story("a", MORNING, null, "LINDMOOR, March 2 -", COUNCIL);
    Story second =
        story("b", MORNING.plus(DAY.multipliedBy(28)), null, "LINDMOOR, March 3 -", COUNCIL);
    assertLabel(Label.LOOKALIKE, first, second);
  }

  @Test
  void oneFigureOfManyUnderTheSameHeadlineWithinHoursIsACorrection() {
    String right = DAM.replace("nine gates", "eleven gates");
    Story first = dam("a", Duration.ZERO, "CRACKED DAM CLOSED", DAM);
    assertLabel(Label.VERSION, Kind.CORRECTION, first, dam("b", HOUR, "CRACKED DAM CLOSED", right));
    Instant later = MORNING.plus(DAY.multipliedBy(2));
    assertLabel(
        Label.LOOKALIKE,
        first,
        story("b", later, "CRACKED DAM CLOSED", "OSTRAVA, March 4 -", right));
    assertLabel(Label.LOOKALIKE, first, dam("b", HOUR, "FARMERS FEAR DROUGHT", right));
    assertLabel(Label.LOOKALIKE, Story.of("a", DAM), Story.of("b", right));
  }

  @Test
  void whatTheLaterOneAddsMakesItTheNextVersionAndWhatItLacksATrim() {
    String shorter = DAM.substring(0, DAM.indexOf("The farmers' union")).strip();
    Story whole = dam("a", Duration.ZERO, "CRACKED DAM CLOSED", DAM);
    assertLabel(Label.TRIM, whole, dam("b", HOUR, "CRACKED DAM CLOSED", shorter));
    assertLabel(
        Label.VERSION, Kind.UPDATE, whole, dam("b", HOUR.negated(), "CRACKED DAM CLOSED", shorter));
    assertLabel(Label.TRIM, Story.of("a", DAM), Story.of("b", shorter));
  }

  @Test
  void wordsEditedByTheSameWireAreAVersionAndByAnotherHouseSyndicated() {
    String edited = DAM.replace("demanded compensation", "asked for money");
    assertLabel(
        Label.VERSION,
        Kind.WRITETHRU,
        dam("a", Duration.ZERO, "CRACKED DAM CLOSED", DAM),
        dam("b", HOUR, "CRACKED DAM CLOSED", edited));
    assertLabel(
        Label.SYNDICATED,
        from("Kelby Letter", "a", "CRACKED DAM CLOSED", DAM),
        from("Vantry Post", "b", "Fear for the harvest", edited));
    assertLabel(
        Label.SYNDICATED,
        from("Kelby Letter", "a", "CRACKED DAM CLOSED", DAM),
        from("Vantry Post", "b", "Fear for the harvest", DAM));
    assertLabel(Label.SYNDICATED, Story.of("a", DAM), Story.of("b", edited));
  }

  @Test
  void theReasonSaysWhomTheyCreditAndHowFarApartTheyWereSent() {
    String wire = "OSTRAVA, March 2 (AP) - " + DAM;
    Story first = from("Kelby Letter", "a", "CRACKED DAM CLOSED", wire);
    Story copy = from("Vantry Post", "b", "Fear for the harvest", wire.replace("wants to", "will"));
    String text = REPRINT.explain(first, copy).text();
    assertTrue(text.contains("; both credit ap"), text);
    Story bare = from("Vantry Post", "b", "Fear for the harvest", DAM);
    text = REPRINT.explain(first, bare).text();
    assertTrue(text.contains("; only the first story credits ap"), text);
    Story later = dam("b", HOUR.multipliedBy(3), "CRACKED DAM CLOSED", DAM);
    text = REPRINT.explain(story("a", MORNING, "CRACKED DAM CLOSED", null, DAM), later).text();
    assertEquals("The same words; sent 3 hours apart.", text);
  }

  @Test
  void aCopyThatIsEditedInEverySentenceIsACopy() {
    String edited =
        DAM.replace("after cracks were found", "when cracks turned up")
            .replace("safe for", "secure for")
            .replace("look at the foundations", "inspect the foundations")
            .replace("small leaks", "minor leaks")
            .replace("demanded compensation", "wanted compensation")
            .replace("spoke of", "talked of")
            .replace("wants to choose", "plans to choose");
    Explanation explanation = REPRINT.explain(Story.of("a", DAM), Story.of("b", edited));
    assertTrue(explanation.relation().jaccard() < 0.7, () -> "" + explanation);
    assertEquals(Label.SYNDICATED, explanation.label());
  }

  @Test
  void theSameFormOfAnotherHouseNamedInTheHeadlineIsALookAlikeMinutesLaterToo() {
    String award =
        "%s is being awarded a %s million crown contract of the harbour office for the repair of"
            + " the quays of Lindmoor, the office said. The work will be done on the islands and"
            + " should be complete by April 2028.";
    Story one =
        story(
            "a",
            MORNING,
            "ASKE GETS HARBOUR CONTRACT",
            "LINDMOOR, March 2 -",
            String.format(Locale.ROOT, award, "Aske Shipyard", "40"));
    Story other =
        story(
            "b",
            MORNING.plusSeconds(90),
            "TASSI GETS HARBOUR CONTRACT",
            "LINDMOOR, March 2 -",
            String.format(Locale.ROOT, award, "Tassi Brothers", "40"));
    assertLabel(Label.LOOKALIKE, one, other);
  }

  @Test
  void aStoryThatStandsInALongerOneOfAnotherHeadlineElsewhereIsAPart() {
    String first = DAM.substring(0, DAM.indexOf("Divers")).strip();
    Story alone = dam("a", Duration.ZERO, "CRACKED DAM CLOSED", first);
    String digest =
        first
            + "\n\nFerry pilots in Lindmoor went back to work on Friday after a night of talks in a"
            + " school gym. Their wages will follow the price of bread. Passengers cheered when the"
            + " first boat left for the islands with mail and two goats.\n\nNurses moved into their"
            + " new building although the roof is missing. Umbrellas were handed out at the gate.";
    Story other = story("b", MORNING.plus(HOUR), "NEWS OF THE WEEK", "LINDMOOR, March 2 -", digest);
    assertLabel(Label.PARTIAL, alone, other);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Rain at times in Kelby on %s with a high of %s degrees and wind from the %s at %s knots."
            + " The outlook for the islands is fair.|Monday,14,west,20|Tuesday,9,north,35",
        "%s beat %s by %s goals to %s in front of %s people in the second round of the harbour"
            + " cup.|Kelby,Vantry,3,1,4100|Lindmoor,Ostrava,2,0,3800",
        "Aske Shipyard said that net profit in the %s quarter rose to %s million crowns from %s"
            + " million a year before on sales of %s million.|first,12.4,10.1,88|second,15.9,9.7,93",
        "Treasury notes of %s billion crowns were sold at an average yield of %s percent, with bids"
            + " of %s billion, the treasury of Lindmoor said.|2.0,3.41,5.5|1.5,3.62,4.1",
      })
  void formsFilledInAnewAreNeverMerged(String form, String first, String second) {
    Story a = Story.of("a", String.format(Locale.ROOT, form, (Object[]) first.split(",", -1)));
    Story b = Story.of("b", String.format(Locale.ROOT, form, (Object[]) second.split(",", -1)));
    Explanation explanation = REPRINT.explain(a, b);
    boolean merged = explanation.label() != null && explanation.label().mayBeMerged();
    assertTrue(!merged, () -> "" + explanation);
  }

  @Test
  void insideAChainOtherFiguresAreTheNextVersion() {
    String dead = DAM.replace("two of its nine", "five of its nine").replace("340,000", "410,000");
    Story first = version("a", "1", DAM);
    Story second = version("b", "2", dead);
    assertLabel(Label.VERSION, Kind.UPDATE, first, second);
    Explanation explanation = REPRINT.explain(first, second);
    assertTrue(explanation.text().contains("version 2 after 1"), explanation.text());
    assertTrue(
        explanation.changes().contains("Without the wire's word they would be lookalike."),
        () -> "" + explanation.changes());
  }

  private static Story version(String key, String version, String text) {
    Story.Origin origin = new Story.Origin("x", "x", 1, "urn:dam", version);
    return new Story(key, text, null, null, null, null, List.of(), Header.NONE, origin);
  }

  /// Ten days of one note: the form is known from the archive itself.
  @Test
  void aFormThatAHousePrintsEveryDayIsALookAlikeOfItself() {
    List<Story> notes = new ArrayList<>();
    for (int day = 0; day < 10; day++) {
      String text =
          RESERVES
              .replace("1.5 billion", 1 + day + " billion")
              .replace("3-1/8", 3 + day % 3 + "-1/8");
      notes.add(
          story("n" + day, MORNING.plus(DAY.multipliedBy(day)), "BANK ADDS RESERVES", null, text));
    }
    Scan scan = REPRINT.scan(notes, done -> {});
    for (Relation relation : scan.relations()) {
      assertEquals(Label.LOOKALIKE, relation.label(), () -> "" + relation);
    }
    assertEquals(List.of(), scan.groups());
  }
}
