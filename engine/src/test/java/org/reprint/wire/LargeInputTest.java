package org.reprint.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
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
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Path out = file.resolveSibling(file.getFileName() + ".out");
    Process process =
        new ProcessBuilder(
                java.toString(),
                "-Xmx" + heap,
                "-cp",
                System.getProperty("java.class.path"),
                Child.class.getName(),
                file.toString())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();
    if (!process.waitFor(5, TimeUnit.MINUTES)) {
      process.destroyForcibly();
    }
    return Files.readString(out);
  }

  /// Prints the key and the length of each story.
  static final class Child {
    public static void main(String[] args) {
      PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
      new StoryReader(ReadOptions.DEFAULT)
          .read(
              List.of(Path.of(args[0])),
              read ->
                  out.print(
                      switch (read) {
                        case Story s ->
                            Path.of(s.key()).getFileName() + " " + s.text().length() + "\n";
                        case Refused r -> r + "\n";
                      }));
    }
  }
}
