package org.reprint.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.reprint.ReprintOptions;
import org.reprint.text.Conventions;
import org.reprint.wire.Refused;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/// How stories are compared: what `scan`, `compare`, `desk` and `check` have in common.
final class ComparingOptions {
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

  /// @throws IllegalArgumentException if a value is out of bounds, or a line of the conventions
  private ReprintOptions plain() {
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

  /// How stories are compared and grouped.
  ///
  /// @param refused takes the verdicts that are none, or contradict others
  /// @throws ParameterException if a value is not what it must be
  /// @throws IOException if a file cannot be read
  ReprintOptions engine(
      CommandLine command, KeepOptions keep, EditorOptions editor, List<Refused> refused)
      throws IOException {
    try {
      return plain().withScope(editor.scope()).withGroups(editor.groups(keep, refused));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command, e.getMessage(), e);
    }
  }
}
