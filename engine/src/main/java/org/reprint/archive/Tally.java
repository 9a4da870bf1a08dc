package org.reprint.archive;

import java.util.Arrays;

/// Sums by document, in a table that is as large as a query needs. Not thread-safe; used again
/// after [#clear].
final class Tally {
  private static final int SMALLEST = 1 << 10;
  private static final long FREE = -1;

  private long[] cells = new long[SMALLEST]; // document above, bits of its sum below
  private int[] slots = new int[SMALLEST / 2]; // taken, in the order of arrival
  private byte[] lengths = new byte[SMALLEST / 2]; // in the order of arrival
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
      lengths = new byte[capacity / 2];
      Arrays.fill(cells, FREE);
    }
    mask = capacity - 1;
    shift = Integer.numberOfLeadingZeros(mask);
  }

  private static long cell(int key, float sum) {
    return (long) key << Integer.SIZE | Float.floatToRawIntBits(sum) & 0xFFFF_FFFFL;
  }

  private static int key(long cell) {
    return (int) (cell >>> Integer.SIZE);
  }

  private static float sum(long cell) {
    return Float.intBitsToFloat((int) cell);
  }

  void add(int key, float weight, byte length) {
    int slot = (key * 0x9E3779B9) >>> shift;
    long cell = cells[slot];
    while (key(cell) != key) {
      if (cell == FREE) {
        cells[slot] = cell(key, weight);
        lengths[size] = length;
        slots[size++] = slot;
        return;
      }
      slot = (slot + 1) & mask;
      cell = cells[slot];
    }
    cells[slot] = cell(key, sum(cell) + weight);
  }

  /// Where a document stands, or a free slot.
  private int slot(int key) {
    int slot = (key * 0x9E3779B9) >>> shift;
    while (cells[slot] != FREE && key(cells[slot]) != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  /// Whether so many documents are worth more than a bound already.
  boolean fills(int most, float bound, float[] damping) {
    int better = 0;
    for (int i = 0; i < size && better < most; i++) {
      better += sum(i) * damping[lengths[i]] > bound ? 1 : 0;
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
    return key(cells[slots[at]]);
  }

  float sum(int at) {
    return sum(cells[slots[at]]);
  }

  int length(int at) {
    return lengths[at];
  }
}
