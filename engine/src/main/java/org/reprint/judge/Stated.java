package org.reprint.judge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.reprint.align.Telling;
import org.reprint.facts.Agreement;
import org.reprint.facts.Fact;
import org.reprint.facts.FactKind;
import org.reprint.text.Prose;

/// What a whole story states, to tell a fact that was dropped from one that stands in another
/// sentence.
final class Stated {
  /// So many figures are looked at whether they round another.
  private static final int MOST = 50;

  private final Telling telling;
  private final Set<String> forms = new HashSet<>();
  private final Set<String> values = new HashSet<>();
  private final Set<String> initials = new HashSet<>();
  private final String[] ownInitials; // [tokens] of the name that a token belongs to, or null
  private final NavigableMap<Double, List<Fact>> figures = new TreeMap<>();
  private final Set<Fact> names = new LinkedHashSet<>();

  Stated(Telling telling) {
    this.telling = telling;
    Prose prose = telling.prose();
    this.ownInitials = new String[prose.tokens()];
    for (int t = 0; t < prose.tokens(); t++) {
      forms.add(prose.form(t));
    }
    for (Fact fact : telling.facts().all()) {
      values.add(key(fact));
      Double size = fact.kind() == FactKind.NAME ? null : Agreement.size(fact);
      if (size != null) {
        figures.computeIfAbsent(size, value -> new ArrayList<>()).add(fact);
      }
    }
    longNames(prose);
  }

  private static String key(Fact fact) {
    return fact.kind() + " " + fact.value();
  }

  /// Notes the initials of names with small words between their capitals: `fbi`.
  private void longNames(Prose prose) {
    int t = 0;
    while (t < prose.tokens()) {
      int end = t;
      StringBuilder letters = new StringBuilder();
      int last = t;
      while (end < prose.tokens()
          && end - last <= 2
          && (prose.capital(end) || prose.function(end) && end > t)) {
        if (prose.capital(end)) {
          letters.append(prose.form(end).charAt(0));
          last = end + 1;
        }
        end++;
      }
      if (letters.length() > 1) {
        String name = letters.toString();
        initials.add(name);
        for (int i = t; i < last; i++) {
          ownInitials[i] = name;
        }
      }
      t = Math.max(last, t + 1);
    }
  }

  /// True when the story states this fact somewhere: a name when it has one of its words, or
  /// another form of it; a figure when it has it, or rounded.
  ///
  /// @param other what the story that the fact is of states
  boolean has(Fact fact, Stated other) {
    if (values.contains(key(fact))) {
      return true;
    }
    return switch (fact.kind()) {
      case NAME -> hasName(fact, other);
      case NUMBER, MONEY, PERCENTAGE, TIME -> hasFigure(fact);
      case DATE, NEGATION, DIRECTION, QUOTATION -> false;
    };
  }

  /// The initials of the name that a fact is or belongs to, `fbi`, small words between its capitals
  /// left out; null when it has no more than one capital.
  String initials(Fact fact) {
    return ownInitials[fact.firstToken()];
  }

  /// True when a word stands in the story.
  boolean hasForm(String form) {
    return forms.contains(form);
  }

  private boolean hasFigure(Fact fact) {
    Double size = Agreement.size(fact);
    if (size == null) {
      return false;
    }
    double reach = Math.abs(size) * REACH;
    int seen = 0;
    for (List<Fact> near : figures.subMap(size - reach, true, size + reach, true).values()) {
      for (Fact figure : near) {
        if (Agreement.agree(fact, figure)) {
          return true;
        }
        if (++seen > MOST) {
          return false;
        }
      }
    }
    return false;
  }

  /// Figures further off, as a share, do not round each other.
  private static final double REACH = 0.12;

  private boolean hasName(Fact fact, Stated other) {
    for (String word : fact.value().split(" ", -1)) {
      if (forms.contains(word) || initials.contains(word)) {
        return true;
      }
    }
    String letters = other.ownInitials[fact.firstToken()];
    if (letters != null && forms.contains(letters)) {
      return true;
    }
    if (names.isEmpty()) {
      telling.facts().all().stream().filter(f -> f.kind() == FactKind.NAME).forEach(names::add);
    }
    return names.stream().limit(MOST_NAMES).anyMatch(name -> Agreement.agree(name, fact));
  }

  /// So many names are looked at whether they are forms of another.
  private static final int MOST_NAMES = 500;
}
