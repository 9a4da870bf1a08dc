package org.reprint.align;

import java.util.List;
import org.reprint.text.Range;

/// A pair of sentences before it is decided, and what speaks for it: the input of the model that
/// decides, for those who fit it.
///
/// @param a where in the first story
/// @param b where in the second story
/// @param features of [Aligner#clueNames], in order
/// @param logit log odds that both say the same, as the engine weighs the features
public record Clue(Range a, Range b, List<Double> features, double logit) {
  public Clue {
    features = List.copyOf(features);
  }
}
