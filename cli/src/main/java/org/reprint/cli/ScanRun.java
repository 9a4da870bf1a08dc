package org.reprint.cli;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.reprint.ReprintOptions;
import org.reprint.Scan;
import org.reprint.ScanStats;
import org.reprint.Scores;
import org.reprint.group.Group;
import org.reprint.judge.Relation;
import org.reprint.report.JsonLines;
import org.reprint.report.PlainText;
import org.reprint.report.RunLine;
import org.reprint.report.StoryLine;
import org.reprint.report.Summary;
import org.reprint.wire.Refused;
import org.reprint.wire.StoryReader;
import org.reprint.wire.StoryRegister;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/// From paths to a written report: what `scan` and `compare` do.
final class ScanRun {
  private static final String STDIN = "-";
  private static final double NANOS = 1e9;
  private static final double ALL = 1_000; // stories per 1,000: nothing is held back

  private final Session session;
  private final CommandLine command;
  private final ScanOptions options;
  private final KeepOptions keep;
  private final EditorOptions editor;
  private final List<Refused> refused = new ArrayList<>(); // of the editor's verdicts
  private final long started = System.nanoTime();

  /// @param keep which of a group is kept
  /// @param editor what an editor knows of sources and stories
  ScanRun(
      Session session,
      CommandLine command,
      ScanOptions options,
      KeepOptions keep,
      EditorOptions editor) {
    this.session = session;
    this.command = command;
    this.options = options;
    this.keep = keep;
    this.editor = editor;
  }

  /// Reads, compares, writes.
  ///
  /// @param save where the scored pairs go, or null
  /// @return the exit code
  /// @throws ParameterException if an option or a path is not what it must be
  /// @throws IOException if the output or a file of the options cannot be written or read
  int run(List<String> paths, Path save) throws IOException {
    ReprintOptions engineOptions = engineOptions();
    StoryRegister.Filed filed = read(paths);
    if (filed.stories().isEmpty()) {
      write(nothing(), filed, engineOptions);
      session.say("nothing readable in " + PlainText.safe(String.join(", ", paths)));
      return ExitCode.MISUSED;
    }
    Engine engine = session.engines().apply(engineOptions);
    if (save == null) {
      return write(scan(engine, filed), filed, engineOptions);
    }
    Scores scores = saved(engine, filed, save);
    return write(decide(engine, scores), filed, engineOptions);
  }

  /// Decides again on what was saved, and writes.
  ///
  /// @param from the file
  /// @return the exit code
  /// @throws ParameterException if an option is not what it must be
  /// @throws IOException if the output cannot be written, or a file cannot be read
  int again(Path from) throws IOException {
    ReprintOptions asked = engineOptions();
    if (!Files.isRegularFile(from)) {
      throw misused("no such file: " + from);
    }
    try (InputStream in = new BufferedInputStream(Files.newInputStream(from))) {
      Scores scores = Scores.read(from.toString(), in);
      ReprintOptions used = asked.window() == null ? asked.withWindow(scores.window()) : asked;
      return write(decide(session.engines().apply(used), scores), scores.filed(), used);
    } catch (IllegalArgumentException e) {
      session.say(PlainText.safe(e.getMessage()));
      return ExitCode.MISUSED;
    }
  }

  /// What an editor's verdicts were refused for; complete after [#engineOptions].
  List<Refused> refused() {
    return refused;
  }

  /// The options of the engine.
  ///
  /// @throws ParameterException if one is not what it must be
  ReprintOptions engineOptions() throws IOException {
    return options.comparing().engine(command, keep, editor, refused);
  }

  /// Scores all pairs and writes them to a file, which is opened first: better to fail before the
  /// work than after it.
  private Scores saved(Engine engine, StoryRegister.Filed filed, Path to) throws IOException {
    try (WholeFile file = new WholeFile(to);
        Progress progress = new Progress(session, filed.stories().size())) {
      Scores scores = engine.score(filed, progress);
      BufferedOutputStream bytes = Main.buffered(Channels.newOutputStream(file.channel()));
      scores.write(bytes);
      file.complete();
      return scores;
    }
  }

