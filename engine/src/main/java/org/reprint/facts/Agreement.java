package org.reprint.facts;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Set;

/// Says whether two facts can both be true of one thing: whether one contradicts the other.
///
/// - *Figures* agree when they are equal, and when one rounds the other. A figure that says it is
///   rounded (`about 1,000`, `more than 1,000`, `half`) agrees with a more exact one on the right
///   side of it within [#HEDGED] of the larger, unless that says the same of itself: `more than 70`
///   and `more than 76` do not agree. One that does not say so agrees with a more exact one that it
///   is when that is rounded to its last place and not more than [#ROUNDED] off; but counts below
///   [#COUNTED] are not rounded silently: 52 votes are not 50. `More than 5` and `fewer than 5` do
///   not agree.
/// - *Units* agree when they are equal or one is not said; when they measure one thing, the figures
///   are converted first, and may be [#CONVERTED] off. Currencies are never converted.
/// - *Dates* agree unless a part that both name differs: `Tuesday` and `February 3` agree, so do
///   `February 3` and `February 3, 2026`. `Today` agrees with every day, since stories are filed on
///   different days; `yesterday` and `tomorrow` do not agree, nor do `last year` and `next year`.
/// - *Times* agree unless they differ in one zone, or without one; `8:30` is in either half of the
///   day.
/// - *Names* agree when one has a word of the other, or is another form of it ([NameVariants]).
/// - Negations, directions and quotations agree when they are equal.
///
/// Symmetric. Stateless.
public final class Agreement {
  /// How far a hedged figure may be from the exact one, as a share of the larger.
  static final BigDecimal HEDGED = new BigDecimal("0.1");

  /// How far a figure rounded without a word may be from the exact one, as a share of the larger.
  static final BigDecimal ROUNDED = new BigDecimal("0.05");

  /// How far a converted figure may be from the other, as a share of the larger.
  static final BigDecimal CONVERTED = new BigDecimal("0.06");

  /// Whole numbers below this are counts.
  static final BigDecimal COUNTED = BigDecimal.valueOf(10_000);

  private static final Set<FactKind> FIGURES =
      Set.of(FactKind.NUMBER, FactKind.MONEY, FactKind.PERCENTAGE);

  private Agreement() {}

  /// True when both can be true of one thing.
  public static boolean agree(Fact x, Fact y) {
    if (x.kind() == y.kind() && x.value().equals(y.value())) {
      return !opposed(x.precision(), y.precision());
    }
    if (x.kind() == FactKind.TIME || y.kind() == FactKind.TIME) {
      return ClockTime.agree(x, y);
    }
    if (FIGURES.contains(x.kind()) && FIGURES.contains(y.kind())) {
      return figures(Quantity.of(x), Quantity.of(y), x.precision(), y.precision());
    }
    if (x.kind() != y.kind()) {
      return false;
    }
    return switch (x.kind()) {
      case DATE -> CalendarDate.of(x.value()).agrees(CalendarDate.of(y.value()));
      case NAME -> NameVariants.same(x.value(), y.value());
      case NUMBER, MONEY, PERCENTAGE, TIME, NEGATION, DIRECTION, QUOTATION -> false;
    };
  }

  /// How much a figure states, in units of its own; null for what is no figure.
  public static Double size(Fact fact) {
    Quantity quantity = Quantity.of(fact);
    return quantity == null ? null : Double.valueOf(quantity.value().doubleValue());
  }

  private static boolean opposed(Precision x, Precision y) {
    return x == Precision.AT_LEAST && y == Precision.AT_MOST
        || x == Precision.AT_MOST && y == Precision.AT_LEAST;
  }

  private static boolean figures(Quantity x, Quantity y, Precision meantX, Precision meantY) {
    if (x == null || y == null) {
      return false; // an ordinal, and something else
    }
    if (!x.unit().isEmpty() && !y.unit().isEmpty() && !x.unit().equals(y.unit())) {
      BigDecimal scale = Units.scale(x.unit(), y.unit());
      return scale != null && within(x.value().multiply(scale), y.value(), CONVERTED);
    }
    int order = x.value().compareTo(y.value());
    if (order == 0) {
      return !opposed(meantX, meantY);
    }
    int digits = Integer.compare(digits(x.value()), digits(y.value()));
    if (digits == 0) {
      return false;
    }
    boolean alike = meantX == meantY; // two rounded figures do not round each other
    return digits < 0
        ? rounds(x.value(), alike ? Precision.EXACT : meantX, y.value())
        : rounds(y.value(), alike ? Precision.EXACT : meantY, x.value());
  }

  /// True when `coarse` is a way to say `fine` in fewer digits.
  private static boolean rounds(BigDecimal coarse, Precision meant, BigDecimal fine) {
    boolean side =
        switch (meant) {
          case EXACT -> false;
          case ABOUT, SHARE -> true;
          case AT_LEAST -> fine.compareTo(coarse) >= 0;
          case AT_MOST -> fine.compareTo(coarse) <= 0;
        };
    if (side) {
      return within(coarse, fine, HEDGED);
    }
    boolean count = fine.abs().compareTo(COUNTED) < 0 && fine.stripTrailingZeros().scale() <= 0;
    if (meant != Precision.EXACT || count || coarse.signum() == 0) {
      return false;
    }
    BigDecimal rounded = fine.setScale(coarse.stripTrailingZeros().scale(), RoundingMode.HALF_UP);
    return rounded.compareTo(coarse) == 0 && within(coarse, fine, ROUNDED);
  }

  private static boolean within(BigDecimal x, BigDecimal y, BigDecimal share) {
    BigDecimal larger = x.abs().max(y.abs());
    return x.subtract(y).abs().compareTo(larger.multiply(share, MathContext.DECIMAL64)) <= 0;
  }

  private static int digits(BigDecimal value) {
    return value.stripTrailingZeros().precision();
  }
}
