package org.reprint.judge;

import java.util.ArrayList;
import java.util.List;
import org.reprint.align.Telling;
import org.reprint.facts.Fact;
import org.reprint.facts.FactKind;
import org.reprint.facts.Facts;

/// The facts of one story, to be looked up by place.
final class Inventory {
  private static final int FIRST_YEAR = 1000;
  private static final int LAST_YEAR = 2999;

  private final Telling telling;
  private Stated stated; // null until it is asked for: where all facts have partners it is not
  private final List<Fact> plain = new ArrayList<>(); // all but quotations, by first token
  private final List<Fact> quotations = new ArrayList<>(); // by first token; they do not overlap

  Inventory(Telling telling) {
    this.telling = telling;
    for (Fact fact : telling.facts().all()) {
      (fact.kind() == FactKind.QUOTATION ? quotations : plain).add(fact);
    }
  }

  Stated stated() {
    if (stated == null) {
      stated = new Stated(telling);
    }
    return stated;
  }

  /// The facts inside tokens `[from, to)`, without the quotations.
  List<Fact> within(int from, int to) {
    List<Fact> found = new ArrayList<>();
    for (int i = Facts.before(plain, from);
        i < plain.size() && plain.get(i).firstToken() < to;
        i++) {
      if (plain.get(i).endToken() <= to) {
        found.add(plain.get(i));
      }
    }
    return found;
  }

  /// The quotations that have tokens in `[from, to)`.
  List<Fact> quotations(int from, int to) {
    List<Fact> found = new ArrayList<>();
    int at = Facts.before(quotations, from);
    if (at > 0 && quotations.get(at - 1).endToken() > from) {
      at--;
    }
    for (int i = at; i < quotations.size() && quotations.get(i).firstToken() < to; i++) {
      found.add(quotations.get(i));
    }
    return found;
  }

  /// What a fact measures, in a word; empty for what cannot be told from others of its kind.
  String measure(Fact fact) {
    return switch (fact.kind()) {
      case NUMBER -> {
        String value = fact.value();
        int space = value.indexOf(' ');
        boolean digits = Character.isDigit(value.charAt(0));
        yield space > 0
            ? value.substring(space + 1)
            : isYear(fact) ? "year" : digits && endsInDigit(value) ? "number" : "";
      }
      case MONEY -> fact.value().substring(0, fact.value().lastIndexOf(' '));
      case PERCENTAGE -> "%";
      case TIME -> "time";
      case DATE -> Character.isLetter(fact.value().charAt(0)) ? "date" : "date in digits";
      case NAME, NEGATION, DIRECTION, QUOTATION -> "";
    };
  }

  private static boolean endsInDigit(String value) {
    return Character.isDigit(value.charAt(value.length() - 1));
  }

  /// True for four digits without a comma that can be a year.
  private boolean isYear(Fact fact) {
    String form = telling.prose().form(fact.firstToken());
    boolean digits = form.length() == 4 && fact.endToken() == fact.firstToken() + 1;
    for (int i = 0; i < form.length() && digits; i++) {
      digits = Character.isDigit(form.charAt(i));
    }
    int year = digits ? Integer.parseInt(form, 10) : 0;
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  }
}
