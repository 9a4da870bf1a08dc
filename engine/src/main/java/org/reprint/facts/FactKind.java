package org.reprint.facts;

import java.util.Locale;

/// What sort of thing a fact states.
public enum FactKind {
  NUMBER,
  MONEY,
  PERCENTAGE,
  DATE,
  TIME,
  NAME,
  NEGATION,
  DIRECTION,
  QUOTATION;

  /// The word for it in the output.
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
