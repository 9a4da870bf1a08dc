package org.reprint.bench;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.reprint.wire.Story;

/// Lines of news as stories with their source and day.
final class NewsStories {
  private static final int ISO_DAY = "2000-01-01".length();

  private NewsStories() {}

  /// The stories of lines with `id` and `text`, and where they have them `source` and `date`.
  static List<Story> of(List<JsonLine> lines) {
    return lines.stream().map(NewsStories::story).toList();
  }

  private static Story story(JsonLine line) {
    String source = line.fields().get("source") instanceof String name ? name : null;
    LocalDate day = day(line);
    return new Story(
        line.text("id"),
        line.text("text"),
        null,
        day == null ? null : day.atStartOfDay().toInstant(ZoneOffset.UTC),
        source,
        null,
        List.of());
  }

  /// The day of a line, null when its date does not begin with one in the form of ISO 8601.
  static LocalDate day(JsonLine line) {
    if (line.fields().get("date") instanceof String date && date.length() >= ISO_DAY) {
      try {
        return LocalDate.parse(date.substring(0, ISO_DAY));
      } catch (DateTimeParseException e) {
        return null;
      }
    }
    return null;
  }
}
