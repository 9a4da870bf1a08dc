package org.reprint.facts;

import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.reprint.text.Prose;
import org.reprint.text.Range;
import org.reprint.text.Span;
import org.reprint.text.SpanKind;

/// Finds facts in English prose. Other languages give figures, quotations and, where common nouns
/// are written small (not in German), names. Stateless. Cost: linear in the number of tokens.
public final class FactFinder {
  private static final Pattern ORDINAL = Pattern.compile("\\d+(?:st|nd|rd|th)");
  private static final Pattern DAY = Pattern.compile("(0?[1-9]|[12][0-9]|3[01])(?:st|nd|rd|th)?");
  private static final Pattern YEAR = Pattern.compile("[12][0-9]{3}");
  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

  /// Months that are other words too: alone they are no date.
  private static final Set<String> ALSO_WORDS = Set.of("may", "march", "mar");

  /// True when a lower-case English form with straight apostrophes negates: `not`, `never`,
  /// `doesn't`.
  static boolean negates(String form) {
    return WordTable.is(form, "not") || form.endsWith("n't");
  }

  /// Finds what a story states.
  public Facts find(Prose prose) {
    List<Fact> found = new ArrayList<>();
    int[] name = new int[prose.tokens()];
    Arrays.fill(name, -1);
    boolean english = prose.language().equals("en") || prose.language().equals("und");
    if (!prose.language().equals("de")) {
      new NameFinder(prose).find(found, name);
    }
    int t = 0;
    while (t < prose.tokens()) {
      int next = english ? date(prose, t, found) : t;
      next = next == t ? quantity(prose, t, found) : next;
      if (next == t) {
        if (english) {
          word(prose, t, found);
        }
        next++;
      }
      t = next;
    }
    quotations(prose, found);
    found.sort(Comparator.comparingInt(Fact::firstToken).thenComparing(Fact::kind));
    return new Facts(found, name, dated(prose, found));
  }

  private static boolean[] dated(Prose prose, List<Fact> found) {
    boolean[] dated = new boolean[prose.tokens()];
    for (Fact fact : found) {
      for (int t = fact.firstToken(); fact.kind() == FactKind.DATE && t < fact.endToken(); t++) {
        dated[t] = !prose.number(t);
      }
    }
    return dated;
  }

  /// Adds the quantity that begins at a token; gives the token after it, or the same when there is
  /// none.
  private static int quantity(Prose prose, int t, List<Fact> found) {
    if (!prose.number(t)) {
      return t;
    }
    String value = prose.term(t).substring(1);
    String sign = signBefore(prose, t);
    if (!sign.isEmpty()) {
      Range range = new Range(prose.start(t) - 1, prose.end(t));
      found.add(new Fact(FactKind.MONEY, t, t + 1, range, sign + " " + value));
      return t + 1;
    }
    if (value.indexOf(':') > 0) {
      add(prose, FactKind.TIME, t, t + 1, value, found);
      return t + 1;
    }
    int after = prose.end(t) + (spaced(prose.text(), prose.end(t)) ? 1 : 0);
    char mark = after < prose.text().length() ? prose.text().charAt(after) : ' ';
    if (mark == '%' || mark == '€') {
      Range range = new Range(prose.start(t), after + 1);
      FactKind kind = mark == '%' ? FactKind.PERCENTAGE : FactKind.MONEY;
      found.add(new Fact(kind, t, t + 1, range, mark == '%' ? value + "%" : "EUR " + value));
      return t + 1;
    }
    String unit = unitAfter(prose, t);
    int end = t + (unit.isEmpty() ? 1 : unit.equals("per cent") ? 3 : 2);
    switch (unit) {
      case "" -> add(prose, FactKind.NUMBER, t, end, value, found);
      case "percent", "per cent" -> add(prose, FactKind.PERCENTAGE, t, end, value + "%", found);
      default -> add(prose, FactKind.MONEY, t, end, unit + " " + value, found);
    }
    return end;
  }

  private static boolean spaced(String text, int at) {
    return at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\u00a0');
  }

  /// Adds the date that begins at a token, `February 3, 2026` or `3 February 2026`; gives the token
  /// after it, or the same when there is none.
  private static int date(Prose prose, int t, List<Fact> found) {
    boolean dayFirst = isDay(prose, t) && isMonth(prose, t + 1) && close(prose, t + 1);
    int month = dayFirst ? t + 1 : t;
    if (!isMonth(prose, month)) {
      return t;
    }
    int end = month + 1;
    boolean dayLast = !dayFirst && isDay(prose, end) && close(prose, end);
    end += dayLast ? 1 : 0;
    boolean year = isYear(prose, end) && close(prose, end);
    boolean dated = dayFirst || dayLast || year;
    if (!dated && ALSO_WORDS.contains(prose.form(month))) {
      return t;
    }
    StringBuilder value = new StringBuilder(monthName(prose.form(month)));
    if (dayFirst || dayLast) {
      value.append(' ').append(day(prose, dayFirst ? t : month + 1));
    }
    if (year) {
      value.append(' ').append(prose.form(end));
      end++;
    }
    add(prose, FactKind.DATE, t, end, value.toString(), found);
    return end;
  }

