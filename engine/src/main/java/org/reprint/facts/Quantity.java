package org.reprint.facts;

import java.math.BigDecimal;

/// What a figure states: how much of what.
///
/// @param value exactly as written, scale applied
/// @param unit `%`, a currency or a unit of measure; empty when none is said
record Quantity(BigDecimal value, String unit) {
  /// Longer runs of digits are codes, not quantities.
  private static final int LONGEST = 40;

  /// The quantity of a fact; null for an ordinal.
  static Quantity of(Fact fact) {
    String text = fact.value();
    return switch (fact.kind()) {
      case NUMBER -> {
        int space = text.indexOf(' ');
        yield space < 0 ? of(text, "") : of(text.substring(0, space), text.substring(space + 1));
      }
      case PERCENTAGE -> of(text.substring(0, text.length() - 1), "%");
      case MONEY -> {
        int space = text.lastIndexOf(' ');
        yield of(text.substring(space + 1), text.substring(0, space));
      }
      case DATE, TIME, NAME, NEGATION, DIRECTION, QUOTATION -> null;
    };
  }

  private static Quantity of(String digits, String unit) {
    if (digits.isEmpty() || digits.length() > LONGEST) {
      return null;
    }
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      boolean digit = c >= '0' && c <= '9' || c == '.' && i > 0;
      if (!digit && !(c == '-' && i == 0 && digits.length() > 1)) {
        return null;
      }
    }
    try {
      return new Quantity(new BigDecimal(digits), unit);
    } catch (NumberFormatException e) {
      return null; // more than one point
    }
  }
}
