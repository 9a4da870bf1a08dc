package org.reprint.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reprint.wire.Story;

class TermListsTest {
  private static final int TERMS = 40;
  private static final int MOMENTS = 60; // segments are merged several times
  private static final byte[] NOTHING = {};

  @TempDir private Path folder;
  private int stories;
  private int sentences;

  /// A story of some sentences; the lower a term, the more of them have it.
  private static Filing filing(SplittableRandom random, int number) {
    int size = 1 + random.nextInt(3);
    int[] first = new int[size + 1];
    long[] terms = new long[size * TERMS];
    int at = 0;
    for (int s = 0; s < size; s++) {
      for (int term = 0; term < TERMS; term++) {
        if (random.nextInt(term + 2) == 0) {
          terms[at++] = term;
        }
      }
      first[s + 1] = at;
    }
    Features features = new Features(new long[0], new long[0], terms, first);
    Story story = Story.of("s" + number, "text");
    return new Filing(story, Instant.EPOCH, List.of(), features, NOTHING, NOTHING);
  }

  private Recent recent(SplittableRandom random, int size) {
    Recent recent = new Recent(stories, sentences);
    for (int i = 0; i < size; i++) {
      recent.add(filing(random, stories + i));
    }
    stories += size;
    sentences += recent.sentences();
    return recent;
  }

  private static void check(TermLists.Row expected, TermLists.Row row, boolean read) {
    assertEquals(expected.frequency(), row.frequency());
    assertArrayEquals(expected.ends(), row.ends());
    if (read) {
      assertArrayEquals(expected.postings(), row.postings());
    }
  }

  /// Asks for some terms: those that are read, and others of which only the number is wanted.
  private static void check(SplittableRandom random, Snapshot snapshot) throws IOException {
    TermLists.Lookup lookup = snapshot.termLists().lookup();
    TermLists.Lookup anew = new TermLists(snapshot.reader(), null).lookup();
    for (int term = 0; term <= TERMS; term++) {
      int asked = random.nextInt(3);
      if (asked > 0) {
        TermLists.Row row = lookup.row(term);
        TermLists.Row expected = anew.row(term);
        check(expected, row, false);
        if (asked > 1) {
          check(anew.read(term, expected), lookup.read(term, row), true);
        }
      }
    }
  }

  @Test
  void whatIsKeptOfEarlierMomentsIsWhatWouldBeReadAnew() throws IOException {
    SplittableRandom random = new SplittableRandom(11);
    Index index = Index.open(folder);
    Snapshot open = index.snapshot();
    for (int moment = 0; moment < MOMENTS; moment++) {
      Snapshot newer =
          switch (moment % 20) {
            case 9 -> index.delete(new int[] {random.nextInt(stories)}, Map.of());
            case 13 -> index.delete(new int[] {stories - 1}, Map.of());
            case 19 -> moment == 39 ? index.compact() : replaced(index, random);
            default -> index.add(recent(random, 1 + random.nextInt(12)), Map.of());
          };
      check(random, newer);
      check(random, open); // one that began earlier still asks
      check(random, newer);
      if (newer != open) {
        open.close();
      }
      open = newer;
    }
    index.close();
  }

  private Snapshot replaced(Index index, SplittableRandom random) throws IOException {
    Recent alone = new Recent(random.nextInt(stories), sentences);
    alone.add(filing(random, alone.firstStory()));
    sentences += alone.sentences();
    index.replace(alone);
    return index.add(recent(random, 2), Map.of());
  }

  @Test
  void documentsThatNothingWasAddedToAreNotReadAgain() throws IOException {
    SplittableRandom random = new SplittableRandom(12);
    Index index = Index.open(folder);
    Snapshot before = index.add(recent(random, 20), Map.of());
    TermLists.Lookup lookup = before.termLists().lookup();
    TermLists.Row row = lookup.read(5, lookup.row(5));
    Recent other = new Recent(stories, sentences);
    Features features =
        new Features(new long[0], new long[0], new long[] {TERMS}, new int[] {0, 1});
    Story story = Story.of("other", "text");
    other.add(new Filing(story, Instant.EPOCH, List.of(), features, NOTHING, NOTHING));
    Snapshot after = index.add(other, Map.of());
    TermLists.Lookup later = after.termLists().lookup();
    TermLists.Row again = later.row(5);
    assertSame(row.postings(), again.postings());
    assertSame(again, later.read(5, again));
    assertEquals(1, later.read(TERMS, later.row(TERMS)).postings().length);
    before.close();
    index.close();
  }
}
