package org.reprint.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.reprint.ReprintOptions;
import org.reprint.report.ScoreLines;
import org.reprint.wire.Refused;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `reprint score`: a score for each line of two sentences.
@Command(
    name = "score",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    header = "Adds a score to JSON lines of two sentences each.",
    description = {
      "Reads JSON lines from standard input and writes the same lines, each with one object added:",
      "  \"reprint\":{\"score\":0.87,\"forward\":0.91,"
          + "\"backward\":0.84,\"level\":\"reworded\"}",
      "The decision is score >= 0.5. A line that cannot be scored is named on standard error and"
          + " left out."
    },
    exitCodeListHeading = ExitCode.HEADING,
    exitCodeList = {
      ExitCode.DONE_TEXT,
      ExitCode.FAILED_TEXT,
      ExitCode.MISUSED_TEXT,
      ExitCode.REFUSED_TEXT
    })
final class ScoreCommand implements Callable<Integer> {
  private final Session session;

  @Spec private CommandSpec spec;

  @Option(
      names = "--field-s1",
      paramLabel = "NAME",
      defaultValue = "s1",
      description = "JSON field of the one sentence (default: s1).")
  private String first;

  @Option(
      names = "--field-s2",
      paramLabel = "NAME",
      defaultValue = "s2",
      description = "JSON field of the other sentence (default: s2).")
  private String second;

  ScoreCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    ScoreLines lines = lines();
    Engine engine = session.engines().apply(ReprintOptions.DEFAULT);
    LineInput input = new LineInput(session.in());
    int scored = 0;
    int refused = 0;
    for (LineInput.Line line = input.next(); line != null; line = input.next()) {
      switch (score(lines, line, engine)) {
        case ScoreLines.Outcome.Scored(byte[] bytes) -> {
          scored++;
          session.out().write(bytes);
        }
        case ScoreLines.Outcome.Rejected(Refused reason) -> {
          refused++;
          session.refuse(reason);
        }
        case ScoreLines.Outcome.Blank() -> {}
      }
      if (input.isIdle()) {
        session.out().flush(); // somebody may be waiting for this line before sending the next
      }
    }
    if (scored == 0) {
      session.err().println("reprint: nothing readable on standard input");
    }
    return ExitCode.of(scored, refused);
  }

  private static ScoreLines.Outcome score(ScoreLines lines, LineInput.Line line, Engine engine) {
    String where = "stdin:" + line.number();
    if (line.bytes() == null) {
      return new ScoreLines.Outcome.Rejected(
          new Refused(where, "a line must have at most " + LineInput.LONGEST + " bytes"));
    }
    return lines.score(where, line.bytes(), engine::score);
  }

  private ScoreLines lines() {
    try {
      return new ScoreLines(first, second);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }
}
