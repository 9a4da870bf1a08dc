package org.reprint.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.reprint.Reprint;
import org.reprint.ReprintOptions;
import org.reprint.Scan;
import org.reprint.ScanStats;
import org.reprint.Scores;
import org.reprint.align.Level;
import org.reprint.align.PairScore;
import org.reprint.judge.Explanation;
import org.reprint.report.StoryLine;
import org.reprint.report.TextOptions;
import org.reprint.wire.Story;
import org.reprint.wire.StoryRegister;

/// One run of the command with an engine that finds nothing, and what came of it.
final class Trial implements Engine {
  final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  final List<Story> seen = new ArrayList<>();
  ReprintOptions options;
  Terminal terminal = Terminal.NONE;
  RuntimeException failure;
  String out;
  String err;

  static final Terminal ON_STDERR = new Terminal(false, true, TextOptions.DEFAULT);

  @Override
  public Scan scan(List<Story> stories, IntConsumer done) {
    if (failure != null) {
      throw failure;
    }
    seen.addAll(stories);
    List<StoryLine> lines = stories.stream().map(story -> new StoryLine(story, 7, "en")).toList();
    return new Scan("test-1", lines, List.of(), List.of(), List.of(), ScanStats.NOTHING);
  }

  @Override
  public Scores score(StoryRegister.Filed filed, IntConsumer done) {
    return Reprint.of(options).score(filed, done);
  }

  @Override
  public Scan decide(Scores scores, IntConsumer done) {
    return Reprint.of(options).decide(scores, done);
  }

  @Override
  public Explanation explain(List<Story> stories, String keyA, String keyB) {
    return Reprint.of(options).explain(stories, keyA, keyB);
  }

  @Override
  public PairScore score(String a, String b) {
    if (failure != null) {
      throw failure;
    }
    return a.equals(b)
        ? new PairScore(1, 1, 1, Level.VERBATIM)
        : new PairScore(0.25, 0.5, 0.25, null);
  }

  @Override
  public double share(Story a, Story b) {
    return a.text().equals(b.text()) ? 1 : 0.125;
  }

  int run(byte[] in, String... args) {
    bytes.reset();
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    PrintStream err = new PrintStream(errors, true, StandardCharsets.UTF_8);
    int code =
        Main.run(
            args,
            new Session(
                new ByteArrayInputStream(in),
                Main.buffered(bytes),
                err,
                terminal,
                asked -> {
                  options = asked;
                  return this;
                }));
    out = bytes.toString(StandardCharsets.UTF_8);
    err.flush();
    this.err = errors.toString(StandardCharsets.UTF_8);
    return code;
  }

  int run(String in, String... args) {
    return run(in.getBytes(StandardCharsets.UTF_8), args);
  }
}
