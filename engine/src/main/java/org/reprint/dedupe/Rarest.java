package org.reprint.dedupe;

import java.util.concurrent.atomic.AtomicLongArray;

/// Which samples of each story are the rarest: eight bytes a line.
///
/// Of the shingles that a story has from another, the rarest tell best where they are from; and
/// with `c` of them shared, all of the [#ASKING] rarest are missing with probability `(1 - c)^4`:
/// 0.002 at 0.8. Threads offer samples in any order; what is left is the same.
final class Rarest {
  /// Samples with which a story asks for others.
  static final int ASKING = 4;

  private static final int ENTRY_BITS = 16;
  private static final int NUMBER_BITS = 6;
  private static final int MOST_STORIES = (1 << (ENTRY_BITS - NUMBER_BITS)) - 2;

  private final AtomicLongArray entries; // [lines], four entries each, the least in the low bits

  Rarest(int lines) {
    entries = new AtomicLongArray(lines);
    for (int i = 0; i < lines; i++) {
      entries.setPlain(i, -1);
    }
  }

  /// Offers a sample.
  ///
  /// @param number of it within its story
  /// @param stories that have it
  void offer(int line, int number, int stories) {
    int entry = Math.min(stories, MOST_STORIES) << NUMBER_BITS | number;
    long before = entries.get(line);
    while (true) {
      long after = insert(before, entry);
      long found = after == before ? before : entries.compareAndExchange(line, before, after);
      if (found == before) {
        return;
      }
      before = found;
    }
  }

  /// Puts an entry where it belongs; the greatest falls out.
  private static long insert(long four, int entry) {
    for (int shift = 0; shift < Long.SIZE; shift += ENTRY_BITS) {
      int there = (int) (four >>> shift) & 0xFFFF;
      if (entry < there) {
        long below = four & ((1L << shift) - 1);
        long above = four >>> shift << shift << ENTRY_BITS;
        return below | (long) entry << shift | (shift + ENTRY_BITS == Long.SIZE ? 0 : above);
      }
    }
    return four;
  }

  /// Whether a story asks with one of its samples.
  boolean asks(int line, int number) {
    long four = entries.getPlain(line);
    for (int shift = 0; shift < Long.SIZE; shift += ENTRY_BITS) {
      if ((four >>> shift & ((1 << NUMBER_BITS) - 1)) == number
          && (four >>> shift & 0xFFFF) != 0xFFFF) {
        return true;
      }
    }
    return false;
  }
}
