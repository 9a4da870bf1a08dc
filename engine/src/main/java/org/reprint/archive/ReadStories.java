package org.reprint.archive;

import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/// Stories of the index that were read last: one that is related is read to be compared, to form
/// its group and to say why it is in it. Thread-safe.
final class ReadStories {
  /// About 8 MB.
  private static final long MOST = 6_000_000;

  private static final int OVERHEAD = 600; // of a story beside its text and what was said of it

  private final Map<Integer, Stored> kept = new LinkedHashMap<>(16, 0.75f, true); // oldest first
  private long size;

  /// A story, or null when the index does not have it.
  Stored of(int ordinal, Snapshot index) throws IOException {
    synchronized (this) {
      Stored known = kept.get(ordinal);
      if (known != null) {
        return known;
      }
    }
    Stored stored = index.story(ordinal);
    if (stored != null) {
      keep(ordinal, stored);
    }
    return stored;
  }

  private synchronized void keep(int ordinal, Stored stored) {
    Stored before = kept.put(ordinal, stored);
    size += size(stored) - (before == null ? 0 : size(before));
    Iterator<Stored> eldest = kept.values().iterator();
    while (size > MOST && kept.size() > 1) {
      size -= size(eldest.next());
      eldest.remove();
    }
  }

  private static int size(Stored stored) {
    return OVERHEAD
        + stored.story().text().length()
        + stored.links().length
        + stored.decision().length;
  }

  synchronized void clear() {
    kept.clear();
    size = 0;
  }
}
