package org.reprint.cli;

import java.time.Duration;
import org.reprint.ReprintOptions;
import org.reprint.wire.ReadOptions;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// What `scan` and `compare` have in common.
final class ScanOptions {
  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      converter = Format.Converter.class,
      description = "text for people, jsonl for programs (default: ${DEFAULT-VALUE}).")
  private Format format;

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

  @Option(
      names = "--window",
      paramLabel = "TIME",
      converter = WindowConverter.class,
      description = {
        "Compare only stories at most TIME apart: 3d for days, 36h for hours (default: all).",
        "A story without a date is compared with all."
      })
  private Duration window;

  @Mixin private FieldOptions fields;

  Format format() {
    return format;
  }

  /// @throws IllegalArgumentException if a value is out of bounds
  ReprintOptions engine() {
    return new ReprintOptions(falseAlarms, threads).withWindow(window);
  }

  /// @throws IllegalArgumentException if two fields have one name
  ReadOptions reading() {
    return fields.reading();
  }
}
