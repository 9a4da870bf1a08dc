package org.reprint.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DateReaderTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2016-08-29T16:26:01Z                          | 2016-08-29T16:26:01Z
          2016-08-29T16:26:01.5+02:00                   | 2016-08-29T14:26:01.500Z
          2016-08-29T16:26:01,123456789-0530            | 2016-08-29T21:56:01.123456789Z
          2016-08-29t16:26z                             | 2016-08-29T16:26:00Z
          2016-08-29 16:26:01 +02                       | 2016-08-29T14:26:01Z
          2016-08-29T16:26:01                           | 2016-08-29T16:26:01Z
          2016-08-29T16:26:01+02:00[Europe/Paris]       | 2016-08-29T14:26:01Z
          2016-08-29                                    | 2016-08-29T00:00:00Z
          2016/8/29 16:26                               | 2016-08-29T16:26:00Z
          20160829                                      | 2016-08-29T00:00:00Z
          20160829T162601+0200                          | 2016-08-29T14:26:01Z
          20160829T1626Z                                | 2016-08-29T16:26:00Z
          20160829162601                                | 2016-08-29T16:26:01Z
          Mon, 29 Aug 2016 16:26:01 +0200               | 2016-08-29T14:26:01Z
          Mon, 29 Aug 2016 16:26:01 +0200 (CEST)        | 2016-08-29T14:26:01Z
          29 Aug 16 16:26 EDT                           | 2016-08-29T20:26:00Z
          1 Aug 2016 06:26 GMT                          | 2016-08-01T06:26:00Z
          Monday, 29-Aug-16 16:26:01 GMT                | 2016-08-29T16:26:01Z
          26-FEB-1987 15:01:01.79                       | 1987-02-26T15:01:01.790Z
          ' 2-MAR-1987 05:01:01.79 '                    | 1987-03-02T05:01:01.790Z
          29 August 2016                                | 2016-08-29T00:00:00Z
          Aug. 29, 2016                                 | 2016-08-29T00:00:00Z
          Monday, August 29, 2016 16:26 PST             | 2016-08-30T00:26:00Z
          Sept. 3, 2016                                 | 2016-09-03T00:00:00Z
          Mon Aug 29 16:26:01 UTC 2016                  | 2016-08-29T16:26:01Z
          Mon Aug 29 16:26:01 +0200 2016                | 2016-08-29T14:26:01Z
          Mon Aug  9 16:26:01 2016                      | 2016-08-09T16:26:01Z
          29.08.2016 16:26                              | 2016-08-29T16:26:00Z
          08-29-16 1626GMT                              | 2016-08-29T16:26:00Z
          AP-WF-08-29-16 1626GMT                        | 2016-08-29T16:26:00Z
          1472487961                                    | 2016-08-29T16:26:01Z
          1472487961.25                                 | 2016-08-29T16:26:01.250Z
          1472487961123                                 | 2016-08-29T16:26:01.123Z
          1.472487961E9                                 | 2016-08-29T16:26:01Z
          -86400                                        | 1969-12-31T00:00:00Z
          99999999999                                   | 5138-11-16T09:46:39Z
          100000000000                                  | 1973-03-03T09:46:40Z
          123456789                                     | 1973-11-29T21:33:09Z
          0                                             | 1970-01-01T00:00:00Z
          29 Ago 2016                                   | 2016-08-29T00:00:00Z
          29. März 2016 16:26                           | 2016-03-29T16:26:00Z
          29 de agosto de 2016                          | 2016-08-29T00:00:00Z
          29 juil. 2016                                 | 2016-07-29T00:00:00Z
          29-MAG-26 10:00                               | 2026-05-29T10:00:00Z
          05-29-26 1626EDT                              | 2026-05-29T20:26:00Z
          Tue, 29 Feb 2000 00:00:00 UT                  | 2000-02-29T00:00:00Z
          """)
  void readsTheForm(String date, Instant moment) {
    List<String> notes = new ArrayList<>();
    assertEquals(moment, new DateReader().read(date, notes::add));
    assertEquals(List.of(), notes);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "yesterday",
        "2016",
        "201608",
        "2016-08",
        "05/06/2016",
        "2016-02-30",
        "2016-13-01",
        "2016-08-29T25:00",
        "2016-08-29T16:26+29:00",
        "2016-08-29T16:26+02:75",
        "0000-00-00",
        "29 Xyz 2016",
        "29 de Xyz 2016",
        "29 Aug 2016 16:26 XYZ",
        "131137 GMT Nov 13",
        "1e999",
        "9999999999999999",
        "999999999999999999999999999999999999",
        "NaN",
        "٢٠١٦-٠٨-٢٩",
        "2016-08-29T16:26:01.1234567890123456789Z"
      })
  void doesNotReadWhatHasNoOneMeaning(String date) {
    List<String> notes = new ArrayList<>();
    assertNull(new DateReader().read(date, notes::add));
    assertEquals(1, notes.size());
  }

  @Test
  void noDateIsNoFault() {
    List<String> notes = new ArrayList<>();
    for (String date : new String[] {null, "", "  "}) {
      assertNull(new DateReader().read(date, notes::add));
    }
    assertEquals(List.of(), notes);
  }

  @Test
  void eachFormIsSaidOnce() {
    DateReader reader = new DateReader();
    List<String> notes = new ArrayList<>();
    for (String date :
        List.of("12th of Nevuary", "3rd of May-be", "4th of Nevuary", "99/99/1999")) {
      reader.read(date, notes::add);
    }
    assertEquals(
        List.of(
            "date cannot be read: \"12th of Nevuary\" (said once for dates of this form)",
            "date cannot be read: \"3rd of May-be\" (said once for dates of this form)",
            "date cannot be read: \"99/99/1999\" (said once for dates of this form)"),
        notes);
  }

  @Test
  void longAndEndlessFormsAreCut() {
    DateReader reader = new DateReader();
    List<String> notes = new ArrayList<>();
    reader.read("x".repeat(100_000), notes::add);
    assertEquals(
        "date cannot be read: \"" + "x".repeat(40) + "...\" (said once for dates of this form)",
        notes.getFirst());
    for (int i = 0; i < 1000; i++) {
      reader.read("!".repeat(i % 39 + 1) + "?".repeat(i / 39 + 1), notes::add);
    }
    assertEquals(100, notes.size());
  }
}
