package org.reprint.archive;

import java.io.IOException;

/// Stories of the index that were read last: one that is related is read to be compared, to form
/// its group and to say why it is in it. Thread-safe.
final class ReadStories {
  /// About 8 MB.
  private static final long MOST = 6_000_000;

  private static final int OVERHEAD = 600; // of a story beside its text and what was said of it

  private final LastUsed<Integer, Stored> kept = new LastUsed<>(MOST, ReadStories::size);

  /// A story, or null when the index does not have it.
  Stored of(int ordinal, Snapshot index) throws IOException {
    Stored known = kept.get(ordinal);
    if (known != null) {
      return known;
    }
    Stored stored = index.story(ordinal);
    if (stored != null) {
      kept.put(ordinal, stored);
    }
    return stored;
  }

  private static int size(Stored stored) {
    return OVERHEAD
        + stored.story().text().length()
        + stored.links().length
        + stored.decision().length;
  }

  void clear() {
    kept.clear();
  }
}
