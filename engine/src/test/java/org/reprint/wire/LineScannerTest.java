package org.reprint.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reprint.Trials;

final class LineScannerTest {
  private final LineScanner scanner = new LineScanner(ReadOptions.DEFAULT);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"text\":\"a\"}",
        "{\"id\":\"x1\",\"title\":\"Rain\",\"text\":\"It fell.\\n\\nIt “fell” \\u00e9.\"}",
        "{\"id\":17,\"version\":2.50,\"date\":1472487961,\"text\":\"a\",\"words\":-1.5e3}",
        "{\"id\":null,\"version\":\" \",\"text\":\"\\ud83d\\ude00\",\"live\":true,\"old\":false}",
        " { \"text\" : \"/\\/\\\"\\\\\\b\\f\\r\\t\\u0000\" ,\t\"x\" : null } \r",
        "\ufeff{\"source\":\"AP\",\"dateline\":\"\",\"te\\u0078t\":\"日本語\",\"ключ\":\"😀\",\"\":\"\"}",
        "{\"text\":\"a\",\"x\":1,\"x\":\"twice, but nobody asks\"}",
        "{\"id\":\"\",\"text\":\"\\u3000\u3000ひらがな\"}"
      })
  void ordinaryLinesAreScanned(String line) {
    assertTrue(scans(line.getBytes(StandardCharsets.UTF_8)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " \t\r",
        "{}",
        "[]",
        "\"text\"",
        "{\"title\":\"no text\"}",
        "{\"title\":\"t\",\"text\":\" \\n\u2028\u3000\"}",
        "{\"text\":null,\"title\":\"t\"}",
        "{\"text\":\"a\",\"text\":\"b\"}",
        "{\"text\":\"a\",\"id\":true}",
        "{\"text\":\"a\",\"title\":1}",
        "{\"text\":\"a\",\"tags\":[\"b\"]}",
        "{\"text\":\"a\",\"x\":{}}",
        "{\"text\":\"\\ud800\"}",
        "{\"text\":\"\\ude00\\ud83d\"}",
        "{\"text\":\"\\ud83d\\u0041\"}",
        "{\"text\":\"a\\",
        "{\"text\":\"a\\u12",
        "{\"text\":\"a\\x\"}",
        "{\"text\":\"a\tb\"}",
        "{\"text\":\"a\"}x",
        "{\"text\":\"a\",}",
        "{\"text\":\"a\" \"x\":1}",
        "{\"text\":\"a\",\"x\":01}",
        "{\"text\":\"a\",\"x\":1.}",
        "{\"text\":\"a\",\"x\":nul}",
        "{\"text\":\"a\"",
        "{\"text\"",
        "{\"text\":",
        "\ufeff\ufeff{\"text\":\"a\"}"
      })
  void otherLinesAreLeftToTheLongWay(String line) {
    assertFalse(scans(line.getBytes(StandardCharsets.UTF_8)));
    assertEquals(-1, scanner.textLength());
  }

  @Test
  void bytesThatAreNoUtf8AreLeftToTheLongWay() {
    byte[] line = Reads.bytes("{\"text\":\"It is warm in the caf<E9> on the square\"}");
    assertFalse(scans(line));
    Story story = (Story) scanner.read(line, 0, line.length, "f.jsonl", 1, 0);
    assertEquals("It is warm in the café on the square", story.text());
    assertEquals(1, story.notes().size());
  }

  @Test
  void whatIsScannedIsWhatIsReadAndPlainLinesAreScanned() {
    Trials.run(
        1_500,
        random -> {
          RandomLine line = RandomLine.of(random);
          byte[] padded = padded(line.bytes(), random);
          int from = padded[0];
          boolean scanned = agree(scanner, padded, from, from + line.bytes().length);
          assertTrue(scanned || !line.plain(), () -> "not scanned: " + shown(line.bytes()));
        });
  }

  @Test
  void spoiltLinesAreScannedOnlyAsTheyAreRead() {
    Trials.run(
        1_500,
        random -> {
          byte[] bytes = RandomLine.of(random).bytes();
          for (int i = random.nextInt(1, 4); i > 0; i--) {
            int at = random.nextInt(bytes.length);
            bytes[at] =
                switch (random.nextInt(3)) {
                  case 0 -> bytes[random.nextInt(bytes.length)];
                  case 1 -> (byte) "\"\\{}[]:,u \0\n\u001F\u007F".charAt(random.nextInt(14));
                  default -> (byte) random.nextInt();
                };
          }
          agree(
              scanner,
              bytes,
              0,
              random.nextInt(5) > 0 ? bytes.length : random.nextInt(bytes.length));
        });
  }

  @Test
  void anyByteInAnyPlaceIsScannedOnlyAsItIsRead() {
    byte[] good =
        "{\"id\":1.5,\"text\":\"R\\u00e9 “\\ud83d\\ude00” \\n\",\"version\":\"v\",\"x\":true}"
            .getBytes(StandardCharsets.UTF_8);
    int scanned = 0;
    for (int at = 0; at < good.length; at++) {
      assertFalse(agree(scanner, good, 0, at), "cut at " + at);
      for (int b = 0; b < 256; b++) {
        byte[] bytes = good.clone();
        bytes[at] = (byte) b;
        scanned += agree(scanner, bytes, 0, bytes.length) ? 1 : 0;
      }
    }
    assertTrue(scanned > 1_000, () -> "the property was hardly asked");
  }

  @Test
  void everyPlaceOfAStopWithinAWordIsFound() {
    for (String stop : List.of("\\n", "\\u00e9", "é", "”", "😀", "\\ud83d\\ude00", "")) {
      for (int before = 0; before < 20; before++) {
        for (int after = 0; after < 20; after++) {
          String text = "a".repeat(before) + stop + "~".repeat(after) + ".";
          assertTrue(scans(("{\"text\":\"" + text + "\"}").getBytes(StandardCharsets.UTF_8)));
        }
      }
    }
  }

  @Test
  void limitsAndFieldNamesHoldAsForTheLongWay() {
    Trials.run(
        1_000,
        random -> {
          ReadOptions options =
              ReadOptions.DEFAULT
                  .withLimitChars(random.nextInt(1, 60))
                  .withFields(
                      ReadOptions.Fields.DEFAULT.withText("x").withId("ключ").withTitle("\ud800"));
          RandomLine line = RandomLine.of(random);
          agree(new LineScanner(options), line.bytes(), 0, line.bytes().length);
        });
    LineScanner other =
        new LineScanner(
            ReadOptions.DEFAULT.withFields(
                ReadOptions.Fields.DEFAULT.withText("körper").withId("№")));
    byte[] line = "{\"körper\":\"a\",\"№\":\"n1\",\"text\":7}".getBytes(StandardCharsets.UTF_8);
    assertTrue(agree(other, line, 0, line.length));
    assertEquals(2, other.idLength());
  }

  @Test
  void longLinesAreScannedAndHugeOnesLeftToTheLongWay() {
    String sentence = "It “rained” all day.\\n\\n";
    byte[] large =
        ("{\"text\":\"" + sentence.repeat(30_000) + "\"}").getBytes(StandardCharsets.UTF_8);
    byte[] huge =
        ("{\"text\":\"" + sentence.repeat(50_000) + "\"}").getBytes(StandardCharsets.UTF_8);
    assertTrue(scans(large));
    assertFalse(scans(huge));
    assertTrue(scans("{\"text\":\"small again\"}".getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void linesAreReadAsTheReaderOfFilesReadsThem() {
    Trials.run(
        100,
        random -> {
          ByteArrayOutputStream file = new ByteArrayOutputStream();
          List<Read> expected = new ArrayList<>();
          LineScanner fresh = new LineScanner(ReadOptions.DEFAULT);
          int stories = 0;
          for (int number = 1; number <= 20; number++) {
            byte[] line = lineWithoutBreaks(random, number);
            Read read = fresh.read(line, 0, line.length, "stdin", number, stories, file.size());
            if (read != null) {
              expected.add(read);
              stories += read instanceof Story ? 1 : 0;
            }
            file.writeBytes(line);
            file.write('\n');
          }
          assertEquals(expected, Reads.ofStream(file.toByteArray()).all());
        });
  }

  @Test
  void aBlankLineIsNothing() {
    assertNull(scanner.read(new byte[] {' ', '\t', '\r'}, 0, 3, "f.jsonl", 1, 0));
    assertNull(scanner.read(new byte[0], 0, 0, "f.jsonl", 1, 0));
  }

  @Test
  void lineAndStoryNumbersGoIntoPlaceAndKey() {
    byte[] line = "{\"text\":\"a\"}{".getBytes(StandardCharsets.UTF_8);
    Story story = (Story) scanner.read(line, 0, line.length - 1, "f.jsonl", 41, 2);
    assertEquals("f.jsonl#3", story.key());
    assertEquals("f.jsonl:41", story.origin().where());
    assertEquals(
        new Refused("f.jsonl:41", "column 13: more after the end of the object"),
        scanner.read(line, 0, line.length, "f.jsonl", 41, 2));
  }

  @Test
  void linesOutsideTheirArrayAreRefusedAtTheDoor() {
    byte[] line = new byte[4];
    assertThrows(IndexOutOfBoundsException.class, () -> scanner.scan(line, 0, 5));
    assertThrows(IndexOutOfBoundsException.class, () -> scanner.read(line, 3, 2, "f.jsonl", 1, 0));
  }

  private boolean scans(byte[] line) {
    return agree(scanner, line, 0, line.length);
  }

  /// Returns whether the line was scanned, and fails where it was not read so.
  private static boolean agree(LineScanner scanner, byte[] bytes, int from, int to) {
    boolean scanned = scanner.scan(bytes, from, to);
    String text = string(scanner.text(), scanner.textLength());
    String id = string(scanner.id(), scanner.idLength());
    String version = string(scanner.version(), scanner.versionLength());
    if (scanned) {
      byte[] line = Arrays.copyOfRange(bytes, from, to);
      Read read = scanner.read(bytes, from, to, "f.jsonl", 1, 0);
      if (!(read instanceof Story story)) {
        throw new AssertionError("scanned, but " + read + ": " + shown(line));
      }
      assertEquals(story.text(), text, () -> shown(line));
      assertEquals(story.origin().id(), id, () -> shown(line));
      assertEquals(story.origin().version(), version, () -> shown(line));
    }
    return scanned;
  }

  // Null where there is none; lossless, since text that is scanned is well-formed.
  private static String string(byte[] bytes, int length) {
    return length < 0 ? null : new String(bytes, 0, length, StandardCharsets.UTF_8);
  }

  // Bytes before and after that would matter if they were looked at; the first says how many.
  private static byte[] padded(byte[] line, SplittableRandom random) {
    int before = random.nextInt(1, 12);
    byte[] padded = new byte[before + line.length + random.nextInt(12)];
    Arrays.fill(padded, (byte) "\"\\}\0 ".charAt(random.nextInt(5)));
    padded[0] = (byte) before;
    System.arraycopy(line, 0, padded, before, line.length);
    return padded;
  }

  // A file's own mark is taken off before its lines are, so the first line has none here.
  private static byte[] lineWithoutBreaks(SplittableRandom random, int number) {
    while (true) {
      byte[] line = random.nextInt(5) == 0 ? new byte[0] : RandomLine.of(random).bytes();
      if (line.length > 0 && random.nextInt(3) == 0) {
        line[random.nextInt(line.length)] = (byte) random.nextInt();
      }
      boolean opening = number == 1 && (line.length == 0 || line[0] != '{');
      if (!opening && new String(line, StandardCharsets.ISO_8859_1).indexOf('\n') < 0) {
        return line;
      }
    }
  }

  private static String shown(byte[] line) {
    return new String(line, StandardCharsets.UTF_8);
  }
}
