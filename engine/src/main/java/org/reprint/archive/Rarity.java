package org.reprint.archive;

import it.unimi.dsi.fastutil.doubles.Double2IntOpenHashMap;
import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import java.util.Arrays;
import org.reprint.background.Background;

/// The rarity of terms, as one background has it. Immutable.
///
/// It is asked for every term of every sentence that is looked at, in a table of one number a term:
/// what stands for the term in rows of [Forward], and the place of its rarity among the few that
/// differ.
final class Rarity {
  private static final int SPARSE = 3; // times as many cells as terms, at least half of these
  private static final long FREE = -1; // no place is so high

  private final long[] cells;
  private final int shift;
  private final double[] rarities;
  private final double unknown;

  Rarity(Background background) {
    int size = Integer.highestOneBit(Math.max(1, background.terms()) * SPARSE - 1);
    cells = new long[size];
    shift = Integer.SIZE - Integer.numberOfTrailingZeros(size);
    unknown = background.idfOfUnknown();
    Arrays.fill(cells, FREE);
    DoubleArrayList different = new DoubleArrayList();
    Double2IntOpenHashMap places = new Double2IntOpenHashMap();
    for (int term = 0; term < background.terms(); term++) {
      long hash = background.hash(term);
      double idf = background.idf(hash);
      int next = different.size();
      int place = places.computeIfAbsent(idf, value -> next);
      if (place == next) {
        different.add(idf);
      }
      int key = Forward.term(Features.key(hash));
      int at = cell(key);
      if (cells[at] == FREE) { // else of two terms with one key the first counts
        cells[at] = (long) key << Integer.SIZE | place;
      }
    }
    rarities = different.toDoubleArray();
  }

  /// Where a key stands, or a free cell.
  private int cell(int key) {
    int at = (key * 0x9E3779B9) >>> shift;
    while ((int) (cells[at] >>> Integer.SIZE) != key && cells[at] != FREE) {
      at = (at + 1) & (cells.length - 1);
    }
    return at;
  }

  /// @param term as [Forward#term] has it
  double of(int term) {
    long cell = cells[cell(term)];
    return cell == FREE ? unknown : rarities[(int) cell];
  }
}
