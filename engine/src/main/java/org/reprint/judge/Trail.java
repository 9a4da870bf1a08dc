package org.reprint.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The questions that a decision asked, in their order. Every rule asks through it, so what is
/// explained is what decided.
final class Trail {
  private final List<Asked> asked = new ArrayList<>();

  /// A question as it was asked; most are never read, so words are made of it when they are.
  ///
  /// @param than what the threshold is called, null for a question of yes or no
  private record Asked(
      String name, double value, double threshold, boolean passed, String what, String than) {
    Step step() {
      String words = than == null ? what : what + ": " + number(value) + than + number(threshold);
      return new Step(name, value, threshold, passed, words);
    }
  }

  /// Asks whether a value reaches a threshold. What is unknown does not.
  boolean atLeast(String name, double value, double threshold, String what) {
    boolean passed = value >= threshold;
    String than = passed ? ", at least " : ", under ";
    return add(new Asked(name, value, threshold, passed, what, than));
  }

  /// Asks whether a value stays within a threshold. What is unknown does not.
  boolean atMost(String name, double value, double threshold, String what) {
    boolean passed = value <= threshold;
    String than = passed ? ", at most " : ", above ";
    return add(new Asked(name, value, threshold, passed, what, than));
  }

  /// Asks a question that is answered by yes or no.
  boolean holds(String name, boolean value, String words) {
    return add(new Asked(name, value ? 1 : 0, 1, value, words, null));
  }

  private boolean add(Asked question) {
    asked.add(question);
    return question.passed();
  }

  /// What was asked so far; each question once.
  List<Step> steps() {
    return asked.stream().distinct().map(Asked::step).toList();
  }

  /// The same in figures alone.
  List<Why.Evidence> evidence() {
    return asked.stream()
        .distinct()
        .map(question -> new Why.Evidence(question.name(), question.value(), question.threshold()))
        .toList();
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
