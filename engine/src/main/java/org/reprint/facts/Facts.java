package org.reprint.facts;

import java.util.List;

/// What a story states, in the order of its text. Facts of one kind do not overlap; a quotation holds other facts.
///
/// @param all the facts, by first token
/// @param name per token of the prose: the number of the name that the token belongs to, counted from 0, or -1
/// @param dated per token of the prose: whether it names a day or a month
public record Facts(List<Fact> all, int[] name, boolean[] dated) {
  public Facts {
    all = List.copyOf(all);
  }
}
