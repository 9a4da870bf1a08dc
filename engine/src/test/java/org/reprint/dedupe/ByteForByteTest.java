package org.reprint.dedupe;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kept lines are what they were, to the byte. Strings here have a character a byte.
final class ByteForByteTest {
  private static final String MARK = "\u00ef\u00bb\u00bf"; // the byte-order mark in UTF-8
  private static final String WORDS =
      new Corpus(new SplittableRandom(3)).text(80, 0).replace("\n", " ");

  @TempDir private Path folder;

  private Path file(String name, String bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes.getBytes(StandardCharsets.ISO_8859_1));
  }

  @Test
  void whatIsNoCopyPassesAsItIs() throws IOException {
    String lines =
        "{\"text\":\"one\"}\r\n"
            + "  \t{ \"text\" : \"two \\u00e9 \\ud83d\\ude00 \\/\" , \"x\":[1,{\"y\":null}] }  \r\n"
            + "{\"text\":\"caf\u00e9 by the square, windows-1252\"}\n"
            + "{\"text\":\"\u00c3\u00a9t\u00c3\u00a9\"}\n"
            + MARK
            + "{\"text\":\"mark in the middle\"}\n"
            + "{\"text\":\"last\",\"id\":12.50}";
    Outcome outcome = Outcome.of(file("in.jsonl", MARK + lines));
    assertEquals(MARK + lines, outcome.kept());
    assertEquals(List.of(), outcome.refused());
    assertEquals(6, outcome.totals().stories());
  }

  @Test
  void blankAndBrokenLinesAreNoStories() throws IOException {
    Path in =
        file(
            "in.jsonl",
            "\n\r\n  \t\n{\"text\":\"one\"}\n\n{broken\n" + MARK + "\n{\"text\":\"two\"}\n \n");
    Outcome outcome = Outcome.of(in);
    assertEquals("{\"text\":\"one\"}\n{\"text\":\"two\"}\n", outcome.kept());
    assertEquals(1, outcome.refused().size());
    assertEquals(in + ":6", outcome.refused().getFirst().where());
  }

  @Test
  void aLineFeedComesBetweenFilesOnlyWhereItIsMissing() throws IOException {
    Path a = file("a.jsonl", "{\"text\":\"one\"}\r\n{\"text\":\"two\"}");
    Path b = file("b.jsonl", MARK + "{\"text\":\"three\"}\n");
    Path c = file("c.jsonl", "\n\n{\"text\":\"four\"}\r");
    Path d = file("d.jsonl", "{\"text\":\"five\"}");
    String ab = "{\"text\":\"one\"}\r\n{\"text\":\"two\"}\n" + MARK + "{\"text\":\"three\"}\n";
    String cd = "{\"text\":\"four\"}\r\n{\"text\":\"five\"}";
    assertEquals(ab + cd, Outcome.of(a, b, c, d).kept());
    assertEquals(cd + "\n" + ab, Outcome.of(c, d, a, b).kept());
  }

  @Test
  void whatIsLeftOutAtTheEndTakesNoLineFeedWithIt() throws IOException {
    Path a = file("a.jsonl", "{\"id\":\"a\",\"text\":\"" + WORDS + "\"}");
    Path b = file("b.jsonl", "{\"id\":\"b\",\"text\":\"" + WORDS + "\"}\n");
    assertEquals("{\"id\":\"a\",\"text\":\"" + WORDS + "\"}", Outcome.of(a, b).kept());
    assertEquals("{\"id\":\"a\",\"text\":\"" + WORDS + "\"}", Outcome.of(b, a).kept());
  }

  @Test
  void theSameTextIsFoundHoweverItIsWritten() throws IOException {
    String words = "\u00e9t\u00e9 " + WORDS;
    Path in =
        file(
            "in.jsonl",
            "{\"id\":\"a\",\"text\":\"\\u00e9t\\u00E9 "
                + WORDS
                + "\"}\n"
                + "{\"id\":\"b\",\"text\":\"\u00c3\u00a9t\u00c3\u00a9 "
                + WORDS
                + "\"}\r\n"
                + "{\"id\":\"c\",\"text\":\""
                + words
                + "\"}\n"
                + "{\"tags\":[],\"text\":\"\u00c9T\u00c9 "
                + WORDS
                + "\",\"id\":\"d\"}\n");
    Outcome.Written group = Outcome.of(in).groups().getFirst();
    assertEquals(List.of("a", "b", "c", "d"), group.keys());
    assertEquals(1, group.weakest());
  }
}
