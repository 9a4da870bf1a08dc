package org.reprint.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Single lines of 50 MB, read by a JVM of their own so that its heap can be small.
final class LargeInputTest {
  private static final int SIZE = 50_000_000;
  @TempDir Path folder;

  @Test
  void aLineOfFiftyMegabytesIsRead() throws Exception {
    Path text = folder.resolve("a.txt");
    write(text, "", "Rain fell ", "");
    Path json = folder.resolve("b.jsonl");
    write(json, "{\"id\":\"x\",\"text\":\"", "Rain\\nfell ", "\"}\n{\"text\":\"small\"}\n");
    assertEquals("a.txt 50000000\n", readWithHeap("192m", text));
    assertEquals("x 45454540\nb.jsonl#2 5\n", readWithHeap("400m", json));
  }

  @Test
  void aLargeFieldThatIsNotAskedForCostsItsBytesOnly() throws Exception {
    Path json = folder.resolve("c.jsonl");
    write(json, "{\"image\":\"", "abcdefghij\\n", "\",\"text\":\"small\"}\n");
    assertEquals("c.jsonl 5\n", readWithHeap("192m", json));
  }

  private static void write(Path file, String before, String unit, String after)
      throws IOException {
    byte[] block = unit.repeat(10_000).getBytes(StandardCharsets.UTF_8);
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write(before.getBytes(StandardCharsets.UTF_8));
      int left = SIZE / unit.length() * unit.length();
      for (; left > 0; left -= block.length) {
        out.write(block, 0, Math.min(left, block.length));
      }
      out.write(after.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static String readWithHeap(String heap, Path file) throws Exception {
    return Child.run(file, ReadOptions.DEFAULT, "-Xmx" + heap);
  }
}
