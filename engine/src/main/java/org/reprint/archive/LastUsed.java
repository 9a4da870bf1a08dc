package org.reprint.archive;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToIntFunction;

/// What was used last, by a key, as much of it as there is room for. Thread-safe.
public final class LastUsed<K, V> {
  private final long most;
  private final ToIntFunction<V> sizeOf;
  private final Map<K, V> kept = new LinkedHashMap<>(16, 0.75f, true); // oldest first
  private long size;

  /// @param most what all together may take, in the unit of `sizeOf`; one is kept whatever it takes
  /// @param sizeOf what one takes; always the same for one value
  public LastUsed(long most, ToIntFunction<V> sizeOf) {
    this.most = most;
    this.sizeOf = sizeOf;
  }

  /// Bytes for what is kept: a part of the heap that the JVM may take.
  ///
  /// @param part one in so many
  /// @param most no more than these
  public static long room(int part, long most) {
    return Math.min(most, Runtime.getRuntime().maxMemory() / part);
  }

  /// What is kept for a key; null when nothing is.
  public synchronized V get(K key) {
    return kept.get(key);
  }

  /// Keeps a value in the place of the one before it, and gives up those not used for longest.
  public synchronized void put(K key, V value) {
    V before = kept.put(key, value);
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
