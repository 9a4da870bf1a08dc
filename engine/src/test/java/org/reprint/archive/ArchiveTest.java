package org.reprint.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reprint.background.Background;
import org.reprint.wire.Story;

class ArchiveTest {
  private static final int STORIES = 300;
  private static final Epoch FIRST = new Epoch(Background.builtin(), 1_000);
  private static final byte[] NOTHING = {};

  /// More stories than a full bucket has have this one.
  private static final long COMMON = 7;

  @TempDir private Path folder;

  private static Features features(int number) {
    long[] prints = {COMMON, 1_000 + number / 2}; // each of its own in two stories
    long[] terms = {50, 100 + number / 2, 100_000 + number};
    return new Features(new long[0], prints, terms, new int[] {0, 0, terms.length});
  }

  private static Filing filing(int number) {
    Story story = Story.of("s" + number, "text " + number);
    List<String> names = List.of("own " + number, "pair " + number / 2);
    return new Filing(story, Instant.EPOCH, names, features(number), NOTHING, NOTHING);
  }

  private Archive open(int recent) throws IOException {
    return Archive.open(
        folder,
        ArchiveOptions.DEFAULT.withRecent(recent),
        (stories, rewrites) ->
            stories.stream().map(s -> features(Integer.parseInt(s.key().substring(1)))).toList(),
        FIRST,
        Instant.EPOCH);
  }

  private static String found(Archive archive, int number) throws IOException {
    StringBuilder told = new StringBuilder();
    for (Found found : archive.searcher().search(features(number))) {
      told.append(found.ordinal()).append(found.vote() ? "v" : "").append(' ');
      told.append(found.sharedFingerprints()).append(' ').append(found.weight());
      told.append(Arrays.toString(found.mine())).append(Arrays.toString(found.theirs()));
    }
    return told.toString();
  }

  private static Found itself(Archive archive, int number) throws IOException {
    return archive.searcher().search(features(number)).stream()
        .filter(found -> found.ordinal() == number)
        .findFirst()
        .orElseThrow();
  }

  private static void check(Archive archive, int stories) throws IOException {
    assertEquals(stories, archive.stories());
    for (int number = 0; number < stories; number++) {
      assertEquals("text " + number, archive.story(number).story().text());
      assertArrayEquals(new int[] {number}, archive.named("own " + number));
      assertEquals(2, itself(archive, number).fingerprints());
    }
    assertNull(archive.story(stories));
    int last = stories - 1;
    int[] pair = IntStream.of(last - 1, last).filter(i -> i >= 0 && i / 2 == last / 2).toArray();
    assertArrayEquals(pair, archive.named("pair " + last / 2));
  }

  @Test
  void storiesAreFoundWhileTheyAreHandedToTheIndex() throws IOException {
    String[] told = new String[STORIES];
    try (Archive inMemory = open(STORIES + 1)) {
      for (int number = 0; number < STORIES; number++) {
        inMemory.add(filing(number));
        inMemory.commit();
        told[number] = found(inMemory, number / 2);
      }
    }
    Path other = folder.resolve("other");
    Path before = folder;
    folder = other;
    try (Archive archive = open(2)) { // something is being handed over at almost any moment
      for (int number = 0; number < STORIES; number++) {
        archive.add(filing(number));
        archive.commit();
        assertEquals(told[number], found(archive, number / 2));
        if (number % 29 == 0) {
          check(archive, number + 1);
        }
      }
    }
    try (Archive again = open(2)) {
      check(again, STORIES);
      assertEquals(told[STORIES - 1], found(again, (STORIES - 1) / 2));
    } finally {
      folder = before;
    }
  }

  @Test
  void aStoryThatWasReadIsReadAnewWhenOthersAreDeleted() throws IOException {
    try (Archive archive = open(2)) {
      for (int number = 0; number < 6; number++) {
        archive.add(number == 1 ? withoutFeatures(number) : filing(number));
        archive.commit();
      }
      archive.before(Instant.EPOCH); // all are in the index
      assertTrue(archive.story(1).head().folded());
      assertEquals("text 0", archive.story(0).story().text());
      archive.delete(new int[] {0}, Map.of(1, features(1)));
      assertNull(archive.story(0));
      assertFalse(archive.story(1).head().folded());
    }
  }

  private static Filing withoutFeatures(int number) {
    Filing one = filing(number);
    return new Filing(one.story(), one.filed(), one.names(), Features.NONE, NOTHING, NOTHING);
  }

  /// With stories on their way to the index, and others merged there, when it is closed.
  @Test
  void aClosedArchiveKeepsNoFileThatItsIndexDoesNotName() throws IOException {
    try (Archive archive = open(2)) {
      for (int number = 0; number < STORIES; number++) {
        archive.add(filing(number));
        archive.commit();
      }
    }
    Path index = new Folder(folder).index();
    try (Directory directory = FSDirectory.open(index);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      List<String> named = new ArrayList<>(reader.getIndexCommit().getFileNames());
      named.add(IndexWriter.WRITE_LOCK_NAME);
      List<String> files = new ArrayList<>(List.of(directory.listAll()));
      files.removeAll(named);
      assertEquals(List.of(), files);
    }
  }

  @Test
  void compactMakesNoArchiveLarger() throws IOException {
    try (Archive archive = open(4)) {
      for (int number = 0; number < 3; number++) {
        archive.add(filing(number));
        archive.commit();
      }
      long bytes = archive.bytes();
      archive.compact();
      assertTrue(archive.bytes() <= bytes + 200, archive.bytes() + " bytes, before " + bytes);
      for (int number = 3; number < 42; number++) {
        archive.add(filing(number));
        archive.commit();
      }
      bytes = archive.bytes();
      archive.compact();
      assertTrue(archive.bytes() < bytes, archive.bytes() + " bytes, before " + bytes);
      check(archive, 42);
    }
    try (Archive again = open(4)) {
      check(again, 42);
    }
  }

  /// On a full disk nobody could open the index to delete it.
  @Test
  void whatAFailedMergeLeftIsDeletedWhenTheArchiveIsClosed() throws IOException {
    Path left = new Folder(folder).index().resolve("_zz_Lucene90_0.dvd");
    try (Archive archive = open(2)) {
      for (int number = 0; number < 5; number++) {
        archive.add(filing(number));
        archive.commit();
      }
      Files.write(left, new byte[1_000]);
    }
    assertFalse(Files.exists(left));
    try (Archive again = open(2)) {
      check(again, 5);
    }
  }

  @Test
  void whatWasAddedAndNotCommittedIsGone() throws IOException {
    try (Archive archive = open(2)) {
      for (int number = 0; number < 5; number++) {
        archive.add(filing(number));
        if (number != 4) {
          archive.commit();
        }
      }
    }
    try (Archive again = open(2)) {
      check(again, 4);
    }
  }
}
