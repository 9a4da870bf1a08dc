package org.reprint.dedupe;

import java.util.Arrays;

/// Finds the records whose keys come only once, before the others are sorted: in most corpora
/// nearly all do. One per thread.
///
/// Keys are counted, up to two, in a table several times as large as there are records; one that
/// shares its place with another passes for repeated, and is found out by the sorting.
final class Sieve {
  private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;
  private static final int BITS_A_PLACE = 2;
  private static final int PLACES = Long.SIZE / BITS_A_PLACE; // in a word of the table

  private long[] table = new long[1 << 10];
  private int bits; // of a place's number

  /// Moves the records whose keys may come again to the front, in their order, and the others
  /// behind them.
  ///
  /// @param keyShift the key is what is left of a record without so many low bits
  /// @return how many may come again
  int sift(long[] records, int count, int keyShift) {
    bits = Math.max(10, Integer.SIZE - Integer.numberOfLeadingZeros(count) + 2);
    int words = (1 << bits) / PLACES;
    if (table.length < words) {
      table = new long[words];
    } else {
      Arrays.fill(table, 0, words, 0);
    }
    for (int i = 0; i < count; i++) {
      int place = place(records[i] >>> keyShift);
      int shift = (place & (PLACES - 1)) * BITS_A_PLACE;
      long word = table[place / PLACES];
      long seen = word >>> shift & 1; // the low bit: once; the high bit: again
      table[place / PLACES] = word | (1L << shift) << seen;
    }
    int repeated = 0;
    for (int i = 0; i < count; i++) {
      long record = records[i];
      int place = place(record >>> keyShift);
      int shift = (place & (PLACES - 1)) * BITS_A_PLACE;
      if ((table[place / PLACES] >>> shift & 2) != 0) {
        records[i] = records[repeated];
        records[repeated++] = record;
      }
    }
    return repeated;
  }

  private int place(long key) {
    return (int) (key * MULTIPLIER >>> (Long.SIZE - bits));
  }
}
