package org.reprint.judge;

import java.util.Objects;

/// One question of a decision and its answer.
///
/// @param name which value was looked at: `jaccard`, `facts.changed`; the same name as in
///   [Why.Evidence]
/// @param value as measured; not a number when nothing is known of it; 0 or 1 for yes or no
/// @param threshold what it was held against
/// @param passed whether it reached the threshold, or stayed within it where that is asked
/// @param words the question and its answer for a person
public record Step(String name, double value, double threshold, boolean passed, String words) {
  public Step {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(words, "words");
  }
}
