package org.reprint.wire;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The forms in which wires write a date.
///
/// All of these, without an offset as UTC and without a time as midnight:
/// - ISO 8601 with `T` or a blank, extended or basic (`20160829T162600+0200`), seconds and their
///   fraction optional, any offset; also `2016/08/29`
/// - RFC 822, 850 and 1123, with or without the day of the week, and `26-FEB-1987 15:01:01.79`
/// - `29 August 2016`, `29. Mai 2016`, `29 de mayo de 2016`, `Aug. 29, 2016 16:26`, `Mon Aug 29
///   16:26:00 UTC 2016`, `29.08.2016 16:26`, and the `08-29-16 1626GMT` of American wires
/// - seconds since 1970, from 100,000,000,000 on milliseconds. Eight or fourteen digits that make a
///   date (`20160829`, `20160829162600`) are that date; four or six that make a year or a month are
///   no date.
///
/// `05/06/2016` is not read: it has two meanings. The day of the week is not checked.
final class DateForms {
  private static final int LONGEST = 64;
  private static final String UTC_SECOND = "9999-99-99T99:99:99Z";
  private static final double FIRST_MILLIS = 1e11; // as seconds this would be the year 5138
  private static final double LAST_MILLIS = 253_402_300_799_999d; // the year 9999

  private static final String TIME =
      "(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2})(?:[.,](?<fraction>\\d{1,18}))?)?";
  private static final String ZONE =
      "(?:\\s*(?<zone>[A-Z]{1,4}|(?:GMT|UTC)?[+-]\\d{2}(?::?\\d{2})?))?"
          + "(?:\\[[\\w/+-]+]|\\s*\\([\\w ]+\\))?"; // its name, after its offset
  private static final String WEEKDAY =
      "(?:(?:MON|TUES?|WED(?:NES)?|THU(?:RS?)?|FRI|SAT(?:UR)?|SUN)(?:DAY)?[.,]?\\s+)?";
  private static final String MONTH = "(?:DE\\s+)?(?<name>\\p{Lu}{3,10})";

  // Matched against the date in capitals. Each names year, day, and month or name.
  private static final List<Form> FORMS =
      List.of(
          Form.of(
              "(?<year>\\d{4})([-/])(?<month>\\d{1,2})\\2(?<day>\\d{1,2})",
              "(?:T|\\s+)" + TIME + ZONE),
          Form.of(
              "(?<year>\\d{4})(?<month>\\d{2})(?<day>\\d{2})",
              "T(?<hour>\\d{2}):?(?<minute>\\d{2})"
                  + "(?::?(?<second>\\d{2})(?:[.,](?<fraction>\\d{1,18}))?)?"
                  + ZONE),
          Form.of(
              "(?<year>\\d{4})(?<month>\\d{2})(?<day>\\d{2})"
                  + "(?<hour>\\d{2})(?<minute>\\d{2})(?<second>\\d{2})",
              ZONE),
          Form.of(
              WEEKDAY
                  + "(?<day>\\d{1,2})\\.?[-\\s]"
                  + MONTH
                  + "\\.?,?[-\\s](?:DE\\s+)?(?<year>\\d{4}|\\d{2})",
              ",?\\s+" + TIME + ZONE),
          Form.of(
              WEEKDAY + MONTH + "\\.?\\s+(?<day>\\d{1,2}),?\\s+(?<year>\\d{4})",
              ",?\\s+" + TIME + ZONE),
          Form.of(
              WEEKDAY + MONTH + "\\s+(?<day>\\d{1,2})\\s+" + TIME + ZONE + "\\s+(?<year>\\d{4})",
              ""),
          Form.of(
              "(?<day>\\d{1,2})\\.(?<month>\\d{1,2})\\.(?<year>\\d{4})", ",?\\s+" + TIME + ZONE),
          Form.of(
              "(?:[A-Z]{2}-[A-Z]{2}-)?(?<month>\\d{2})-(?<day>\\d{2})-(?<year>\\d{2})"
                  + "\\s+(?<hour>\\d{2})(?<minute>\\d{2})\\s?(?<zone>GMT|UTC|[ECMP][SD]T)",
              ""));

  private static final Pattern NUMBER =
      Pattern.compile("-?\\d{1,18}(\\.\\d{1,18})?(E[+-]?\\d{1,3})?");
  private static final Pattern YEAR_OR_MONTH =
      Pattern.compile("(1[5-9]|20|21)\\d{2}(0[1-9]|1[0-2])?");

  private static final List<String> MONTHS =
      List.of(
          "JANUARY",
          "FEBRUARY",
          "MARCH",
          "APRIL",
          "MAY",
          "JUNE",
          "JULY",
          "AUGUST",
          "SEPTEMBER",
          "OCTOBER",
          "NOVEMBER",
          "DECEMBER");

  // As German, French, Spanish, Italian, Portuguese and Dutch wires begin them.
  private static final List<Pattern> OTHER_MONTHS =
      Stream.of(
              "JANV|JÄN|ENE|GEN",
              "FÉV|FEV|FEB",
              "MÄR|MRZ|MARZ|MARS|MAART|MARÇ",
              "AVR|ABR|APR",
              "MAI|MAG|MEI",
              "JUIN|GIU|JUN",
              "JUIL|LUG|JUL",
              "AOÛ|AOU|AGO|AUG",
              "SET|SEP",
              "OKT|OTT|OUT|OCT",
              "NOV",
              "DEZ|DÉC|DEC|DIC")
          .map(names -> Pattern.compile("(?:" + names + ")\\p{Lu}{0,7}"))
          .toList();

