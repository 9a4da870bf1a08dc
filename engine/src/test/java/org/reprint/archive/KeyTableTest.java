package org.reprint.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.reprint.Trials;

class KeyTableTest {
  private static final long LARGEST = (1L << Features.KEY_BITS) - 1;
  private static final long[] NONE = {};

  private static int[] holders(KeyTable table, long key, int most, List<long[]> stories) {
    IntArrayList holders = new IntArrayList();
    table.add(key, most, ordinal -> stories.get(ordinal).length > 0, holders);
    return holders.toIntArray();
  }

  private static KeyTable with(KeyTable table, int from, List<long[]> stories) {
    try {
      return table.with(from, stories.size(), ordinal -> KeyRows.row(stories.get(ordinal)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int[] expected(long key, int most, List<long[]> stories) {
    return IntStream.range(0, stories.size())
        .filter(story -> Arrays.binarySearch(stories.get(story), key) >= 0)
        .limit(most)
        .toArray();
  }

  /// Keys of a story: some that many have, the least and the largest, and some of its own.
  private static long[] keys(SplittableRandom random) {
    if (random.nextInt(10) == 0) {
      return NONE;
    }
    return IntStream.range(0, random.nextInt(40))
        .mapToLong(i ->
            switch (random.nextInt(4)) {
              case 0 -> random.nextInt(3);
              case 1 -> LARGEST - random.nextInt(2);
              case 2 -> 1L << 30 | random.nextInt(50); // in one bucket
              default -> random.nextLong(LARGEST);
            })
        .sorted()
        .distinct()
        .toArray();
  }

  private static void trial(SplittableRandom random) {
    List<long[]> stories = new ArrayList<>();
    KeyTable table = KeyTable.empty(1 + random.nextInt(3_000), 1 + random.nextInt(400));
    for (int turn = 0; turn < 12; turn++) {
      int from = stories.size();
      int more = random.nextInt(60);
      for (int i = 0; i < more; i++) {
        stories.add(keys(random));
      }
      table = with(table, from, stories);
      for (int i = 0; i < more / 20; i++) {
        stories.set(random.nextInt(stories.size()), NONE); // gone
      }
    }
    for (long key : stories.stream().flatMapToLong(Arrays::stream).distinct().toArray()) {
      int most = 1 + random.nextInt(80);
      assertArrayEquals(expected(key, most, stories), holders(table, key, most, stories));
    }
    assertEquals(0, holders(table, 5, 9, stories).length);
  }

  @Test
  void whoHasAKeyIsFoundHoweverManyTimesStoriesCameAndWhicheverAreGone() {
    Trials.run(40, KeyTableTest::trial);
  }

  @Test
  void nobodyHasAKeyOfAnEmptyTable() {
    assertEquals(0, holders(KeyTable.empty(), 0, 9, List.of()).length);
  }

  @Test
  void storiesFarFromEachOtherAreFound() throws IOException {
    Set<Integer> having = Set.of(70_000, 135_535, 135_536, 270_000);
    KeyTable.Source source =
        ordinal -> KeyRows.row(having.contains(ordinal) ? new long[] {4, LARGEST} : NONE);
    KeyTable table = KeyTable.empty().with(0, 200_000, source).with(200_000, 300_000, source);
    for (long key : new long[] {4, LARGEST}) {
      IntArrayList holders = new IntArrayList();
      table.add(key, 9, having::contains, holders);
      assertEquals(having.stream().sorted().toList(), holders);
      holders.clear();
      table.add(key + 1 & LARGEST, 9, ordinal -> true, holders);
      assertEquals(0, holders.size());
    }
  }
}
