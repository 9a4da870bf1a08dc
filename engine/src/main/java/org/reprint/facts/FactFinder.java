package org.reprint.facts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.reprint.text.Prose;
import org.reprint.text.Range;
import org.reprint.text.Span;
import org.reprint.text.SpanKind;

/// Finds facts in English prose; other languages give numbers and quotations. Stateless. Cost: linear in the number of tokens.
public final class FactFinder {
  /// Finds what a story states.
  public Facts find(Prose prose) {
    List<Fact> found = new ArrayList<>();
    int[] name = new int[prose.tokens()];
    Arrays.fill(name, -1);
    new NameFinder(prose).find(found, name);
    int t = 0;
    while (t < prose.tokens()) {
      int next = quantity(prose, t, found);
      if (next == t) {
        word(prose, t, found);
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

  /// Adds the quantity or date that begins at a token; gives the token after it, or the same when there is none.
  private static int quantity(Prose prose, int t, List<Fact> found) {
    if (isMonth(prose, t)) {
      return date(prose, t, found);
    }
    if (!prose.number(t)) {
      return t;
    }
    String value = prose.term(t).substring(1);
    String sign = signBefore(prose, t);
    String unit = unitAfter(prose, t);
    int end = unit.isEmpty() || unit.equals("%") ? t + 1 : t + 2;
    if (value.indexOf(':') > 0) {
      add(prose, FactKind.TIME, t, t + 1, value, found);
      return t + 1;
    }
    if (!sign.isEmpty()) {
      int from = prose.start(t) - 1;
      found.add(new Fact(FactKind.MONEY, t, t + 1, new Range(from, prose.end(t)), sign + " " + value));
      return t + 1;
    }
    if (unit.equals("%")) {
      Range range = new Range(prose.start(t), prose.end(t) + 1);
      found.add(new Fact(FactKind.PERCENTAGE, t, t + 1, range, value + "%"));
    } else if (unit.equals("percent")) {
      add(prose, FactKind.PERCENTAGE, t, end, value + "%", found);
    } else if (!unit.isEmpty()) {
      add(prose, FactKind.MONEY, t, end, unit + " " + value, found);
    } else {
      add(prose, FactKind.NUMBER, t, t + 1, value, found);
    }
    return end;
  }

  private static boolean isMonth(Prose prose, int t) {
    if (!prose.capital(t) || !WordTable.is(prose.form(t), "month")) {
      return false;
    }
    boolean dated = t + 1 < prose.tokens() && prose.number(t + 1);
    return dated || !prose.form(t).equals("may") && !prose.form(t).equals("march");
  }

  /// A month with the day and the year that follow it, where they do.
  private static int date(Prose prose, int t, List<Fact> found) {
    StringBuilder value = new StringBuilder(prose.term(t));
    int end = t + 1;
    while (end < prose.tokens() && end < t + 3 && prose.number(end) && close(prose, end)) {
      value.append(' ').append(prose.term(end), 1, prose.term(end).length());
      end++;
    }
    add(prose, FactKind.DATE, t, end, value.toString(), found);
    return end;
  }

  /// True when at most a comma and a space part a token from the one before.
  private static boolean close(Prose prose, int t) {
    return prose.start(t) - prose.end(t - 1) <= 2;
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
    String text = prose.text();
    if (prose.end(t) < text.length() && text.charAt(prose.end(t)) == '%') {
      return "%";
    }
    if (t + 1 >= prose.tokens() || !close(prose, t + 1)) {
      return "";
    }
    return switch (prose.form(t + 1)) {
      case "percent", "pct", "per" -> "percent";
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
    if (wordClass == null) {
      return;
    }
    switch (wordClass) {
      case "not" -> add(prose, FactKind.NEGATION, t, t + 1, "not", found);
      case "up", "down" -> add(prose, FactKind.DIRECTION, t, t + 1, wordClass, found);
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
