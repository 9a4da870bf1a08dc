package org.reprint.judge;

import java.util.List;

/// Why a relation has its label.
///
/// @param text one plain sentence
/// @param evidence each value that decided, against its threshold
public record Why(String text, List<Evidence> evidence) {
  public Why {
    evidence = List.copyOf(evidence);
  }

  /// One value that weighed in the decision.
  ///
  /// @param name which value: `coverage.a`, `jaccard`
  /// @param value as measured
  /// @param threshold what it was held against
  public record Evidence(String name, double value, double threshold) {}
}
