package org.reprint.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Conventions by their first characters: a text is tried against those alone that it may begin
/// with. Immutable.
public final class Beginnings {
  private final Map<Character, List<Convention>> byFirst = new HashMap<>();
  private final List<Convention> holed; // that begin with a hole, an apostrophe or a blank

  /// @param rows in the order in which they are tried
  public Beginnings(List<Convention> rows) {
    holed = rows.stream().filter(row -> !isPlain(row)).toList();
    rows.stream()
        .filter(Beginnings::isPlain)
        .map(row -> folded(row.form().charAt(0)))
        .distinct()
        .forEach(first -> byFirst.put(first, of(first, rows)));
  }

  private static List<Convention> of(char first, List<Convention> rows) {
    List<Convention> found = new ArrayList<>();
    for (Convention row : rows) {
      if (!isPlain(row) || folded(row.form().charAt(0)) == first) {
        found.add(row);
      }
    }
    return List.copyOf(found);
  }

  /// The conventions that a text may begin with, in their order: the pattern of any other does not
  /// match at its start.
  public List<Convention> of(String text) {
    return text.isEmpty() ? holed : byFirst.getOrDefault(folded(text.charAt(0)), holed);
  }

  /// True for a form whose pattern begins with the first character as it stands, in whatever case.
  static boolean isPlain(Convention row) {
    char first = row.form().charAt(0);
    return first != '{'
        && first != '\''
        && !Paragraphs.blank(first)
        && !Character.isSurrogate(first);
  }

  /// One character for all that are the same but for their case, as patterns see it.
  static char folded(char c) {
    return Character.toLowerCase(Character.toUpperCase(c));
  }
}
