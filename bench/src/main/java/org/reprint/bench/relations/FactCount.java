package org.reprint.bench.relations;

import java.util.List;
import java.util.Locale;

/// How many changed figures and altered quotations were labelled, found, and said to be such.
///
/// @param labelled by a person
/// @param found of those
/// @param said by the engine, right or wrong
/// @param wrong of those
record FactCount(long labelled, long found, long said, long wrong) {
  /// Counts over pairs whose facts are labelled.
  static FactCount of(List<Finding> findings) {
    long labelled = findings.stream().mapToLong(f -> f.pair().facts().size()).sum();
    long found = findings.stream().mapToLong(f -> f.factsFound().size()).sum();
    long said = findings.stream().mapToLong(f -> f.changes().size()).sum();
    long wrong = findings.stream().mapToLong(f -> f.factsFalse().size()).sum();
    return new FactCount(labelled, found, said, wrong);
  }

  /// Share of the labelled ones that are found.
  double recall() {
    return labelled == 0 ? 0 : found / (double) labelled;
  }

  /// Share of those said that are labelled.
  double precision() {
    return said == 0 ? 0 : (said - wrong) / (double) said;
  }

  /// For a report.
  String line() {
    return String.format(
        Locale.ROOT,
        "recall %.3f of %d, precision %.3f of %d",
        recall(),
        labelled,
        precision(),
        said);
  }
}
