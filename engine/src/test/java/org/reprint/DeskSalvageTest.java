package org.reprint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reprint.DeskDay.OPTIONS;
import static org.reprint.DeskDay.file;
import static org.reprint.DeskDay.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reprint.archive.Verification;
import org.reprint.wire.Story;

/// Stories are saved from whatever is left of an index.
class DeskSalvageTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final int STORIES = 23;

  @TempDir private Path folder;
  private Path archive;

  /// Segments of five stories, and three in the journal.
  @BeforeEach
  void fileStories() throws IOException {
    archive = folder.resolve("archive");
    List<Story> stories = new ArrayList<>();
    for (int number = 0; number < STORIES; number++) {
      Instant date = NOON.plus(Duration.ofDays(number));
      stories.add(new Story("s" + number, text(number), null, date, null, null, List.of()));
    }
    file(archive, OPTIONS.withRecent(5), stories, 5);
  }

  private List<String> saved(String damage) throws IOException {
    List<String> keys = new ArrayList<>();
    Verification exported = Desk.export(archive, story -> keys.add(story.key()));
    Verification verified = Desk.verify(archive);
    assertEquals(keys.size(), exported.stories());
    assertEquals(keys.size(), verified.stories());
    String told = String.join("\n", verified.damage());
    assertTrue(told.contains(damage), told);
    return keys;
  }

  private static List<String> keys(int from, int to) {
    List<String> keys = new ArrayList<>();
    for (int number = from; number < to; number++) {
      keys.add("s" + number);
    }
    return keys;
  }

  private List<Path> index(String end) throws IOException {
    try (Stream<Path> files = Files.list(archive.resolve("index"))) {
      return files.filter(file -> file.getFileName().toString().matches(end)).sorted().toList();
    }
  }

  private static void cut(Path file) throws IOException {
    cut(file, 0.5);
  }

  private static void cut(Path file, double kept) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, (int) (kept * bytes.length)));
  }

  @Test
  void allStoriesAreSavedWhenTheListOfTheSegmentsIsMissing() throws IOException {
    Files.delete(index("segments_.*").getFirst());
    assertEquals(keys(0, STORIES), saved("segments_N, is missing"));
  }

  @Test
  void whoeverOpensAnArchiveWithoutTheListIsRefusedAndNothingIsLost() throws IOException {
    Files.delete(index("segments_.*").getFirst());
    IOException refused = assertThrows(IOException.class, () -> Desk.open(archive, OPTIONS));
    assertTrue(refused.getMessage().contains("segments_N, is missing"), refused.getMessage());
    IOException unread = assertThrows(IOException.class, () -> Desk.read(archive, OPTIONS));
    assertTrue(unread.getMessage().contains("segments_N, is missing"), unread.getMessage());
    assertEquals(keys(0, STORIES), saved("segments_N, is missing"));
  }

  @Test
  void allStoriesAreSavedWhenTheListOfTheSegmentsIsCut() throws IOException {
    cut(index("segments_.*").getFirst());
    assertEquals(keys(0, STORIES), saved("list of its segments cannot be read"));
  }

  @Test
  void whatExpiredStaysGoneWhenTheListIsMissing() throws IOException {
    try (Desk desk = Desk.open(archive, OPTIONS)) {
      assertEquals(7, desk.expire(NOON.plus(Duration.ofDays(7))));
    }
    assertFalse(index(".*\\.liv").isEmpty());
    Files.delete(index("segments_.*").getFirst());
    assertEquals(keys(7, STORIES), saved("segments_N, is missing"));
  }

  @Test
  void whatIsDeletedIsNotLostWithTheFileThatSaysSo() throws IOException {
    try (Desk desk = Desk.open(archive, OPTIONS)) {
      desk.expire(NOON.plus(Duration.ofDays(7)));
    }
    cut(index(".*\\.liv").getFirst());
    assertTrue(saved("expired ones may be among them").containsAll(keys(7, STORIES)));
  }

  @Test
  void noStoryIsLostWithAnyFileOfASegmentButTheOneThatHoldsThem() throws IOException {
    Path whole = archive;
    String name = index(".*\\.si").getFirst().getFileName().toString().replace(".si", "");
    for (Path gone : index(name + "[._].*")) {
      String file = gone.getFileName().toString();
      if (!file.endsWith(".dvd")) {
        archive = DeskDamageTest.copy(whole, folder.resolve("without" + file));
        Files.delete(archive.resolve("index").resolve(file));
        assertEquals(keys(0, STORIES), saved("index"), file);
        archive = DeskDamageTest.copy(whole, folder.resolve("cut" + file));
        cut(archive.resolve("index").resolve(file));
        assertEquals(keys(0, STORIES), saved("index"), file);
      }
    }
  }

  @Test
  void ofASegmentThatIsCutTheFrontIsSavedAndAllOthers() throws IOException {
    Path values = index(".*\\.dvd").getFirst();
    cut(values, 0.8); // the stories stand behind what they are searched by
    List<String> saved = saved("segment _");
    assertTrue(saved.size() < STORIES && saved.containsAll(keys(10, STORIES)), saved.toString());
    Files.delete(values);
    List<String> others = saved("segment _");
    assertTrue(saved.containsAll(others) && others.size() < saved.size(), others.toString());
  }

  @Test
  void theJournalIsSavedWhenTheIndexIsGone() throws IOException {
    for (Path file : index(".*")) {
      Files.delete(file);
    }
    assertEquals(keys(20, STORIES), saved("is missing; stories may be lost"));
    Files.delete(archive.resolve("index"));
    assertEquals(keys(20, STORIES), saved("is missing; stories may be lost"));
    assertEquals(STORIES, Desk.verify(archive).filed());
  }

  @Test
  void theFrontOfACutJournalIsSaved() throws IOException {
    Path journal;
    try (Stream<Path> files = Files.list(archive)) {
      journal = files.filter(file -> file.toString().endsWith(".log")).findFirst().orElseThrow();
    }
    cut(journal);
    List<String> saved = saved(journal.toString());
    assertTrue(saved.containsAll(keys(0, 20)) && saved.size() < STORIES, saved.toString());
  }

  @Test
  void aDamagedStoryAmongOthersIsNamed() throws IOException {
    Path values = index(".*\\.dvd").getFirst();
    byte[] bytes = Files.readAllBytes(values);
    bytes[bytes.length / 2] ^= 1;
    Files.write(values, bytes);
    assertTrue(saved("segment _").size() >= STORIES - 1);
  }
}
