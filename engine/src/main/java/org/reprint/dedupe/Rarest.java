package org.reprint.dedupe;

import java.util.concurrent.atomic.AtomicLongArray;

/// Which samples of each story are the rarest: eight bytes a line.
///
/// Of the shingles that a story has from another, the rarest tell best where they are from; and
/// with `c` of them shared, all of the [#ASKING] rarest are missing with probability `(1 - c)^4`:
/// 0.002 at 0.8. Samples that no other story has are the rarest of all, and need not be offered:
/// there is nobody to ask for. Threads offer the others in any order; what is left is the same.
final class Rarest {
  /// Samples with which a story asks for others.
  static final int ASKING = 4;

  private static final int NUMBER_BITS = 6;
  private static final int ENTRY_BITS = 13; // how many stories have it, then its number
  private static final int ENTRY = (1 << ENTRY_BITS) - 1; // also stands for none
  private static final int MOST_STORIES = (1 << (ENTRY_BITS - NUMBER_BITS)) - 2;
  private static final int COUNT_SHIFT = ASKING * ENTRY_BITS; // above the entries: samples offered
  private static final long NONE = (1L << COUNT_SHIFT) - 1;

  private final AtomicLongArray states; // [lines], four entries each, the least in the low bits

  Rarest(int lines) {
    states = new AtomicLongArray(lines);
    for (int i = 0; i < lines; i++) {
      states.setPlain(i, NONE);
    }
  }

  /// Offers a sample that others have too, once each.
  ///
  /// @param number of it within its story, in [0, 63)
  /// @param stories that have it, at least 2
  void offer(int line, int number, int stories) {
    int entry = Math.min(stories, MOST_STORIES) << NUMBER_BITS | number;
    long before = states.get(line);
    while (true) {
      long found = states.compareAndExchange(line, before, with(before, entry));
      if (found == before) {
        return;
      }
      before = found;
    }
  }

  /// Puts an entry where it belongs, the greatest falls out; and counts it.
  private static long with(long state, int entry) {
    long count = (state >>> COUNT_SHIFT) + 1;
    long entries = state & NONE;
    for (int shift = 0; shift < COUNT_SHIFT; shift += ENTRY_BITS) {
      if (entry < (entries >>> shift & ENTRY)) {
        long below = entries & ((1L << shift) - 1);
        long above = entries >>> shift << shift << ENTRY_BITS;
        entries = (below | (long) entry << shift | above) & NONE;
        break;
      }
    }
    return count << COUNT_SHIFT | entries;
  }

  /// Whether a story asks with one of its samples: whether it is one of the four rarest.
  ///
  /// @param number of the sample
  /// @param samples of the story that are numbered, whether they were offered or not
  boolean asks(int line, int number, int samples) {
    long state = states.getPlain(line);
    int alone = samples - (int) (state >>> COUNT_SHIFT);
    for (int i = 0; i < ASKING - alone; i++) {
      long entry = state >>> i * ENTRY_BITS & ENTRY;
      if (entry != ENTRY && (entry & ((1 << NUMBER_BITS) - 1)) == number) {
        return true;
      }
    }
    return false;
  }
}
