package org.reprint.sketch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
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

  /// Keys depend on these bits. If this fails, name a new scheme; do not edit the numbers.
  @Test
  void bands64V0IsFrozen() {
    assertEquals("bands64-0", Bands.SCHEME);
    Signatures table = Signatures.of(SketchOptions.DEFAULT);
    Sketcher.of(SketchOptions.DEFAULT).add(new long[] {1, 2, 3}, 3, table);
    assertArrayEquals(
        new long[] {-7508457196658955798L, -4260429930364178975L},
        new long[] {Bands.DEFAULT.key(table, 0, 0), Bands.DEFAULT.key(table, 0, 15)});
  }
}
