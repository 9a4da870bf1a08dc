package org.reprint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reprint.wire.Refused;

class SpoolTest {
  @TempDir private Path temp;
  private Path folder;
  private Spool spool;
  private long now; // seconds

  @BeforeEach
  void open() throws IOException {
    folder = Files.createDirectories(temp.resolve("in"));
    spool =
        new Spool(
            folder,
            temp.resolve("spool.tsv"),
            Duration.ofSeconds(2),
            () -> Duration.ofSeconds(now).toNanos());
  }

  private List<String> ready(long at) throws IOException {
    now = at;
    return names(spool.ready());
  }

  private static List<String> names(List<Path> files) {
    return files.stream().map(path -> path.getFileName().toString()).toList();
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void aFileIsReadyWhenItStoodStillForTheTimeAskedFor() throws IOException {
    Path file = write("a.txt", "The ferry");
    assertEquals(List.of(), ready(0));
    assertEquals(List.of(), ready(1));
    Files.writeString(file, "The ferry to Kelby");
    assertEquals(List.of(), ready(2));
    assertEquals(List.of(), ready(3));
    assertEquals(List.of("a.txt"), ready(4));
    spool.done(file);
    assertEquals(List.of(), ready(9));
    open();
    assertEquals(List.of(), ready(10));
    assertEquals(List.of(), ready(20));
  }

  @Test
  void whatTheNotesTakeToReadIsNotTimeThatFilesStoodStill() throws IOException {
    Path file = write("a.txt", "The ferry");
    ready(0);
    ready(2);
    spool.done(file);
    spool =
        new Spool(
            folder,
            temp.resolve("spool.tsv"),
            Duration.ofSeconds(2),
            () -> Duration.ofSeconds(now += 2).toNanos()); // time passes between any two questions
    write("b.txt", "Another");
    assertEquals(List.of(), names(spool.ready()));
    assertFalse(spool.isSettled());
    assertEquals(List.of("b.txt"), names(spool.ready()));
    assertTrue(spool.isSettled());
  }

  @Test
  void aFileThatSeemsCutShortIsGivenLonger() throws IOException {
    Path file = write("a.xml", "<nitf><body>");
    ready(0);
    assertEquals(List.of("a.xml"), ready(2));
    assertTrue(spool.isAwaited(file));
    assertEquals(List.of(), ready(3));
    Files.writeString(file, "<nitf><body></body></nitf>");
    assertEquals(List.of(), ready(4));
    assertEquals(List.of("a.xml"), ready(6), "it goes on, and is whole");
    assertTrue(spool.isAwaited(file));
    assertEquals(List.of(), ready(33));
    assertEquals(List.of("a.xml"), ready(34), "nobody goes on");
    assertFalse(spool.isAwaited(file));
  }

  @Test
  void aFileIsLeftAloneWhileALockStandsBesideIt() throws IOException {
    write("a.xml", "x");
    Path lock = write("a.xml.lock", "");
    write(".b.xml", "x");
    write("c.xml.Uploading", "x");
    ready(0);
    assertEquals(List.of(), ready(29));
    assertEquals(List.of(), spool.refused());
    assertEquals(List.of(), ready(30));
    String why = "not taken while a.xml.lock stands beside it";
    assertEquals(List.of(new Refused(folder.resolve("a.xml").toString(), why)), spool.refused());
    Files.delete(lock);
    assertEquals(List.of("a.xml"), ready(31));
    assertEquals(List.of(), spool.refused());
  }

  @Test
  void aFolderThatIsGoneIsWaitedFor() throws IOException {
    Files.delete(folder);
    assertEquals(List.of(), ready(0));
    assertNotNull(spool.gone());
    Files.createDirectory(folder);
    write("a.txt", "x");
    ready(1);
    assertNull(spool.gone());
    assertEquals(List.of("a.txt"), ready(3));
  }
}
