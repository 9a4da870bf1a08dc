package org.reprint.cli;

import java.nio.file.Path;
import java.util.Locale;
import org.reprint.dedupe.DedupeOptions;
import org.reprint.group.GroupOptions;
import org.reprint.group.Scope;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/// What `dedupe` and `plan` have in common.
final class CopyOptions {
  @Option(
      names = "--min-jaccard",
      paramLabel = "J",
      description =
          "Two stories belong together when at least this share of the 5-word shingles of both is"
              + " common to both, 0.3 to 1 (default: 0.7) ...")
  private double jaccard = DedupeOptions.Rule.DEFAULT.jaccard();

  @Option(
      names = "--min-containment",
      paramLabel = "C",
      description =
          "... or at least this share of the shingles of the smaller stands in the larger, 0.5 to 1"
              + " (default: 0.8).")
  private double containment = DedupeOptions.Rule.DEFAULT.containment();

  @Option(
      names = "--recall",
      paramLabel = "R",
      description =
          "Share of pairs at the least Jaccard similarity that must be found, above 0, below 1"
              + " (default: 0.9995); of more similar ones more are.")
  private double recall = DedupeOptions.DEFAULT.recall();

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Work with N threads (default: all processors).")
  private int threads = DedupeOptions.DEFAULT.resources().threads();

  @Option(
      names = "--memory",
      paramLabel = "SIZE",
      converter = Size.class,
      description =
          "Hold so much of the keys in memory, the rest on disk: 256m, 2g (default: 128m, or a third"
              + " of the heap if that is less).")
  private long memory = DedupeOptions.DEFAULT.resources().memory();

  @Option(
      names = "--temp",
      paramLabel = "DIR",
      description = "Folder for what goes to disk meanwhile (default: the system's).")
  private Path temp = DedupeOptions.DEFAULT.resources().temp();

  /// @throws IllegalArgumentException if a value is out of bounds
  DedupeOptions options(GroupOptions groups, Scope scope) {
    return new DedupeOptions(
        new DedupeOptions.Rule(jaccard, containment),
        groups,
        scope,
        recall,
        new DedupeOptions.Resources(threads, memory, temp));
  }

  /// Reads a number of bytes: digits, then nothing, `k`, `m` or `g`.
  static final class Size implements CommandLine.ITypeConverter<Long> {
    @Override
    public Long convert(String value) {
      String lower = value.toLowerCase(Locale.ROOT);
      if (!lower.matches("[0-9]{1,12}[kmg]?")) {
        throw new CommandLine.TypeConversionException(
            "must be a number with k, m or g, as 256m, got " + value);
      }
      int shift = 10 * (1 + "kmg".indexOf(lower.charAt(lower.length() - 1)));
      String digits = shift == 0 ? lower : lower.substring(0, lower.length() - 1);
      long number = Long.parseLong(digits);
      if (number > Long.MAX_VALUE >> shift) {
        throw new CommandLine.TypeConversionException("is too large: " + value);
      }
      return number << shift;
    }
  }
}
