package org.reprint.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/// Numbers in plain words.
final class Words {
  private Words() {}

  /// `1 story`, `2,732 stories`.
  static String count(long n, String one, String many) {
    return String.format(Locale.ROOT, "%,d %s", n, n == 1 ? one : many);
  }

  /// A share as a whole percentage; what is not all or nothing is not called so.
  static String percent(double share) {
    long rounded = Math.round(100 * share);
    if (rounded == 0 && share > 0) {
      return "under 1%";
    }
    if (rounded == 100 && share < 1) {
      return "over 99%";
    }
    return rounded + "%";
  }

  /// A score, two decimals; never rounded up to the decision from below it.
  static String score(double score) {
    double shown = score < 0.5 ? Math.min(score, 0.49) : score;
    return String.format(Locale.ROOT, "%.2f", shown);
  }

  /// A duration.
  static String seconds(double seconds) {
    return String.format(Locale.ROOT, seconds < 10 ? "%.2f s" : "%,.0f s", seconds);
  }

  /// A number of false alarms: two significant digits.
  static String rate(double rate) {
    if (rate == 0) {
      return "none";
    }
    if (rate < 0.001) {
      return "under 0.001";
    }
    return new BigDecimal(rate).round(new MathContext(2)).stripTrailingZeros().toPlainString();
  }
}
