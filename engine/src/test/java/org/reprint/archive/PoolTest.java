package org.reprint.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reprint.wire.Story;

class PoolTest {
  private static final int MOST = 40;
  private static final int ROWS = 8;
  private static final int SENTENCES = 12 * MOST;
  private static final int LENGTHS = Search.MOST_LENGTH + 1;

  @TempDir private Path folder;

  private final float[] damping = new float[LENGTHS];

  private final Rows rows = new Rows();

  /// A document of some rows.
  private record Scored(int document, float score) {}

  /// The best of some rows by sorting, of equal ones the earlier: here documents are in the order
  /// of numbers.
  private Set<Integer> best(List<Map<Integer, Integer>> lists, float[] weights) {
    Map<Integer, Float> sums = new TreeMap<>();
    Map<Integer, Integer> lengths = new TreeMap<>();
    for (int row = 0; row < weights.length; row++) {
      float weight = weights[row];
      lists.get(row).keySet().forEach(document -> sums.merge(document, weight, Float::sum));
      lengths.putAll(lists.get(row));
    }
    return sums.entrySet().stream()
        .map(e -> new Scored(e.getKey(), e.getValue() * damping[lengths.get(e.getKey())]))
        .sorted(
            Comparator.comparingDouble((Scored x) -> -x.score).thenComparingInt(Scored::document))
        .limit(MOST)
        .map(Scored::document)
        .collect(Collectors.toSet());
  }

  /// Documents and their lengths, some of them in several lists.
  private static List<Map<Integer, Integer>> lists(SplittableRandom random) {
    Map<Integer, Integer> lengths = new HashMap<>();
    int different = 1 + random.nextInt(SENTENCES);
    List<Map<Integer, Integer>> lists = new ArrayList<>();
    for (int row = 1 + random.nextInt(ROWS); row > 0; row--) {
      Map<Integer, Integer> list = new TreeMap<>();
      for (int i = random.nextInt(3 * MOST); i >= 0; i--) {
        int document = random.nextInt(different);
        int length = random.nextInt(1, LENGTHS);
        list.put(document, lengths.computeIfAbsent(document, x -> length));
      }
      lists.add(list);
    }
    return lists;
  }

  private Sieve sieve(List<Map<Integer, Integer>> lists, float[] weights) {
    rows.clear();
    Sieve sieve = new Sieve(rows, ROWS);
    for (int row = 0; row < weights.length; row++) {
      int from = rows.size();
      rows.add(
          lists.get(row).entrySet().stream()
              .mapToInt(e -> Posting.of(e.getKey(), e.getValue()))
              .toArray());
      sieve.add(from, rows.size(), weights[row]);
    }
    return sieve;
  }

  /// A story of sentences that each have a term of their own.
  private static Recent sentences() {
    long[] terms = LongStream.range(0, SENTENCES).map(x -> x << Byte.SIZE).toArray();
    int[] firstTerm = IntStream.rangeClosed(0, SENTENCES).toArray();
    Features features = new Features(new long[0], new long[0], terms, firstTerm);
    byte[] nothing = {};
    Recent recent = new Recent(0, 0);
    recent.add(
        new Filing(Story.of("s", "text"), Instant.EPOCH, List.of(), features, nothing, nothing));
    return recent;
  }

  /// What the pool took: it looks at all, as all share enough to be wanted.
  private static Set<Integer> taken(Pool pool, Forward forward) throws IOException {
    pool.rank(
        1e6, // so that all may be among the best
        forward,
        new Pool.Sharing() {
          @Override
          public double shared(IntArrayList row, int from, int to) {
            return 1;
          }

          @Override
          public double damping(int length) {
            return 1;
          }
        });
    return IntStream.range(0, pool.size()).mapToObj(pool::sentence).collect(Collectors.toSet());
  }

  @Test
  void thePoolTakesTheBestAndOfEqualOnesTheEarlier() throws IOException {
    SplittableRandom random = new SplittableRandom(21);
    Index index = Index.open(folder); // an empty one: all documents are of recent stories
    View view = View.of(index.snapshot(), new Recent(0, 0), sentences());
    Forward forward = new Forward(view);
    Pool pool = new Pool(MOST, MOST);
    for (int round = 0; round < 800; round++) {
      for (int length = 0; length < LENGTHS; length++) {
        damping[length] = 1f / (1 + random.nextInt(3) * length);
      }
      double scale = Math.pow(10, random.nextInt(-3, 4)); // also beyond the steps
      int values = 1 + random.nextInt(round % 2 == 0 ? 4 : 1000); // many equal ones, or few
      List<Map<Integer, Integer>> lists = lists(random);
      float[] weights = new float[lists.size()];
      for (int row = 0; row < weights.length; row++) {
        weights[row] = (float) (scale * (1 + random.nextInt(values)));
      }
      Sieve sieve = sieve(lists, weights);
      Tally tally = new Tally();
      sieve.sum(tally);
      pool.fill(tally, sieve, damping, forward);
      assertEquals(best(lists, weights), taken(pool, forward), "round " + round);
    }
    index.close();
  }

  @Test
  void whatStandsInMoreRowsThanOneIsSummedUpAndTheRestIsCounted() {
    SplittableRandom random = new SplittableRandom(22);
    for (int round = 0; round < 200; round++) {
      List<Map<Integer, Integer>> lists = lists(random);
      float[] weights = new float[lists.size()];
      Arrays.fill(weights, 1);
      Sieve sieve = sieve(lists, weights);
      Tally tally = new Tally();
      sieve.sum(tally);
      Map<Integer, Integer> times = new TreeMap<>();
      lists.forEach(list -> list.keySet().forEach(x -> times.merge(x, 1, Integer::sum)));
      assertEquals(times.size(), tally.size() + sieve.countAlone());
      for (int i = 0; i < tally.size(); i++) {
        assertEquals((float) times.get(tally.key(i)), tally.sum(i));
      }
      Set<Integer> summed =
          IntStream.range(0, tally.size()).mapToObj(tally::key).collect(Collectors.toSet());
      times.forEach((document, count) -> assertTrue(count == 1 || summed.contains(document)));
      sieve.addAlone(damping, 0, tally);
      Set<Integer> all =
          IntStream.range(0, tally.size()).mapToObj(tally::key).collect(Collectors.toSet());
      assertEquals(times.keySet(), all, "round " + round);
      int longest = lists.stream().mapToInt(Map::size).max().orElse(0);
      Arrays.fill(damping, 1);
      assertTrue(sieve.fills(longest, 0.5f, damping));
      assertFalse(sieve.fills(longest + 1, 0.5f, damping));
      assertFalse(sieve.fills(1, 1, damping));
    }
  }
}
