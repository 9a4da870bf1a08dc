package org.reprint.facts;

import java.util.List;

/// What a story states, in the order of its text. Facts of one kind do not overlap; a quotation
/// holds other facts.
///
/// @param all the facts, by first token
/// @param name per token of the prose: the number of the name that the token belongs to, counted
///   from 0, or -1
/// @param dated per token of the prose: whether it names a day or a month
public record Facts(List<Fact> all, int[] name, boolean[] dated) {
  public Facts {
    all = List.copyOf(all);
  }

  /// The facts that begin within tokens `[from, to)`, in their order. Cost: the logarithm of the
  /// number of all.
  public List<Fact> beginning(int from, int to) {
    return all.subList(before(all, from), before(all, Math.max(from, to)));
  }

  /// How many facts begin before a token: the place of the first that begins at it or behind it.
  /// Cost: the logarithm of their number.
  ///
  /// @param facts by first token
  /// @param token of the same prose
  public static int before(List<Fact> facts, int token) {
    int low = 0;
    int high = facts.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (facts.get(middle).firstToken() < token) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
