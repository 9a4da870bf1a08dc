package org.reprint.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.reprint.dedupe.Dedupe;
import org.reprint.dedupe.DedupeOptions;
import org.reprint.dedupe.Deduped;
import org.reprint.dedupe.Input;
import org.reprint.report.JsonLines;
import org.reprint.report.PlainText;
import org.reprint.wire.ReadOptions;
import org.reprint.wire.Refused;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `reprint dedupe`: JSON lines without the copies among them.
@Command(
    name = "dedupe",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = {
      "Writes the lines of all stories but those that are copies of another one, byte for byte and"
          + " in their order.",
      "Copies are told by their 5-word shingles alone, measured exactly; a group is a star around"
          + " the story that is kept, so nothing is chained."
    },
    exitCodeListHeading = ExitCode.HEADING,
    exitCodeList = {
      ExitCode.DONE_TEXT,
      ExitCode.FAILED_TEXT,
      ExitCode.MISUSED_TEXT,
      ExitCode.REFUSED_TEXT
    })
final class DedupeCommand implements Callable<Integer> {
  private static final String STDIN = "-";
  private static final double NANOS = 1e9;

  private final Session session;
  private final long started = System.nanoTime();

  @Spec private CommandSpec spec;

  @Mixin private KeepOptions keep;
  @Mixin private EditorOptions editor;

  @Option(
      names = "--groups",
      paramLabel = "FILE",
      description = "Write one JSON line for each group of two stories or more to FILE.")
  private Path groups;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description =
          "Write the kept lines to FILE, which appears when it is complete (default: standard"
              + " output, when all is decided).")
  private Path output;

  @Mixin private CopyOptions options;
  @Mixin private FieldOptions fields;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description =
          "Files of JSON lines, also .gz and .zst; - is standard input. Compressed and streamed"
              + " input is unpacked into the folder for temporary files.")
  private List<String> files;

  DedupeCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    List<Refused> verdictsRefused = new ArrayList<>();
    DedupeOptions engine = engine(verdictsRefused);
    ReadOptions reading = Usage.valid(spec.commandLine(), fields::reading);
    List<Input> inputs = inputs();
    if (groups != null && output != null && WholeFile.same(groups, output)) {
      throw misused("--groups and --output must be two files, got " + output + " for both");
    }
    try (WholeFile kept = output == null ? null : new WholeFile(output);
        WholeFile grouped = groups == null ? null : new WholeFile(groups);
        StageProgress progress = new StageProgress(session);
        Deduped result = new Dedupe(engine, reading).run(inputs, groups != null, progress)) {
      session.out().flush();
      WritableByteChannel to = kept == null ? session.bulk() : kept.channel();
      if (grouped != null) {
        BufferedOutputStream lines = Main.buffered(Channels.newOutputStream(grouped.channel()));
        result.writeGroups(new JsonLines(lines));
        lines.flush();
      }
      result.writeKept(to, progress);
      if (result.totals().stories() > 0) { // else what stands there stays
        complete(kept);
        complete(grouped);
      }
      progress.clear();
      verdictsRefused.forEach(session::refuse);
      report(result, engine);
      long refused = result.totals().refused() + verdictsRefused.size();
      return ExitCode.of(result.totals().stories(), (int) Math.min(Integer.MAX_VALUE, refused));
    }
  }

  private DedupeOptions engine(List<Refused> refused) throws IOException {
    try {
      return options.options(editor.groups(keep, refused), editor.scope());
    } catch (IllegalArgumentException e) {
      throw misused(e.getMessage());
    }
  }

  private static void complete(WholeFile file) throws IOException {
    if (file != null) {
      file.complete();
    }
  }

  private List<Input> inputs() {
    if (Collections.frequency(files, STDIN) > 1) {
      throw misused("- may be given once: standard input can be read only once");
    }
    List<Input> inputs = new ArrayList<>();
    for (String file : files) {
      try {
        inputs.add(file.equals(STDIN) ? Input.of("stdin", session.in()) : Input.of(Path.of(file)));
      } catch (InvalidPathException e) {
        throw misused("not a path: " + e.getMessage());
      }
    }
    return inputs;
  }

  private void report(Deduped result, DedupeOptions engine) {
    for (Refused refused : result.refused()) {
      session.refuse(refused);
    }
    Deduped.Totals totals = result.totals();
    if (totals.stories() == 0) {
      session.say("nothing readable in " + PlainText.safe(String.join(", ", files)));
      return;
    }
    double seconds = (System.nanoTime() - started) / NANOS;
    session.say(
        String.format(
            Locale.ROOT,
            "%,d stories, %,d kept, %,d left out as copies in %,d groups; %,d pairs measured;"
                + " %.1f s, %,.0f stories/s",
            totals.stories(),
            totals.stories() - totals.left(),
            totals.left(),
            totals.groups(),
            totals.candidates(),
            seconds,
            totals.stories() / seconds));
    if (totals.resends() > 0) {
      session.say(
          String.format(
              Locale.ROOT, "%,d more of the same key and text, also left out", totals.resends()));
    }
    if (!engine.groups().verdicts().isEmpty()) {
      session.say(
          String.format(
              Locale.ROOT,
              "%,d verdicts obeyed, %,d about stories that are not here",
              totals.obeyed(),
              totals.unknown()));
    }
    if (totals.overfull() > 0) {
      session.say(
          String.format(
              Locale.ROOT,
              "%,d keys were shared by too many stories to compare each with each: these were"
                  + " compared with the first ones, and by their other keys",
              totals.overfull()));
    }
  }

  private ParameterException misused(String why) {
    return new ParameterException(spec.commandLine(), why);
  }
}
