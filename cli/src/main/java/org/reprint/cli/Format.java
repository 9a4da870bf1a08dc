package org.reprint.cli;

import java.util.Locale;
import picocli.CommandLine;

/// How findings are written.
enum Format {
  TEXT,
  JSONL;

  /// Reads the value of `--format`.
  static final class Converter implements CommandLine.ITypeConverter<Format> {
    @Override
    public Format convert(String value) {
      return switch (value.toLowerCase(Locale.ROOT)) {
        case "text" -> TEXT;
        case "jsonl" -> JSONL;
        default ->
            throw new CommandLine.TypeConversionException("must be text or jsonl, got " + value);
      };
    }
  }
}
