package org.reprint;

/// The pairs of stories that are worth a look, and what is aligned in each. Thread-safe.
interface Alignments {
  /// How many pairs.
  int pairs();

  /// The first story of a pair, counted by key.
  int a(int pair);

  /// The second, at least the first; the same for a story and itself.
  int b(int pair);

  /// Makes a worker. One per thread.
  Worker worker();

  /// Aligns pair by pair.
  @FunctionalInterface
  interface Worker {
    /// What is aligned in a pair, the story that was given first as the first.
    Aligned align(int pair);
  }
}
