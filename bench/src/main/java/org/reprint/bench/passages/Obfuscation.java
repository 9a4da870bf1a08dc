package org.reprint.bench.passages;

import java.util.Locale;

/// What was done to a passage before it was embedded, after the classes of the PAN corpora
/// (Potthast, Stein, Barron-Cedeno and Rosso 2010, ACL C10-2115).
public enum Obfuscation {
  /// Nothing was taken at all: whatever is found is false.
  NONE,
  /// Taken word for word; half of these passages begin and end inside a sentence.
  VERBATIM,
  /// Words shuffled over short ranges that know no sentence ends, dropped, added, exchanged.
  RANDOM,
  /// Words and phrases exchanged for others of much the same meaning.
  SYNONYM,
  /// The clauses of each sentence in another order.
  REORDER,
  /// Synonyms, then another order of the clauses.
  MIXED,
  /// Sentences cut in two.
  SPLIT,
  /// Two sentences made one.
  MERGE;

  String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
