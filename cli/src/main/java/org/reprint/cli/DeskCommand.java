package org.reprint.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.reprint.Desk;
import org.reprint.DeskOptions;
import org.reprint.archive.ArchiveException;
import org.reprint.report.Filed;
import org.reprint.report.JsonLines;
import org.reprint.report.PlainText;
import org.reprint.report.Renewed;
import org.reprint.wire.Read;
import org.reprint.wire.ReadOptions;
import org.reprint.wire.Refused;
import org.reprint.wire.Story;
import org.reprint.wire.StoryReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `reprint desk`: files stories as they come, and says what each is to those before it.
@Command(
    name = "desk",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = {
      "Files stories in an archive as they come, and writes one JSON line for each: what it is to"
          + " those before it.",
      "When the line stands there, the story is on disk: a kill loses nothing. A record that comes"
          + " again is told the same again."
    },
    exitCodeListHeading = ExitCode.HEADING,
    exitCodeList = {
      ExitCode.DONE_TEXT,
      ExitCode.FAILED_TEXT,
      "2:wrong usage, an archive that cannot be used, or with --once a folder that cannot be read",
      ExitCode.REFUSED_TEXT
    })
final class DeskCommand implements Callable<Integer> {
  private static final int MOST_GROUP = 10_000;
  private static final long LONGEST_WAIT = 60_000;
  private static final long LOOK_MILLIS = 500;
  private static final String STDIN = "-";

  private final Session session;
  private int filed;
  private int again;
  private int refused;

  @Spec private CommandSpec spec;
  @Mixin private DeskSettings settings;

  @Option(
      names = "--watch",
      paramLabel = "FOLDER",
      description =
          "Take the files that are written into FOLDER, as soon as they no longer change, until"
              + " the command is ended. Names that begin with a dot or end in .part, .tmp, .filepart"
              + " and the like are left alone until they are renamed, x.xml while there is an"
              + " x.xml.lock: to rename a file when it is whole is the surest way.")
  private Path watch;

  @Option(
      names = "--settle",
      paramLabel = "MS",
      description =
          "With --watch: take a file when its size and time stood still for MS milliseconds"
              + " (default: ${DEFAULT-VALUE}). One whose end cannot be read, as if it were cut short,"
              + " is given "
              + Spool.PATIENCE
              + " times as long before it is refused. 0 is for folders into which files are only"
              + " renamed.")
  private long settle = 2000;

  @Option(names = "--once", description = "With --watch: take the files that are there, and end.")
  private boolean once;

  @Option(
      names = "--copies",
      description =
          "Look for copies alone, not for rewrites and lifted passages. Settled when the archive"
              + " is made.")
  private boolean copies;

  @Option(
      names = "--commit-every",
      paramLabel = "N",
      description = "Write N stories to disk together (default: ${DEFAULT-VALUE}).")
  private int commitEvery = 100;

  @Option(
      names = "--commit-within",
      paramLabel = "MS",
      description =
          "But let none wait longer than MS milliseconds for others (default: ${DEFAULT-VALUE}).")
  private long commitWithin = 200;

  @Mixin private FieldOptions fields;

  @Parameters(
      arity = "0..1",
      paramLabel = "-",
      description =
          "- is standard input, which is what is read without --watch: JSON lines, each filed as it"
              + " comes, or one file of any format.")
  private String input;

  DeskCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    check();
    List<Refused> verdicts = new ArrayList<>();
    DeskOptions options = settings.options(spec.commandLine(), verdicts).withRewrites(!copies);
    ReadOptions reading = Usage.valid(spec.commandLine(), fields::reading);
    JsonLines lines = new JsonLines(session.out());
    try (Desk desk = Desk.open(settings.archive(), options)) {
      Desk.Info info = desk.info();
      if (copies && info.rewrites()) {
        session.say("the archive was made for rewrites too; --copies changes nothing");
      }
      lines.run(DeskSettings.line(info, options.comparing()));
      for (Refused one : verdicts) {
        refuse(one, lines);
      }
      session.out().flush();
      if (watch == null) {
        stream(desk, new StoryReader(reading), lines);
      } else if (!spool(desk, reading, lines)) {
        session.say(totals());
        return ExitCode.MISUSED;
      }
    } catch (ArchiveException e) {
      session.out().flush();
      session.say(e.getMessage());
      return ExitCode.MISUSED;
    } catch (IOException e) {
      if (!Main.isBrokenPipe(e)) {
        throw e;
      }
      session.say("nobody reads what is said any more, so no more is filed; " + totals());
      return ExitCode.FAILED; // a command that only tells may end quietly; here stories are left
    }
    session.say(totals());
    return refused == 0 ? ExitCode.DONE : ExitCode.REFUSED;
  }

  private String totals() {
    return String.format(
        Locale.ROOT, "%,d filed, %,d filed before, %,d refused", filed, again, refused);
  }

  private void check() {
    if (input != null && (!input.equals(STDIN) || watch != null)) {
      throw misused("stories come from - or from --watch FOLDER, got " + input);
    }
    if (commitEvery < 1 || commitEvery > MOST_GROUP) {
      throw misused("--commit-every must be in [1, " + MOST_GROUP + "], got " + commitEvery);
    }
    if (commitWithin < 0 || commitWithin > LONGEST_WAIT) {
      throw misused("--commit-within must be in [0, " + LONGEST_WAIT + "], got " + commitWithin);
    }
    if (settle < 0 || settle > LONGEST_WAIT) {
      throw misused("--settle must be in [0, " + LONGEST_WAIT + "], got " + settle);
    }
    if (watch != null && !Files.isDirectory(watch)) {
      throw misused("--watch must be a folder, got " + watch);
    }
    if (once && watch == null) {
      throw misused("--once goes with --watch");
    }
  }

  private void stream(Desk desk, StoryReader reader, JsonLines lines)
      throws IOException, InterruptedException {
    Intake intake = new Intake(commitEvery, commitWithin);
    Thread reading =
        new Thread(
            () -> {
              try {
                reader.follow(session.in(), "stdin", intake);
              } finally {
                intake.end();
              }
            },
            "reading");
    reading.setDaemon(true);
    reading.start();
    for (List<Read> group = intake.group(); !group.isEmpty(); group = intake.group()) {
      file(desk, group, lines);
    }
  }

  /// Takes the files of the folder.
  ///
  /// @return whether it could be looked into, where that is needed
  private boolean spool(Desk desk, ReadOptions reading, JsonLines lines)
      throws IOException, InterruptedException {
    Spool spool =
        new Spool(
            watch,
            settings.archive().resolve("spool.tsv"),
            Duration.ofMillis(settle),
            System::nanoTime);
    String gone = null;
    while (true) {
      List<Path> ready = spool.ready();
      if (once && spool.gone() != null) {
        unreadable(spool.gone(), lines);
        return false;
      }
      if (!Objects.equals(gone, spool.gone())) {
        gone = spool.gone();
        session.say(watch + (gone == null ? " is there again" : " is waited for: " + gone));
      }
      for (Refused one : spool.refused()) {
        refuse(one, lines);
      }
      session.out().flush();
      for (Path file : ready) {
        List<Read> reads = new ArrayList<>();
        new StoryReader(reading).read(List.of(file), reads::add);
        if (!once && breaksOff(reads) && spool.isAwaited(file)) {
          continue;
        }
        for (int from = 0; from < reads.size(); from += commitEvery) {
          file(desk, reads.subList(from, Math.min(reads.size(), from + commitEvery)), lines);
        }
        spool.done(file);
      }
      if (once && spool.isSettled()) {
        return true;
      }
      Thread.sleep(settle == 0 ? LOOK_MILLIS : Math.min(settle, LOOK_MILLIS));
    }
  }

  private void refuse(Refused one, JsonLines lines) throws IOException {
    lines.refused(one);
    refused++;
  }

  private void unreadable(String why, JsonLines lines) throws IOException {
    refuse(new Refused(watch.toString(), why), lines);
    session.out().flush();
    session.say("cannot look into " + PlainText.safe(watch.toString()) + ": " + why);
  }

  /// Whether a file seems cut short: its last part cannot be read, or has no end.
  private static boolean breaksOff(List<Read> reads) {
    return !reads.isEmpty()
        && switch (reads.getLast()) {
          case Refused _ -> true;
          case Story story -> story.isCutOff();
        };
  }

  private void file(Desk desk, List<Read> reads, JsonLines lines) throws IOException {
    List<Story> stories = new ArrayList<>();
    for (Read read : reads) {
      if (read instanceof Story story) {
        stories.add(story);
      }
    }
    Written written = new Written(lines, reads);
    desk.file(stories, written);
    written.end();
    session.out().flush();
  }

  /// Writes what became of a group, with what could not be read where it stood.
  private final class Written implements Desk.Sink {
    private final JsonLines lines;
    private final List<Read> reads;
    private int next; // of the reads
    private IOException failure;

    Written(JsonLines lines, List<Read> reads) {
      this.lines = lines;
      this.reads = reads;
    }

    /// Writes what could not be read before the next story.
    private void unread() {
      while (next < reads.size() && reads.get(next) instanceof Refused one) {
        next++;
        refused++;
        write(() -> lines.refused(one));
      }
    }

    private interface Line {
      void write() throws IOException;
    }

    private void write(Line line) {
      try {
        if (failure == null) {
          line.write();
        }
      } catch (IOException e) {
        failure = e;
      }
    }

    void end() throws IOException {
      unread();
      if (failure != null) {
        throw failure;
      }
    }

    @Override
    public void filed(Filed one) {
      unread();
      next++;
      again += one.again() ? 1 : 0;
      filed += one.again() ? 0 : 1;
      write(() -> lines.filed(one));
    }

    @Override
    public void refused(Refused one) {
      unread();
      next++;
      refused++;
      write(() -> lines.refused(one));
    }

    @Override
    public void renewed(Renewed renewed) {
      write(() -> lines.renewed(renewed));
    }
  }

  private ParameterException misused(String why) {
    return new ParameterException(spec.commandLine(), why);
  }
}
