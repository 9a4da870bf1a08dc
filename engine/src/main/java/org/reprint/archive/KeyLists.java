package org.reprint.archive;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.ArrayList;
import java.util.List;

/// The recent stories that have a key, in the order in which they came. Most keys have one, for
/// which no list is made. Not thread-safe while it grows.
final class KeyLists {
  private static final int NOBODY = -1;
  private static final int LISTS = -2; // and below: the first list, the second

  private final Long2IntOpenHashMap holder = new Long2IntOpenHashMap(); // a story, or a list
  private final List<IntArrayList> lists = new ArrayList<>();

  KeyLists() {
    holder.defaultReturnValue(NOBODY);
  }

  /// Adds a key of a story that is not before the one added last.
  void put(long key, int story) {
    int before = holder.putIfAbsent(key, story);
    if (before == NOBODY) {
      return;
    }
    if (before >= 0) {
      holder.put(key, LISTS - lists.size());
      lists.add(IntArrayList.of(before, story));
    } else {
      lists.get(LISTS - before).add(story);
    }
  }

  /// Adds the stories below a limit that have a key, ascending.
  ///
  /// @param most no more than these
  /// @param base is added to each
  void add(long key, int limit, int most, int base, IntArrayList into) {
    int one = holder.get(key);
    if (one >= 0) {
      if (one < limit && most > 0) {
        into.add(base + one);
      }
    } else if (one != NOBODY) {
      IntArrayList list = lists.get(LISTS - one);
      int size = Math.min(most, Ascending.below(list.elements(), list.size(), 0, limit));
      for (int i = 0; i < size; i++) {
        into.add(base + list.getInt(i));
      }
    }
  }
}
