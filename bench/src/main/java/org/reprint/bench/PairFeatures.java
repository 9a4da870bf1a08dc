package org.reprint.bench;

import java.util.Collections;
import java.util.List;

/// What a model of sentence pairs looks at.
public interface PairFeatures {
  /// One name for each feature, in order.
  List<String> names();

  /// The side of 0 on which the weight of each feature may lie, in order.
  default List<Fit.Sign> signs() {
    return Collections.nCopies(names().size(), Fit.Sign.ANY);
  }

  /// The features of a pair.
  double[] of(String a, String b);
}
