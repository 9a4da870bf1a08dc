package org.reprint.sketch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.reprint.Trials;

class OnePermutationTest {
  private static final int[] SLOTS = {
    1, 2, 3, 4, 5, 7, 8, 9, 15, 16, 17, 63, 64, 127, 128, 129, 130, 256, 1000
  };

  private static final int[] COUNTS = {1, 2, 3, 5, 8, 17, 64, 127, 128, 129, 400, 1024};

  @Test
  void theKernelGivesTheBitsOfTheDefinitionAtEveryEdge() {
    Trials.run(
        2,
        random -> {
          long[] shingles = random.longs(COUNTS[COUNTS.length - 1]).toArray();
          for (int slots : SLOTS) {
            SketchOptions options =
                SketchOptions.DEFAULT.withSlots(slots).withSeed(random.nextLong());
            for (int count : COUNTS) {
              assertSameBits(options, shingles, count);
            }
          }
        });
  }

  @Test
  void theGreatestSignatureIsThatOfTheDefinition() {
    Trials.run(
        1,
        random -> {
          SketchOptions options = SketchOptions.DEFAULT.withSlots(SketchOptions.MAX_SLOTS);
          assertSameBits(options, random.longs(3_000).toArray(), 3_000);
        });
  }

  @Test
  void oneKernelSketchesLongAndShortStoriesInTurn() {
    Trials.run(
        20,
        random -> {
          OnePermutation kernel = new OnePermutation(SketchOptions.DEFAULT);
          int[] row = new int[SketchOptions.DEFAULT.slots()];
          for (int story = 0; story < 30; story++) {
            long[] shingles = random.longs(1 << random.nextInt(11)).toArray();
            kernel.sketch(shingles, shingles.length, row, 0);
            assertArrayEquals(
                ReferenceSketch.sketch(SketchOptions.DEFAULT, shingles, shingles.length), row);
          }
        });
  }

  @Test
  void extremeShinglesGiveTheBitsOfTheDefinition() {
    for (long value :
        new long[] {0, -1, 1, Long.MIN_VALUE, Long.MAX_VALUE, 0xFFFFFFFFL, ~0xFFFFFFFFL}) {
      long[] shingles = new long[600];
      Arrays.fill(shingles, value);
      assertSameBits(SketchOptions.DEFAULT, shingles, 600);
    }
  }

  /// The kernel writes into the middle of a table that is full of a mark; only its row may change.
  private static void assertSameBits(SketchOptions options, long[] shingles, int count) {
    int slots = options.slots();
    int[] expected = new int[3 * slots];
    Arrays.fill(expected, 77);
    int[] actual = expected.clone();
    System.arraycopy(ReferenceSketch.sketch(options, shingles, count), 0, expected, slots, slots);
    new OnePermutation(options).sketch(shingles, count, actual, slots);
    assertArrayEquals(expected, actual, () -> options + " count=" + count);
  }

  /// Greatest and least values must not be taken for a slot without shingles.
  @Test
  void everyValueIsLessThanThatOfAnEmptySlot() {
    Trials.run(
        1,
        random -> {
          SketchOptions options = SketchOptions.DEFAULT.withSlots(1);
          OnePermutation kernel = new OnePermutation(options);
          int[] row = new int[1];
          int least = Integer.MAX_VALUE;
          int greatest = Integer.MIN_VALUE;
          for (int i = 0; i < 100_000; i++) {
            kernel.sketch(new long[] {random.nextLong()}, 1, row, 0);
            least = Math.min(least, row[0]);
            greatest = Math.max(greatest, row[0]);
          }
          assertEquals(-1, least >> 29 >> 1, "least " + least);
          assertEquals(0, greatest >> 30, "greatest " + greatest);
        });
  }
}
