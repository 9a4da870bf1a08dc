package org.reprint.align;

import java.util.BitSet;
import java.util.List;

/// The tokens of two stories that matches cover already: none is covered twice on either side. Of
/// one story and itself both sides are one.
final class Cover {
  private final BitSet usedA = new BitSet();
  private final BitSet usedB;

  Cover(boolean within) {
    usedB = within ? usedA : new BitSet();
  }

  /// What matches cover that overlap nowhere.
  static Cover of(List<Match> matches, boolean within) {
    Cover cover = new Cover(within);
    matches.forEach(cover::take);
    return cover;
  }

  boolean isFree(int a0, int a1, int b0, int b1) {
    return isFree(usedA, a0, a1) && isFree(usedB, b0, b1);
  }

  boolean freeA(int token) {
    return !usedA.get(token);
  }

  boolean freeB(int token) {
    return !usedB.get(token);
  }

  void take(Match match) {
    usedA.set(match.a0(), match.a1());
    usedB.set(match.b0(), match.b1());
  }

  /// Takes a match if it overlaps nothing; says whether it did.
  boolean offer(Match match) {
    boolean free = isFree(match.a0(), match.a1(), match.b0(), match.b1());
    if (free) {
      take(match);
    }
    return free;
  }

  private static boolean isFree(BitSet used, int from, int to) {
    int next = used.nextSetBit(from);
    return next < 0 || next >= to;
  }
}
