package org.reprint.align;

import java.util.stream.IntStream;
import org.reprint.text.Prose;

/// How much alike two matched stretches are.
final class Levels {
  /// Stretches with this share of their words in common order are edited, below it reworded.
  static final double EDITED = 0.7;

  /// A stretch with this share of its words inside quotation marks is a quotation.
  private static final double QUOTED = 0.8;

  /// Sentences that are half quotation and tell the same one are held together by that alone,
  /// whatever words name the speaker.
  private static final double HALF = 0.5;

  private final CommonSubsequence subsequence = new CommonSubsequence();

  Level of(Prose a, int a0, int a1, Prose b, int b0, int b1) {
    boolean verbatim = verbatim(a, a0, a1, b, b0, b1);
    double enough = EDITED * (a1 - a0 + b1 - b0) / 2;
    boolean edited =
        verbatim
            || subsequence.length(a0, a1, b0, b1, (i, j) -> a.form(i).equals(b.form(j))) >= enough;
    if (edited && quoted(a, a0, a1) && quoted(b, b0, b1)) {
      return Level.QUOTATION;
    }
    if (!verbatim && sameQuotation(a, a0, a1, b, b0, b1)) {
      return Level.QUOTATION;
    }
    return verbatim ? Level.VERBATIM : edited ? Level.EDITED : Level.REWORDED;
  }

  /// True when half of both stretches is one quotation and the words around it are others.
  private boolean sameQuotation(Prose a, int a0, int a1, Prose b, int b0, int b1) {
    int[] inA = IntStream.range(a0, a1).filter(a::quoted).toArray();
    int[] inB = IntStream.range(b0, b1).filter(b::quoted).toArray();
    if (inA.length < HALF * (a1 - a0) || inB.length < HALF * (b1 - b0) || !alike(a, inA, b, inB)) {
      return false;
    }
    int[] aroundA = IntStream.range(a0, a1).filter(t -> !a.quoted(t)).toArray();
    int[] aroundB = IntStream.range(b0, b1).filter(t -> !b.quoted(t)).toArray();
    return !alike(a, aroundA, b, aroundB);
  }

  private boolean alike(Prose a, int[] tokensA, Prose b, int[] tokensB) {
    int common =
        subsequence.length(
            0,
            tokensA.length,
            0,
            tokensB.length,
            (i, j) -> a.form(tokensA[i]).equals(b.form(tokensB[j])));
    return common >= EDITED * (tokensA.length + tokensB.length) / 2;
  }

  /// True when two stretches have the same forms in the same order.
  static boolean verbatim(Prose a, int a0, int a1, Prose b, int b0, int b1) {
    if (a1 - a0 != b1 - b0) {
      return false;
    }
    for (int k = 0; k < a1 - a0; k++) {
      if (!a.form(a0 + k).equals(b.form(b0 + k))) {
        return false;
      }
    }
    return true;
  }

  private static boolean quoted(Prose prose, int from, int to) {
    int quoted = 0;
    for (int t = from; t < to; t++) {
      quoted += prose.quoted(t) ? 1 : 0;
    }
    return quoted >= QUOTED * (to - from);
  }
}
