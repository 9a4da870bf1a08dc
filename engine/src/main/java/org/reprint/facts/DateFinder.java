package org.reprint.facts;

import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.reprint.text.Prose;

/// Finds dates: `February 3, 2026`, `3 Feb.`, `2026-02-03`, `3.2.2026`, `2/3/2026`, `last year`.
/// Days of the week and words such as `today` stand by themselves.
final class DateFinder {
  private static final Pattern DOTTED =
      Pattern.compile("(0?[1-9]|[12][0-9]|3[01])\\.(0?[1-9]|1[0-2])\\.([12][0-9]{3})");
  private static final int LAST_DAY = 31;
  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

  /// Months that are other words too: alone they are no date.
  private static final Set<String> ALSO_WORDS = Set.of("may", "march", "mar");

  /// A month with a capital, and no other word, stands behind these.
  private static final Set<String> MONTH_AFTER =
      Set.of("in", "since", "until", "last", "next", "this", "early", "late", "mid", "during");

  /// What a relative date begins with.
  static final Set<String> SIDES = Set.of("last", "next", "this", "past", "coming", "previous");

  private static final Set<String> SPANS =
      Set.of("week", "month", "year", "quarter", "season", "decade", "century", "weekend");

  private final Prose prose;
  private final boolean english;

  DateFinder(Prose prose, boolean english) {
    this.prose = prose;
    this.english = english;
  }

  /// Adds the date that begins at a token; gives the token after it, or the same when there is
  /// none.
  int find(int t, List<Fact> found) {
    int next = inDigits(t, found);
    if (next == t && english) {
      next = inWords(t, found);
      next = next == t ? relative(t, found) : next;
    }
    return next;
  }

  /// ISO 8601 and other dates of three numbers.
  private int inDigits(int t, List<Fact> found) {
    String form = prose.form(t);
    Matcher dotted = form.indexOf('.') < 0 ? null : DOTTED.matcher(form);
    if (dotted != null && dotted.matches()) {
      add(t, t + 1, value(dotted.group(3), dotted.group(2), dotted.group(1)), found);
      return t + 1;
    }
    boolean iso = isYear(t) && Gap.is(prose, t + 1, '-') && Gap.is(prose, t + 2, '-');
    if (iso && number(t + 1, 12) && number(t + 2, 31)) {
      add(t, t + 3, value(form, prose.form(t + 1), prose.form(t + 2)), found);
      return t + 3;
    }
    boolean slashes = Gap.is(prose, t + 1, '/') && Gap.is(prose, t + 2, '/');
    if (slashes && number(t, 31) && number(t + 1, 31) && prose.number(t + 2)) {
      String day = prose.form(t);
      String month = prose.form(t + 1);
      int first = Integer.parseInt(day, 10);
      int second = Integer.parseInt(month, 10);
      String value =
          first > 12 && second <= 12
              ? value(prose.form(t + 2), month, day)
              : second > 12 && first <= 12
                  ? value(prose.form(t + 2), day, month)
                  : day + "/" + month + "/" + prose.form(t + 2);
      add(t, t + 3, value, found);
      return t + 3;
    }
    return t;
  }

  private boolean number(int t, int most) {
    String form = t < prose.tokens() ? prose.form(t) : "";
    boolean digits = !form.isEmpty() && form.length() <= 2;
    for (int i = 0; i < form.length() && digits; i++) {
      digits = form.charAt(i) >= '0' && form.charAt(i) <= '9';
    }
    return digits && Integer.parseInt(form, 10) >= 1 && Integer.parseInt(form, 10) <= most;
  }

  private static String value(String year, String month, String day) {
    return name(Integer.parseInt(month, 10)) + " " + Integer.parseInt(day, 10) + " " + year;
  }

  private static String name(int month) {
    return Month.of(month).name().toLowerCase(Locale.ROOT);
  }

  private int inWords(int t, List<Fact> found) {
    boolean dayFirst = isDay(t) && isMonth(t + 1) && near(t + 1);
    int month = dayFirst ? t + 1 : t;
    if (!isMonth(month)) {
      return t;
    }
    int end = month + 1;
    boolean dayLast = !dayFirst && isDay(end) && near(end);
    end += dayLast ? 1 : 0;
    boolean year = isYear(end) && near(end);
    boolean before = t > 0 && MONTH_AFTER.contains(prose.form(t - 1)) && Gap.tight(prose, t);
    boolean dated = dayFirst || dayLast || year || before;
    if (!dated && ALSO_WORDS.contains(prose.form(month))) {
      return t;
    }
    StringBuilder value = new StringBuilder(monthName(prose.form(month)));
    if (dayFirst || dayLast) {
      value.append(' ').append(day(prose.form(dayFirst ? t : month + 1)));
    }
    if (year) {
      value.append(' ').append(prose.form(end));
      end++;
    }
    add(t, end, value.toString(), found);
    return end;
  }

  /// `last year`, `next week`.
  private int relative(int t, List<Fact> found) {
    if (!SIDES.contains(prose.form(t))
        || !Gap.tight(prose, t + 1)
        || !SPANS.contains(prose.form(t + 1))) {
      return t;
    }
    add(t, t + 2, prose.form(t) + " " + prose.form(t + 1), found);
    return t + 2;
  }

  private void add(int from, int to, String value, List<Fact> found) {
    found.add(new Fact(FactKind.DATE, from, to, FactFinder.range(prose, from, to), value));
  }

  private boolean isMonth(int t) {
    return t < prose.tokens() && prose.capital(t) && WordTable.is(prose.form(t), "month");
  }

  /// The first three letters tell the month.
  private static String monthName(String form) {
    return name(MONTHS.indexOf(form.substring(0, 3)) / 3 + 1);
  }

  private boolean isDay(int t) {
    return t < prose.tokens() && day(prose.form(t)) > 0;
  }

  /// The day of a month that a form names in digits: `3`, `03`, `3rd`; 0 for any other form.
  static int day(String form) {
    int digits = 0;
    int day = 0;
    while (digits < form.length() && digits < 3 && isDigit(form.charAt(digits))) {
      day = 10 * day + form.charAt(digits++) - '0';
    }
    boolean ends = digits == form.length();
    return day <= LAST_DAY && digits < 3 && (ends || isOrdinal(form, digits)) ? day : 0;
  }

  /// True when nothing but the ending of an ordinal stands behind some digits.
  private static boolean isOrdinal(String form, int digits) {
    return form.length() == digits + 2
        && (form.endsWith("st")
            || form.endsWith("nd")
            || form.endsWith("rd")
            || form.endsWith("th"));
  }

  /// True for four digits from 1000 to 2999.
  static boolean isYear(String form) {
    return form.length() == 4
        && (form.charAt(0) == '1' || form.charAt(0) == '2')
        && isDigit(form.charAt(1))
        && isDigit(form.charAt(2))
        && isDigit(form.charAt(3));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private boolean isYear(int t) {
    return t < prose.tokens() && isYear(prose.form(t));
  }

  /// True when a token is close to the one before it, which may be an abbreviated month with its
  /// full stop.
  private boolean near(int t) {
    int from = prose.end(t - 1);
    boolean dot =
        prose.start(t) == from + 2
            && prose.text().charAt(from) == '.'
            && prose.form(t - 1).length() <= 4
            && isMonth(t - 1);
    return dot || Gap.close(prose, t);
  }
}