  private static boolean isMonth(Prose prose, int t) {
    return t < prose.tokens() && prose.capital(t) && WordTable.is(prose.form(t), "month");
  }

  /// The first three letters tell the month.
  private static String monthName(String form) {
    return Month.of(MONTHS.indexOf(form.substring(0, 3)) / 3 + 1).name().toLowerCase(Locale.ROOT);
  }

  private static boolean isDay(Prose prose, int t) {
    return t < prose.tokens() && DAY.matcher(prose.form(t)).matches();
  }

  private static int day(Prose prose, int t) {
    Matcher m = DAY.matcher(prose.form(t));
    return m.matches() ? Integer.parseInt(m.group(1), 10) : 0;
  }

  private static boolean isYear(Prose prose, int t) {
    return t < prose.tokens() && YEAR.matcher(prose.form(t)).matches();
  }

  /// True when only a space parts a token from the one before, with a comma or the dot of an
  /// abbreviated month before it, or a hyphen.
  private static boolean close(Prose prose, int t) {
    int from = prose.end(t - 1);
    int gap = prose.start(t) - from;
    String text = prose.text();
    boolean hyphen = gap == 1 && text.charAt(from) == '-';
    boolean space =
        gap == 1 && (Character.isWhitespace(text.charAt(from)) || text.charAt(from) == '\u00a0');
    boolean comma = gap == 2 && text.charAt(from) == ',';
    boolean dot = gap == 2 && text.charAt(from) == '.' && prose.form(t - 1).length() <= 4;
    return hyphen || space || comma || dot && isMonth(prose, t - 1);
  }

  private static String signBefore(Prose prose, int t) {
    int at = prose.start(t) - 1;
    char c = at < 0 ? ' ' : prose.text().charAt(at);
    return switch (c) {
      case '$' -> "USD";
      case '€' -> "EUR";
      case '£' -> "GBP";
      case '¥' -> "JPY";
      case '₽' -> "RUB";
      default -> "";
    };
  }

  private static String unitAfter(Prose prose, int t) {
    if (t + 1 >= prose.tokens() || !close(prose, t + 1)) {
      return "";
    }
    return switch (prose.form(t + 1)) {
      case "percent", "pct" -> "percent";
      case "per" -> t + 2 < prose.tokens() && prose.form(t + 2).equals("cent") ? "per cent" : "";
      case "dollars", "dollar", "dlrs", "dlr", "usd" -> "USD";
      case "euros", "euro", "eur" -> "EUR";
      case "pounds", "sterling", "gbp" -> "GBP";
      case "yen" -> "JPY";
      case "rubles", "roubles" -> "RUB";
      case "cents", "cts" -> "cents";
      default -> "";
    };
  }

  private static void word(Prose prose, int t, List<Fact> found) {
    String form = prose.form(t);
    String wordClass = WordTable.ENGLISH.get(form);
    if (ORDINAL.matcher(form).matches()) {
      wordClass = "ordinal";
    }
    if (wordClass == null) {
      wordClass = negates(form) ? "not" : "";
    }
    switch (wordClass) {
      case "not" -> add(prose, FactKind.NEGATION, t, t + 1, "not", found);
      case "up", "down" -> add(prose, FactKind.DIRECTION, t, t + 1, wordClass, found);
      case "ordinal" -> add(prose, FactKind.NUMBER, t, t + 1, prose.term(t), found);
      case "weekday", "near" -> add(prose, FactKind.DATE, t, t + 1, form, found);
      default -> {}
    }
  }

  private static void quotations(Prose prose, List<Fact> found) {
    int t = 0;
    for (Span span : prose.spans()) {
      if (span.kind() != SpanKind.QUOTATION) {
        continue;
      }
      while (t < prose.tokens() && prose.start(t) < span.range().start()) {
        t++;
      }
      int end = t;
      StringBuilder words = new StringBuilder();
      while (end < prose.tokens() && prose.end(end) <= span.range().end()) {
        words.append(words.isEmpty() ? "" : " ").append(prose.form(end));
        end++;
      }
      if (end > t) {
        found.add(new Fact(FactKind.QUOTATION, t, end, span.range(), words.toString()));
      }
      t = end;
    }
  }

  private static void add(
      Prose prose, FactKind kind, int from, int to, String value, List<Fact> found) {
    Range range = new Range(prose.start(from), prose.end(to - 1));
    found.add(new Fact(kind, from, to, range, value));
  }
}
