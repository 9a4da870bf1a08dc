package org.reprint.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `reprint compare`: two files, or one with itself.
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = "Compares two files with each other, or one with itself.",
    exitCodeListHeading = ExitCode.HEADING,
    exitCodeList = {
      ExitCode.DONE_TEXT,
      ExitCode.FAILED_TEXT,
      ExitCode.MISUSED_TEXT,
      ExitCode.REFUSED_TEXT
    })
final class CompareCommand implements Callable<Integer> {
  private final Session session;

  @Spec private CommandSpec spec;
  @Mixin private ScanOptions options;

  @Parameters(
      arity = "1..2",
      paramLabel = "FILE",
      description = "Files of stories, in any format that formats recognises; - is standard input.")
  private List<String> files;

  CompareCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    if (files.size() > 2) {
      throw new ParameterException(
          spec.commandLine(), "compare takes one file or two, got " + files.size() + ": use scan");
    }
    for (String file : files) {
      if (!file.equals("-") && Files.notExists(Path.of(file))) {
        throw new ParameterException(spec.commandLine(), "no such file: " + file);
      }
      if (Files.isDirectory(Path.of(file))) {
        throw new ParameterException(
            spec.commandLine(), "compare takes files, " + file + " is a folder: use scan");
      }
    }
    return new ScanRun(session, spec.commandLine(), options, new KeepOptions(), new EditorOptions())
        .run(files, null);
  }
}
