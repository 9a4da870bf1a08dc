package org.reprint.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// Each document is summed up or stands alone, once, also where several have the same bits.
class SieveTest {
  private static final int ROWS = 9;

  /// So far apart, documents mostly have the same bits: times the golden ratio it is nearly whole.
  private static final int SAME_BITS = 75_025;

  private static final int[] LENGTHS = {1, 5, 12, Search.MOST_LENGTH};

  private static SortedSet<Integer> documents(SplittableRandom random, int most) {
    SortedSet<Integer> row = new TreeSet<>();
    for (int i = random.nextInt(most); i >= 0; i--) {
      row.add(random.nextInt(300) + SAME_BITS * random.nextInt(5));
    }
    return row;
  }

  private static int length(int document) {
    return LENGTHS[document % LENGTHS.length];
  }

  @Test
  void everyDocumentOfSomeRowsIsSummedUpOrStandsAlone() {
    for (long seed = 1; seed <= 500; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      Rows rows = new Rows();
      Sieve sieve = new Sieve(rows, ROWS);
      Tally tally = new Tally();
      for (int round = 0; round < 3; round++) { // they are used again
        check(random, rows, sieve, tally, "seed " + seed + " round " + round);
      }
    }
  }

  private static void check(
      SplittableRandom random, Rows rows, Sieve sieve, Tally tally, String where) {
    rows.clear();
    sieve.clear();
    tally.clear();
    Map<Integer, Float> expected = new HashMap<>();
    Map<Integer, Integer> times = new HashMap<>();
    for (int row = random.nextInt(ROWS + 1); row > 0; row--) {
      float weight = 1 << random.nextInt(8); // sums are exact
      int from = rows.size();
      SortedSet<Integer> documents = documents(random, 600);
      rows.add(documents.stream().mapToInt(d -> Posting.of(d, length(d))).toArray());
      sieve.add(from, rows.size(), weight);
      documents.forEach(d -> expected.merge(d, weight, Float::sum));
      documents.forEach(d -> times.merge(d, 1, Integer::sum));
    }
    sieve.sum(tally);
    assertEquals(expected.size(), tally.size() + sieve.countAlone(), where);
    times.forEach((document, count) ->
        assertTrue(count == 1 || tally.has(document), () -> where + " document " + document));
    float[] damping = new float[Search.MOST_LENGTH + 1];
    for (int length = 0; length < damping.length; length++) {
      damping[length] = 1f / (1 + length);
    }
    int step = random.nextBoolean() ? 0 : Steps.of(20 * random.nextFloat());
    sieve.addAlone(damping, step, tally);
    Map<Integer, Float> got = new HashMap<>();
    for (int i = 0; i < tally.size(); i++) {
      assertEquals(length(tally.key(i)), tally.length(i), where);
      assertNull(got.put(tally.key(i), tally.sum(i)), where);
    }
    assertTrue(expected.keySet().containsAll(got.keySet()), where);
    expected.forEach((document, sum) -> {
      boolean wanted = tally.has(document) || Steps.of(sum * damping[length(document)]) >= step;
      assertEquals(wanted ? sum : null, got.get(document), () -> where + " document " + document);
    });
  }
}
