package org.reprint.sketch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.reprint.Trials;

/// That real signatures meet as often as the curve says is tested in [EstimatorTest].
class BandsTest {
  @Test
  void keysAreEqualExactlyWhereAllSlotsOfTheBandAre() {
    Trials.run(
        200,
        random -> {
          Bands bands = Bands.of(128, random.nextInt(1, 33), random.nextInt(1, 5));
          Sketcher sketcher = Sketcher.of(SketchOptions.DEFAULT);
          Signatures table = Signatures.of(SketchOptions.DEFAULT);
          long[] shingles = random.longs(40).toArray();
          sketcher.add(shingles, 40, table);
          sketcher.add(shingles, random.nextInt(10, 41), table);
          for (int band = 0; band < bands.bands(); band++) {
            boolean same = true;
            for (int slot = band * bands.rows(); slot < (band + 1) * bands.rows(); slot++) {
              same &= table.slot(0, slot) == table.slot(1, slot);
            }
            assertEquals(
                same, bands.key(table, 0, band) == bands.key(table, 1, band), "band " + band);
          }
        });
  }

  @Test
  void keysOfDifferentBandsAndStoriesDiffer() {
    Trials.run(
        1,
        random -> {
          Sketcher sketcher = Sketcher.of(SketchOptions.DEFAULT);
          Signatures table = Signatures.of(SketchOptions.DEFAULT);
          Set<Long> keys = new HashSet<>();
          for (int row = 0; row < 2_000; row++) {
            sketcher.add(random.longs(20).toArray(), 20, table);
            for (int band = 0; band < Bands.DEFAULT.bands(); band++) {
              keys.add(Bands.DEFAULT.key(table, row, band));
            }
          }
          assertEquals(2_000 * Bands.DEFAULT.bands(), keys.size());
        });
  }

  @Test
  void theCurveRisesFromNoneToAll() {
    assertEquals(0, Bands.DEFAULT.retrieval(0));
    assertEquals(1, Bands.DEFAULT.retrieval(1));
    assertEquals(0.0607, Bands.DEFAULT.retrieval(0.5), 5e-5);
    assertEquals(0.6133, Bands.DEFAULT.retrieval(0.7), 5e-5);
    assertEquals(0.9470, Bands.DEFAULT.retrieval(0.8), 5e-5);
    for (double j = 0.01; j < 1; j += 0.01) {
      assertTrue(Bands.DEFAULT.retrieval(j) >= Bands.DEFAULT.retrieval(j - 0.01));
    }
  }

  @Test
  void whatDoesNotFitIsRefused() {
    assertEquals(
        "bands and rows must be at least 1, and bands * rows at most 128, got 17 and 8",
        assertThrows(IllegalArgumentException.class, () -> Bands.of(128, 17, 8)).getMessage());
    assertThrows(IllegalArgumentException.class, () -> Bands.of(128, 0, 8));
    assertThrows(IllegalArgumentException.class, () -> Bands.of(128, 8, 0));
    assertThrows(IllegalArgumentException.class, () -> Bands.of(0, 1, 1));
    assertThrows(IllegalArgumentException.class, () -> Bands.of(4096, 1 << 16, 1 << 16));
    assertEquals(
        "jaccard must be in [0, 1], got 1.5",
        assertThrows(IllegalArgumentException.class, () -> Bands.DEFAULT.retrieval(1.5))
            .getMessage());
    assertThrows(IllegalArgumentException.class, () -> Bands.DEFAULT.retrieval(Double.NaN));
    Signatures table = Signatures.ofRows(SketchOptions.DEFAULT, 1);
    Signatures small = Signatures.ofRows(SketchOptions.DEFAULT.withSlots(64), 1);
    assertEquals(
        "row 0 is empty: nothing was sketched into it",
        assertThrows(IllegalArgumentException.class, () -> Bands.DEFAULT.key(table, 0, 0))
            .getMessage());
    assertEquals(
        "signatures must have 128 slots, got 64",
        assertThrows(IllegalArgumentException.class, () -> Bands.DEFAULT.key(small, 0, 0))
            .getMessage());
    assertThrows(IndexOutOfBoundsException.class, () -> Bands.DEFAULT.key(table, 1, 0));
    assertThrows(IndexOutOfBoundsException.class, () -> Bands.DEFAULT.key(table, 0, 16));
  }

