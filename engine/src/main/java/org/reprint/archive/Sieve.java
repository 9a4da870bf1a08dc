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
  private int repeats; // postings whose document had its bit before
  private int[] met = {}; // those of the last row
  private int metSize;
  private int[] chosen = {}; // scratch

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
    rows = 0;
    repeats = 0;
    metSize = 0;
  }

  /// Notes a row, each document of which is worth as much.
  void add(int begin, int end, float weight) {
    int base = rows * LENGTHS;
    int[] postings = all.elements();
    met = met.length < end - begin ? new int[2 * (end - begin)] : met;
    metSize = 0;
    for (int i = begin; i < end; i++) {
      int bit = bit(postings[i]);
      long mask = 1L << bit;
      long before = once[bit >>> 6];
      if ((before & mask) == 0) {
        once[bit >>> 6] = before | mask;
      } else {
        again[bit >>> 6] |= mask;
        repeats++;
        met[metSize++] = postings[i];
      }
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
  ///
  /// Of the last row, the longest as a rule, those were met that stand in one before, or have the
  /// bits of one.
  void sum(Tally into) {
    into.reserve(2 * repeats);
    System.arraycopy(sizes, 0, alone, 0, rows * LENGTHS);
    int[] postings = all.elements();
    for (int row = 0; row < rows - 1; row++) {
      for (int i = from[row]; i < to[row]; i++) {
        if (isAgain(postings[i])) {
          sum(postings[i], row, into);
        }
      }
    }
    for (int i = 0; i < metSize; i++) {
      sum(met[i], rows - 1, into);
    }
  }

  private void sum(int posting, int row, Tally into) {
    into.add(posting, weights[row]);
    alone[row * LENGTHS + Posting.length(posting)]--;
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
  ///
  /// @param into that [#sum] added to
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

  /// Those of the lengths are put aside first, without a branch that nothing foretells.
  ///
  /// @param lengths a bit for each that is added
  private void addAlone(int row, int lengths, Tally into) {
    int[] postings = all.elements();
    chosen = chosen.length < to[row] - from[row] ? new int[2 * (to[row] - from[row])] : chosen;
    int size = 0;
    for (int i = from[row]; i < to[row]; i++) {
      chosen[size] = postings[i];
      size += lengths >>> Posting.length(postings[i]) & 1;
    }
    for (int i = 0; i < size; i++) {
      if (isAlone(chosen[i], row, into)) {
        into.addLast(chosen[i], weights[row]);
      }
    }
  }

  /// Whether a document of a row was not summed up. In the last row one can have the bits of
  /// another that came behind it.
  private boolean isAlone(int posting, int row, Tally summed) {
    return !isAgain(posting) || row == rows - 1 && !summed.has(Posting.document(posting));
  }
}
