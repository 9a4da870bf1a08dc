package org.reprint.wire;

import java.util.Locale;

/// Puts the text of a story together with what stands beside it: some wires repeat the headline or
/// the place line in the text.
final class Copy {
  private static final int OPENING_LINES = 3;

  private Copy() {}

  /// Takes the text, without a first line that is the draft's title once more. A place line that
  /// the text has is taken from the draft.
  static void put(Draft draft, String text) {
    String body = text == null ? "" : text.strip();
    String title = draft.get(Field.TITLE);
    if (title != null) {
      int end = body.indexOf('\n');
      String first = end < 0 ? body : body.substring(0, end);
      if (end >= 0 && same(first, title)) {
        body = body.substring(end).strip();
      }
    }
    draft.put(Field.TEXT, body);
    String dateline = draft.get(Field.DATELINE);
    if (dateline != null && opens(body, lower(dateline))) {
      draft.keep(Field.DATELINE, null);
    }
  }

  // Whether one of the first paragraphs begins so.
  private static boolean opens(String body, String dateline) {
    return body.lines()
        .filter(line -> !line.isBlank())
        .limit(OPENING_LINES)
        .anyMatch(line -> lower(line).startsWith(dateline));
  }

  private static boolean same(String a, String b) {
    return lower(a).equals(lower(b));
  }

  private static String lower(String value) {
    String line = Tags.line(value);
    return line == null ? "" : line.toLowerCase(Locale.ROOT);
  }
}
