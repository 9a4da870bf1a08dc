package org.reprint.align;

/// Which token of one stretch goes with which of another, one to one.
///
/// @param a0 first token of the first stretch
/// @param a1 one past its last
/// @param b0 first token of the second stretch
/// @param b1 one past its last
/// @param toB `[a1 - a0]` the partner in the second story, or -1
/// @param toA `[b1 - b0]` the partner in the first story, or -1
/// @param sim `[a1 - a0]` how alike the partners are, 0 to 1, 0 without one
record Alignment(int a0, int a1, int b0, int b1, int[] toB, int[] toA, float[] sim) {
  int partnerOfA(int token) {
    return toB[token - a0];
  }

  int partnerOfB(int token) {
    return toA[token - b0];
  }

  float sim(int tokenOfA) {
    return sim[tokenOfA - a0];
  }
}
