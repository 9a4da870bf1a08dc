package org.reprint.align;

import java.util.List;
import org.reprint.text.Range;

/// Pairs that follow each other on both sides and have one level: what a person is shown.
///
/// @param a where in the first story
/// @param b where in the second story
/// @param level the level of all its pairs
/// @param score of its pairs, weighted by length
/// @param pairs at least one, in the order of the first story
public record Passage(Range a, Range b, Level level, double score, List<Pair> pairs) {
  public Passage {
    pairs = List.copyOf(pairs);
  }
}
