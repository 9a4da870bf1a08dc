package org.reprint;

/// How to compare.
///
/// @param falseAlarms tolerated number of stories per 1,000 with at least one false alarm, above 0,
///   at most 1000: with that nothing is held back
/// @param threads at least 1
public record ReprintOptions(double falseAlarms, int threads) {
  /// Ten false alarms per 1,000 stories, all processors.
  public static final ReprintOptions DEFAULT =
      new ReprintOptions(10, Runtime.getRuntime().availableProcessors());

  public ReprintOptions {
    if (!(falseAlarms > 0 && falseAlarms <= 1000)) {
      throw new IllegalArgumentException("falseAlarms must be in (0, 1000], got " + falseAlarms);
    }
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be at least 1, got " + threads);
    }
  }
}
