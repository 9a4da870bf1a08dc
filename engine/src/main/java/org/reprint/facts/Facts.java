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
    return all.subList(firstAt(from), firstAt(Math.max(from, to)));
  }

  /// The number of facts that begin before a token.
  private int firstAt(int token) {
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (all.get(middle).firstToken() < token) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
