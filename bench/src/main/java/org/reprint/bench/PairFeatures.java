package org.reprint.bench;

import java.util.List;

/// What a model of sentence pairs looks at.
public interface PairFeatures {
  /// One name for each feature, in order.
  List<String> names();

  /// The features of a pair.
  double[] of(String a, String b);
}
