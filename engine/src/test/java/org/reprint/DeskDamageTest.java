package org.reprint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reprint.DeskDay.OPTIONS;
import static org.reprint.DeskDay.day;
import static org.reprint.DeskDay.file;
import static org.reprint.DeskDay.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reprint.archive.ArchiveException;
import org.reprint.archive.Verification;
import org.reprint.report.Filed;
import org.reprint.wire.Story;

/// What is damaged in an archive is found and named; what is not can be saved.
class DeskDamageTest {
  @TempDir private Path folder;

  @Test
  void verifyFindsDamageAndExportSavesTheRest() throws IOException {
    file(folder, OPTIONS, day(20), 5);
    assertEquals(new Verification(List.of(), 20, 20), Desk.verify(folder));
    Path journal = journal();
    byte[] bytes = Files.readAllBytes(journal);
    bytes[bytes.length / 2] ^= 1;
    Files.write(journal, bytes);
    ArchiveException refused =
        assertThrows(ArchiveException.class, () -> Desk.open(folder, OPTIONS));
    assertTrue(refused.getMessage().contains("verify"), refused.getMessage());
    Verification found = Desk.verify(folder);
    assertEquals(1, found.damage().size());
    assertEquals(19, found.stories());
    List<Story> saved = new ArrayList<>();
    Desk.export(folder, saved::add);
    assertEquals(19, saved.size());
  }

  @Test
  void aCutIndexIsNamed() throws IOException {
    file(folder, OPTIONS.withRecent(5), day(23), 5);
    Path largest = largest(folder.resolve("index"));
    byte[] bytes = Files.readAllBytes(largest);
    Files.write(largest, Arrays.copyOf(bytes, bytes.length / 2));
    Verification found = Desk.verify(folder);
    assertFalse(found.damage().isEmpty());
    assertEquals(23, found.filed());
    List<Story> saved = new ArrayList<>();
    Desk.export(folder, saved::add);
    assertEquals(found.stories(), saved.size());
    assertTrue(saved.size() >= 8 && saved.size() < 23, "other segments are saved: " + saved.size());
    ArchiveException refused =
        assertThrows(ArchiveException.class, () -> Desk.open(folder, OPTIONS));
    assertTrue(refused.getMessage().contains("index"), refused.getMessage());
  }

  @Test
  void anArchiveOfAnotherSchemeIsRefused() throws IOException {
    file(folder, OPTIONS, day(3), 5);
    Path settings = folder.resolve("archive.properties");
    String lines = Files.readString(settings).replace("keys40-1", "keys40-0");
    Files.writeString(settings, lines, StandardCharsets.UTF_8);
    ArchiveException refused =
        assertThrows(ArchiveException.class, () -> Desk.read(folder, OPTIONS));
    assertTrue(refused.getMessage().contains("keys40-0"), refused.getMessage());
  }

  @Test
  void aFolderThatCannotBeMadeIsNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "x");
    ArchiveException refused =
        assertThrows(ArchiveException.class, () -> Desk.open(file.resolve("archive"), OPTIONS));
    assertTrue(refused.getMessage().contains("cannot be written"), refused.getMessage());
    assertThrows(ArchiveException.class, () -> Desk.read(folder.resolve("nothing"), OPTIONS));
  }

  private Path journal() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.getFileName().toString().startsWith("journal")).findAny().get();
    }
  }

  private static Path largest(Path index) throws IOException {
    try (Stream<Path> files = Files.list(index)) {
      return files.max((x, y) -> Long.compare(x.toFile().length(), y.toFile().length())).get();
    }
  }

  @Test
  void theListOfTheIndexIsNamedWhenItIsDamaged() throws IOException {
    file(folder, OPTIONS.withRecent(5), day(23), 5);
    flip(named("index/segments_"), 100);
    Verification found = Desk.verify(folder);
    assertFalse(found.damage().isEmpty());
    ArchiveException refused =
        assertThrows(ArchiveException.class, () -> Desk.read(folder, OPTIONS));
    assertTrue(refused.getMessage().contains("the index of " + folder), refused.getMessage());
  }

  @Test
  void aMissingJournalIsFoundByVerify() throws IOException {
    file(folder, OPTIONS.withRecent(5), day(23), 5);
    Files.delete(journal());
    Verification found = Desk.verify(folder);
    assertEquals(1, found.damage().size(), found.damage().toString());
    assertTrue(found.damage().getFirst().contains("is missing"), found.damage().toString());
    assertThrows(ArchiveException.class, () -> Desk.read(folder, OPTIONS));
  }

  @Test
  void aDamagedBackgroundIsFoundByVerify() throws IOException {
    List<Story> stories = new ArrayList<>();
    for (int number = 0; number < 1_001; number++) {
      stories.add(Story.of("s" + number, text(number % 10)));
    }
    file(folder, OPTIONS.withRewrites(false), stories, 500);
    Path background = named("background-");
    flip(background, Files.size(background) / 2);
    Verification found = Desk.verify(folder);
    assertEquals(1, found.damage().size(), found.damage().toString());
    assertTrue(found.damage().getFirst().contains("background"), found.damage().toString());
    assertEquals(1_001, found.stories());
    assertThrows(ArchiveException.class, () -> Desk.read(folder, OPTIONS));
    Files.delete(background);
    assertEquals(1, Desk.verify(folder).damage().size());
  }

  /// A byte of an archive is another one: either it is found by `verify` and by who opens the
  /// archive, or nothing that is said differs.
  @Test
  void aFlippedByteIsFoundOrChangesNothing() throws IOException {
    Path whole = folder.resolve("whole");
    file(whole, OPTIONS.withRecent(5), day(23), 5);
    List<Filed> said = asked(whole);
    List<Path> files = files(whole);
    SplittableRandom random = new SplittableRandom(11);
    for (int i = 0; i < 40; i++) {
      Path copy = copy(whole, folder.resolve("copy" + i));
      Path file = copy.resolve(whole.relativize(files.get(random.nextInt(files.size()))));
      long at = random.nextLong(Files.size(file));
      flip(file, at);
      String where = file + ", byte " + at;
      boolean found = !Desk.verify(copy).damage().isEmpty();
      try {
        assertEquals(said, asked(copy), where);
      } catch (ArchiveException e) {
        assertTrue(found, where + " is not found by verify: " + e.getMessage());
      }
    }
  }

  private static List<Filed> asked(Path archive) throws IOException {
    List<Filed> said = new ArrayList<>();
    try (Desk desk = Desk.read(archive, OPTIONS)) {
      for (int number = 0; number < 12; number++) {
        said.add(desk.ask(Story.of("new" + number, text(number) + " More is due at noon.")));
      }
    }
    return said;
  }

  private static List<Path> files(Path archive) throws IOException {
    try (Stream<Path> all = Files.walk(archive)) {
      return all.filter(file -> Files.isRegularFile(file) && file.toFile().length() > 0)
          .sorted()
          .toList();
    }
  }

  static Path copy(Path from, Path to) throws IOException {
    for (Path file : files(from)) {
      Path target = to.resolve(from.relativize(file));
      Files.createDirectories(target.getParent());
      Files.copy(file, target);
    }
    return to;
  }

  private static void flip(Path file, long at) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[(int) at] ^= 1;
    Files.write(file, bytes);
  }

  private Path named(String start) throws IOException {
    return files(folder).stream()
        .filter(file -> folder.relativize(file).toString().startsWith(start))
        .findFirst()
        .orElseThrow();
  }
}
