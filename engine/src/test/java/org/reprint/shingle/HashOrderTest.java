package org.reprint.shingle;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.reprint.Trials;

class HashOrderTest {
  private static final long[] EDGES = {Long.MIN_VALUE, -1, 0, 1, Long.MAX_VALUE};

  /// As hashes are; as winnowed ones are, the least of four; or all with the same leading bits.
  private static long[] numbers(SplittableRandom random, int count, int kind) {
    long[] numbers = new long[count];
    for (int i = 0; i < count; i++) {
      numbers[i] =
          switch (kind) {
            case 0 -> random.nextLong();
            case 1 -> random.longs(4).min().orElseThrow();
            default -> random.nextLong(-40, 40);
          };
    }
    for (int i = 0; i < count / 3; i++) {
      numbers[random.nextInt(count)] = numbers[random.nextInt(count)];
    }
    for (int i = 0; i < EDGES.length && count > 64; i++) {
      numbers[random.nextInt(count)] = EDGES[i];
    }
    return numbers;
  }

  @Test
  void numbersAreOrderedAsASortOrdersThemHoweverTheyAreSpread() {
    SplittableRandom random = new SplittableRandom(20_261_125L);
    for (int count : new int[] {0, 1, 2, 5, 64, 65, 1000, 70_000}) {
      for (int kind = 0; kind < (count > 1000 ? 2 : 3); kind++) {
        long[] numbers = numbers(random, count, kind);
        long[] before = numbers.clone();
        for (int read : new int[] {count, count / 2}) {
          int[] wanted =
              IntStream.range(0, read)
                  .boxed()
                  .sorted(Comparator.comparingLong(i -> numbers[i]))
                  .mapToInt(i -> i)
                  .toArray();
          assertArrayEquals(wanted, HashOrder.of(numbers, read));
          long[] sorted = Arrays.copyOf(numbers, read);
          Arrays.sort(sorted);
          assertArrayEquals(sorted, HashOrder.sorted(numbers, read));
          assertArrayEquals(before, numbers, "the numbers were moved");
        }
      }
    }
  }

  @Test
  void theLeadingBitsSayWhereAHashStands() {
    Trials.run(
        200,
        random -> {
          int count = random.nextInt(300);
          long[] sorted = numbers(random, count, random.nextInt(3));
          int bits = HashOrder.bits(count);
          int shift = Long.SIZE - bits;
          assertTrue(1 << bits > count && 1 << bits <= Math.max(2, 2 * count), bits + " bits");
          int[] starts = HashOrder.starts(sorted, count, shift);
          Arrays.sort(sorted);
          assertEquals((1 << bits) + 1, starts.length);
          assertEquals(0, starts[0]);
          assertEquals(count, starts[1 << bits]);
          for (int i = 0; i < count; i++) {
            int leading = HashOrder.leading(sorted[i], shift);
            assertTrue(starts[leading] <= i && i < starts[leading + 1], "hash " + sorted[i]);
          }
        });
  }

  @Test
  void aHashCountsAsOftenAsTheListHasItThatHasItLessOften() {
    Trials.run(
        500,
        random -> {
          int first = random.nextInt(60);
          int second = random.nextInt(60);
          long[] a = numbers(random, first, 2);
          long[] b = numbers(random, second, 2);
          Arrays.sort(a);
          Arrays.sort(b);
          long[] both = new long[first + second + 2]; // what is before and behind does not count
          System.arraycopy(a, 0, both, 1, first);
          System.arraycopy(b, 0, both, 1 + first, second);
          int end = 1 + first;
          Map<Long, Integer> left = new HashMap<>();
          Arrays.stream(a).forEach(hash -> left.merge(hash, 1, Integer::sum));
          int wanted = 0;
          for (long hash : b) {
            wanted += left.merge(hash, -1, Integer::sum) >= 0 ? 1 : 0;
          }
          assertEquals(wanted, HashOrder.common(both, 1, end, both, end, end + second));
          assertEquals(wanted, HashOrder.common(b, 0, second, a, 0, first));
        });
  }

  @Test
  void stretchesOutsideTheArrayAreRefused() {
    long[] hashes = new long[3];
    assertThrows(IndexOutOfBoundsException.class, () -> HashOrder.of(hashes, 4));
    assertThrows(IndexOutOfBoundsException.class, () -> HashOrder.sorted(hashes, -1));
    assertThrows(IndexOutOfBoundsException.class, () -> HashOrder.starts(hashes, 4, 60));
    assertThrows(
        IndexOutOfBoundsException.class, () -> HashOrder.common(hashes, 0, 4, hashes, 0, 3));
    assertThrows(
        IndexOutOfBoundsException.class, () -> HashOrder.common(hashes, 0, 3, hashes, 2, 1));
  }
}
