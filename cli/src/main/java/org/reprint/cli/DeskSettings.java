package org.reprint.cli;

import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.reprint.DeskOptions;
import org.reprint.ReprintOptions;
import picocli.CommandLine.Option;

/// What `desk` and `check` have in common.
final class DeskSettings {
  /// Kept here, for the JDK forgets loggers that nobody holds: the library speaks of its own
  /// tuning, which no user can do anything about.
  private final Logger lucene = Logger.getLogger("org.apache.lucene");

  @Option(
      names = "--archive",
      required = true,
      paramLabel = "DIR",
      description = "The folder of the archive.")
  private Path archive;

  @Option(
      names = "--false-alarms",
      paramLabel = "N",
      description =
          "Tolerate N stories per 1,000 with a false alarm, above 0; 1000 holds nothing back"
              + " (default: 10).")
  private double falseAlarms = ReprintOptions.DEFAULT.falseAlarms();

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Work with N threads (default: all processors).")
  private int threads = ReprintOptions.DEFAULT.threads();

  DeskSettings() {
    lucene.setLevel(Level.SEVERE);
  }

  Path archive() {
    return archive;
  }

  /// @throws IllegalArgumentException if a value is out of bounds
  DeskOptions options() {
    return DeskOptions.DEFAULT.withFalseAlarms(falseAlarms).withThreads(threads);
  }
}