  // RFC 822's own, and the three of Europe that have one meaning on a wire. Hours.
  private static final Map<String, Integer> ZONES =
      Map.ofEntries(
          Map.entry("Z", 0),
          Map.entry("UT", 0),
          Map.entry("UTC", 0),
          Map.entry("GMT", 0),
          Map.entry("EST", -5),
          Map.entry("EDT", -4),
          Map.entry("CST", -6),
          Map.entry("CDT", -5),
          Map.entry("MST", -7),
          Map.entry("MDT", -6),
          Map.entry("PST", -8),
          Map.entry("PDT", -7),
          Map.entry("BST", 1),
          Map.entry("CET", 1),
          Map.entry("CEST", 2));

  private DateForms() {}

  /// Returns the moment, or null if the date is in no form that is read.
  static Instant moment(String date) {
    if (date.length() > LONGEST) {
      return null;
    }
    if (isUtcSecond(date)) {
      return utcSecond(date);
    }
    String capitals = date.toUpperCase(Locale.ROOT);
    for (Form form : FORMS) {
      Matcher matcher = form.pattern.matcher(capitals);
      if (matcher.matches()) {
        Instant moment = moment(new Parts(matcher, form.pattern.namedGroups()));
        if (moment != null) {
          return moment;
        }
      }
    }
    return epoch(capitals);
  }

  /// Whether a date is written as `2016-08-29T16:26:00Z`. Most are, and no pattern reads as fast.
  private static boolean isUtcSecond(String date) {
    boolean fits = date.length() == UTC_SECOND.length();
    for (int i = 0; fits && i < UTC_SECOND.length(); i++) {
      char mark = UTC_SECOND.charAt(i);
      char c = date.charAt(i);
      fits = mark == '9' ? c >= '0' && c <= '9' : c == mark;
    }
    return fits;
  }

  private static Instant utcSecond(String date) {
    try {
      return LocalDateTime.of(
              Integer.parseInt(date, 0, 4, 10),
              Integer.parseInt(date, 5, 7, 10),
              Integer.parseInt(date, 8, 10, 10),
              Integer.parseInt(date, 11, 13, 10),
              Integer.parseInt(date, 14, 16, 10),
              Integer.parseInt(date, 17, 19, 10))
          .toInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      return null; // as below
    }
  }

  private static Instant moment(Parts parts) {
    Integer seconds = offsetSeconds(parts.word("zone"));
    int month = parts.word("name") == null ? parts.number("month") : month(parts.word("name"));
    if (seconds == null) {
      return null;
    }
    try {
      LocalDateTime local =
          LocalDateTime.of(
              year(parts.word("year")),
              month,
              parts.number("day"),
              parts.number("hour"),
              parts.number("minute"),
              parts.number("second"),
              nanos(parts.word("fraction")));
      return local.toInstant(ZoneOffset.ofTotalSeconds(seconds));
    } catch (DateTimeException e) {
      return null; // 31 February, 25 o'clock, an offset of 20 hours
    }
  }

  // Two digits as in RFC 2822, section 4.3.
  private static int year(String digits) {
    int year = Integer.parseInt(digits);
    return digits.length() > 2 ? year : year < 50 ? 2000 + year : 1900 + year;
  }

  // From 1; 0 for what is no month. "SEPT" and other beginnings of three letters or more will do.
  private static int month(String name) {
    for (int i = 0; i < MONTHS.size(); i++) {
      if (MONTHS.get(i).startsWith(name)) {
        return i + 1;
      }
    }
    for (int i = 0; i < MONTHS.size(); i++) {
      if (OTHER_MONTHS.get(i).matcher(name).matches()) {
        return i + 1;
      }
    }
    return 0;
  }

  private static int nanos(String fraction) {
    return fraction == null ? 0 : Integer.parseInt((fraction + "00000000").substring(0, 9));
  }

  // Null for a zone that is not known.
  private static Integer offsetSeconds(String zone) {
    if (zone == null) {
      return 0;
    }
    int sign = Math.max(zone.indexOf('+'), zone.indexOf('-'));
    if (sign < 0) {
      Integer hours = ZONES.get(zone);
      return hours == null ? null : hours * 3600;
    }
    String digits = zone.substring(sign + 1).replace(":", "");
    int hours = Integer.parseInt(digits, 0, 2, 10);
    int minutes = digits.length() == 4 ? Integer.parseInt(digits, 2, 4, 10) : 0;
    if (minutes > 59) {
      return null;
    }
    int seconds = hours * 3600 + minutes * 60;
    return zone.charAt(sign) == '-' ? -seconds : seconds;
  }

  private static Instant epoch(String date) {
    if (!NUMBER.matcher(date).matches() || YEAR_OR_MONTH.matcher(date).matches()) {
      return null;
    }
    double value = Double.parseDouble(date); // exact for milliseconds: below 2 to the 53rd
    double millis = Math.abs(value) < FIRST_MILLIS ? value * 1000 : value;
    return Math.abs(millis) > LAST_MILLIS ? null : Instant.ofEpochMilli(Math.round(millis));
  }

  // A date, and perhaps a time after it.
  private record Form(Pattern pattern) {
    static Form of(String date, String time) {
      return new Form(Pattern.compile(date + "(?:" + time + ")?"));
    }
  }

  private record Parts(Matcher matcher, Map<String, Integer> groups) {
    // Null if the form has no such part, or the date does without it.
    String word(String part) {
      Integer group = groups.get(part);
      return group == null ? null : matcher.group(group);
    }

    // 0 if there is none.
    int number(String part) {
      String digits = word(part);
      return digits == null ? 0 : Integer.parseInt(digits);
    }
  }
}
