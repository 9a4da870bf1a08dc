package org.reprint.archive;

import java.util.Arrays;

/// Sums by document, in a table that is as large as a query needs. Not thread-safe; used again
/// after [#clear].
final class Tally {
  private static final int SMALLEST = 1 << 10;
  private static final long FREE = -1;

  private long[] cells = new long[SMALLEST]; // document above, place among those below
  private int[] slots = new int[SMALLEST / 2]; // taken, in the order of arrival, as all that follow
  private int[] keys = new int[SMALLEST / 2];
  private float[] sums = new float[SMALLEST / 2];
  private byte[] lengths = new byte[SMALLEST / 2];
  private int mask = SMALLEST - 1;
  private int shift = Integer.numberOfLeadingZeros(SMALLEST - 1);
  private int size;

  Tally() {
    Arrays.fill(cells, FREE);
  }

  void clear() {
    for (int i = 0; i < size; i++) {
      cells[slots[i]] = FREE;
    }
    size = 0;
  }

  /// Makes room for this many keys. Only when it is empty.
  void reserve(int count) {
    int capacity = Math.max(SMALLEST, Integer.highestOneBit(Math.max(1, 2 * count - 1)) << 1);
    if (capacity > cells.length) {
      cells = new long[capacity];
      slots = new int[capacity / 2];
      keys = new int[capacity / 2];
      sums = new float[capacity / 2];
      lengths = new byte[capacity / 2];
      Arrays.fill(cells, FREE);
    }
    mask = capacity - 1;
    shift = Integer.numberOfLeadingZeros(mask);
  }

  void add(int key, float weight, byte length) {
    int slot = slot(key);
    long cell = cells[slot];
    if (cell != FREE) {
      sums[(int) cell] += weight;
      return;
    }
    cells[slot] = (long) key << Integer.SIZE | size;
    slots[size] = slot;
    keys[size] = key;
    sums[size] = weight;
    lengths[size++] = length;
  }

  /// Where a document stands, or a free slot.
  private int slot(int key) {
    int slot = (key * 0x9E3779B9) >>> shift;
    while (cells[slot] != FREE && (int) (cells[slot] >>> Integer.SIZE) != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  /// Whether so many documents are worth more than a bound already.
  boolean fills(int most, float bound, float[] damping) {
    int better = 0;
    for (int i = 0; i < size && better < most; i++) {
      better += sums[i] * damping[lengths[i]] > bound ? 1 : 0;
    }
    return better >= most;
  }

  boolean has(int key) {
    return cells[slot(key)] != FREE;
  }

  int size() {
    return size;
  }

  int key(int at) {
    return keys[at];
  }

  float sum(int at) {
    return sums[at];
  }

  int length(int at) {
    return lengths[at];
  }
}
