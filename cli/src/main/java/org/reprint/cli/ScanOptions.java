package org.reprint.cli;

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

  @Mixin private ComparingOptions comparing;

  @Mixin private FieldOptions fields;

  Format format() {
    return format;
  }

  /// How stories are compared.
  ComparingOptions comparing() {
    return comparing;
  }

  /// @throws IllegalArgumentException if two fields have one name
  ReadOptions reading() {
    return fields.reading();
  }
}
