package org.reprint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// A process of its own, interrupted from outside.
@DisabledOnOs(OS.WINDOWS)
final class InterruptTest {
  private static final long PATIENCE_SECONDS = 120;

  @TempDir private Path folder;
  private Path in;
  private Path out;
  private Path temp;

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @BeforeEach
  void folders() throws IOException {
    in = folder.resolve("in.jsonl");
    stories(in);
    out = Files.createDirectory(folder.resolve("out"));
    temp = Files.createDirectory(folder.resolve("temp"));
    Files.writeString(out.resolve("old.jsonl"), "old");
  }

  @Test
  void aRunThatIsInterruptedWhileItReadsLeavesNoHalfFile()
      throws IOException, InterruptedException {
    Process process = dedupe("--groups", "new.jsonl", "-o", "old.jsonl", "-"); // which never ends
    try {
      Files.copy(in, process.getOutputStream());
      process.getOutputStream().flush();
      interrupt(process, () -> names(out).size() == 3); // two that are not whole
    } finally {
      process.destroyForcibly();
    }
    assertNothingHasChanged();
  }

  /// Nobody takes the kept lines, and the groups are written already.
  @Test
  void aRunThatIsInterruptedWhileItWritesLeavesNoHalfFile()
      throws IOException, InterruptedException {
    Process process = dedupe("--groups", "old.jsonl", in.toString());
    try {
      interrupt(process, () -> written() > 3);
    } finally {
      process.destroyForcibly();
    }
    assertNothingHasChanged();
  }

  private Process dedupe(String... args) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "org.reprint.cli.Main",
                "dedupe",
                "--memory",
                "0",
                "--temp",
                temp.toString()));
    command.addAll(List.of(args));
    return new ProcessBuilder(command)
        .directory(out.toFile())
        .redirectError(folder.resolve("said").toFile())
        .start();
  }

  private interface Condition {
    boolean holds() throws IOException;
  }

  private void interrupt(Process process, Condition when) throws IOException, InterruptedException {
    for (int tenths = 0; !when.holds() && tenths < 10 * PATIENCE_SECONDS; tenths++) {
      Thread.sleep(100);
    }
    assertTrue(when.holds(), Files.readString(folder.resolve("said")));
    assertTrue(process.isAlive(), "it has ended by itself");
    new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
    assertTrue(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS), "still there");
    assertNotEquals(0, process.exitValue());
  }

  private void assertNothingHasChanged() throws IOException {
    assertEquals(List.of("old.jsonl"), names(out));
    assertEquals("old", Files.readString(out.resolve("old.jsonl")));
    assertEquals(List.of(), names(temp));
  }

  /// Bytes of the largest file that is there.
  private long written() throws IOException {
    try (Stream<Path> files = Files.list(out)) {
      return files.mapToLong(file -> file.toFile().length()).max().orElse(0);
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
      writer.write("{\"text\":\"A copy of a story.\"}\n".repeat(2));
    }
  }
}
