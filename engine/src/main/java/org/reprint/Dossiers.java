package org.reprint;

import org.reprint.archive.LastUsed;

/// Stories taken apart and weighed, kept while they are asked for. Thread-safe.
final class Dossiers {
  private static final int OVERHEAD = 20; // words

  private final LastUsed<Integer, Dossier> kept;

  /// A story before the judge, with what candidates are found by.
  record Dossier(Reading reading, org.reprint.judge.Subject subject) {
    private int size() {
      return reading.prose().tokens() + OVERHEAD;
    }
  }

  /// @param tokens about how many words may be kept; a word takes some 165 bytes when it was
  ///   aligned
  Dossiers(long tokens) {
    kept = new LastUsed<>(tokens, Dossier::size);
  }

  Dossier get(int ordinal) {
    return kept.get(ordinal);
  }

  void put(int ordinal, Dossier dossier) {
    kept.put(ordinal, dossier);
  }

  void clear() {
    kept.clear();
  }
}
