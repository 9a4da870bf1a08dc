package org.reprint.candidates;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SelectionTest {
  private static final long SEED = Long.getLong("reprint.seed", 17L);

  @Test
  void theLargestComeFirstWhateverTheOrder() {
    for (int trial = 0; trial < 500; trial++) {
      long seed = SEED + trial;
      SplittableRandom random = new SplittableRandom(seed);
      int size = random.nextInt(60);
      long[] keys = random.longs(size).toArray();
      if (trial % 3 == 0) {
        Arrays.sort(keys);
      }
      int k = random.nextInt(size + 1);
      long[] wanted = keys.clone();
      Arrays.sort(wanted);
      Selection.largest(keys, size, k);
      long[] found = Arrays.copyOf(keys, k);
      Arrays.sort(found);
      assertArrayEquals(
          Arrays.copyOfRange(wanted, size - k, size), found, "rerun with -Dreprint.seed=" + seed);
    }
  }
}
