package org.reprint.sketch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.reprint.Trials;

class KernelTest {
  /// Around the eight slots of a pass, and around the lanes and unrolled bodies that C2 may choose;
  /// a block is 512 shingles.
  private static final int[] SLOTS = {1, 2, 3, 4, 5, 7, 8, 9, 15, 16, 17, 63, 127, 128, 129, 256};

  private static final int[] COUNTS = {
    1, 2, 3, 4, 5, 7, 8, 9, 15, 16, 17, 31, 32, 33, 63, 64, 65, 127, 128, 129, 400, 511, 512, 513,
    1023, 1024, 1025, 1600
  };

  @Test
  void theFastKernelGivesTheBitsOfTheReferenceAtEveryEdge() {
    Trials.run(
        2,
        random -> {
          long[] shingles = random.longs(COUNTS[COUNTS.length - 1]).toArray();
          for (int slots : SLOTS) {
            HashFamily family =
                new HashFamily(SketchOptions.DEFAULT.withSlots(slots).withSeed(random.nextLong()));
            for (int count : COUNTS) {
              assertSameBits(family, shingles, count, 0, slots);
            }
          }
        });
  }

  @Test
  void theFastKernelFoldsOnlyTheSlotsItIsGiven() {
    Trials.run(
        300,
        random -> {
          int slots = random.nextInt(1, 200);
          int lo = random.nextInt(slots + 1);
          int hi = random.nextInt(lo, slots + 1);
          long[] shingles = random.longs(random.nextInt(1, 700)).toArray();
          HashFamily family = new HashFamily(SketchOptions.DEFAULT.withSlots(slots));
          assertSameBits(family, shingles, shingles.length, lo, hi);
        });
  }

  @Test
  void extremeShinglesGiveTheSameBits() {
    HashFamily family = new HashFamily(SketchOptions.DEFAULT);
    for (long value :
        new long[] {0, -1, 1, Long.MIN_VALUE, Long.MAX_VALUE, 0xFFFFFFFFL, ~0xFFFFFFFFL}) {
      long[] shingles = new long[600];
      Arrays.fill(shingles, value);
      assertSameBits(family, shingles, 600, 0, family.slots());
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

  @Test
  void aFoldLowersWhatIsThereAndNeverRaisesIt() {
    Trials.run(
        100,
        random -> {
          HashFamily family = new HashFamily(SketchOptions.DEFAULT);
          int[] before = random.ints(family.slots()).toArray();
          int[] after = before.clone();
          new FastKernel(family).fold(random.longs(9).toArray(), 9, after, 0, 0, family.slots());
          for (int i = 0; i < before.length; i++) {
            assertTrue(after[i] <= before[i]);
          }
        });
  }

  @Test
  void thePropertyChoosesAndAnUnknownKernelIsRefused() {
    String before = System.getProperty(Kernel.PROPERTY);
    try {
      System.setProperty(Kernel.PROPERTY, "scalar");
      assertEquals("scalar", Sketcher.of(SketchOptions.DEFAULT).kernel());
      System.setProperty(Kernel.PROPERTY, "fast");
      assertEquals("fast", Sketcher.of(SketchOptions.DEFAULT).kernel());
      System.setProperty(Kernel.PROPERTY, "auto");
      assertEquals("fast", Sketcher.of(SketchOptions.DEFAULT).kernel());
      System.setProperty(Kernel.PROPERTY, "vector");
      assertEquals(
          "reprint.kernel must be auto, scalar or fast, got \"vector\"",
          assertThrows(IllegalArgumentException.class, () -> Sketcher.of(SketchOptions.DEFAULT))
              .getMessage());
    } finally {
      if (before == null) {
        System.clearProperty(Kernel.PROPERTY);
      } else {
        System.setProperty(Kernel.PROPERTY, before);
      }
    }
  }

  /// A build that forces a kernel says so with `-Dreprint.expectKernel=scalar|fast`, and is told
  /// when another one runs.
  @Test
  void theExpectedKernelIsInUse() {
    String expected = System.getProperty("reprint.expectKernel");
    assumeTrue(expected != null, "no kernel expected");
    assertEquals(expected, Sketcher.of(SketchOptions.DEFAULT).kernel());
  }
}
