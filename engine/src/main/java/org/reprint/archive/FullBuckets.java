package org.reprint.archive;

import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;

/// The fingerprints that more stories of the index have than are worth a pair each, with the first
/// of these by arrival, which stand for all. A set phrase is in most stories and in every segment;
/// to look it up in each again and again took a third of the time of filing. Whatever comes later,
/// the first stay the first, until stories are deleted. Not thread-safe.
final class FullBuckets {
  private static final int MOST = 1 << 15;

  private final Long2ObjectOpenHashMap<int[]> first = new Long2ObjectOpenHashMap<>();
  private int gone; // stories, when the first of these was noted

  /// Turns to the index as it is now.
  void turnTo(Snapshot snapshot) {
    if (snapshot.gone() != gone) {
      first.clear();
      gone = snapshot.gone();
    }
  }

  /// The ordinals that stand for a fingerprint; null when nothing is known of it.
  int[] first(long key) {
    return first.get(key);
  }

  void put(long key, int[] ordinals) {
    if (first.size() == MOST) {
      first.clear();
    }
    first.put(key, ordinals);
  }
}
