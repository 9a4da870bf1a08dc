package org.reprint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reprint.report.TextOptions;
import org.reprint.wire.Story;

class ScanCommandTest {
  @TempDir private Path folder;
  private final Trial trial = new Trial();
  private String good;
  private String binary;

  @BeforeEach
  void files() throws IOException {
    good = Files.writeString(folder.resolve("a.txt"), "The harbour is closed.").toString();
    binary = Files.write(folder.resolve("b.bin"), new byte[] {1, 0, 2, 0, 0, 5}).toString();
  }

  @Test
  void everythingReadIsDone() {
    assertEquals(0, trial.run("", "scan", good), trial.err);
    assertEquals("", trial.err);
    assertTrue(trial.out.startsWith("1 story\n  "), trial.out);
    assertTrue(trial.out.contains("1 story, 0 findings, 0 groups, 0 records refused, "), trial.out);
  }

  @Test
  void whatIsRefusedIsNamedOnStandardErrorAndTheRunGoesOn() {
    assertEquals(3, trial.run("", "scan", binary, good));
    assertTrue(trial.err.startsWith("reprint: refused " + binary + ": "), trial.err);
    assertTrue(trial.out.contains("1 story, 0 findings, 0 groups, 1 record refused, "), trial.out);
  }

  @Test
  void inJsonLinesWhatIsRefusedStandsInTheStreamOnly() {
    assertEquals(3, trial.run("", "scan", "--format", "jsonl", binary, good));
    assertEquals("", trial.err);
    String[] lines = trial.out.split("\n", -1);
    assertTrue(lines[0].startsWith("{\"type\":\"run\",\"schema\":\"reprint/1\","), trial.out);
    assertTrue(
        lines[0].endsWith(
            "\"stories\":1,\"background\":\"test-1\",\"options\":{\"falseAlarms\":10}}"));
    assertTrue(lines[1].startsWith("{\"type\":\"story\",\"key\":"), trial.out);
    assertTrue(lines[2].startsWith("{\"type\":\"refused\",\"where\":"), trial.out);
    assertTrue(
        lines[3].startsWith(
            "{\"type\":\"summary\",\"stories\":1,\"relations\":0,\"groups\":0,\"refused\":1,"));
    assertEquals("", lines[4]);
    assertEquals(5, lines.length);
  }

  @Test
  void onATerminalTheNumberRefusedIsSaidBesideTheStream() {
    trial.terminal = Trial.ON_STDERR;
    assertEquals(3, trial.run("", "scan", "--format", "jsonl", binary, good));
    assertEquals("reprint: 1 refused\n", trial.err);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "jsonl"})
  void nothingReadableHasACodeOfItsOwn(String format) {
    String missing = folder.resolve("missing.txt").toString();
    assertEquals(2, trial.run("", "scan", "--format", format, missing, binary));
    assertTrue(
        trial.err.endsWith("reprint: nothing readable in " + missing + ", " + binary + "\n"),
        trial.err);
    assertEquals(format.equals("jsonl") ? 4 : 0, trial.out.lines().count(), trial.out);
    assertEquals(0, trial.seen.size());
  }

  @Test
  void anEmptyFolderIsNothingReadable() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    assertEquals(2, trial.run("", "scan", empty.toString()));
    assertEquals("reprint: nothing readable in " + empty + "\n", trial.err);
  }

  @Test
  void aPathGivenTwiceIsFiledOnce() {
    assertEquals(0, trial.run("", "scan", good, good), trial.err);
    assertEquals(1, trial.seen.size());
    assertEquals("reprint: 1 more of the same key and text, filed once\n", trial.err);
  }

  @Test
  void standardInputAndPathsCanBeMixed() {
    String in =
        "{\"id\":\"k1\",\"text\":\"One.\"}\n{\"id\":\"k2\"}\n{\"id\":\"k3\",\"text\":\"Three.\"}\n";
    assertEquals(3, trial.run(in, "scan", "-", good));
    assertEquals(3, trial.seen.size());
    assertEquals("k1", trial.seen.getFirst().key());
    assertTrue(trial.err.startsWith("reprint: refused stdin:2: "), trial.err);
  }

  @Test
  void theFieldsOfJsonLinesCanBeNamed() {
    String in =
        "{\"guid\":\"k1\",\"body\":\"One.\",\"head\":\"H\",\"by\":\"AFP\",\"sent\":\"2026-02-01T10:00:00Z\"}\n";
    assertEquals(
        0,
        trial.run(
            in,
            "scan",
            "--field-id",
            "guid",
            "--field-text",
            "body",
            "--field-title",
            "head",
            "--field-source",
            "by",
            "--field-date",
            "sent",
            "-"),
        trial.err);
    Story story = trial.seen.getFirst();
    assertEquals(
        "k1 One. H AFP 2026-02-01T10:00:00Z",
        String.join(
            " ",
            story.key(),
            story.text(),
            story.title(),
            story.source(),
            story.date().toString()));
  }

  @Test
  void aStoryOfATitleAloneIsSaidToBeOne() {
    assertEquals(
        0,
        trial.run("{\"id\":\"k\",\"text\":\"\",\"title\":\"Only this\"}\n", "scan", "-"),
        trial.err);
    assertTrue(trial.out.contains("no text: compared by its title only"), trial.out);
  }

  @Test
  void compareTakesOneFileOrTwo() throws IOException {
    String other = Files.writeString(folder.resolve("c.txt"), "Piers are shut.").toString();
    assertEquals(0, trial.run("", "compare", good), trial.err);
    assertEquals(1, trial.seen.size());
    trial.seen.clear();
    assertEquals(0, trial.run("", "compare", good, other), trial.err);
    assertEquals(2, trial.seen.size());
    assertEquals(3, trial.run("", "compare", good, binary), trial.err);
    assertEquals(2, trial.run("", "compare", binary), trial.err);
  }

  @Test
  void aNameCannotTouchTheTerminal() {
    assertEquals(2, trial.run("", "scan", "evil\u001b[2J.txt"));
    assertFalse(trial.err.contains("\u001b"), trial.err);
    assertTrue(trial.err.contains("evil\\u001b[2J.txt"), trial.err);
  }

  @Test
  void progressShowsOnlyOnATerminalAndIsTakenAway() {
    for (boolean tty : new boolean[] {true, false}) {
      ByteArrayOutputStream err = new ByteArrayOutputStream();
      Session session =
          new Session(
              null,
              OutputStream.nullOutputStream(),
              new PrintStream(err, true, StandardCharsets.UTF_8),
              new Terminal(false, tty, TextOptions.DEFAULT),
              null);
      long[] now = {0};
      try (Progress progress = new Progress(session, 2_000, () -> now[0])) {
        progress.accept(1);
        now[0] = 100_000_000;
        progress.accept(1_500);
        progress.accept(1_501);
      }
      assertEquals(
          tty ? "\r\u001b[Kcompared 1,500 of 2,000 stories\r\u001b[K" : "",
          err.toString(StandardCharsets.UTF_8));
    }
  }
}
