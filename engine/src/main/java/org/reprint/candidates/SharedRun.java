package org.reprint.candidates;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongArrayList;

/// Whether two stories share fingerprints that follow each other closely on both sides, as
/// [Source#FINGERPRINTS] wants it: for one who has two stories and no index.
public final class SharedRun {
  private SharedRun() {}

  /// The most fingerprints that follow each other closely, and alike, in both stories. Symmetric.
  public static int longest(Entry a, Entry b) {
    Long2IntOpenHashMap first = firsts(a);
    LongArrayList places = new LongArrayList();
    firsts(b)
        .long2IntEntrySet()
        .forEach(entry -> {
          int at = first.get(entry.getLongKey());
          if (at >= 0) {
            places.add(Finds.detail(Source.FINGERPRINTS, at, entry.getIntValue()));
          }
        });
    places.sort(null);
    return Join.longestRun(places);
  }

  private static Long2IntOpenHashMap firsts(Entry entry) {
    Long2IntOpenHashMap first = new Long2IntOpenHashMap();
    first.defaultReturnValue(-1);
    for (int i = 0; i < entry.fingerprints().length; i++) {
      first.putIfAbsent(entry.fingerprints()[i], entry.positions()[i]);
    }
    return first;
  }
}