  @Test
  void keysOfARowAreThoseOfItsBands() {
    Trials.run(
        100,
        random -> {
          Bands bands = Bands.of(random.nextInt(60, 140), random.nextInt(1, 20), 3);
          SketchOptions options = SketchOptions.DEFAULT.withSlots(bands.slots());
          Sketcher sketcher = Sketcher.of(options);
          int[] cells = new int[2 * bands.slots()];
          Signatures table = Signatures.ofRows(options, 1);
          long[] shingles = random.longs(90).toArray();
          sketcher.sketch(shingles, 90, cells, 1);
          sketcher.set(shingles, 90, table, 0);
          long[] expected = new long[bands.bands() + 4];
          for (int band = 0; band < bands.bands(); band++) {
            expected[2 + band] = bands.key(table, 0, band);
          }
          long[] keys = new long[bands.bands() + 4];
          bands.keys(cells, 1, keys, 2);
          assertArrayEquals(expected, keys);
        });
  }

  @Test
  void keysThatDoNotFitAreRefused() {
    int[] table = new int[2 * 128];
    long[] into = new long[17];
    for (int row : new int[] {-1, 2, Integer.MAX_VALUE}) {
      assertThrows(IndexOutOfBoundsException.class, () -> Bands.DEFAULT.keys(table, row, into, 0));
    }
    for (int at : new int[] {-1, 2, Integer.MAX_VALUE}) {
      assertThrows(IndexOutOfBoundsException.class, () -> Bands.DEFAULT.keys(table, 0, into, at));
    }
  }

  @Test
  void aTargetIsMetWithTheMostRowsAndThenTheFewestBands() {
    assertEquals(Bands.of(130, 26, 5), Bands.forTarget(0.99, 0.7, 130));
    assertEquals(Bands.of(68, 17, 4), Bands.forTarget(0.99, 0.7, 128));
    assertEquals(Bands.of(4096, 1, 4096), Bands.forTarget(0.5, 1, 4096));
    assertEquals(Bands.of(1, 1, 1), Bands.forTarget(0.5, 0.5, 1));
    for (double retrieval : new double[] {0.5, 0.9, 0.99, 0.999}) {
      for (double jaccard : new double[] {0.3, 0.5, 0.7, 0.8, 0.9}) {
        for (int slots : new int[] {64, 128, 130, 256, 1000}) {
          Bands found = Bands.forTarget(retrieval, jaccard, slots);
          assertTrue(found.retrieval(jaccard) >= retrieval, found::toString);
          assertEquals(found.bands() * found.rows(), found.slots());
          assertTrue(found.slots() <= slots, found::toString);
          if (found.bands() > 1) {
            Bands fewer = Bands.of(slots, found.bands() - 1, found.rows());
            assertTrue(fewer.retrieval(jaccard) < retrieval, found::toString);
          }
          for (int rows = found.rows() + 1; rows <= slots; rows++) {
            assertTrue(
                Bands.of(slots, slots / rows, rows).retrieval(jaccard) < retrieval,
                found::toString);
          }
        }
      }
    }
  }

  @Test
  void aTargetOutOfReachSaysWhatCanBeReached() {
    assertEquals(
        "no bands of at most 4 slots find 0.99 of pairs with Jaccard 0.3: the most is 0.7599",
        assertThrows(IllegalArgumentException.class, () -> Bands.forTarget(0.99, 0.3, 4))
            .getMessage());
    assertEquals(
        "retrieval must be in (0, 1), got 1.0",
        assertThrows(IllegalArgumentException.class, () -> Bands.forTarget(1, 0.7, 128))
            .getMessage());
    assertEquals(
        "jaccard must be in (0, 1], got 0.0",
        assertThrows(IllegalArgumentException.class, () -> Bands.forTarget(0.9, 0, 128))
            .getMessage());
    assertEquals(
        "maxSlots must be in [1, 4096], got 4097",
        assertThrows(IllegalArgumentException.class, () -> Bands.forTarget(0.9, 0.7, 4097))
            .getMessage());
    assertThrows(IllegalArgumentException.class, () -> Bands.forTarget(Double.NaN, 0.7, 128));
    assertThrows(IllegalArgumentException.class, () -> Bands.forTarget(0.9, Double.NaN, 128));
  }

  /// Stored keys depend on these bits. If this fails, name a new scheme; do not edit the numbers.
  @Test
  void bands64V1IsFrozen() {
    assertEquals("bands64-1", Bands.SCHEME);
    int[] table = IntStream.range(-64, 64).map(i -> i * 0x01234567).toArray();
    long[] keys = new long[16];
    Bands.DEFAULT.keys(table, 0, keys, 0);
    assertArrayEquals(
        new long[] {-5247688524605846650L, 2357590422167959580L}, new long[] {keys[0], keys[15]});
    keys = new long[25];
    Bands.of(128, 25, 5).keys(table, 0, keys, 0);
    assertArrayEquals(
        new long[] {2247356132332884704L, 90517384900758180L}, new long[] {keys[0], keys[24]});
  }
}
