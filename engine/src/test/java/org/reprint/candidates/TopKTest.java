package org.reprint.candidates;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TopKTest {
  private static final long SEED = Long.getLong("reprint.seed", 3L);

  @Test
  void keepsTheBestInOrderTiesByNumber() {
    for (int trial = 0; trial < 200; trial++) {
      Random random = new Random(SEED + trial);
      int count = random.nextInt(40);
      double[] scores = random.ints(count, 0, 8).asDoubleStream().toArray();
      TopK top = new TopK(1 + random.nextInt(20));
      List<Integer> wanted = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        top.offer(i, scores[i]);
        wanted.add(i);
      }
      top.sort();
      wanted.sort(Comparator.comparingDouble((Integer i) -> -scores[i]).thenComparing(i -> i));
      List<Integer> found = new ArrayList<>();
      for (int i = 0; i < top.size(); i++) {
        found.add(top.id(i));
        assertEquals(scores[top.id(i)], top.score(i));
      }
      assertEquals(
          wanted.subList(0, top.size()), found, "rerun with -Dreprint.seed=" + (SEED + trial));
    }
  }
}
