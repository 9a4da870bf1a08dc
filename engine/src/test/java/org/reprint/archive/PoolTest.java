package org.reprint.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PoolTest {
  private static final int MOST = 40;
  private static final int LENGTHS = Search.MOST_LENGTH + 1;

  @TempDir private Path folder;

  private final float[] damping = new float[LENGTHS];

  private float score(Tally tally, int at) {
    return tally.sum(at) * damping[tally.length(at)];
  }

  /// The best by sorting, of equal ones the earlier: here documents are in the order of numbers.
  private Set<Integer> best(Tally tally) {
    Comparator<Integer> byScore = Comparator.comparingDouble(at -> -score(tally, at));
    List<Integer> all =
        IntStream.range(0, tally.size())
            .boxed()
            .sorted(byScore.thenComparingInt(tally::key))
            .toList();
    Set<Integer> best = new HashSet<>();
    all.stream().limit(MOST).forEach(at -> best.add(tally.key(at)));
    return best;
  }

  private static Tally tally(SplittableRandom random, int size, double scale, int values) {
    Tally tally = new Tally();
    tally.reserve(2 * size);
    while (tally.size() < size) {
      float weight = (float) (scale * (1 + random.nextInt(values)));
      tally.add(random.nextInt(10 * size), weight, (byte) random.nextInt(1, LENGTHS));
    }
    return tally;
  }

  /// What the pool took: it looks at all, as all share enough to be wanted.
  private static Set<Integer> taken(Pool pool, Forward forward) throws IOException {
    Set<Integer> taken = new HashSet<>();
    pool.rank(
        1e6, // so that all may be among the best
        forward,
        new Pool.Sharing() {
          @Override
          public double shared(int document, LongArrayList row) {
            taken.add(document);
            row.add(document);
            return 1;
          }

          @Override
          public double damping(int length) {
            return 1;
          }
        });
    return taken;
  }

  @Test
  void thePoolTakesTheBestAndOfEqualOnesTheEarlier() throws IOException {
    SplittableRandom random = new SplittableRandom(21);
    Index index = Index.open(folder); // an empty one: all documents are of recent stories
    View view = View.of(index.snapshot(), new Recent(0, 0), new Recent(0, 0));
    Forward forward = new Forward(view);
    Pool pool = new Pool(MOST, MOST);
    for (int round = 0; round < 400; round++) {
      for (int length = 0; length < LENGTHS; length++) {
        damping[length] = 1f / (1 + random.nextInt(3) * length);
      }
      double scale = Math.pow(10, random.nextInt(-3, 4)); // also beyond the steps
      int values = 1 + random.nextInt(round % 2 == 0 ? 4 : 1000); // many equal ones, or few
      Tally tally = tally(random, 1 + random.nextInt(6 * MOST), scale, values);
      Set<Integer> best = best(tally);
      pool.fill(tally, damping, forward);
      assertEquals(best, taken(pool, forward));
    }
    index.close();
  }
}
