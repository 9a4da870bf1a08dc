package org.reprint.cli;

import java.util.List;
import java.util.Locale;
import org.reprint.group.Keep;
import org.reprint.group.KeepRule;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/// Which story of a group is kept.
final class KeepOptions {
  @Option(
      names = "--keep",
      paramLabel = "WHICH",
      converter = KeepConverter.class,
      description = {
        "Of each group keep the first by date, the newest, the longest, what is usable (the newest"
            + " version of a chain, else the first), or go by source-order (default: first). What is"
            + " equal goes by key.",
        "Whatever the rule, what is embargoed, withheld or killed is kept only where all of the"
            + " group is so."
      })
  private Keep keep;

  @Option(
      names = "--source-order",
      paramLabel = "SOURCE",
      split = ",",
      description =
          "For --keep source-order: sources, the most wanted first, parted by commas; others come"
              + " after them.")
  private List<String> sources = List.of();

  /// @throws IllegalArgumentException if the rule lacks its sources, or has some and needs none
  KeepRule rule() {
    if (keep == Keep.SOURCE_ORDER && sources.isEmpty()) {
      throw new IllegalArgumentException(
          "--keep source-order needs the sources: --source-order reuters,ap");
    }
    if (keep == null) {
      return sources.isEmpty() ? KeepRule.of(Keep.FIRST) : new KeepRule(Keep.SOURCE_ORDER, sources);
    }
    return new KeepRule(keep, sources);
  }

  /// Reads the value of `--keep`.
  static final class KeepConverter implements CommandLine.ITypeConverter<Keep> {
    @Override
    public Keep convert(String value) {
      for (Keep keep : Keep.values()) {
        if (keep.id().equals(value.toLowerCase(Locale.ROOT))) {
          return keep;
        }
      }
      throw new CommandLine.TypeConversionException(
          "must be first, newest, longest, usable or source-order, got " + value);
    }
  }
}
