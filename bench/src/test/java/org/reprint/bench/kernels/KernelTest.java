package org.reprint.bench.kernels;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class KernelTest {
  private static final long SEED = 20_261_122L;

  /// Around the eight slots of a pass, and around the lanes and unrolled bodies that C2 may choose;
  /// a block is 512 shingles.
  private static final int[] SLOTS = {1, 2, 3, 4, 5, 7, 8, 9, 15, 16, 17, 63, 127, 128, 129, 256};

  private static final int[] COUNTS = {
    1, 2, 3, 4, 5, 7, 8, 9, 15, 16, 17, 31, 32, 33, 63, 64, 65, 127, 128, 129, 400, 511, 512, 513,
    1023, 1024, 1025, 1600
  };

  @Test
  void theFastKernelGivesTheBitsOfTheReferenceAtEveryEdge() {
    SplittableRandom random = new SplittableRandom(SEED);
    long[] shingles = random.longs(COUNTS[COUNTS.length - 1]).toArray();
    for (int slots : SLOTS) {
      HashFamily family = new HashFamily(slots, random.nextLong());
      for (int count : COUNTS) {
        assertSameBits(family, shingles, count, 0, slots);
      }
    }
  }

  @Test
  void theFastKernelFoldsOnlyTheSlotsItIsGiven() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int trial = 0; trial < 300; trial++) {
      int slots = random.nextInt(1, 200);
      int lo = random.nextInt(slots + 1);
      int hi = random.nextInt(lo, slots + 1);
      long[] shingles = random.longs(random.nextInt(1, 700)).toArray();
      assertSameBits(new HashFamily(slots, SEED), shingles, shingles.length, lo, hi);
    }
  }

  /// Both kernels fold into the middle of a table that is full of a mark; only `[lo, hi)` of the
  /// row may change.
  private static void assertSameBits(
      HashFamily family, long[] shingles, int count, int lo, int hi) {
    int slots = family.slots();
    int[] expected = new int[3 * slots];
    Arrays.fill(expected, Integer.MAX_VALUE - 1);
    int[] actual = expected.clone();
    new ScalarKernel(family).fold(shingles, count, expected, slots, lo, hi);
    new FastKernel(family).fold(shingles, count, actual, slots, lo, hi);
    assertArrayEquals(
        expected, actual, () -> "slots=" + slots + " count=" + count + " [" + lo + ", " + hi + ")");
    for (int i = 0; i < expected.length; i++) {
      boolean inside = i >= slots + lo && i < slots + hi;
      assertTrue(inside || expected[i] == Integer.MAX_VALUE - 1, "slot " + i + " was written");
    }
  }

  /// What the engine's signatures are measured against must itself be right: without bias, and with
  /// the variance `J(1-J)/slots` of independent slots, or 1.2 times that for one permutation with
  /// fewer shingles than slots. Six standard deviations.
  @Test
  void everyOneEstimatesWhatItClaims() {
    assertEstimates(MinHash.fast(128, SEED)::sketch, 120, 1);
    assertEstimates(MinHash.scalar(128, SEED)::sketch, 120, 1);
    assertEstimates(new PlainOnePermutation(128, SEED)::sketch, 120, 1);
    assertEstimates(new PlainOnePermutation(128, SEED)::sketch, 50, 1.2);
  }

  private interface Sketch {
    void write(long[] shingles, int count, int[] table, int row);
  }

  private static void assertEstimates(Sketch sketch, int size, double factor) {
    SplittableRandom random = new SplittableRandom(SEED);
    int trials = 3_000;
    int common = size / 2; // of each of the two sets: a third of their union
    double jaccard = (double) common / (2 * size - common);
    double sum = 0;
    double squares = 0;
    int[] table = new int[2 * 128];
    for (int trial = 0; trial < trials; trial++) {
      long[] a = random.longs(size).toArray();
      long[] b = random.longs(size).toArray();
      System.arraycopy(a, 0, b, 0, common);
      sketch.write(a, size, table, 0);
      sketch.write(b, size, table, 1);
      double error = -jaccard;
      for (int slot = 0; slot < 128; slot++) {
        error += table[slot] == table[128 + slot] ? 1 / 128.0 : 0;
      }
      sum += error;
      squares += error * error;
    }
    double most = factor * jaccard * (1 - jaccard) / 128;
    assertEquals(0, sum / trials, 6 * Math.sqrt(most / trials), "bias, seed " + SEED);
    double variance = squares / trials;
    assertTrue(
        variance <= most * (1 + 6 * Math.sqrt(2.0 / trials)),
        () -> "variance is " + variance + ", not " + most + ", seed " + SEED);
  }
}
