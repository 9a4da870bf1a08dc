package org.reprint.report;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Numbers as they stand in the output: rounded, the same on every machine, never in a locale.
final class JsonNumber {
  private static final int DECIMALS = 4;
  private static final int DIGITS = 4;

  /// The decision is `score >= 0.5`, so rounding must not carry a score over it.
  private static final double DECISION = 0.5;

  private static final String BELOW_DECISION = "0.4999";

  private JsonNumber() {}

  /// A score or a share, to four decimals: `0.93`, `1.0`. `null` when it is not finite.
  static String share(double value) {
    if (!Double.isFinite(value)) {
      return "null";
    }
    String rounded = decimal(BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_UP));
    return value < DECISION && rounded.equals("0.5") ? BELOW_DECISION : rounded;
  }

  /// Any other measure: four decimals, and at least four significant digits of a small one. `null`
  /// when it is not finite.
  static String measure(double value) {
    if (!Double.isFinite(value)) {
      return "null";
    }
    BigDecimal exact = BigDecimal.valueOf(value);
    int exponent = exact.precision() - exact.scale() - 1;
    return decimal(exact.setScale(Math.max(DECIMALS, DIGITS - 1 - exponent), RoundingMode.HALF_UP));
  }

  /// A setting as the user gave it: `10`, `0.5`.
  static String setting(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  private static String decimal(BigDecimal value) {
    if (value.signum() == 0) {
      return "0.0";
    }
    BigDecimal bare = value.stripTrailingZeros();
    return bare.scale() > 0 ? bare.toString() : bare.setScale(1).toPlainString();
  }
}
