package org.reprint.archive;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToIntFunction;

/// What belongs to stories and was used last, by ordinal, as much of it as there is room for.
/// Thread-safe.
public final class LastUsed<V> {
  private final long most;
  private final ToIntFunction<V> sizeOf;
  private final Map<Integer, V> kept = new LinkedHashMap<>(16, 0.75f, true); // oldest first
  private long size;

  /// @param most what all together may take, in the unit of `sizeOf`; one is kept whatever it takes
  /// @param sizeOf what one takes; always the same for one value
  public LastUsed(long most, ToIntFunction<V> sizeOf) {
    this.most = most;
    this.sizeOf = sizeOf;
  }

  /// What is kept for a story; null when nothing is.
  public synchronized V get(int ordinal) {
    return kept.get(ordinal);
  }

  /// Keeps a value in the place of the one before it, and gives up those not used for longest.
  public synchronized void put(int ordinal, V value) {
    V before = kept.put(ordinal, value);
    size += sizeOf.applyAsInt(value) - (before == null ? 0 : sizeOf.applyAsInt(before));
    Iterator<V> eldest = kept.values().iterator();
    while (size > most && kept.size() > 1) {
      size -= sizeOf.applyAsInt(eldest.next());
      eldest.remove();
    }
  }

  /// Keeps nothing any more.
  public synchronized void clear() {
    kept.clear();
    size = 0;
  }
}
