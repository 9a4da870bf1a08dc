package org.reprint;

import java.util.LinkedHashMap;
import java.util.Map;

/// Stories taken apart and weighed, kept while they are asked for. Thread-safe.
final class Dossiers {
  private final Map<Integer, Dossier> kept;

  /// A story before the judge, with what candidates are found by.
  record Dossier(Reading reading, org.reprint.judge.Subject subject) {}

  /// @param tokens about how many words may be kept; a word takes some 130 bytes
  Dossiers(long tokens) {
    kept = new Bounded(tokens);
  }

  synchronized Dossier get(int ordinal) {
    return kept.get(ordinal);
  }

  synchronized void put(int ordinal, Dossier dossier) {
    kept.put(ordinal, dossier);
  }

  synchronized void clear() {
    kept.clear();
  }

  /// The least recently used go first.
  private static final class Bounded extends LinkedHashMap<Integer, Dossier> {
    private static final long serialVersionUID = 1;
    private static final int OVERHEAD = 20; // words

    private final long most;
    private long tokens;

    Bounded(long most) {
      super(16, 0.75f, true);
      this.most = most;
    }

    @Override
    public Dossier put(Integer ordinal, Dossier dossier) {
      Dossier before = super.put(ordinal, dossier);
      tokens += size(dossier) - (before == null ? 0 : size(before));
      var eldest = entrySet().iterator();
      while (tokens > most && size() > 1) {
        tokens -= size(eldest.next().getValue());
        eldest.remove();
      }
      return before;
    }

    @Override
    public void clear() {
      super.clear();
      tokens = 0;
    }

    private static int size(Dossier dossier) {
      return dossier.reading.prose().tokens() + OVERHEAD;
    }
  }
}
