package org.reprint.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reprint.judge.Circumstances.Same;
import org.reprint.wire.Story;

class CircumstancesTest {
  private static Subject subject(String date, String dateline, String title, String source) {
    Instant sent = date == null ? null : Instant.parse(date);
    return Judging.subject(
        new Story("k", "Rain fell on Kelby.", title, sent, source, dateline, List.of()));
  }

  private static Circumstances of(Subject a, Subject b) {
    Circumstances there = Circumstances.of(a, b);
    Circumstances back = Circumstances.of(b, a);
    assertEquals(there.days(), back.days());
    assertEquals(there.title(), back.title());
    assertEquals(there.place(), back.place());
    assertEquals(there.house(), back.house());
    assertEquals(there.later(), -back.later());
    return there;
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "2026-03-02T08:00:00Z, -, 2026-03-02T20:00:00Z, -, 0.5",
        "2026-03-02T08:00:00Z, 'KELBY, March 2 -', 2026-03-04T08:00:00Z, 'KELBY, March 2 -', 0",
        "2026-03-02T23:00:00Z, 'KELBY, March 2 -', 2026-03-03T05:00:00Z, 'KELBY, March 3 -', 0.25",
        "-, 'KELBY, 28 Feb -', 2026-03-02T08:00:00Z, 'KELBY, March 2 -', 2",
        "2025-12-31T23:00:00Z, 'KELBY, Dec. 31 -', 2026-01-01T23:00:00Z, 'KELBY, Jan 1 -', 1",
        "2026-04-02T08:00:00Z, 'KELBY, March 2 -', 2026-03-02T08:00:00Z, 'KELBY, March 2 -', 31",
        "2026-04-02T08:00:00Z, 'KELBY, March 77 -', 2026-04-02T08:00:00Z, KELBY -, 0",
        "-, KELBY -, -, KELBY -, NaN",
        "-, -, 2026-03-02T08:00:00Z, -, NaN",
      })
  void daysAreThoseOfTheHourOrOfTheDatelineTheNearerOfTheTwo(
      String sentA, String datelineA, String sentB, String datelineB, double days) {
    Circumstances found =
        of(subject(sentA, datelineA, null, null), subject(sentB, datelineB, null, null));
    assertEquals(days, found.days(), 1e-9);
  }

  @Test
  void placesAndHousesAreTheSameAnotherOrNotKnown() {
    Subject kelby = subject(null, "KELBY, March 2 -", null, "Letter");
    Subject again = subject(null, "Kelby, Lindmoor, March 3 -", null, "letter ");
    Subject vantry = subject(null, "VANTRY, March 2 -", null, "Post");
    Subject nobody = subject(null, null, null, null);
    assertEquals(Same.YES, of(kelby, again).place());
    assertEquals(Same.YES, of(kelby, again).house());
    assertEquals(Same.NO, of(kelby, vantry).place());
    assertEquals(Same.NO, of(kelby, vantry).house());
    assertEquals(Same.UNKNOWN, of(kelby, nobody).place());
    assertEquals(Same.UNKNOWN, of(kelby, nobody).house());
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "DAM CLOSED, Dam closed!, 1",
        "CORRECTED - ASKE <ASK.X> CLOSES DAM, ASKE <ASK> CLOSES DAM, 1",
        "UPDATE 2-Dam closed, Dam closed, 1",
        "Dam closed at 7.5, Dam closed at 7, 0.6",
        "Rain, Snow, 0",
        "-, Snow, NaN",
      })
  void headlinesAreComparedByTheirWordsWithoutWhatTheWireAdds(String a, String b, double share) {
    Subject first = subject(null, null, a, null);
    Subject second = subject(null, null, b, null);
    assertEquals(share, of(first, second).title(), 1e-9);
  }

  @Test
  void aHeadlineNamesSomebodyWhomTheOtherStoryDoesNotHave() {
    Subject aske = named("a", "ASKE CLOSES DAM", "The builder Jorun Aske closed the dam.");
    Subject tassi = named("b", "TASSI CLOSES DAM", "The builder Oren Tassi closed the dam.");
    Subject builder = named("c", "BUILDER CLOSES DAM", "The builder Jorun Aske closed the dam.");
    assertEquals(true, Headlines.nameOthers(aske, tassi));
    assertEquals(true, Headlines.nameOthers(tassi, aske));
    assertEquals(false, Headlines.nameOthers(aske, builder));
  }

  private static Subject named(String key, String title, String text) {
    return Judging.subject(new Story(key, text, title, null, null, null, List.of()));
  }
}
