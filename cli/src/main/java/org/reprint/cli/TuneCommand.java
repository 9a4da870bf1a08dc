package org.reprint.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.reprint.ReprintOptions;
import org.reprint.report.JsonLines;
import org.reprint.report.PlainText;
import org.reprint.report.TuningText;
import org.reprint.wire.Refused;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `reprint tune`: what thresholds do to pairs that a person has labelled.
@Command(
    name = "tune",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    header = "Finds the threshold that suits your own labelled pairs.",
    description = {
      "Reads JSON lines, each with two sentences, or with the paths of two files that hold one"
          + " story each, and a label: 1 or true for pairs that say the same.",
      "  {\"s1\":\"...\",\"s2\":\"...\",\"label\":1}",
      "  {\"a\":\"one.txt\",\"b\":\"two.txt\",\"label\":0}",
      "A path is taken from the current folder, and where there is no such file from that of"
          + " LABELS. Sentences are scored as by reprint score; the score of two stories is the"
          + " largest of coverage.a, coverage.b and jaccard of their relation, 0 when they are"
          + " unrelated. A line that cannot be read is named and left out."
    },
    exitCodeListHeading = ExitCode.HEADING,
    exitCodeList = {
      ExitCode.DONE_TEXT,
      ExitCode.FAILED_TEXT,
      ExitCode.MISUSED_TEXT,
      ExitCode.REFUSED_TEXT
    })
final class TuneCommand implements Callable<Integer> {
  private final Session session;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "LABELS", description = "JSON lines; - is standard input.")
  private String labels;

  @Option(
      names = "--precision",
      paramLabel = "P",
      defaultValue = "0.95",
      description = "Precision to find a threshold for, in (0, 1] (default: ${DEFAULT-VALUE}).")
  private double precision;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      converter = Format.Converter.class,
      description = "text for people, jsonl for programs (default: ${DEFAULT-VALUE}).")
  private Format format;

  TuneCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    if (!(precision > 0 && precision <= 1)) {
      throw misused("precision must be in (0, 1], got " + precision);
    }
    boolean standard = labels.equals("-");
    Path file = standard ? Path.of("stdin") : path();
    LabelledScores scores =
        new LabelledScores(session.engines().apply(ReprintOptions.DEFAULT), file);
    try (InputStream in =
        standard ? session.in() : new BufferedInputStream(Files.newInputStream(file))) {
      scores.read(new LineInput(in));
    }
    write(scores);
    if (scores.pairs() == 0) {
      session.err().println("reprint: nothing readable in " + PlainText.safe(file.toString()));
    }
    return ExitCode.of(scores.pairs(), scores.refused().size());
  }

  private Path path() {
    try {
      Path file = Path.of(labels);
      if (Files.isDirectory(file)) {
        throw misused("tune takes a file, " + labels + " is a folder");
      }
      if (labels.isEmpty() || Files.notExists(file)) {
        throw misused("no such file: " + labels);
      }
      return file;
    } catch (InvalidPathException e) {
      throw misused("not a path: " + e.getMessage());
    }
  }

  private void write(LabelledScores scores) throws IOException {
    StringBuilder text = new StringBuilder();
    scores
        .tunings()
        .forEach((kind, tuning) ->
            text.append(
                switch (format) {
                  case TEXT -> TuningText.table(kind, tuning, precision);
                  case JSONL -> TuningText.lines(kind, tuning, precision);
                }));
    session.out().write(text.toString().getBytes(StandardCharsets.UTF_8));
    JsonLines lines = new JsonLines(session.out());
    for (Refused refused : scores.refused()) {
      switch (format) {
        case TEXT -> session.refuse(refused);
        case JSONL -> lines.refused(refused);
      }
    }
    if (format == Format.JSONL) {
      String summary = TuningText.summary(scores.pairs(), scores.refused().size());
      session.out().write(summary.getBytes(StandardCharsets.UTF_8));
    }
  }

  private ParameterException misused(String why) {
    return new ParameterException(spec.commandLine(), why);
  }
}
