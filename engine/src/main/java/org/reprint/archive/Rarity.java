package org.reprint.archive;

import org.reprint.background.Background;

/// The rarity of terms by their key, as one background has it. Immutable.
///
/// It is asked for every term of every sentence that is looked at. A key and its rarity stand side
/// by side, so that one line of the cache is read, where a map of two arrays takes two.
final class Rarity {
  private static final int SPARSE = 4; // times as many cells as terms, at least half of these
  private static final int CELL = 2; // key, bits of the rarity
  private static final long FREE = -1; // no key: keys have few bits

  private final long[] cells;
  private final int shift;
  private final double unknown;

  Rarity(Background background) {
    int size = Integer.highestOneBit(Math.max(1, background.terms()) * SPARSE - 1);
    cells = new long[CELL * size];
    shift = Long.SIZE - Integer.numberOfTrailingZeros(size);
    unknown = background.idfOfUnknown();
    for (int i = 0; i < cells.length; i += CELL) {
      cells[i] = FREE;
    }
    for (int term = 0; term < background.terms(); term++) {
      long hash = background.hash(term);
      long key = Features.key(hash);
      int at = cell(key);
      if (cells[at] == FREE) { // else of two terms with one key the first counts
        cells[at] = key;
        cells[at + 1] = Double.doubleToRawLongBits(background.idf(hash));
      }
    }
  }

  /// Where a key stands, or a free cell.
  private int cell(long key) {
    int at = CELL * (int) ((key * 0x9E3779B97F4A7C15L) >>> shift);
    while (cells[at] != key && cells[at] != FREE) {
      at += CELL;
      at = at == cells.length ? 0 : at;
    }
    return at;
  }

  double of(long term) {
    int at = cell(term);
    return cells[at] == FREE ? unknown : Double.longBitsToDouble(cells[at + 1]);
  }
}
