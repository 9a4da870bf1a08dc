package org.reprint.archive;

import org.reprint.text.TermHash;

/// Names as the index knows them: by their hash. Who finds a story by a name looks whether it has
/// it.
final class Names {
  private Names() {}

  static long hash(String name) {
    return TermHash.of(name);
  }
}
