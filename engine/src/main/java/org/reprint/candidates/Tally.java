package org.reprint.candidates;

import java.util.Arrays;

/// Sums by posting: an open-addressing table that is as large as a query needs and no larger, so
/// that it stays in the cache however many sentences the index has. Not thread-safe; used again
/// after [#clear].
final class Tally {
  private static final int SMALLEST = 1 << 10;
  private static final int FREE = -1;

  private int[] keys = new int[SMALLEST];
  private float[] sums = new float[SMALLEST];
  private int[] slots = new int[SMALLEST / 2]; // taken, in the order of arrival
  private int mask; // of the slots in use
  private int shift; // of a hash to one of these
  private int size;

  Tally() {
    Arrays.fill(keys, FREE);
    reserve(0);
  }

  /// Forgets all sums. Cost: the sums there were.
  void clear() {
    for (int i = 0; i < size; i++) {
      keys[slots[i]] = FREE;
    }
    size = 0;
  }

  /// Makes room for this many keys, so that no [#add] allocates, and uses no more of the table than
  /// they need. Only when it is empty.
  void reserve(int count) {
    int capacity = Math.max(SMALLEST, Integer.highestOneBit(Math.max(1, 2 * count - 1)) << 1);
    if (capacity > keys.length) {
      keys = new int[capacity];
      sums = new float[capacity];
      slots = new int[capacity / 2];
      Arrays.fill(keys, FREE);
    }
    mask = capacity - 1;
    shift = Integer.numberOfLeadingZeros(mask);
  }

  /// Adds to the sum of a key.
  ///
  /// @param key at least 0
  void add(int key, float weight) {
    int slot = (key * 0x9E3779B9) >>> shift;
    while (keys[slot] != key) {
      if (keys[slot] == FREE) {
        keys[slot] = key;
        sums[slot] = weight;
        slots[size++] = slot;
        return;
      }
      slot = (slot + 1) & mask;
    }
    sums[slot] += weight;
  }

  /// Adds to the sum of a key that is here; passes over any other.
  void more(int key, float weight) {
    int slot = (key * 0x9E3779B9) >>> shift;
    while (keys[slot] != FREE && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    if (keys[slot] == key) {
      sums[slot] += weight;
    }
  }

  /// The number of keys.
  int size() {
    return size;
  }

  /// The key that came at this place.
  int key(int at) {
    return keys[slots[at]];
  }

  /// The sum of that key.
  float sum(int at) {
    return sums[slots[at]];
  }
}
