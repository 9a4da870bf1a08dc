package org.reprint.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.reprint.Desk;
import org.reprint.DeskOptions;
import org.reprint.ReprintOptions;
import org.reprint.report.RunLine;
import org.reprint.wire.Refused;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

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

  @Mixin private ComparingOptions comparing;
  @Mixin private KeepOptions keep;
  @Mixin private EditorOptions editor;

  DeskSettings() {
    lucene.setLevel(Level.SEVERE);
  }

  Path archive() {
    return archive;
  }

  /// @param refused takes the verdicts that are none, or contradict others
  /// @throws ParameterException if a value is not what it must be
  /// @throws IOException if a file cannot be read
  DeskOptions options(CommandLine command, List<Refused> refused) throws IOException {
    return DeskOptions.DEFAULT.withComparing(comparing.engine(command, keep, editor, refused));
  }

  /// The first line: what is judged by, and what is filed.
  static RunLine line(Desk.Info info, ReprintOptions used) {
    return new RunLine(
        Version.bare(),
        info.stories(),
        info.background(),
        used.falseAlarms(),
        used.window(),
        used.scope(),
        used.groups());
  }
}
