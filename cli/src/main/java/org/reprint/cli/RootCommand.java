package org.reprint.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The command without a subcommand, which does nothing but say so.
@Command(
    name = "reprint",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Finds text that has been printed before: copies, versions, trims, lifted passages and"
            + " rewrites.",
    synopsisSubcommandLabel = "COMMAND",
    footer = "%n'reprint help COMMAND' or 'reprint COMMAND --help' says more.",
    exitCodeListHeading = ExitCode.HEADING,
    exitCodeList = {
      ExitCode.DONE_TEXT,
      ExitCode.FAILED_TEXT,
      ExitCode.MISUSED_TEXT,
      ExitCode.REFUSED_TEXT
    })
final class RootCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "a command is missing: scan, compare, explain, desk, check, archive, dedupe, plan, score, tune"
            + " or formats");
  }
}
