package org.reprint.sketch;

import java.util.Arrays;
import java.util.Objects;

/// A growing table of signatures in one flat array: 4 bytes a slot, 512 bytes a story with the
/// default options.
///
/// Holds `2^31 / slots` rows at most: 16.7 million with 128 slots. Rows are written by a
/// [Sketcher]; a row not yet written is [#empty]. Not thread-safe while rows are added; reading,
/// and writing to different rows, is.
public final class Signatures {
  /// What a slot holds before any shingle; no value of a shingle is as great.
  static final int EMPTY = Integer.MAX_VALUE;

  private static final int FIRST_ROOM = 16; // rows
  private static final int MAX_ARRAY = Integer.MAX_VALUE - 8; // what JVMs agree to allocate

  private final SketchOptions options;
  private int[] table; // row-major [room][slots]; [0, rows) is valid
  private int rows;

  private Signatures(SketchOptions options, int rows, int room) {
    this.options = options;
    this.rows = rows;
    long cells = (long) room * options.slots();
    if (cells > MAX_ARRAY) {
      throw new IllegalArgumentException("rows must be in [0, " + maxRows() + "], got " + room);
    }
    table = new int[(int) cells];
    Arrays.fill(table, EMPTY);
  }

  /// A table without rows, to which a [Sketcher] adds.
  public static Signatures of(SketchOptions options) {
    return new Signatures(options, 0, FIRST_ROOM);
  }

  /// A table of empty rows, which sketchers fill in any order.
  ///
  /// @param rows at least 0, and no more than fit an array
  /// @throws IllegalArgumentException if `rows` is not in that range
  public static Signatures ofRows(SketchOptions options, int rows) {
    if (rows < 0) {
      throw new IllegalArgumentException("rows must be at least 0, got " + rows);
    }
    return new Signatures(options, rows, rows);
  }

  /// The options that its rows are made with.
  public SketchOptions options() {
    return options;
  }

  /// The number of rows.
  public int rows() {
    return rows;
  }

  /// One slot of one row.
  ///
  /// @throws IndexOutOfBoundsException if there is no such row or slot
  public int slot(int row, int slot) {
    return table[at(Objects.checkIndex(row, rows)) + Objects.checkIndex(slot, options.slots())];
  }

  /// True when nothing was written to a row: it has no estimate and no key.
  ///
  /// @throws IndexOutOfBoundsException if there is no such row
  public boolean empty(int row) {
    int at = at(Objects.checkIndex(row, rows));
    for (int i = at; i < at + options.slots(); i++) {
      if (table[i] != EMPTY) {
        return false;
      }
    }
    return true;
  }

  /// The number of slots in which two rows agree.
  ///
  /// @throws IllegalArgumentException if one of them is empty
  /// @throws IndexOutOfBoundsException if there is no such row
  public int equalSlots(int rowA, int rowB) {
    checkWritten(rowA);
    checkWritten(rowB);
    int atA = at(rowA);
    int atB = at(rowB);
    int equal = 0;
    for (int slot = 0; slot < options.slots(); slot++) {
      int difference = table[atA + slot] ^ table[atB + slot];
      equal += 1 + ((difference | -difference) >> 31); // 1 for equal, without a branch: vectorised
    }
    return equal;
  }

  /// The estimated Jaccard similarity of the sets of two rows: the share of equal slots.
  ///
  /// @return in [0, 1], without bias; its error: [Sketcher]
  /// @throws IllegalArgumentException if one of them is empty
  /// @throws IndexOutOfBoundsException if there is no such row
  public double estimate(int rowA, int rowB) {
    return (double) equalSlots(rowA, rowB) / options.slots();
  }

  /// The estimated Jaccard similarity of the sets of two rows, with its Clopper-Pearson interval.
  ///
  /// The interval is that of independent slots. Those of stories with 20 shingles and more spread
  /// no wider, so it holds the true similarity at least as often as it says; for shorter ones it is
  /// up to an eighth too narrow.
  ///
  /// @param confidence of the interval, in (0, 1)
  /// @throws IllegalArgumentException if one row is empty or `confidence` not in its range
  /// @throws IndexOutOfBoundsException if there is no such row
  public Estimate jaccard(int rowA, int rowB, double confidence) {
    return Binomial.estimate(equalSlots(rowA, rowB), options.slots(), confidence);
  }

  void checkWritten(int row) {
    if (empty(row)) {
      throw new IllegalArgumentException("row " + row + " is empty: nothing was sketched into it");
    }
  }

  /// The array itself, row-major; replaced when rows are added.
  int[] table() {
    return table;
  }

  /// Where a row begins.
  int at(int row) {
    return row * options.slots();
  }

  int addRow() {
    if (rows == maxRows()) {
      throw new IllegalStateException(
          "table is full: " + rows + " rows of " + options.slots() + " slots");
    }
    int used = at(rows);
    if (used + options.slots() > table.length) {
      int room = (int) Math.min(maxRows(), Math.max(FIRST_ROOM, rows + (rows >> 1) + 1L));
      table = Arrays.copyOf(table, at(room));
      Arrays.fill(table, used, table.length, EMPTY);
    }
    return rows++;
  }

  private int maxRows() {
    return MAX_ARRAY / options.slots();
  }
}
