package org.reprint.align;

/// The evidence behind a pair, token by token.
///
/// @param pair what was found
/// @param a0 first token of its first side
/// @param a1 one past its last token
/// @param b0 first token of its second side
/// @param b1 one past its last token
/// @param toB `[a1 - a0]` the token of the second story that goes with each token of the first, or
///   -1
/// @param toA `[b1 - b0]` the same the other way round
public record Links(Pair pair, int a0, int a1, int b0, int b1, int[] toB, int[] toA) {
  /// The same evidence with the two stories changed over.
  public Links swapped() {
    Pair other = new Pair(pair.b(), pair.a(), pair.level(), pair.score());
    return new Links(other, b0, b1, a0, a1, toA, toB);
  }

  /// The same evidence, of what says nothing.
  Links asBoilerplate() {
    Pair shown = new Pair(pair.a(), pair.b(), Level.BOILERPLATE, pair.score());
    return new Links(shown, a0, a1, b0, b1, toB, toA);
  }
}
