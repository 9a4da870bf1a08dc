package org.reprint.dedupe;

import java.util.concurrent.atomic.AtomicLongArray;

/// Which samples of each story are the rarest: eight bytes a line.
///
/// Of the shingles that a story has from another, the rarest tell best where they are from; and
/// with `c` of them shared, fewer than two of the [#ASKING] rarest are with probability `(1 - c)^5
/// + 5c(1 - c)^4`: 0.007 at 0.8. One alone is often shared by chance. Samples that no other story
///   has are the rarest of all, and need not be offered: there is nobody to ask for. Threads offer
///   the others in any order; what is left is the same.
final class Rarest {
  /// Samples with which a story asks for others.
  static final int ASKING = 5;

  private static final int NUMBER_BITS = 6;
  private static final int ENTRY_BITS = 10; // how common it is, then its number
  private static final int ENTRY = (1 << ENTRY_BITS) - 1; // also stands for none
  private static final int MOST_COMMON = (1 << (ENTRY_BITS - NUMBER_BITS)) - 2;
  private static final int COUNT_SHIFT = ASKING * ENTRY_BITS; // above the entries: samples offered
  private static final long NONE = (1L << COUNT_SHIFT) - 1;

  private final AtomicLongArray states; // [lines], the entries, the least in the low bits

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
    int entry = common(stories) << NUMBER_BITS | number;
    long before = states.get(line);
    while (true) {
      long found = states.compareAndExchange(line, before, with(before, entry));
      if (found == before) {
        return;
      }
      before = found;
    }
  }

  /// How common what so many stories have is: twice the logarithm, rounded down.
  private static int common(int stories) {
    int log = Integer.SIZE - 1 - Integer.numberOfLeadingZeros(stories);
    return Math.min(MOST_COMMON, 2 * (log - 1) + (stories >>> (log - 1) & 1));
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

  /// Whether a story asks with one of its samples: whether it is one of the rarest.
  ///
  /// @param number of the sample
  /// @param samples of the story that are numbered, whether they were offered or not
  boolean asks(int line, int number, int samples) {
    long state = states.getPlain(line);
    int asking = ASKING - (samples - (int) (state >>> COUNT_SHIFT)); // but for those it has alone
    if (asking < 2 && samples >= ASKING) {
      return false; // one is not enough
    }
    for (int i = 0; i < asking; i++) {
      long entry = state >>> i * ENTRY_BITS & ENTRY;
      if (entry != ENTRY && (entry & ((1 << NUMBER_BITS) - 1)) == number) {
        return true;
      }
    }
    return false;
  }
}
