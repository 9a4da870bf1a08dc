package org.reprint.background;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RaritiesTest {
  private static final long SEED = Long.getLong("reprint.seed", 3L);

  @Test
  void aTermIsFoundWhereABinarySearchFindsIt() {
    Random random = new Random(SEED);
    for (int size : new int[] {0, 1, 2, 3, 7, 8, 100, 1023, 1024, 1025, 20_000}) {
      long[] hashes = random.longs(size).toArray();
      if (size > 2) {
        hashes[0] = Long.MIN_VALUE;
        hashes[1] = Long.MAX_VALUE;
        hashes[2] = 0;
      }
      Arrays.sort(hashes);
      double[] rarity = random.doubles(size).toArray();
      Rarities rarities = new Rarities(hashes, rarity, -1);
      for (int i = 0; i < 3 * size + 100; i++) {
        long asked = i < size ? hashes[i] : i % 2 == 0 ? random.nextLong() : near(random, hashes);
        int at = Arrays.binarySearch(hashes, asked);
        assertEquals(Math.max(-1, at), rarities.find(asked), "hash " + asked + " of " + size);
        assertEquals(at < 0 ? -1 : rarity[at], rarities.of(asked));
      }
    }
  }

  @Test
  void hashesThatAllBeginAlikeAreFoundToo() {
    long[] hashes = {-3, -2, -1};
    Rarities rarities = new Rarities(hashes, new double[] {1, 2, 3}, 0);
    assertEquals(0, rarities.find(-3));
    assertEquals(2, rarities.find(-1));
    assertEquals(-1, rarities.find(-4));
    assertEquals(-1, rarities.find(5));
  }

  private static long near(Random random, long[] hashes) {
    return hashes.length == 0 ? 0 : hashes[random.nextInt(hashes.length)] + random.nextInt(3) - 1;
  }
}
