package org.reprint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The engine of these tests gives equal sentences 1 and others 0.25, equal stories 1 and others
/// 0.125.
class TuneCommandTest {
  private static final String FOUR =
      """
      {"s1":"a","s2":"a","label":1}
      {"s1":"b","s2":"b","label":true}
      {"s1":"c","s2":"c","label":0}
      {"s1":"d","s2":"e","label":1,"note":{"x":[1]}}
      """;

  @TempDir private Path folder;
  private final Trial trial = new Trial();

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  @Test
  void theTableHasPrecisionAndRecallOfEachThreshold() throws IOException {
    assertEquals(0, trial.run("", "tune", file("l.jsonl", FOUR)), trial.err);
    assertTrue(trial.out.startsWith("4 pairs of sentences, 3 of them the same\n"), trial.out);
    assertTrue(trial.out.contains("  0.25            4        3    0.750        1.000     0.857"));
    assertTrue(trial.out.contains("  0.30            3        2    0.667        0.667     0.667"));
    assertTrue(trial.out.contains("\nprecision 0.95: at no threshold\n"), trial.out);
    assertTrue(trial.out.contains("\nhighest F1: threshold 0.25 (precision 0.750, 3 of 4;"));
    assertEquals("", trial.err);
  }

  @Test
  void labelsMayBePackedAndUtf16() throws IOException {
    Path labels = folder.resolve("l.jsonl.gz");
    try (OutputStream packed = new GZIPOutputStream(Files.newOutputStream(labels))) {
      packed.write(("\uFEFF" + FOUR).getBytes(StandardCharsets.UTF_16LE));
    }
    assertEquals(0, trial.run("", "tune", labels.toString()), trial.err);
    assertTrue(trial.out.startsWith("4 pairs of sentences, 3 of them the same\n"), trial.out);
  }

  @Test
  void theWantedPrecisionChoosesTheThresholdOfHighestRecall() throws IOException {
    String labels = file("l.jsonl", FOUR);
    assertEquals(0, trial.run("", "tune", "--precision", "0.7", labels), trial.err);
    assertTrue(
        trial.out.contains(
            "\nprecision 0.7: threshold 0.25 (precision 0.750, 3 of 4; recall 1.000, 3 of 3;"),
        trial.out);
    assertEquals(0, trial.run(FOUR, "tune", "--precision=.7", "--format", "jsonl", "-"), trial.err);
    String[] lines = trial.out.split("\n", -1);
    assertEquals(20 + 2 + 1 + 1, lines.length, trial.out);
    assertEquals(
        "{\"type\":\"threshold\",\"kind\":\"sentences\",\"threshold\":0.25,\"passed\":4,"
            + "\"right\":3,\"precision\":0.75,\"recall\":1.0,\"f1\":0.8571}",
        lines[4]);
    assertEquals(
        "{\"type\":\"chosen\",\"kind\":\"sentences\",\"why\":\"precision\",\"wanted\":0.7,"
            + "\"threshold\":0.25,\"passed\":4,\"right\":3,\"precision\":0.75,\"recall\":1.0,"
            + "\"f1\":0.8571}",
        lines[20]);
    assertEquals("{\"type\":\"summary\",\"pairs\":4,\"refused\":0}", lines[22]);
  }

  @Test
  void brokenLinesAreNamedWithTheReasonAndTheRunGoesOn() {
    String in =
        """
        {"s1":"a","s2":"a","label":1}
        {broken

        {"s1":"a","label":1}
        {"s1":"a","s2":"a"}
        {"s1":"a","s2":"a","label":2}
        {"s1":"a","s2":"a","label":"yes"}
        {"s1":"a","s2":7,"label":1}
        {"s1":"a","s2":"b","a":"x","label":1}
        {"label":1}
        {"s1":"a","s1":"b","s2":"b","label":1}
        {"a":"no-such-file","b":"no-such-file","label":1}
        {"s1":"a","s2":"b","label":0}
        """;
    assertEquals(3, trial.run(in, "tune", "-"));
    assertTrue(trial.out.startsWith("2 pairs of sentences, 1 of them the same\n"), trial.out);
    String[] errors = trial.err.split("\n", -1);
    assertEquals(11, errors.length, trial.err);
    assertTrue(errors[0].startsWith("reprint: refused stdin:2: not JSON: "), trial.err);
    assertEquals("reprint: refused stdin:4: no \"s2\" field", errors[1]);
    assertEquals("reprint: refused stdin:5: no \"label\" field", errors[2]);
    assertEquals(
        "reprint: refused stdin:6: the field \"label\" must be 0 or 1, or false or true, got \"2\"",
        errors[3]);
    assertTrue(errors[4].endsWith(", got \"yes\""), trial.err);
    assertEquals(
        "reprint: refused stdin:8: the field \"s2\" must be a string, it is a number", errors[5]);
    assertTrue(errors[6].startsWith("reprint: refused stdin:9: both sentences "), trial.err);
    assertTrue(errors[7].startsWith("reprint: refused stdin:10: neither sentences "), trial.err);
    assertEquals("reprint: refused stdin:11: the field \"s1\" stands twice", errors[8]);
    assertTrue(errors[9].startsWith("reprint: refused stdin:12: no-such-file: "), trial.err);
  }

