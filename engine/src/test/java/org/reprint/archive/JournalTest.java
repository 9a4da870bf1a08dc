package org.reprint.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
  @TempDir private Path folder;

  private Path written(int groups, int records) throws IOException {
    Path path = folder.resolve(JournalFile.name(1));
    try (Journal journal = Journal.create(path)) {
      for (int g = 0; g < groups; g++) {
        for (int r = 0; r < records; r++) {
          journal.add(JournalFile.STORY, bytes("group " + g + " record " + r));
        }
        journal.commit();
      }
    }
    return path;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static List<String> texts(List<JournalFile.Entry> records) {
    return records.stream().map(r -> new String(r.payload(), StandardCharsets.UTF_8)).toList();
  }

  @Test
  void whatWasCommittedIsRead() throws IOException {
    JournalFile file = JournalFile.read(written(2, 2));
    assertNull(file.damage());
    assertEquals(
        List.of("group 0 record 0", "group 0 record 1", "group 1 record 0", "group 1 record 1"),
        texts(file.records()));
  }

  @Test
  void aGroupWhoseWriteNeverCameToItsEndIsPassedOver() throws IOException {
    Path path = written(1, 2);
    byte[] whole = Files.readAllBytes(path);
    Path other = folder.resolve("more");
    try (Journal journal = Journal.create(other)) {
      journal.add(JournalFile.STORY, bytes("one more"));
      journal.commit();
    }
    byte[] more = Files.readAllBytes(other);
    byte[] group = Arrays.copyOfRange(more, JournalFile.HEAD, more.length);
    for (int length = 0; length < group.length; length++) {
      byte[] broken = Arrays.copyOf(whole, whole.length + length);
      System.arraycopy(group, 0, broken, whole.length, length);
      Files.write(path, broken);
      JournalFile file = JournalFile.read(path);
      assertNull(file.damage());
      assertEquals(2, file.records().size());
      assertEquals(whole.length, file.end());
    }
  }

  @Test
  void everyFlippedByteOfWhatWasAcknowledgedIsFound() throws IOException {
    Path path = written(2, 2);
    byte[] whole = Files.readAllBytes(path);
    for (int at = 0; at < whole.length; at++) {
      byte[] flipped = whole.clone();
      flipped[at] ^= 0x10;
      Files.write(path, flipped);
      assertNotNull(JournalFile.read(path).damage(), "flipped at " + at);
    }
  }

  @Test
  void everyCutIntoWhatWasAcknowledgedIsFound() throws IOException {
    Path path = written(2, 2);
    byte[] whole = Files.readAllBytes(path);
    for (int length = 0; length < whole.length; length++) {
      Files.write(path, Arrays.copyOf(whole, length));
      assertNotNull(JournalFile.read(path).damage(), "cut at " + length);
    }
  }

  @Test
  void wholeRecordsBehindDamageAreSaved() throws IOException {
    Path path = written(2, 2);
    byte[] bytes = Files.readAllBytes(path);
    bytes[JournalFile.HEAD + JournalFile.RECORD_HEAD] ^= 1;
    Files.write(path, bytes);
    assertEquals(
        List.of("group 0 record 1", "group 1 record 0", "group 1 record 1"),
        texts(JournalFile.salvage(path)));
  }

  @Test
  void aResumedJournalGoesOnBehindTheLastWholeGroup() throws IOException {
    Path path = written(1, 1);
    byte[] whole = Files.readAllBytes(path);
    Files.write(path, Arrays.copyOf(whole, whole.length + 3));
    try (Journal journal = Journal.resume(JournalFile.read(path))) {
      journal.add(JournalFile.STORY, bytes("next"));
      journal.commit();
    }
    JournalFile file = JournalFile.read(path);
    assertNull(file.damage());
    assertEquals(List.of("group 0 record 0", "next"), texts(file.records()));
    assertTrue(Files.size(path) > whole.length);
    assertArrayEquals(bytes("next"), file.records().getLast().payload());
  }
}
