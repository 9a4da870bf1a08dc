package org.reprint.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.reprint.ReprintOptions;
import org.reprint.text.Conventions;
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

  @Option(
      names = "--conventions",
      paramLabel = "FILE",
      description = {
        "What agencies write around their stories, beside what is known: lines of kind, form and",
        "meaning with tabs between them, such as tag, UPDATE {n}, update."
      })
  private Path conventions;

  @Mixin private FieldOptions fields;

  Format format() {
    return format;
  }

  /// @throws IllegalArgumentException if a value is out of bounds, or a line of the conventions
  ReprintOptions engine() {
    ReprintOptions options = new ReprintOptions(falseAlarms, threads).withWindow(window);
    if (conventions == null) {
      return options;
    }
    try {
      return options.withConventions(Conventions.builtin().with(conventions));
    } catch (IOException e) {
      throw new IllegalArgumentException("conventions cannot be read: " + conventions, e);
    }
  }

  /// @throws IllegalArgumentException if two fields have one name
  ReadOptions reading() {
    return fields.reading();
  }
}
