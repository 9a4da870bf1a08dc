package org.reprint.align;

import java.util.Arrays;

/// Which token of one stretch goes with which of another, one to one.
///
/// Made once and kept, or turned to one pair of stretches after the other: then the arrays may be
/// longer than the stretches, and what stands behind them means nothing.
final class Alignment {
  private int a0;
  private int a1;
  private int b0;
  private int b1;
  private int[] toB;
  private int[] toA;
  private float[] sim;

  /// An alignment of nothing, to be turned to stretches.
  Alignment() {
    this(0, 0, 0, 0, new int[64], new int[64], new float[64]);
  }

  /// @param a0 first token of the first stretch
  /// @param a1 one past its last
  /// @param b0 first token of the second stretch
  /// @param b1 one past its last
  /// @param toB `[a1 - a0]` the partner in the second story, or -1
  /// @param toA `[b1 - b0]` the partner in the first story, or -1
  /// @param sim `[a1 - a0]` how alike the partners are, 0 to 1, 0 without one
  Alignment(int a0, int a1, int b0, int b1, int[] toB, int[] toA, float[] sim) {
    this.a0 = a0;
    this.a1 = a1;
    this.b0 = b0;
    this.b1 = b1;
    this.toB = toB;
    this.toA = toA;
    this.sim = sim;
  }

  /// Turns to two stretches, with no partners yet.
  void turnTo(int fromA, int endA, int fromB, int endB) {
    a0 = fromA;
    a1 = endA;
    b0 = fromB;
    b1 = endB;
    int tokensA = endA - fromA;
    int tokensB = endB - fromB;
    if (toB.length < tokensA) {
      toB = new int[2 * tokensA];
      sim = new float[2 * tokensA];
    }
    if (toA.length < tokensB) {
      toA = new int[2 * tokensB];
    }
    Arrays.fill(toB, 0, tokensA, -1);
    Arrays.fill(sim, 0, tokensA, 0);
    Arrays.fill(toA, 0, tokensB, -1);
  }

  /// Makes two tokens partners.
  void link(int tokenOfA, int tokenOfB, float likeness) {
    toB[tokenOfA - a0] = tokenOfB;
    toA[tokenOfB - b0] = tokenOfA;
    sim[tokenOfA - a0] = likeness;
  }

  int a0() {
    return a0;
  }

  int a1() {
    return a1;
  }

  int b0() {
    return b0;
  }

  int b1() {
    return b1;
  }

  int[] toB() {
    return toB;
  }

  int[] toA() {
    return toA;
  }

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
