package org.reprint.bench.kernels;

/// The fast kernel: plain loops in a shape that the C2 compiler of JDK 25 turns into vector code by
/// itself.
///
/// Shingles are mixed once, block by block, into two arrays that stay in the first-level cache;
/// then eight slots at a time run over the block with their minima in registers. Why this shape,
/// measured on JDK 25:
/// - `Math.min` in a reduction is vectorised; `a < b ? a : b` is not.
/// - The inner loop only reads. With slots inside and shingles outside it would store to the row
///   and read the factors in one loop, both `int[]`; unless C2 can see that they are different
///   arrays it leaves that loop scalar, four times slower.
/// - Eight slots, because the method is then larger than what C2 inlines (325 bytecodes, its
///   `FreqInlineSize`). With four it is inlined into its callers, and there C2 leaves the loop
///   scalar. So keep it in one piece; SketchBenchmark shows at once when it is not vectorised.
/// - The Vector API gains about a quarter at best and needs `--add-modules` on every command line
///   that runs us.
final class FastKernel implements Kernel {
  private static final int BLOCK = 512; // shingles: 4 KB of words, and most stories are one block
  private static final int SLOTS = 8;

  private final HashFamily family;
  private final ScalarKernel tail;
  private final int[] high = new int[BLOCK]; // [BLOCK]
  private final int[] low = new int[BLOCK]; // [BLOCK]

  FastKernel(HashFamily family) {
    this.family = family;
    this.tail = new ScalarKernel(family);
  }

  @Override
  public void fold(long[] shingles, int count, int[] table, int at, int lo, int hi) {
    int bound = hi - (hi - lo) % SLOTS;
    for (int from = 0; from < count; from += BLOCK) {
      int length = Math.min(BLOCK, count - from);
      mix(shingles, from, length);
      foldEights(length, table, at, lo, bound);
    }
    tail.fold(shingles, count, table, at, bound, hi);
  }

  private void mix(long[] shingles, int from, int length) {
    for (int i = 0; i < length; i++) {
      long mixed = family.mixed(shingles[from + i]);
      high[i] = (int) (mixed >>> 32);
      low[i] = (int) mixed;
    }
  }

  /// Folds the block at hand into the slots `[lo, bound)`, a multiple of eight.
  private void foldEights(int length, int[] table, int at, int lo, int bound) {
    int[] highs = high;
    int[] lows = low;
    int[] factors = family.factors();
    for (int slot = lo; slot < bound; slot += SLOTS) {
      int cell = at + slot;
      int factor0 = factors[slot];
      int factor1 = factors[slot + 1];
      int factor2 = factors[slot + 2];
      int factor3 = factors[slot + 3];
      int factor4 = factors[slot + 4];
      int factor5 = factors[slot + 5];
      int factor6 = factors[slot + 6];
      int factor7 = factors[slot + 7];
      int min0 = table[cell];
      int min1 = table[cell + 1];
      int min2 = table[cell + 2];
      int min3 = table[cell + 3];
      int min4 = table[cell + 4];
      int min5 = table[cell + 5];
      int min6 = table[cell + 6];
      int min7 = table[cell + 7];
      for (int i = 0; i < length; i++) {
        int h = highs[i];
        int l = lows[i];
        min0 = Math.min(min0, h + factor0 * l);
        min1 = Math.min(min1, h + factor1 * l);
        min2 = Math.min(min2, h + factor2 * l);
        min3 = Math.min(min3, h + factor3 * l);
        min4 = Math.min(min4, h + factor4 * l);
        min5 = Math.min(min5, h + factor5 * l);
        min6 = Math.min(min6, h + factor6 * l);
        min7 = Math.min(min7, h + factor7 * l);
      }
      table[cell] = min0;
      table[cell + 1] = min1;
      table[cell + 2] = min2;
      table[cell + 3] = min3;
      table[cell + 4] = min4;
      table[cell + 5] = min5;
      table[cell + 6] = min6;
      table[cell + 7] = min7;
    }
  }
}
