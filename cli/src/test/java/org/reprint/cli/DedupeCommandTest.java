package org.reprint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reprint.dedupe.Progress;
import org.reprint.report.TextOptions;

final class DedupeCommandTest {
  private static final String WORDS = "The harbour is closed for the night and the day after";
  private static final String A = "{\"id\":\"a\",\"text\":\"" + WORDS + "\"}\n";
  private static final String B = "{\"id\":\"b\",\"text\":\"" + WORDS + " it\"}\n";
  private static final String C = "{\"id\":\"c\",\"text\":\"Rain\"}\n";

  @TempDir private Path folder;
  private final Trial trial = new Trial();
  private String in;

  @BeforeEach
  void files() throws IOException {
    in = Files.writeString(folder.resolve("in.jsonl"), A + B + C).toString();
  }

  private int dedupe(String... args) {
    String[] all = Stream.concat(Stream.of("dedupe"), Arrays.stream(args)).toArray(String[]::new);
    return trial.run("", all);
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void keptLinesGoToStandardOutputAndTheTotalsToStandardError() {
    assertEquals(0, dedupe(in), trial.err);
    assertEquals(A + C, trial.out);
    assertTrue(
        trial.err.matches(
            "reprint: 3 stories, 2 kept, 1 left out as copies in 1 groups; 1 pairs measured;"
                + " \\S+ s, \\S+ stories/s\n"),
        trial.err);
  }

  @Test
  void keptLinesAndGroupsMayGoToFiles() throws IOException {
    Path out = folder.resolve("out.jsonl");
    Path groups = folder.resolve("groups.jsonl");
    assertEquals(
        0, dedupe("--keep", "longest", "--groups", "" + groups, "-o", "" + out, in), trial.err);
    assertEquals("", trial.out);
    assertEquals(B + C, Files.readString(out));
    String group = Files.readString(groups);
    assertTrue(group.startsWith("{\"type\":\"group\",\"group\":\"g-"), group);
    assertTrue(group.contains("\"kept\":\"b\",\"why\":\"longest\",\"members\":[{\"key\":\"b\""));
    assertEquals(1, group.lines().count());
    assertEquals(List.of("groups.jsonl", "in.jsonl", "out.jsonl"), names());
  }

  @Test
  void anInputMayBeReplacedByWhatIsKeptOfIt() throws IOException {
    assertEquals(0, dedupe("-o", in, in), trial.err);
    assertEquals(A + C, Files.readString(Path.of(in)));
    assertEquals(List.of("in.jsonl"), names());
  }

  @Test
  void anEditorsVerdictsAndScopeHoldAndBrokenVerdictsAreNamed() throws IOException {
    Path verdicts = folder.resolve("verdicts.jsonl");
    Files.writeString(
        verdicts,
        """
        {"a":"a","b":"b","verdict":"different"}
        {"a":"c","b":"a","verdict":"same"}
        {"a":"c","b":"x","verdict":"same"}
        {"a":"c","b":"b","verdict":"perhaps"}
        """);
    assertEquals(3, dedupe("--verdicts", "" + verdicts, in), trial.err);
    assertEquals(A + B, trial.out);
    assertTrue(trial.err.contains("verdicts.jsonl:4"), trial.err);
    assertTrue(trial.err.contains("2 verdicts obeyed, 1 about stories that are not here"));
    assertEquals(0, dedupe("--scope", "within", in), trial.err);
    assertEquals(A + B + C, trial.out, "who does not say who sends is a source of its own");
    assertEquals(2, dedupe("--families", "" + folder.resolve("none"), in));
    assertTrue(trial.err.contains("no such file"), trial.err);
  }

  @Test
  void standardInputAndFilesCanBeMixed() {
    assertEquals(0, trial.run(B, "dedupe", "-", in), trial.err);
    assertEquals(A + C, trial.out);
    assertTrue(trial.err.contains("1 more of the same key and text, also left out"), trial.err);
  }

  @Test
  void whatIsRefusedIsNamedAndTheRestGoesOn() throws IOException {
    Path bad = Files.writeString(folder.resolve("bad\u001b.jsonl"), "{broken\n" + C);
    String missing = folder.resolve("missing.jsonl").toString();
    assertEquals(3, dedupe("" + bad, missing));
    assertEquals(C, trial.out);
    assertTrue(trial.err.contains("reprint: refused " + missing + ": no such file\n"), trial.err);
    assertTrue(trial.err.contains("bad\\u001b.jsonl:1: "), trial.err);
    assertFalse(trial.err.contains("\u001b"));
  }

  @Test
  void nothingReadableHasACodeOfItsOwnAndKeepsTheOldFiles() throws IOException {
    Path out = Files.writeString(folder.resolve("out.jsonl"), "old");
    Path groups = folder.resolve("groups.jsonl");
    String empty = Files.writeString(folder.resolve("empty.jsonl"), "").toString();
    assertEquals(2, dedupe("-o", "" + out, "--groups", "" + groups, empty, "" + folder));
    assertTrue(
        trial.err.endsWith("reprint: nothing readable in " + empty + ", " + folder + "\n"),
        trial.err);
    assertEquals("old", Files.readString(out));
    assertEquals(List.of("empty.jsonl", "in.jsonl", "out.jsonl"), names());
  }

  @Test
  void aClosedStandardInputIsRefused() {
    InputStream closed =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("Bad file descriptor");
          }

          @Override
          public int read(byte[] into, int from, int count) throws IOException {
            throw new IOException("Bad file descriptor");
          }
        };
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    assertEquals(2, run(closed, new ByteArrayOutputStream(), err, "dedupe", "-"));
    assertTrue(
        err.toString(StandardCharsets.UTF_8)
            .startsWith("reprint: refused stdin: breaks off at offset 0: Bad file descriptor\n"));
  }

  private int run(InputStream in, OutputStream out, ByteArrayOutputStream err, String... args) {
    PrintStream errors = new PrintStream(err, true, StandardCharsets.UTF_8);
    return Main.run(
        args, new Session(in, Main.buffered(out), errors, Terminal.NONE, options -> trial));
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
  void aFullDiskIsAnErrorAndAReaderThatHasSeenEnoughIsNone() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    InputStream none = new ByteArrayInputStream(new byte[0]);
    assertEquals(1, run(none, failing("No space left on device"), err, "dedupe", in));
    assertTrue(
        err.toString(StandardCharsets.UTF_8)
            .endsWith("reprint: cannot read or write: No space left on device\n"));
    err.reset();
    assertEquals(0, run(none, failing("Broken pipe"), err, "dedupe", in));
    assertFalse(err.toString(StandardCharsets.UTF_8).contains("cannot"));
  }

  @Test
  void anOutputThatCannotBeMadeIsAnErrorAndNothingIsLeft() throws IOException {
    assertEquals(1, dedupe("-o", folder.resolve("nowhere/out").toString(), in));
    assertTrue(trial.err.startsWith("reprint: cannot read or write: "), trial.err);
    assertEquals(1, dedupe("-o", folder.resolve("out") + "", "--groups", "" + folder, in));
    assertEquals(List.of("in.jsonl"), names());
  }

  @Test
  void aTemporaryFolderThatIsNotThereIsNamedAndTheOldFileStays() throws IOException {
    Path out = Files.writeString(folder.resolve("out.jsonl"), "old");
    String nowhere = folder.resolve("nowhere").toString();
    assertEquals(1, dedupe("--temp", nowhere, "--memory", "0", "-o", "" + out, in));
    assertTrue(
        trial.err.startsWith(
            "reprint: cannot read or write: cannot make a temporary file in " + nowhere),
        trial.err);
    assertEquals("old", Files.readString(out));
    assertEquals(List.of("in.jsonl", "out.jsonl"), names());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "dedupe | FILE",
        "dedupe - - | - may be given once",
        "dedupe --keep oldest x | must be first, newest, longest, usable or source-order, got oldest",
        "dedupe --min-jaccard 0.2 x | jaccard must be in [0.3, 1], got 0.2",
        "dedupe --min-containment 2 x | containment must be in [0.5, 1], got 2.0",
        "dedupe --recall 1 x | recall must be in (0, 1), got 1.0",
        "dedupe --threads 0 x | threads must be at least 1, got 0",
        "dedupe --memory much x | must be a number with k, m or g, as 256m, got much",
        "dedupe --memory 999999999999g x | is too large: 999999999999g",
        "dedupe --memory -1 x | got -1",
        "dedupe --field-id text x | field names must differ",
        "dedupe --groups nowhere/x -o ./nowhere/../nowhere/x x | --groups and --output",
        "plan | Missing required option",
        "plan --stories 0 | stories must be in [1, 2147483647], got 0",
        "plan --stories 9999999999 | stories must be in [1, 2147483647], got 9999999999",
        "plan --stories many | many",
        "plan --stories 10 --words 0 | words must be at least 1, got 0",
        "plan --stories 10 --recall 0 | recall must be in (0, 1), got 0.0",
        "plan --stories 10 more | more"
      })
  void wrongUsageIsExplained(String line, String why) {
    assertEquals(2, trial.run("", line.split(" ", -1)), trial.err);
    assertTrue(trial.err.startsWith("reprint: "), trial.err);
    assertTrue(trial.err.contains(why), trial.err);
    assertTrue(trial.err.contains("Usage: reprint"), trial.err);
    assertEquals("", trial.out);
  }

  @ParameterizedTest
  @ValueSource(strings = {"dedupe --help", "help dedupe", "plan -h", "help plan"})
  void helpGoesToStandardOutputWithTheExitCodes(String line) {
    assertEquals(0, trial.run("", line.split(" ", -1)), trial.err);
    assertEquals("", trial.err);
    for (String said :
        List.of(
            "Usage: reprint", "--min-jaccard=J", "--memory=SIZE", "0   done", "2   wrong usage")) {
      assertTrue(trial.out.contains(said), () -> said + " in " + trial.out);
    }
    assertTrue(trial.out.contains("3   done, but something") == line.contains("dedupe"));
  }

  @ParameterizedTest
  @CsvSource({"0,0", "7,7", "3k,3072", "256M,268435456", "2g,2147483648"})
  void sizesAreBytesOrTheirMultiples(String given, long bytes) {
    assertEquals(bytes, new CopyOptions.Size().convert(given));
  }

  @Test
  void progressSaysStageRateAndTimeLeftOnATerminalOnlyAndIsTakenAway() {
    for (boolean tty : new boolean[] {true, false}) {
      ByteArrayOutputStream err = new ByteArrayOutputStream();
      PrintStream errors = new PrintStream(err, true, StandardCharsets.UTF_8);
      Session session =
          new Session(
              null, null, errors, new Terminal(false, tty, TextOptions.DEFAULT), null, null);
      long[] now = {0};
      try (StageProgress progress = new StageProgress(session, () -> now[0])) {
        progress.at(Progress.Stage.READ, 1_000_000, 30_000_000);
        now[0] = 2_000_000_000;
        progress.at(Progress.Stage.READ, 10_000_000, 30_000_000);
        progress.at(Progress.Stage.READ, 11_000_000, 30_000_000);
        now[0] += 200_000_000;
        progress.at(Progress.Stage.VERIFY, 32, 64);
        now[0] += 200_000_000;
        progress.at(Progress.Stage.UNPACK, 5_000_000, 0);
      }
      String erase = "\r\u001b[K";
      assertEquals(
          tty
              ? erase
                  + "reading: 10 of 30 MB, 5 MB/s, 4 s left"
                  + erase
                  + "verifying: 50 %"
                  + erase
                  + "unpacking: 5 MB"
                  + erase
              : "",
          err.toString(StandardCharsets.UTF_8));
    }
  }

  @Test
  void aPlanShowsCurvesThatRiseAndWhatIsNeeded() {
    assertEquals(0, trial.run("", "plan", "--stories", "1000000"), trial.err);
    double[] before = new double[4];
    int rows = 0;
    for (String line : trial.out.lines().toList()) {
      if (line.matches("  [01]\\.\\d  .*")) {
        String[] fields = line.strip().split("\\s+", -1);
        before = rows == 0 || rows == 10 ? new double[4] : before; // where a table begins
        for (int f = 0; f < fields.length; f++) {
          double value = fields[f].equals("-") ? 0 : Double.parseDouble(fields[f]);
          assertTrue(value >= before[f] && value <= 1, () -> line);
          before[f] = value;
        }
        rows++;
      }
    }
    assertEquals(16, rows, trial.out);
    assertTrue(trial.out.contains("For 1,000,000 stories of 426 shingles:"), trial.out);
    assertTrue(trial.out.matches("(?s).*\\R  0\\.7 +0\\.\\d{5} +0\\.999[5-9].*"), trial.out);
    assertTrue(trial.out.contains("MB"), trial.out);
  }
}
