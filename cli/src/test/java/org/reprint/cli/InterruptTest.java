package org.reprint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// A process of its own, interrupted from outside.
@DisabledOnOs(OS.WINDOWS)
final class InterruptTest {
  private static final long PATIENCE_SECONDS = 120;

  @TempDir private Path folder;

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void anInterruptedRunLeavesNoHalfFile() throws IOException, InterruptedException {
    Path in = folder.resolve("in.jsonl");
    stories(in);
    Path out = Files.createDirectory(folder.resolve("out"));
    Path temp = Files.createDirectory(folder.resolve("temp"));
    Files.writeString(out.resolve("old.jsonl"), "old");
    Path said = folder.resolve("said");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "org.reprint.cli.Main",
                "dedupe",
                "--temp",
                temp.toString(),
                "--memory",
                "0",
                "--groups",
                out.resolve("new.jsonl").toString(),
                "-o",
                out.resolve("old.jsonl").toString(),
                "-") // which never ends
            .redirectError(said.toFile())
            .start();
    try {
      Files.copy(in, process.getOutputStream());
      process.getOutputStream().flush();
      for (int tenths = 0; names(out).size() < 3 && tenths < 10 * PATIENCE_SECONDS; tenths++) {
        Thread.sleep(100);
      }
      assertEquals(3, names(out).size(), () -> names(said, out)); // old and two that are not whole
      new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
      assertTrue(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS), "still there");
    } finally {
      process.destroyForcibly();
    }
    assertNotEquals(0, process.exitValue());
    assertEquals(List.of("old.jsonl"), names(out));
    assertEquals("old", Files.readString(out.resolve("old.jsonl")));
    assertEquals(List.of(), names(temp));
  }

  private static String names(Path said, Path out) {
    try {
      return names(out) + Files.readString(said);
    } catch (IOException e) {
      return e.toString();
    }
  }

  private static void stories(Path file) throws IOException {
    SplittableRandom random = new SplittableRandom(1);
    try (BufferedWriter writer = Files.newBufferedWriter(file)) {
      for (int s = 0; s < 2_000; s++) {
        writer.write("{\"text\":\"");
        for (int w = 0; w < 50; w++) {
          writer.write(" w" + random.nextInt(10_000));
        }
        writer.write("\"}\n");
      }
    }
  }
}
