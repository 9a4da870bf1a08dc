package org.reprint.archive;

import java.util.Arrays;

/// Sums by document, in a table that is as large as a query needs. Not thread-safe; used again
/// after [#clear].
final class Tally {
  private static final int SMALLEST = 1 << 10;
  private static final int FREE = -1;

  private int[] keys = new int[SMALLEST];
  private float[] sums = new float[SMALLEST];
  private byte[] lengths = new byte[SMALLEST];
  private int[] slots = new int[SMALLEST / 2]; // taken, in the order of arrival
  private int mask = SMALLEST - 1;
  private int shift = Integer.numberOfLeadingZeros(SMALLEST - 1);
  private int size;

  Tally() {
    Arrays.fill(keys, FREE);
  }

  void clear() {
    for (int i = 0; i < size; i++) {
      keys[slots[i]] = FREE;
    }
    size = 0;
  }

  /// Makes room for this many keys. Only when it is empty.
  void reserve(int count) {
    int capacity = Math.max(SMALLEST, Integer.highestOneBit(Math.max(1, 2 * count - 1)) << 1);
    if (capacity > keys.length) {
      keys = new int[capacity];
      sums = new float[capacity];
      lengths = new byte[capacity];
      slots = new int[capacity / 2];
      Arrays.fill(keys, FREE);
    }
    mask = capacity - 1;
    shift = Integer.numberOfLeadingZeros(mask);
  }

  void add(int key, float weight, byte length) {
    int slot = (key * 0x9E3779B9) >>> shift;
    while (keys[slot] != key) {
      if (keys[slot] == FREE) {
        keys[slot] = key;
        sums[slot] = weight;
        lengths[slot] = length;
        slots[size++] = slot;
        return;
      }
      slot = (slot + 1) & mask;
    }
    sums[slot] += weight;
  }

  /// Adds to the sum of a document that is here; passes over any other.
  void more(int key, float weight) {
    int slot = (key * 0x9E3779B9) >>> shift;
    while (keys[slot] != FREE && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    if (keys[slot] == key) {
      sums[slot] += weight;
    }
  }

  /// Whether so many documents are worth more than a bound already.
  boolean fills(int most, float bound, float[] damping) {
    int better = 0;
    for (int i = 0; i < size && better < most; i++) {
      better += sum(i) * damping[length(i)] > bound ? 1 : 0;
    }
    return better >= most;
  }

  boolean has(int key) {
    int slot = (key * 0x9E3779B9) >>> shift;
    while (keys[slot] != FREE && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return keys[slot] == key;
  }

  int size() {
    return size;
  }

  int key(int at) {
    return keys[slots[at]];
  }

  float sum(int at) {
    return sums[slots[at]];
  }

  int length(int at) {
    return lengths[slots[at]];
  }
}
