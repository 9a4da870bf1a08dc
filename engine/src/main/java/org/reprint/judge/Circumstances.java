package org.reprint.judge;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.reprint.text.Span;
import org.reprint.text.SpanKind;

/// When, where and by whom two stories were printed, as far as they say.
///
/// @param days between them, by the hour they were sent or by the day in their datelines, the
///   nearer of the two; not a number when neither is known
/// @param title share of the words of both titles that both have, 0 to 1; not a number when one has
///   none
/// @param place what their datelines say of the place
/// @param house what they say of who printed them
/// @param later 1 when the second was sent later, -1 when the first was, 0 when nobody knows
record Circumstances(double days, double title, Same place, Same house, int later) {
  /// Whether two stories have something in common.
  enum Same {
    YES,
    NO,
    UNKNOWN;

    private static Same of(String a, String b) {
      if (a == null || b == null || a.isBlank() || b.isBlank()) {
        return UNKNOWN;
      }
      return a.strip().equalsIgnoreCase(b.strip()) ? YES : NO;
    }
  }

  /// Nothing is known.
  static final Circumstances NONE =
      new Circumstances(Double.NaN, Double.NaN, Same.UNKNOWN, Same.UNKNOWN, 0);

  private static final double DAY = Duration.ofDays(1).toSeconds();

  /// A dateline so many days from the hour the story was sent is a slip.
  private static final int OLDEST = 7;

  private static final String MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec";
  private static final Pattern DATE =
      Pattern.compile(
          "\\b(?:(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.? (\\d{1,2})\\b"
              + "|(\\d{1,2}) (jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\b)");
  private static final Pattern PLACE = Pattern.compile("\\s*([\\p{L}.'’ -]+)");

  static Circumstances of(Subject a, Subject b) {
    String datelineA = dateline(a);
    String datelineB = dateline(b);
    Instant sentA = a.story().date();
    Instant sentB = b.story().date();
    double sent = Double.NaN;
    int later = 0;
    if (sentA != null && sentB != null) {
      sent = Math.abs(sentA.getEpochSecond() - sentB.getEpochSecond()) / DAY;
      later = Integer.signum(sentB.compareTo(sentA));
    }
    // Of a story without an hour the dateline is of about the time of the other one.
    Instant nearA = sentA == null ? sentB : sentA;
    Instant nearB = sentB == null ? sentA : sentB;
    double dated = days(day(datelineA, nearA), day(datelineB, nearB));
    double days = Double.isNaN(sent) || dated < sent ? dated : sent;
    return new Circumstances(
        days,
        Headlines.alike(a, b),
        Same.of(place(datelineA), place(datelineB)),
        Same.of(a.story().source(), b.story().source()),
        later);
  }

  private static String dateline(Subject subject) {
    if (subject.story().dateline() != null) {
      return subject.story().dateline();
    }
    for (Span span : subject.telling().prose().spans()) {
      if (span.kind() == SpanKind.DATELINE) {
        return span.range().of(subject.story().text());
      }
    }
    return null;
  }

  private static String place(String dateline) {
    if (dateline == null) {
      return null;
    }
    Matcher m = PLACE.matcher(dateline);
    return m.lookingAt() ? DATE.matcher(lower(m.group(1))).replaceAll("") : null;
  }

  /// The day in a dateline, of the year that brings it next to the hour the story was sent; null
  /// when it names none.
  private static LocalDate day(String dateline, Instant near) {
    Matcher m = dateline == null ? null : DATE.matcher(lower(dateline));
    if (m == null || !m.find()) {
      return null;
    }
    String month = m.group(1) == null ? m.group(4) : m.group(1);
    int day = Integer.parseInt(m.group(2) == null ? m.group(3) : m.group(2), 10);
    LocalDate about = near == null ? LocalDate.EPOCH : LocalDate.ofInstant(near, ZoneOffset.UTC);
    LocalDate first = about.withDayOfYear(1).withMonth(MONTHS.indexOf(month) / 4 + 1);
    if (day < 1 || day > first.lengthOfMonth()) {
      return null;
    }
    LocalDate dated = first.withDayOfMonth(day);
    if (near == null) {
      return dated;
    }
    long off = dated.toEpochDay() - about.toEpochDay();
    int halfYear = 183;
    long year = off > halfYear ? -1 : off < -halfYear ? 1 : 0;
    LocalDate nearest = dated.plusYears(year);
    return Math.abs(nearest.toEpochDay() - about.toEpochDay()) > OLDEST ? null : nearest;
  }

  private static double days(LocalDate a, LocalDate b) {
    return a == null || b == null ? Double.NaN : Math.abs(a.toEpochDay() - b.toEpochDay());
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
