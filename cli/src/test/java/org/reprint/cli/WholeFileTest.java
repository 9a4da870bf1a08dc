package org.reprint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

final class WholeFileTest {
  @TempDir private Path folder;

  private static void write(WholeFile file, String text) throws IOException {
    file.channel().write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void nothingStandsUnderTheNameUntilAllIsThere() throws IOException {
    Path path = folder.resolve("out");
    try (WholeFile file = new WholeFile(path)) {
      write(file, "half");
      assertFalse(Files.exists(path));
      write(file, " and whole");
      file.complete();
      assertEquals("half and whole", Files.readString(path));
    }
    assertEquals(List.of("out"), names());
    assertEquals("half and whole", Files.readString(path));
  }

  @Test
  void aRunThatFailsKeepsTheOldFile() throws IOException {
    Path path = Files.writeString(folder.resolve("out"), "old");
    try (WholeFile file = new WholeFile(path)) {
      write(file, "half");
      assertEquals("old", Files.readString(path));
      assertEquals(2, names().size());
    }
    assertEquals("old", Files.readString(path));
    assertEquals(List.of("out"), names());
    try (WholeFile file = new WholeFile(path)) {
      write(file, "n");
      file.complete();
    }
    assertEquals("n", Files.readString(path));
    assertEquals(List.of("out"), names());
  }

  @Test
  void whatALinkPointsToIsReplacedAndTheLinkStays() throws IOException {
    Path real = Files.writeString(folder.resolve("real"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("real"));
    assertTrue(WholeFile.same(real, link));
    try (WholeFile file = new WholeFile(link)) {
      write(file, "new");
      file.complete();
    }
    assertTrue(Files.isSymbolicLink(link));
    assertEquals("new", Files.readString(real));
    assertEquals(List.of("link", "real"), names());
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aDeviceIsWrittenAndStays() throws IOException {
    Path device = Path.of("/dev/null");
    try (WholeFile file = new WholeFile(device);
        WholeFile other = new WholeFile(device)) {
      write(file, "gone");
      write(other, "gone");
      file.complete();
    }
    assertTrue(Files.exists(device) && !Files.isRegularFile(device));
    assertFalse(WholeFile.same(device, device));
  }

  @Test
  void aFolderThatIsNotThereIsAnError() throws IOException {
    Path nowhere = folder.resolve("nowhere").resolve("out");
    assertThrows(NoSuchFileException.class, () -> new WholeFile(nowhere));
    assertThrows(IOException.class, () -> new WholeFile(folder));
    assertEquals(List.of(), names());
  }

  @Test
  void twoPathsMayBeOneFile() throws IOException {
    assertTrue(WholeFile.same(folder.resolve("x"), folder.resolve("./x")));
    assertFalse(WholeFile.same(folder.resolve("x"), folder.resolve("y")));
  }
}
