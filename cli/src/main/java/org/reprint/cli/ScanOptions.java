package org.reprint.cli;

import org.reprint.ReprintOptions;
import org.reprint.wire.ReadOptions;
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
          "Tolerate N false alarms per 1,000 stories, above 0, at most 1000 (default: 10).")
  private double falseAlarms = ReprintOptions.DEFAULT.falseAlarms();

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Work with N threads (default: all processors).")
  private int threads = ReprintOptions.DEFAULT.threads();

  @Option(
      names = "--field-id",
      paramLabel = "NAME",
      description = "JSON field of the id (default: id).")
  private String id = ReadOptions.Fields.DEFAULT.id();

  @Option(
      names = "--field-text",
      paramLabel = "NAME",
      description = "JSON field of the text (default: text).")
  private String text = ReadOptions.Fields.DEFAULT.text();

  @Option(
      names = "--field-title",
      paramLabel = "NAME",
      description = "JSON field of the title (default: title).")
  private String title = ReadOptions.Fields.DEFAULT.title();

  @Option(
      names = "--field-date",
      paramLabel = "NAME",
      description = "JSON field of the date (default: date).")
  private String date = ReadOptions.Fields.DEFAULT.date();

  @Option(
      names = "--field-source",
      paramLabel = "NAME",
      description = "JSON field of the source (default: source).")
  private String source = ReadOptions.Fields.DEFAULT.source();

  @Option(
      names = "--field-dateline",
      paramLabel = "NAME",
      description = "JSON field of the dateline (default: dateline).")
  private String dateline = ReadOptions.Fields.DEFAULT.dateline();

  @Option(
      names = "--field-version",
      paramLabel = "NAME",
      description = "JSON field of the version (default: version).")
  private String version = ReadOptions.Fields.DEFAULT.version();

  Format format() {
    return format;
  }

  /// @throws IllegalArgumentException if a value is out of bounds
  ReprintOptions engine() {
    return new ReprintOptions(falseAlarms, threads);
  }

  /// @throws IllegalArgumentException if two fields have one name
  ReadOptions reading() {
    return ReadOptions.DEFAULT.withFields(
        new ReadOptions.Fields(id, text, title, date, source, dateline, version));
  }
}
