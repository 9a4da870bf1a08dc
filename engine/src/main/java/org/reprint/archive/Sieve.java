package org.reprint.archive;

import java.util.Arrays;

/// Parts the documents of a few rows into those that stand in more than one and those that stand
/// alone, of which little need be known: how many there are of each length. Of 5,600 sentences that
/// have terms of one that asks 20,000 stories 43 have more than one of these, and a table of all
/// was a quarter of a search. Not thread-safe; used again after [#clear].
///
/// Two bits a document are kept, in tables that fit the nearest memory. Documents can have the same
/// two: then some that stand alone count as standing in more rows, which makes them dearer, nothing
/// else.
final class Sieve {
  private static final int BITS = 17;
  private static final int LENGTHS = Search.MOST_LENGTH + 1;

  private final Rows all;
  private final long[] once = new long[1 << BITS - 6];
  private final long[] again = new long[1 << BITS - 6];
  private final float[] weights; // [rows]
  private final int[] from; // [rows]
  private final int[] to; // [rows]
  private final int[] sizes; // [rows][LENGTHS]
  private final int[] alone; // [rows][LENGTHS] that stand in no other
  private int rows;
  private int repeats; // documents in a row that stand in one before, or have the bits of one

  /// @param all that the documents stand in
  /// @param most rows
  Sieve(Rows all, int most) {
    this.all = all;
    weights = new float[most];
    from = new int[most];
    to = new int[most];
    sizes = new int[most * LENGTHS];
    alone = new int[most * LENGTHS];
  }

  void clear() {
    Arrays.fill(once, 0);
    Arrays.fill(again, 0);
    Arrays.fill(sizes, 0, rows * LENGTHS, 0);
    Arrays.fill(alone, 0, rows * LENGTHS, 0);
    rows = 0;
    repeats = 0;
  }

  /// Notes a row, each document of which is worth as much.
  void add(int begin, int end, float weight) {
    int base = rows * LENGTHS;
    int[] postings = all.elements();
    for (int i = begin; i < end; i++) {
      int bit = bit(postings[i]);
      long mask = 1L << bit;
      long before = once[bit >>> 6];
      again[bit >>> 6] |= before & mask;
      once[bit >>> 6] = before | mask;
      repeats += (before & mask) == 0 ? 0 : 1;
      sizes[base + Posting.length(postings[i])]++;
    }
    weights[rows] = weight;
    from[rows] = begin;
    to[rows++] = end;
  }

  private boolean isAgain(int posting) {
    int bit = bit(posting);
    return (again[bit >>> 6] & 1L << bit) != 0;
  }

  private static int bit(int posting) {
    return (Posting.document(posting) * 0x9E3779B9) >>> (Integer.SIZE - BITS);
  }

  /// Whether at least so many documents are worth more than a bound, those of one row: a table of
  /// all would be needed to count others with them, each once.
  boolean fills(int most, float bound, float[] damping) {
    for (int row = 0; row < rows; row++) {
      int better = 0;
      for (int length = 0; length < LENGTHS; length++) {
        if (weights[row] * damping[length] > bound) {
          better += sizes[row * LENGTHS + length];
        }
      }
      if (better >= most) {
        return true;
      }
    }
    return false;
  }

  /// Sums up those that stand in more rows than one. Those that stand alone are counted.
  void sum(Tally into) {
    into.reserve(2 * repeats);
    for (int row = 0; row < rows; row++) {
      int base = row * LENGTHS;
      float weight = weights[row];
      int[] postings = all.elements();
      for (int i = from[row]; i < to[row]; i++) {
        if (isAgain(postings[i])) {
          into.add(postings[i], weight);
        } else {
          alone[base + Posting.length(postings[i])]++;
        }
      }
    }
  }

  /// How many stand in one row alone; after [#sum].
  int countAlone() {
    int sum = 0;
    for (int i = 0; i < rows * LENGTHS; i++) {
      sum += alone[i];
    }
    return sum;
  }

  /// Counts the scores of those that stand alone.
  void countAlone(float[] damping, Steps steps) {
    for (int row = 0; row < rows; row++) {
      for (int length = 0; length < LENGTHS; length++) {
        int count = alone[row * LENGTHS + length];
        if (count > 0) {
          steps.count(weights[row] * damping[length], count);
        }
      }
    }
  }

  /// Adds those that stand alone and whose score is in a step or above.
  void addAlone(float[] damping, int step, Tally into) {
    for (int row = 0; row < rows; row++) {
      int lengths = 0;
      for (int length = 0; length < LENGTHS; length++) {
        boolean add =
            alone[row * LENGTHS + length] > 0 && Steps.of(weights[row] * damping[length]) >= step;
        lengths |= add ? 1 << length : 0;
      }
      if (lengths != 0) {
        addAlone(row, lengths, into);
      }
    }
  }

  /// @param lengths a bit for each that is added
  private void addAlone(int row, int lengths, Tally into) {
    int[] postings = all.elements();
    for (int i = from[row]; i < to[row]; i++) {
      if ((lengths & 1 << Posting.length(postings[i])) != 0 && !isAgain(postings[i])) {
        into.addLast(postings[i], weights[row]);
      }
    }
  }
}
