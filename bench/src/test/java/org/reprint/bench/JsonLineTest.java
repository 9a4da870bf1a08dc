package org.reprint.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonLineTest {
  @TempDir Path folder;

  @Test
  void everyKindOfValueIsRead() throws IOException {
    JsonLine line =
        read("{\"t\":\"é\\n\",\"n\":3,\"d\":0.5,\"y\":true,\"z\":null,\"l\":[{\"a\":\"b\"},[1]]}")
            .getFirst();
    assertEquals("é\n", line.text("t"));
    assertEquals(3, line.number("n"));
    assertEquals(0.5, line.number("d"));
    assertTrue(line.flag("y"));
    assertEquals("b", line.objects("l").getFirst().text("a"));
    assertEquals(List.of(1.0), line.list("l").get(1));
    assertEquals(List.of(), line.list("none"));
  }

  @Test
  void whatIsMissingIsNamed() throws IOException {
    JsonLine line = read("{\"s1\":\"x\",\"label\":1}").getFirst();
    String text = assertThrows(IllegalArgumentException.class, () -> line.text("s2")).getMessage();
    assertEquals("no text \"s2\" among [s1, label]", text);
    String number =
        assertThrows(IllegalArgumentException.class, () -> line.number("s1")).getMessage();
    assertEquals("no number \"s1\" among [s1, label]", number);
  }

  @Test
  void aFileOfAnythingElseIsRefused() {
    assertThrows(IOException.class, () -> read("[1,2]"));
    assertThrows(IOException.class, () -> read("{\"a\":"));
  }

  private List<JsonLine> read(String content) throws IOException {
    Path file = folder.resolve("lines.jsonl");
    Files.writeString(file, content);
    List<JsonLine> lines = new ArrayList<>();
    JsonLine.read(file, lines::add);
    return lines;
  }
}
