package org.reprint.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `reprint scan`: all stories with each other, and each with itself.
@Command(
    name = "scan",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = "Compares all stories with each other, and each with itself.",
    exitCodeListHeading = ExitCode.HEADING,
    exitCodeList = {
      ExitCode.DONE_TEXT,
      ExitCode.FAILED_TEXT,
      ExitCode.MISUSED_TEXT,
      ExitCode.REFUSED_TEXT
    })
final class ScanCommand implements Callable<Integer> {
  private final Session session;

  @Spec private CommandSpec spec;
  @Mixin private ScanOptions options;

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description =
          "Files and folders of plain text, Markdown and JSON lines; - is JSON lines from standard"
              + " input.")
  private List<String> paths;

  ScanCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    return new ScanRun(session, spec.commandLine(), options).run(paths);
  }
}
