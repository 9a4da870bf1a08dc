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
  private int found; // of these can be found again
  private int size;

  Tally() {
    Arrays.fill(cells, FREE);
  }

  void clear() {
    for (int i = 0; i < found; i++) {
      cells[slots[i]] = FREE;
    }
    found = 0;
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

  /// Adds weight to the document of a posting.
  void add(int posting, float weight) {
    int key = Posting.document(posting);
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
    lengths[size++] = (byte) Posting.length(posting);
    found = size;
  }

  /// Adds a document that is none of those before. It is not found again: [#has] does not know it,
  /// and [#add] is not possible after the first that is added so.
  void addLast(int posting, float weight) {
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, 2 * size);
      sums = Arrays.copyOf(sums, 2 * size);
      lengths = Arrays.copyOf(lengths, 2 * size);
    }
    keys[size] = Posting.document(posting);
    sums[size] = weight;
    lengths[size++] = (byte) Posting.length(posting);
  }

  /// Where a document stands, or a free slot.
  private int slot(int key) {
    int slot = (key * 0x9E3779B9) >>> shift;
    while (cells[slot] != FREE && (int) (cells[slot] >>> Integer.SIZE) != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
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

  /// What a document is worth: its sum, damped by its length.
  float score(int at, float[] damping) {
    return sums[at] * damping[lengths[at]];
  }
}
