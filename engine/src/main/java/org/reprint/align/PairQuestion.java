package org.reprint.align;

/// What a model of sentence pairs answers. Each has weights of its own for some of the features of
/// an alignment.
public enum PairQuestion {
  /// Whether two sentences alone say the same: yes or no.
  SAME("pair-model.tsv"),
  /// How much two sentences alone have in common in what they say.
  DEGREE("degree-model.tsv"),
  /// What the words of two sentences say for their being the same, where both stand in stories and
  /// the rest of these is still to be asked.
  IN_STORIES("story-model.tsv");

  private final String resource;

  PairQuestion(String resource) {
    this.resource = resource;
  }

  /// The resource beside this class that holds the weights.
  String resource() {
    return resource;
  }
}