  @Test
  void refusedLinesAreLinesAmongLines() {
    assertEquals(3, trial.run(FOUR + "{\n", "tune", "-", "--format", "jsonl"));
    assertEquals("", trial.err);
    assertTrue(trial.out.contains("\n{\"type\":\"refused\",\"where\":\"stdin:5\",\"why\":\"not"));
    assertTrue(trial.out.endsWith("\n{\"type\":\"summary\",\"pairs\":4,\"refused\":1}\n"));
  }

  @Test
  void storiesStandBesideTheLabelsAndHaveATableOfTheirOwn() throws IOException {
    String one = file("one.txt", "Rain fell on Kelby.");
    file("two.txt", "Rain fell on Kelby.");
    file("three.jsonl", "{\"text\":\"x\"}\n{\"text\":\"y\"}\n");
    String labels =
        file(
            "l.jsonl",
            "{\"a\":\"one.txt\",\"b\":\"two.txt\",\"label\":true}\n"
                + "{\"a\":\""
                + one
                + "\",\"b\":\"three.jsonl\",\"label\":false}\n"
                + FOUR);
    assertEquals(3, trial.run("", "tune", labels));
    assertTrue(
        trial.err.endsWith("l.jsonl:2: three.jsonl must hold one story, it holds 2\n"), trial.err);
    assertTrue(trial.out.startsWith("4 pairs of sentences, "), trial.out);
    assertTrue(trial.out.contains("\n1 pairs of stories, 1 of them the same\n"), trial.out);
    assertTrue(trial.out.contains("\nprecision 0.95: threshold 1.0 (precision 1.000, 1 of 1;"));
  }

  @Test
  void whatCannotBeToldIsNoNumber() {
    String in = "{\"s1\":\"a\",\"s2\":\"b\",\"label\":0}\n";
    assertEquals(0, trial.run(in, "tune", "-"), trial.err);
    assertTrue(trial.out.contains("  0.05            1        0    0.000        -         0.000"));
    assertTrue(trial.out.contains("  0.50            0        0    -            -         -"));
    assertTrue(trial.out.contains("\nhighest F1: at no threshold\n"), trial.out);
    assertEquals(0, trial.run(in, "tune", "-", "--format=jsonl"), trial.err);
    assertTrue(trial.out.contains("\"threshold\":0.5,\"passed\":0,\"right\":0,\"precision\":null"));
  }

  @Test
  void nothingReadableIsSaidAndHasACodeOfItsOwn() {
    for (String in : new String[] {"", "\n \n", "{}\n"}) {
      assertEquals(2, trial.run(in, "tune", "-"));
      assertEquals("", trial.out);
      assertTrue(trial.err.endsWith("reprint: nothing readable in stdin\n"), trial.err);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "tune | LABELS",
        "tune no-such-file | no such file: no-such-file",
        "tune . | tune takes a file, . is a folder",
        "tune --precision 0 - | precision must be in (0, 1], got 0.0",
        "tune --precision 1.5 - | precision must be in (0, 1], got 1.5",
        "tune --precision many - | many",
        "tune --format xml - | must be text or jsonl, got xml"
      })
  void wrongUsageIsExplained(String line, String why) {
    assertEquals(2, trial.run("", line.split(" ", -1)));
    assertTrue(trial.err.startsWith("reprint: "), trial.err);
    assertTrue(trial.err.contains(why), trial.err);
    assertTrue(trial.err.contains("Usage: reprint tune"), trial.err);
    assertEquals("", trial.out);
  }
}
