package org.reprint.bench.relations;

import java.util.List;
import java.util.Objects;
import java.util.Set;

/// Two stories and what a careful editor says of them.
///
/// @param a key of the first
/// @param b key of the second; equals `a` for a passage told twice in one story
/// @param label one of [#LABELS]
/// @param kind of a version: `update`, `writethru`, `correction`, `refile`, `repeat` or `kill`;
///   else null
/// @param facts changed figures and altered quotations, all of them; null when they are not
///   labelled
/// @param note why, for a person
record LabelledPair(
    String a, String b, String label, String kind, List<LabelledFact> facts, String note) {
  /// The word for a pair that has nothing to do with each other.
  static final String NONE = "none";

  /// A later story of one event that repeats what stood in the first; the engine has no word for
  /// it.
  static final String FOLLOW_UP = "followup";

  /// All labels, in the order in which they are printed.
  static final List<String> LABELS =
      List.of(
          "resend",
          "version",
          "trim",
          "syndicated",
          "rewrite",
          "partial",
          "lookalike",
          "quotes-only",
          "boilerplate-only",
          "same-facts",
          "repeat",
          FOLLOW_UP,
          NONE);

  private static final Set<String> MERGED = Set.of("resend", "version", "trim", "syndicated");
  private static final Set<String> MADE_FROM = Set.of("rewrite", "partial", "repeat");

  LabelledPair {
    Objects.requireNonNull(a, "a");
    Objects.requireNonNull(b, "b");
    if (!LABELS.contains(label)) {
      throw new IllegalArgumentException(
          a + " " + b + ": label must be one of " + LABELS + ", got \"" + label + "\"");
    }
    facts = facts == null ? null : List.copyOf(facts);
  }

  /// Whether stories of that label may be shown as one.
  static boolean mayBeMerged(String label) {
    return MERGED.contains(label);
  }

  /// Whether these two may be shown as one.
  boolean mayBeMerged() {
    return mayBeMerged(label);
  }

  /// Whether one of the two was made from the other, or both from a third: not two events told in
  /// one form, and not two texts that share a quotation or a form of words.
  boolean tellsOneStory() {
    return mayBeMerged() || MADE_FROM.contains(label);
  }
}
