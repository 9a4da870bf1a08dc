package org.reprint.text;

/// Takes texts apart. Not thread-safe: one per worker.
public final class ProseParser {
  /// Takes one text apart.
  public Prose parse(String text) {
    throw new IllegalStateException("being written");
  }
}
