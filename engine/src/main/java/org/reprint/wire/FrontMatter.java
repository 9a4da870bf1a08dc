package org.reprint.wire;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What Markdown says of itself between two lines of dashes at its beginning, one `name: value` a
/// line.
final class FrontMatter {
  private static final String DASHES = "---";
  private static final int MOST_LINES = 60;
  private static final Pattern LINE = Pattern.compile("^(\\w[\\w-]{0,40}):[ \\t]+(.{1,1000})$");
  private static final Set<Field> TAKEN =
      EnumSet.of(Field.TITLE, Field.DATE, Field.SOURCE, Field.BYLINE, Field.LANGUAGE, Field.LINK);

  private FrontMatter() {}

  /// Takes what it says; nothing where there is none, or where it does not end.
  static void read(String text, Draft draft) {
    if (!text.startsWith(DASHES)) {
      return;
    }
    Draft said = new Draft();
    boolean ended = false;
    int at = text.indexOf('\n') + 1;
    for (int lines = 0; at > 0 && !ended && lines < MOST_LINES; lines++) {
      int end = text.indexOf('\n', at);
      String line = text.substring(at, end < 0 ? text.length() : end).stripTrailing();
      ended = line.equals(DASHES);
      Matcher field = LINE.matcher(line);
      if (field.matches()) {
        JsonNames.Place place = JsonNames.place(field.group(1));
        if (place != null && TAKEN.contains(place.field())) {
          said.put(place.field(), unquoted(field.group(2).strip()));
        }
      }
      at = end + 1;
    }
    if (ended) {
      TAKEN.forEach(field -> draft.put(field, said.get(field)));
    }
  }

  private static String unquoted(String value) {
    boolean quoted =
        value.length() > 1
            && (value.startsWith("\"") || value.startsWith("'"))
            && value.endsWith(value.substring(0, 1));
    return quoted ? value.substring(1, value.length() - 1) : value;
  }
}
