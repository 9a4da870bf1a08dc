package org.reprint.bench.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;

/// Dates as the collections have them: ISO 8601 days, or `26-FEB-1987 15:01:01.79`.
final class DateText {
  private static final List<DateTimeFormatter> FORMS =
      List.of(
          new DateTimeFormatterBuilder()
              .parseCaseInsensitive()
              .appendPattern("d-MMM-yyyy HH:mm:ss")
              .toFormatter(Locale.ENGLISH));

  private DateText() {}

  /// Null when it is neither.
  static Instant read(String text) {
    try {
      return LocalDate.parse(text.strip().substring(0, 10))
          .atStartOfDay()
          .toInstant(ZoneOffset.UTC);
    } catch (DateTimeParseException e) {
      for (DateTimeFormatter form : FORMS) {
        try {
          int point = text.lastIndexOf('.');
          String seconds = point < 0 ? text.strip() : text.substring(0, point).strip();
          return LocalDateTime.parse(seconds, form).toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException other) {
          // the next form
        }
      }
      return null;
    }
  }
}
