package org.reprint.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.reprint.Desk;
import org.reprint.DeskOptions;
import org.reprint.archive.ArchiveException;
import org.reprint.archive.Verification;
import org.reprint.report.JsonLines;
import org.reprint.report.PlainText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `reprint archive`: looks after an archive.
@Command(
    name = "archive",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Looks after an archive that 'desk' has made.",
    synopsisSubcommandLabel = "info|verify|compact|expire|export",
    exitCodeListHeading = ExitCode.HEADING,
    exitCodeList = {
      ExitCode.DONE_TEXT,
      "1:verify and export: damage was found; or an internal error, which is said",
      "2:wrong usage, or an archive that cannot be used"
    })
final class ArchiveCommand implements Runnable {
  private static final double MEGABYTE = 1e6;

  /// See [DeskSettings].
  private final Logger lucene = Logger.getLogger("org.apache.lucene");

  private final Session session;

  @Spec private CommandSpec spec;

  ArchiveCommand(Session session) {
    this.session = session;
    lucene.setLevel(Level.SEVERE);
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "say what to do: info, verify, compact, expire or export");
  }

  private interface Task {
    int run() throws IOException;
  }

  private int attempt(Task task) throws IOException {
    try {
      return task.run();
    } catch (ArchiveException e) {
      session.out().flush();
      session.say(e.getMessage());
      return ExitCode.MISUSED;
    }
  }

  @Command(name = "info", description = "Says what an archive holds; another may write it.")
  int info(@Parameters(paramLabel = "DIR", description = "The archive.") Path archive)
      throws IOException {
    return attempt(() -> {
      try (Desk desk = Desk.read(archive, DeskOptions.DEFAULT)) {
        Desk.Info info = desk.info();
        String writer = Desk.writer(archive);
        print("stories     %,d, of these %,d in the journal alone", info.stories(), info.recent());
        print("finds       %s", info.rewrites() ? "copies, passages, rewrites" : "copies");
        print("background  %s, for %,d stories", info.background(), info.judgedAs());
        print("on disk     %,.1f MB", info.bytes() / MEGABYTE);
        String nobody =
            Files.isWritable(archive)
                ? "nobody now"
                : "not known: the folder cannot be written to from here";
        print("written by  %s", writer == null ? nobody : PlainText.safe(writer));
        return ExitCode.DONE;
      }
    });
  }

  @Command(
      name = "verify",
      description =
          "Checks every file and reads every story; says what is damaged and what can be saved.")
  int verify(@Parameters(paramLabel = "DIR", description = "The archive.") Path archive)
      throws IOException {
    return attempt(() -> {
      Verification found = Desk.verify(archive);
      for (String damage : found.damage()) {
        print("damaged: %s", PlainText.safe(damage));
      }
      if (found.damage().isEmpty()) {
        print("whole: %,d stories", found.stories());
        return ExitCode.DONE;
      }
      print(
          "%,d stories can be read, of %,d that were filed; 'reprint archive export' writes"
              + " them, to be filed in a new archive",
          found.stories(), found.filed());
      return ExitCode.FAILED;
    });
  }

  @Command(
      name = "compact",
      description = "Gives back the room of stories that expired, and makes the index one piece.")
  int compact(@Parameters(paramLabel = "DIR", description = "The archive.") Path archive)
      throws IOException {
    return attempt(() -> {
      try (Desk desk = open(archive)) {
        Desk.Info before = desk.info();
        desk.compact();
        print(
            "%,.1f MB on disk, %,.1f MB before",
            desk.info().bytes() / MEGABYTE, before.bytes() / MEGABYTE);
        if (before.recent() > 0) {
          print("%,d stories stand in the journal, which stays as it is", before.recent());
        }
        return ExitCode.DONE;
      }
    });
  }

  @Command(
      name = "expire",
      description =
          "Deletes the stories that are older than a time: by their date, or when they came where"
              + " they have none.")
  int expire(
      @Option(
              names = "--older-than",
              required = true,
              paramLabel = "TIME",
              converter = WindowConverter.class,
              description = "30d for days, 36h for hours.")
          Duration age,
      @Parameters(paramLabel = "DIR", description = "The archive.") Path archive)
      throws IOException {
    return attempt(() -> {
      try (Desk desk = open(archive)) {
        int gone = desk.expire(Instant.now().minus(age));
        print("%,d stories expired, %,d are left", gone, desk.stories());
        return ExitCode.DONE;
      }
    });
  }

  @Command(
      name = "export",
      description =
          "Writes every story that can be read as a JSON line, to be filed again; also of an"
              + " archive that is damaged.")
  int export(@Parameters(paramLabel = "DIR", description = "The archive.") Path archive)
      throws IOException {
    return attempt(() -> {
      JsonLines lines = new JsonLines(session.out());
      Verification found = exported(archive, lines);
      for (String damage : found.damage()) {
        session.say("damaged: " + PlainText.safe(damage));
      }
      session.say(String.format(Locale.ROOT, "%,d stories written", found.stories()));
      return found.damage().isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
    });
  }

  private static Verification exported(Path archive, JsonLines lines) throws IOException {
    try {
      return Desk.export(
          archive,
          story -> {
            try {
              lines.exported(story);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static Desk open(Path archive) throws IOException {
    if (!Files.isDirectory(archive)) {
      throw new ArchiveException("no archive in " + archive);
    }
    return Desk.open(archive, DeskOptions.DEFAULT);
  }

  /// Prints a line; when nobody reads it, the exit code still says what was found.
  private void print(String form, Object... values) throws IOException {
    byte[] line =
        String.format(Locale.ROOT, form + "%n", values)
            .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    new SparedOutput(session.out()).write(line);
  }
}
