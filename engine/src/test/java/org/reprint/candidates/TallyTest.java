package org.reprint.candidates;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TallyTest {
  private static final long SEED = Long.getLong("reprint.seed", 19L);

  @Test
  void sumsAsAMapDoesAndForgetsBetweenQueriesOfAnySize() {
    Tally tally = new Tally();
    for (int trial = 0; trial < 200; trial++) {
      SplittableRandom random = new SplittableRandom(SEED + trial);
      int count = random.nextInt(trial % 10 == 0 ? 20_000 : 300);
      tally.clear();
      tally.reserve(count);
      Map<Integer, Float> sums = new LinkedHashMap<>();
      for (int i = 0; i < count; i++) {
        int key = random.nextInt(1 + count / 2);
        float weight = random.nextInt(100);
        tally.add(key, weight);
        sums.merge(key, weight, Float::sum);
      }
      Map<Integer, Float> found = new LinkedHashMap<>();
      for (int i = 0; i < tally.size(); i++) {
        found.put(tally.key(i), tally.sum(i));
      }
      assertEquals(sums, found, "rerun with -Dreprint.seed=" + (SEED + trial));
    }
  }
}
