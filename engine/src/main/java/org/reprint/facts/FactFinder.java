package org.reprint.facts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.reprint.text.Prose;
import org.reprint.text.Range;
import org.reprint.text.Span;
import org.reprint.text.SpanKind;

/// Finds facts in English prose. Other languages give figures, quotations and, where common nouns
/// are written small (not in German), names. Stateless. Cost: linear in the number of tokens.
public final class FactFinder {
  private static final Pattern ORDINAL = Pattern.compile("\\d+(?:st|nd|rd|th)");

  private static final Set<String> NOT_COUNTED =
      Set.of("no", "the", "any", "every", "this", "that", "each", "some");

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
    DateFinder dates = new DateFinder(prose, english);
    FigureFinder figures = new FigureFinder(prose, english);
    int t = 0;
    while (t < prose.tokens()) {
      if (!Openers.mayOpen(prose, t, english)) {
        t++;
        continue;
      }
      int next = dates.find(t, found);
      next = next == t ? figures.find(t, found) : next;
      next = next == t && english ? Fractions.find(prose, t, found) : next;
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
      boolean day = fact.kind() == FactKind.DATE && !CalendarDate.isRelative(fact.value());
      for (int t = fact.firstToken(); day && t < fact.endToken(); t++) {
        dated[t] = !prose.number(t);
      }
    }
    return dated;
  }

  private static void word(Prose prose, int t, List<Fact> found) {
    String form = prose.form(t);
    String wordClass = WordTable.ENGLISH.get(form);
    if (Character.isDigit(form.charAt(0)) && ORDINAL.matcher(form).matches()) {
      wordClass = "ordinal";
    }
    if (wordClass == null) {
      wordClass = negates(form) ? "not" : "";
    }
    if (form.equals("one") && counts(prose, t)) {
      add(prose, FactKind.NUMBER, t, t + 1, "1", found);
    }
    if (wordClass.isEmpty() && isParted(prose, t)) {
      add(prose, FactKind.NEGATION, t, t + 2, "not", found);
    }
    switch (wordClass) {
      case "not" -> add(prose, FactKind.NEGATION, t, t + 1, "not", found);
      case "ordinal" -> add(prose, FactKind.NUMBER, t, t + 1, prose.term(t), found);
      case "weekday", "near" -> add(prose, FactKind.DATE, t, t + 1, form, found);
      default -> {}
    }
    String poles = Opposites.poles(form);
    boolean without =
        form.equals("with") && t + 1 < prose.tokens() && prose.form(t + 1).equals("no");
    if (!poles.isEmpty() && !without) {
      add(prose, FactKind.DIRECTION, t, t + 1, poles, found);
    }
  }

  /// True when `one` counts what follows: `one survivor`, but not `no one`, `the one that`.
  private static boolean counts(Prose prose, int t) {
    boolean before = t == 0 || !NOT_COUNTED.contains(prose.form(t - 1));
    return before
        && Gap.tight(prose, t + 1)
        && !prose.function(t + 1)
        && !prose.capital(t + 1)
        && !prose.number(t + 1);
  }

  /// True for `wasn ’ t`, as programs write that take texts apart.
  private static boolean isParted(Prose prose, int t) {
    if (t + 1 >= prose.tokens()
        || !prose.form(t + 1).equals("t")
        || !WordTable.is(prose.form(t) + "'t", "not")) {
      return false;
    }
    String gap = prose.text().substring(prose.end(t), prose.start(t + 1)).strip();
    return gap.equals("'") || gap.equals("’");
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
    found.add(new Fact(kind, from, to, range(prose, from, to), value));
  }

  /// Where tokens `[from, to)` stand.
  static Range range(Prose prose, int from, int to) {
    return new Range(prose.start(from), prose.end(to - 1));
  }
}
