package org.reprint.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A text in which nothing can be seen is no story, in whatever format it comes.
class BlankTest {
  private static final String[] NOTHING = {
    " \n\t", "\u00a0\u2003", "\u200b\u00ad\ufeff", "\u3000\u2028", "\udb40\udc20 \u200f"
  };

  @TempDir Path folder;

  @Test
  void whatShowsNothingIsRefusedInEveryFormat() throws IOException {
    for (String text : NOTHING) {
      String line =
          "{\"id\":\"a\",\"text\":\"" + text.replace("\n", "").replace("\t", "") + "\"}\n";
      for (Path file :
          new Path[] {
            Reads.file(folder, "a.txt", text),
            Reads.file(folder, "a.jsonl", line),
            Reads.file(folder, "a.csv", "id,text\n1,\"" + text + "\"\n")
          }) {
        Reads reads = Reads.of(file);
        assertEquals(0, reads.stories().size(), file + ": " + reads.all());
        assertEquals(1, reads.refused().size(), file + ": " + reads.all());
      }
      assertEquals(1, Reads.ofLines(line).refused().size(), line);
      byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
      assertFalse(new LineScanner(ReadOptions.DEFAULT).scan(bytes, 0, bytes.length - 1), line);
    }
  }

  @Test
  void aMarkASignOrALetterCanBeSeen() {
    for (String text :
        new String[] {"a", "-", "\u00e9", "\u4e00", "\ud83d\ude00", "\u0301", "\u200bx"}) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      assertFalse(Blank.is(text), text);
      assertFalse(Utf8.isBlank(bytes, 0, bytes.length), text);
    }
    for (String text : NOTHING) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      assertTrue(Blank.is(text), text);
      assertTrue(Utf8.isBlank(bytes, 0, bytes.length), text);
    }
  }
}
