package org.reprint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reprint.ReprintOptions;
import org.reprint.report.TextOptions;

class UsageTest {
  @TempDir private Path folder;
  private final Trial trial = new Trial();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | a command is missing",
        "nonsense | nonsense",
        "scan | PATH",
        "compare | FILE",
        "compare a b c | compare takes one file or two, got 3",
        "scan --nonsense x | Unknown option: '--nonsense'",
        "--nonsense | Unknown option: '--nonsense'",
        "score extra | extra",
        "help nonsense | nonsense",
        "scan --format xml x | must be text or jsonl, got xml",
        "scan --false-alarms 0 x | falseAlarms must be in (0, 1000], got 0.0",
        "scan --false-alarms few x | few",
        "scan --threads 0 x | threads must be at least 1, got 0",
        "scan --field-id text x | field names must differ",
        "scan - - | - may be given once",
        "compare - - | - may be given once",
        "score --field-s1 s2 | the two fields must differ"
      })
  void wrongUsageIsExplainedOnStandardErrorWithTheUsage(String line, String why) {
    String[] args = line.isEmpty() ? new String[0] : line.split(" ", -1);
    assertEquals(2, trial.run("", args), trial.err);
    assertTrue(trial.err.startsWith("reprint: "), trial.err);
    assertTrue(trial.err.contains(why), trial.err);
    assertTrue(trial.err.contains("Usage: reprint"), trial.err);
    assertEquals("", trial.out);
  }

  @Test
  void anEmptyPathIsWrongUsage() {
    assertEquals(2, trial.run("", "scan", ""));
    assertTrue(trial.err.startsWith("reprint: a path must not be empty"), trial.err);
  }

  @Test
  void compareTakesNoFolder() {
    assertEquals(2, trial.run("", "compare", folder.toString()));
    assertTrue(trial.err.contains("is a folder: use scan"), trial.err);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--help",
        "help",
        "scan --help",
        "help compare",
        "score -h",
        "compare -h",
        "tune -h"
      })
  void helpGoesToStandardOutputWithTheExitCodes(String line) {
    assertEquals(0, trial.run("", line.split(" ", -1)), trial.err);
    assertEquals("", trial.err);
    assertTrue(trial.out.contains("Usage: reprint"), trial.out);
    for (String code :
        new String[] {
          "0   done", "2   wrong usage, or nothing readable", "3   done, but something was refused"
        }) {
      assertTrue(trial.out.contains(code), trial.out);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"--version", "-V", "scan --version"})
  void theVersionIsOneLine(String line) {
    assertEquals(0, trial.run("", line.split(" ", -1)), trial.err);
    assertTrue(trial.out.matches("reprint \\S+\n"), trial.out);
  }

  @Test
  void theOptionsReachTheEngine() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "some words");
    assertEquals(
        0, trial.run("", "scan", "--false-alarms", "2.5", "--threads", "3", file.toString()));
    assertNotNull(trial.options.groups().keep().hour());
    assertEquals(
        new ReprintOptions(2.5, 3), trial.options.withGroups(ReprintOptions.DEFAULT.groups()));
    assertEquals(0, new Trial().run("", "scan", "--false-alarms=1000", file.toString()));
    assertEquals(0, trial.run("", "scan", "--window", "36h", file.toString()));
    assertEquals(Duration.ofHours(36), trial.options.window());
  }

  @Test
  void ownConventionsReachTheEngineAndABadLineIsNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "some words");
    Path own = Files.writeString(folder.resolve("own.tsv"), "agency\tElm Press\telm\n");
    assertEquals(0, trial.run("", "scan", "--conventions", own.toString(), file.toString()));
    assertEquals("elm", trial.options.conventions().agency("Elm Press"));
    Files.writeString(own, "agency\tElm Press\telm\ntag\tNEWS-\tnewer\n");
    assertEquals(2, trial.run("", "scan", "--conventions", own.toString(), file.toString()));
    assertTrue(trial.err.contains("own.tsv:2: meaning \"newer\""), trial.err);
    assertEquals(2, trial.run("", "compare", "--conventions", "no.tsv", file.toString()));
    assertTrue(trial.err.contains("conventions cannot be read: no.tsv"), trial.err);
  }

  @ParameterizedTest
  @ValueSource(strings = {"3", "d", "-1d", "3 d", "3w", "0d", "400000d"})
  void aWindowThatIsNoTimeIsRefused(String window) throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "some words");
    assertEquals(2, trial.run("", "scan", "--window=" + window, file.toString()));
    assertTrue(trial.err.contains("window"), trial.err);
  }

  @Test
  void anInternalErrorIsOneLineAndItsPlaceIsShownOnlyWhenAskedFor() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "some words");
    trial.failure = new IllegalStateException("a\u001bwheel came off");
    assertEquals(1, trial.run("", "scan", file.toString()));
    assertEquals(
        "reprint: internal error (more with --verbose): java.lang.IllegalStateException:"
            + " a\\u001bwheel came off\n",
        trial.err);
    assertEquals(1, trial.run("", "scan", "--verbose", file.toString()));
    assertTrue(trial.err.contains("  at org.reprint.cli.UsageTest."), trial.err);
    assertEquals(1, trial.run("", "--verbose", "scan", file.toString()));
    assertTrue(trial.err.contains("  at org.reprint.cli.UsageTest."), trial.err);
  }

  private int runInto(OutputStream out, ByteArrayOutputStream err, String in, String... args) {
    Session session =
        new Session(
            new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
            Main.buffered(out),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            Terminal.NONE,
            options -> trial);
    return Main.run(args, session);
  }

  private static OutputStream failing(String message) {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException(message);
      }
    };
  }

  @Test
  void aReaderThatHasSeenEnoughIsNoError() {
    for (String[] args : new String[][] {{"score"}, {"--help"}, {"scan", "-"}}) {
      ByteArrayOutputStream err = new ByteArrayOutputStream();
      String in =
          "{\"s1\":\"a\",\"s2\":\"b\",\"text\":\"words\"}\n".repeat(args.length > 1 ? 1 : 5_000);
      assertEquals(0, runInto(failing("Broken pipe"), err, in, args));
      assertEquals("", err.toString(StandardCharsets.UTF_8));
    }
  }

  @Test
  void aFullDiskIsAnError() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    String in = "{\"s1\":\"a\",\"s2\":\"b\"}\n";
    assertEquals(1, runInto(failing("No space left on device"), err, in, "score"));
    assertEquals(
        "reprint: cannot read or write: No space left on device\n",
        err.toString(StandardCharsets.UTF_8));
  }

  @Test
  void aPrintStreamThatSwallowsErrorsIsAsked() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream errors = new PrintStream(err, true, StandardCharsets.UTF_8);
    PrintStream full =
        new PrintStream(failing("No space left on device"), false, StandardCharsets.UTF_8);
    assertEquals(
        1,
        Main.run(new String[] {"--version"}, new ByteArrayInputStream(new byte[0]), full, errors));
    assertTrue(err.toString(StandardCharsets.UTF_8).contains("cannot be written"));
  }

  @Test
  void colourNeedsATerminalAndNobodyAgainstIt() {
    Properties tty = new Properties();
    tty.setProperty("reprint.stdout.tty", "true");
    assertTrue(Terminal.of(tty, Map.of()).text().colour());
    assertTrue(Terminal.of(tty, Map.of("NO_COLOR", "")).text().colour());
    assertFalse(Terminal.of(tty, Map.of("NO_COLOR", "1")).text().colour());
    assertFalse(Terminal.of(tty, Map.of("TERM", "dumb")).text().colour());
    assertEquals(Terminal.NONE, Terminal.of(new Properties(), Map.of()));
  }

  @ParameterizedTest
  @CsvSource({"80,80", "20,60", "500,100", "'',100", "x,100", "-5,100", "99999999999,100"})
  void theWidthIsTheTerminalsWithinWhatCanBeRead(String columns, int width) {
    Properties tty = new Properties();
    tty.setProperty("reprint.stdout.tty", "true");
    tty.setProperty("reprint.columns", columns);
    assertEquals(new TextOptions(width, true), Terminal.of(tty, Map.of()).text());
  }
}
