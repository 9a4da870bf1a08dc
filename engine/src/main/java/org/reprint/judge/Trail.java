package org.reprint.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The questions that a decision asked, in their order. Every rule asks through it, so what is
/// explained is what decided.
final class Trail {
  private final List<Step> steps = new ArrayList<>();

  /// Asks whether a value reaches a threshold. What is unknown does not.
  boolean atLeast(String name, double value, double threshold, String what) {
    boolean passed = value >= threshold;
    String words = what + ": " + number(value) + (passed ? ", at least " : ", under ");
    return add(name, value, threshold, passed, words + number(threshold));
  }

  /// Asks whether a value stays within a threshold. What is unknown does not.
  boolean atMost(String name, double value, double threshold, String what) {
    boolean passed = value <= threshold;
    String words = what + ": " + number(value) + (passed ? ", at most " : ", above ");
    return add(name, value, threshold, passed, words + number(threshold));
  }

  /// Asks a question that is answered by yes or no.
  boolean holds(String name, boolean value, String words) {
    return add(name, value ? 1 : 0, 1, value, words);
  }

  private boolean add(String name, double value, double threshold, boolean passed, String words) {
    steps.add(new Step(name, value, threshold, passed, words));
    return passed;
  }

  /// What was asked so far; each question once.
  List<Step> steps() {
    List<Step> once = new ArrayList<>();
    for (Step step : steps) {
      if (!once.contains(step)) {
        once.add(step);
      }
    }
    return once;
  }

  /// Two decimals at most; more of what is near nothing.
  static String number(double value) {
    if (Double.isNaN(value)) {
      return "not known";
    }
    if (Double.isInfinite(value)) {
      return "any";
    }
    if (value == Math.rint(value) && Math.abs(value) < 1e6) {
      return String.format(Locale.ROOT, "%.0f", value);
    }
    if (Math.abs(value) >= 100) {
      return String.format(Locale.ROOT, "%.0f", value);
    }
    return Math.abs(value) < 0.01
        ? String.format(Locale.ROOT, "%.1e", value)
        : String.format(Locale.ROOT, "%.2f", value);
  }
}
