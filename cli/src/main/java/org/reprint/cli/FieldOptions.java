package org.reprint.cli;

import org.reprint.wire.ReadOptions;
import picocli.CommandLine.Option;

/// What the fields of JSON records are called.
final class FieldOptions {
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

  /// @throws IllegalArgumentException if two fields have one name
  ReadOptions reading() {
    return ReadOptions.DEFAULT.withFields(
        new ReadOptions.Fields(id, text, title, date, source, dateline, version));
  }
}
