package org.reprint.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.reprint.report.RecognitionLines;
import org.reprint.wire.ReadOptions;
import org.reprint.wire.Recognition;
import org.reprint.wire.StoryReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `reprint formats`: how files are written and what they hold.
@Command(
    name = "formats",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    header = "Says in which format files are written, what they hold, and why one is refused.",
    description = {
      "Read are ninjs 1 to 3, NewsML-G2, NewsML 1.2, NITF, RSS and Atom, ANPA 1312, IPTC 7901,",
      "dpa digital wires, HTML pages, mail, CSV and JSON lines with named fields, plain text and",
      "Markdown; packed with gzip or zstd, in zip files, and in web archives (WARC). A format is",
      "told by what is in a file, not by its name. Pictures, packages, concepts and plans are",
      "recognised and hold no story."
    },
    exitCodeListHeading = ExitCode.HEADING,
    exitCodeList = {
      ExitCode.DONE_TEXT,
      ExitCode.FAILED_TEXT,
      ExitCode.MISUSED_TEXT,
      ExitCode.REFUSED_TEXT
    })
final class FormatsCommand implements Callable<Integer> {
  private static final String STDIN = "-";

  private final Session session;

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "Files, and folders of them; - is standard input.")
  private List<String> files;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      converter = Format.Converter.class,
      description = "text for people, jsonl for programs (default: ${DEFAULT-VALUE}).")
  private Format format;

  @Mixin private FieldOptions fields;

  private int recognised;
  private int refused;

  FormatsCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    StoryReader reader = new StoryReader(reading());
    try {
      for (String file : files) {
        if (file.equals(STDIN)) {
          reader.recognise(session.in(), "stdin", this::tell);
        } else {
          reader.recognise(List.of(Path.of(file)), this::tell);
        }
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return ExitCode.of(recognised, refused);
  }

  private void tell(Recognition file) {
    if (file.recognised()) {
      recognised++;
    } else {
      refused++;
    }
    String line =
        format == Format.JSONL ? RecognitionLines.json(file) : RecognitionLines.text(file);
    try {
      session.out().write((line + "\n").getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ReadOptions reading() {
    try {
      return fields.reading();
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }
}
