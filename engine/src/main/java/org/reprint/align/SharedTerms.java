package org.reprint.align;

import java.util.Arrays;

/// The terms that two stories have in common, and how long a run of them stands in one order in two
/// stretches: the longest common subsequence.
///
/// Worked out with one bit a token of the second side, 64 at a time (Hyyro 2004, Bit-parallel LCS
/// length computation revisited; Crochemore et al. 2001, doi:10.1016/S0020-0190(00)00214-X). One
/// per worker. Cost: the terms of both stories once, then the tokens of one side for every 64 of
/// the other.
final class SharedTerms {
  private WordTypes a;
  private WordTypes b;
  private int[] inB = new int[64]; // [terms of a] the same term of b, or -1
  private long[] places = new long[64]; // [terms of b] where it stands, 0 between two calls
  private int[] counts = new int[64]; // [terms of b] 0 between two calls
  private byte[] carry = new byte[64]; // [tokens of a's stretch]

  /// Turns to two stories, where it is not turned to them.
  void between(WordTypes first, WordTypes second) {
    if (a == first && b == second) {
      return;
    }
    a = first;
    b = second;
    if (inB.length < a.terms()) {
      inB = new int[2 * a.terms()];
    }
    if (places.length < b.terms()) {
      places = new long[2 * b.terms()];
      counts = new int[2 * b.terms()];
    }
    int y = 0;
    for (int x = 0; x < a.terms(); x++) {
      long hash = a.termHash(x);
      while (y < b.terms() && b.termHash(y) < hash) {
        y++;
      }
      inB[x] = y < b.terms() && b.termHash(y) == hash ? y : -1;
    }
  }

  /// The number of words that tokens `[a0, a1)` and `[b0, b1)` have in common, each as often as the
  /// stretch has it that has it less often. Cost: the tokens of both.
  ///
  /// @param function whether function words alone count
  int common(int a0, int a1, int b0, int b1, boolean function) {
    for (int j = b0; j < b1; j++) {
      counts[b.term(j)] += counts(b, j, function);
    }
    int common = 0;
    for (int i = a0; i < a1; i++) {
      int term = inB[a.term(i)];
      if (term >= 0 && counts[term] > 0 && counts(a, i, function) > 0) {
        counts[term]--;
        common++;
      }
    }
    for (int j = b0; j < b1; j++) {
      counts[b.term(j)] = 0;
    }
    return common;
  }

  private static int counts(WordTypes words, int token, boolean function) {
    return !function || words.of(token) == WordTypes.NONE ? 1 : 0;
  }

  /// The length of the longest common subsequence of tokens `[a0, a1)` and `[b0, b1)`.
  int inOrder(int a0, int a1, int b0, int b1) {
    if (carry.length < a1 - a0) {
      carry = new byte[2 * (a1 - a0)];
    }
    Arrays.fill(carry, 0, a1 - a0, (byte) 0);
    int length = 0;
    for (int from = b0; from < b1; from += Long.SIZE) {
      int end = Math.min(b1, from + Long.SIZE);
      for (int j = from; j < end; j++) {
        places[b.term(j)] |= 1L << (j - from);
      }
      length += Long.bitCount(~row(a0, a1) << (from + Long.SIZE - end));
      for (int j = from; j < end; j++) {
        places[b.term(j)] = 0;
      }
    }
    return length;
  }

  /// The last row of the table for the columns in [#places]: bit 0 where it is one more than in the
  /// column before. What goes over to the next columns is left in [#carry].
  private long row(int a0, int a1) {
    long row = -1;
    for (int i = a0; i < a1; i++) {
      int term = inB[a.term(i)];
      long same = row & (term < 0 ? 0 : places[term]);
      long sum = row + same + carry[i - a0];
      carry[i - a0] = (byte) (((row & same) | ((row | same) & ~sum)) >>> (Long.SIZE - 1));
      row = sum | (row & ~same);
    }
    return row;
  }
}
