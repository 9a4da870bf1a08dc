package org.reprint.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `reprint scan`: all stories with each other, and each with itself.
@Command(
    name = "scan",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = {
      "Compares all stories with each other, and each with itself.",
      "Stories that may be shown as one are grouped around one that all others were compared with;"
          + " nothing is chained. A group keeps its name when stories join it that are not earlier."
    },
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
  @Mixin private KeepOptions keep;
  @Mixin private EditorOptions editor;

  @Option(
      names = "--save",
      paramLabel = "FILE",
      description = {
        "Also write the scored pairs, with the stories, to FILE, which appears when it is complete.",
        "All pairs are scored then, whatever --scope says."
      })
  private Path save;

  @Option(
      names = "--from",
      paramLabel = "FILE",
      description = {
        "Decide again on what --save wrote, without scoring: with other --false-alarms, --keep,"
            + " --scope, --families or --verdicts. The window is that of FILE.",
        "What is found is what a new scan of the same stories would find."
      })
  private Path from;

  @Parameters(
      arity = "0..*",
      paramLabel = "PATH",
      description =
          "Files and folders of stories, in any format that formats recognises; - is standard input."
              + " None with --from.")
  private List<String> paths = List.of();

  ScanCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    ScanRun run = new ScanRun(session, spec.commandLine(), options, keep, editor);
    if (from == null) {
      if (paths.isEmpty()) {
        throw misused("a PATH is missing: a file, a folder, or - for standard input");
      }
      return run.run(paths, save);
    }
    if (!paths.isEmpty()) {
      throw misused("--from has the stories in it, got a PATH too: " + String.join(", ", paths));
    }
    if (save != null) {
      throw misused("--from and --save do not go together: " + from + " is saved already");
    }
    return run.again(from);
  }

  private ParameterException misused(String why) {
    return new ParameterException(spec.commandLine(), why);
  }
}