  /// Writes the report.
  private int write(Scan scan, StoryRegister.Filed read, ReprintOptions used) throws IOException {
    List<Refused> all = new ArrayList<>(read.refused());
    all.addAll(refused);
    StoryRegister.Filed filed = new StoryRegister.Filed(read.stories(), all, read.resends());
    switch (options.format()) {
      case TEXT -> writeText(scan, filed, used);
      case JSONL -> writeLines(scan, filed, used);
    }
    session.out().flush();
    return ExitCode.of(filed.stories().size(), filed.refused().size());
  }

  /// Reads all that can be read.
  ///
  /// @throws ParameterException if something is no path
  StoryRegister.Filed read(List<String> paths) {
    StoryReader reader = new StoryReader(Usage.valid(command, options::reading));
    if (Collections.frequency(paths, STDIN) > 1) {
      throw misused("- may be given once: standard input can be read only once");
    }
    StoryRegister register = new StoryRegister();
    for (Path path : paths.stream().map(this::path).toList()) {
      if (path.toString().equals(STDIN)) {
        reader.read(session.in(), "stdin", register);
      } else {
        reader.read(List.of(path), register);
      }
    }
    return register.file();
  }

  private Path path(String path) {
    if (path.isEmpty()) {
      throw misused("a path must not be empty");
    }
    try {
      return Path.of(path);
    } catch (InvalidPathException e) {
      throw misused("not a path: " + e.getMessage());
    }
  }

  private Scan decide(Engine engine, Scores scores) {
    try (Progress progress = new Progress(session, scores.filed().stories().size())) {
      return engine.decide(scores, progress);
    }
  }

  private Scan scan(Engine engine, StoryRegister.Filed filed) {
    try (Progress progress = new Progress(session, filed.stories().size())) {
      return engine.scan(filed.stories(), progress);
    }
  }

  private static Scan nothing() {
    return new Scan("none", List.of(), List.of(), List.of(), List.of(), ScanStats.NOTHING);
  }

  private void writeText(Scan scan, StoryRegister.Filed filed, ReprintOptions used)
      throws IOException {
    for (Refused refused : filed.refused()) {
      session.refuse(refused);
    }
    if (filed.resends() > 0) {
      session.say(filed.resends() + " more of the same key and text, filed once");
    }
    if (filed.stories().isEmpty()) {
      return;
    }
    Writer writer = new OutputStreamWriter(session.out(), StandardCharsets.UTF_8);
    new PlainText(writer, session.terminal().text())
        .write(scan.stories(), scan.relations(), scan.groups(), summary(scan, filed, used));
    writer.flush();
  }

  private void writeLines(Scan scan, StoryRegister.Filed filed, ReprintOptions used)
      throws IOException {
    JsonLines lines = new JsonLines(session.out());
    lines.run(
        new RunLine(
            Version.bare(),
            filed.stories().size(),
            scan.background(),
            used.falseAlarms(),
            used.window(),
            used.scope(),
            used.groups()));
    for (StoryLine story : scan.stories()) {
      lines.story(story);
    }
    for (Relation relation : scan.relations()) {
      lines.relation(relation);
    }
    for (Group group : scan.groups()) {
      lines.group(group);
    }
    for (Refused refused : filed.refused()) {
      lines.refused(refused);
    }
    lines.summary(summary(scan, filed, used));
    if (session.terminal().stderr() && !filed.refused().isEmpty()) {
      session.say(filed.refused().size() + " refused");
    }
  }

  private static double expected(int stories, double falseAlarms) {
    return falseAlarms < ALL ? stories * falseAlarms / ALL : Double.NaN;
  }

  private Summary summary(Scan scan, StoryRegister.Filed filed, ReprintOptions used) {
    return new Summary(
        filed.stories().size(),
        scan.relations().size(),
        scan.groups().size(),
        filed.refused().size(),
        scan.notCompared(),
        expected(filed.stories().size(), used.falseAlarms()),
        editor.count(used.groups().verdicts(), filed.stories()),
        (System.nanoTime() - started) / NANOS);
  }

  private ParameterException misused(String why) {
    return new ParameterException(command, why);
  }
}
