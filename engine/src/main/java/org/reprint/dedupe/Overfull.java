package org.reprint.dedupe;

import java.util.concurrent.atomic.LongAdder;

/// Counts the keys that too many stories share for each two of them to be compared.
final class Overfull {
  /// Up to so many stories of one key are compared each with each.
  static final int MOST = 32;

  /// With more, each is compared with the first ones only. Copies of these meet so; others that are
  /// copies of each other have keys of their own in common as well.
  static final int HUBS = 3;

  private final LongAdder keys = new LongAdder();
  private final LongAdder pairs = new LongAdder();

  /// Counts one such key.
  ///
  /// @param stories that share it
  void add(long stories) {
    keys.increment();
    pairs.add(stories * (stories - 1) / 2 - HUBS * (stories - HUBS) - HUBS * (HUBS - 1L) / 2);
  }

  /// Keys that more than [#MOST] stories shared.
  long keys() {
    return keys.sum();
  }

  /// Pairs that were not compared for the sake of these keys; one that other keys make a candidate
  /// is compared nevertheless, and one that several such keys leave out is counted as often.
  long pairs() {
    return pairs.sum();
  }
}
