package org.reprint.sketch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
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

  /// Where no slot was filled from another. With 4,000 shingles one seed in 10^11 leaves a slot
  /// empty.
  @Test
  void theSignatureOfAUnionIsTheSlotwiseMinimumWhenBothSetsReachEverySlot() {
    Trials.run(
        50,
        random -> {
          long[] a = random.longs(4_000).toArray();
          long[] b = random.longs(random.nextInt(4_000, 5_000)).toArray();
          int[] union = sketch(LongStream.concat(Arrays.stream(a), Arrays.stream(b)).toArray());
          int[] rowA = sketch(a);
          int[] rowB = sketch(b);
          for (int slot = 0; slot < SLOTS; slot++) {
            assertEquals(Math.min(rowA[slot], rowB[slot]), union[slot], "slot " + slot);
          }
        });
  }

  @Test
  void aSlotHoldsTheValueOfSomeShingleOfTheSet() {
    Trials.run(
        100,
        random -> {
          long[] shingles = random.longs(random.nextInt(1, 200)).toArray();
          Set<Integer> values = new HashSet<>();
          for (long shingle : shingles) {
            int[] alone = sketch(shingle);
            assertEquals(1, Arrays.stream(alone).distinct().count());
            values.add(alone[0]);
          }
          for (int value : sketch(shingles)) {
            assertTrue(values.contains(value), "value " + value);
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

  /// Stored signatures depend on these bits. If this fails, add a Scheme; do not edit the numbers.
  @Test
  void oph32V1IsFrozen() {
    assertEquals("oph32-1", Scheme.OPH32_1.id());
    SketchOptions options = SketchOptions.DEFAULT.withSlots(6);
    assertArrayEquals(
        new int[] {16227665, 16227665, 16227665, 16227665, 16227665, 16227665},
        sketch(options, 0L));
    assertArrayEquals(
        new int[] {218847697, -574097233, 588215375, -574097233, 588215375, 218847697},
        sketch(options, 1L, 2L, 3L, -1L));
    assertArrayEquals(
        new int[] {-1049659945, -1040534370, -1056976106, -1072020549, -1052289222, -1047426645},
        sketch(options.withSeed(-7), LongStream.range(0, 1000).toArray()));
    assertEquals(-1647297123, Arrays.hashCode(sketch(LongStream.range(0, 100).toArray())));
    assertEquals(
        1352232661,
        Arrays.hashCode(
            sketch(SketchOptions.DEFAULT.withSlots(4096), LongStream.range(0, 5000).toArray())));
  }
}
