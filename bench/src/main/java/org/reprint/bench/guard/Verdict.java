package org.reprint.bench.guard;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.reprint.bench.CheckFailed;

/// All readings of a run, and whether all figures hold.
///
/// @param readings in the order of the table
record Verdict(List<Reading> readings) {
  Verdict {
    readings = List.copyOf(readings);
  }

  /// Prints the table: figure, measured, limit, verdict.
  void print(PrintStream out) {
    out.printf(Locale.ROOT, "%-44s %10s %16s  %-7s %s%n", "figure", "measured", "must be", "", "");
    for (Reading reading : readings) {
      out.printf(
          Locale.ROOT,
          "%-44s %10.2f %9s %6s  %-7s %s%n",
          reading.figure().name(),
          reading.measured(),
          reading.figure().sense(),
          number(reading.figure().limit()),
          reading.holds() ? "holds" : "FAILS",
          reading.detail());
    }
  }

  /// Does nothing when all figures hold.
  ///
  /// @throws CheckFailed if one does not; the message names each
  void check() {
    String failed =
        readings.stream()
            .filter(reading -> !reading.holds())
            .map(reading ->
                String.format(
                    Locale.ROOT,
                    "%s is %.2f, must be %s %s",
                    reading.figure().name(),
                    reading.measured(),
                    reading.figure().sense(),
                    number(reading.figure().limit())))
            .collect(Collectors.joining("; "));
    if (!failed.isEmpty()) {
      throw new CheckFailed("guard: " + failed);
    }
  }

  /// A limit without needless zeros.
  static String number(double limit) {
    return limit == Math.rint(limit)
        ? String.format(Locale.ROOT, "%.0f", limit)
        : String.format(Locale.ROOT, "%.2f", limit);
  }
}
