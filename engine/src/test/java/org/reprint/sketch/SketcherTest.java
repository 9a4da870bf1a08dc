package org.reprint.sketch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.reprint.Trials;

class SketcherTest {
  private static final int SLOTS = SketchOptions.DEFAULT.slots();

  private static int[] sketch(SketchOptions options, long... shingles) {
    int[] row = new int[options.slots()];
    Sketcher.of(options).sketch(shingles, shingles.length, row, 0);
    return row;
  }

  private static int[] sketch(long... shingles) {
    return sketch(SketchOptions.DEFAULT, shingles);
  }

  @Test
  void theSignatureOfAUnionIsTheSlotwiseMinimum() {
    Trials.run(
        200,
        random -> {
          long[] a = random.longs(random.nextInt(1, 600)).toArray();
          long[] b = random.longs(random.nextInt(1, 600)).toArray();
          int[] union = sketch(LongStream.concat(Arrays.stream(a), Arrays.stream(b)).toArray());
          int[] rowA = sketch(a);
          int[] rowB = sketch(b);
          for (int slot = 0; slot < SLOTS; slot++) {
            assertEquals(Math.min(rowA[slot], rowB[slot]), union[slot], "slot " + slot);
          }
        });
  }

  @Test
  void orderAndRepeatsDoNotMatter() {
    Trials.run(
        200,
        random -> {
          long[] once = random.longs(random.nextInt(1, 300)).toArray();
          long[] more = Arrays.copyOf(once, once.length + random.nextInt(300));
          for (int i = once.length; i < more.length; i++) {
            more[i] = once[random.nextInt(once.length)];
          }
          shuffle(more, random);
          assertArrayEquals(sketch(once), sketch(more));
        });
  }

  private static void shuffle(long[] values, SplittableRandom random) {
    for (int i = values.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      long moved = values[i];
      values[i] = values[j];
      values[j] = moved;
    }
  }

  @Test
  void fewerSlotsAreTheHeadOfMore() {
    long[] shingles = new SplittableRandom(1).longs(50).toArray();
    int[] long300 = sketch(SketchOptions.DEFAULT.withSlots(300), shingles);
    assertArrayEquals(Arrays.copyOf(long300, SLOTS), sketch(shingles));
  }

  @Test
  void anotherSeedGivesOtherSlots() {
    long[] shingles = new SplittableRandom(1).longs(50).toArray();
    int[] first = sketch(shingles);
    int[] second = sketch(SketchOptions.DEFAULT.withSeed(1), shingles);
    for (int slot = 0; slot < SLOTS; slot++) {
      assertNotEquals(first[slot], second[slot], "slot " + slot);
    }
  }

  @Test
  void onlyTheCountedShinglesAreReadAndOnlyTheRowIsWritten() {
    long[] shingles = {1, 2, 3, 4};
    int[] table = new int[3 * SLOTS];
    Sketcher.of(SketchOptions.DEFAULT).sketch(shingles, 3, table, 1);
    int[] expected = new int[3 * SLOTS];
    System.arraycopy(sketch(1, 2, 3), 0, expected, SLOTS, SLOTS);
    assertArrayEquals(expected, table);
  }

  @Test
  void anEmptySetIsTheCallersVerdict() {
    Sketcher sketcher = Sketcher.of(SketchOptions.DEFAULT);
    assertEquals(
        "count must be at least 1, got 0: an empty set has no signature",
        assertThrows(
                IllegalArgumentException.class,
                () -> sketcher.sketch(new long[4], 0, new int[SLOTS], 0))
            .getMessage());
  }

  @Test
  void whatDoesNotFitIsRefused() {
    Sketcher sketcher = Sketcher.of(SketchOptions.DEFAULT);
    long[] shingles = {1, 2};
    int[] table = new int[2 * SLOTS - 1];
    assertThrows(IndexOutOfBoundsException.class, () -> sketcher.sketch(shingles, 3, table, 0));
    assertThrows(IndexOutOfBoundsException.class, () -> sketcher.sketch(shingles, -1, table, 0));
    assertThrows(IndexOutOfBoundsException.class, () -> sketcher.sketch(shingles, 2, table, 1));
    assertThrows(IndexOutOfBoundsException.class, () -> sketcher.sketch(shingles, 2, table, -1));
    assertThrows(
        IndexOutOfBoundsException.class, () -> sketcher.sketch(shingles, 2, table, 1 << 25));
  }

  @Test
  void optionsOutsideTheirRangeAreNamed() {
    for (int slots : new int[] {-1, 0, 4097}) {
      assertEquals(
          "slots must be in [1, 4096], got " + slots,
          assertThrows(IllegalArgumentException.class, () -> SketchOptions.DEFAULT.withSlots(slots))
              .getMessage());
    }
    assertThrows(NullPointerException.class, () -> new SketchOptions(128, 1, null));
  }

  /// Signatures depend on these bits. If this fails, add a Scheme; do not edit the numbers.
  @Test
  void minhash32V0IsFrozen() {
    assertEquals("minhash32-0", Scheme.MINHASH32_0.id());
    SketchOptions options = SketchOptions.DEFAULT.withSlots(6);
    assertArrayEquals(
        new int[] {-1737957645, -1991850107, 187265047, -1895786327, -253222597, -37230131},
        sketch(options, 0L));
    assertArrayEquals(
        new int[] {-880517904, -1862152047, -1993785548, -1794926801, -2142313148, -166129796},
        sketch(options, 1L, 2L, 3L, -1L));
    assertArrayEquals(
        new int[] {-2147143127, -2146205446, -2137014887, -2146065886, -2141492244, -2142839689},
        sketch(options.withSeed(-7), LongStream.range(0, 1000).toArray()));
  }
}
