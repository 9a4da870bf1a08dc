package org.reprint.facts;

import java.util.Set;

/// A date as far as a story names it.
///
/// @param weekday `tuesday`, or empty
/// @param month `february`, or empty
/// @param day of the month, or 0
/// @param year or 0
/// @param relative `yesterday`, `last year`, or empty
/// @param numeric what was written in digits alone with the order of day and month unknown, such as
///   `2/3/2026`, or empty
record CalendarDate(
    String weekday, String month, int day, int year, String relative, String numeric) {
  private static final Set<String> NEAR =
      Set.of(
          "today",
          "yesterday",
          "tomorrow",
          "tonight",
          "last",
          "next",
          "this",
          "past",
          "coming",
          "previous");

  /// From the value of a fact.
  static CalendarDate of(String value) {
    String weekday = "";
    String month = "";
    int day = 0;
    int year = 0;
    String[] words = value.split(" ", -1);
    if (NEAR.contains(words[0])) {
      return new CalendarDate("", "", 0, 0, value, "");
    }
    for (String word : words) {
      if (word.indexOf('/') >= 0) {
        return new CalendarDate(weekday, "", 0, 0, "", word);
      }
      if (WordTable.is(word, "weekday")) {
        weekday = word;
      } else if (!word.isEmpty() && Character.isDigit(word.charAt(0))) {
        int number = word.length() > 4 ? 0 : Integer.parseInt(word, 10);
        year = number > 31 ? number : year;
        day = number <= 31 ? number : day;
      } else {
        month = word;
      }
    }
    return new CalendarDate(weekday, month, day, year, "", "");
  }

  /// True for `last year`, but not for `today`.
  static boolean isRelative(String value) {
    int space = value.indexOf(' ');
    return space > 0 && NEAR.contains(value.substring(0, space));
  }

  /// True unless a part that both name differs.
  boolean agrees(CalendarDate other) {
    if (!relative.isEmpty() || !other.relative.isEmpty()) {
      return relative.isEmpty() || other.relative.isEmpty() || near(relative, other.relative);
    }
    if (!numeric.isEmpty() || !other.numeric.isEmpty()) {
      return numeric.isEmpty() || other.numeric.isEmpty() || numeric.equals(other.numeric);
    }
    return agree(weekday, other.weekday)
        && agree(month, other.month)
        && (day == 0 || other.day == 0 || day == other.day)
        && (year == 0 || other.year == 0 || year == other.year);
  }

  private static boolean agree(String x, String y) {
    return x.isEmpty() || y.isEmpty() || x.equals(y);
  }

  /// Two words of time differ when one looks back and the other ahead at one span.
  private static boolean near(String x, String y) {
    if (direction(x) * direction(y) >= 0) {
      return true;
    }
    int spaceX = x.indexOf(' ');
    int spaceY = y.indexOf(' ');
    return spaceX >= 0 && spaceY >= 0 && !x.substring(spaceX).equals(y.substring(spaceY));
  }

  private static int direction(String near) {
    boolean back =
        near.startsWith("last")
            || near.startsWith("past")
            || near.startsWith("previous")
            || near.equals("yesterday");
    boolean ahead = near.startsWith("next") || near.startsWith("coming") || near.equals("tomorrow");
    return back ? -1 : ahead ? 1 : 0;
  }
}
