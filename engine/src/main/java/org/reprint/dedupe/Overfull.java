package org.reprint.dedupe;

import java.util.concurrent.atomic.LongAdder;

/// Counts the keys that too many stories share for each two of them to be compared.
final class Overfull {
  /// Up to so many stories of one key are compared each with each.
  private static final int MOST = 32;

  /// With more, each is compared with the first ones only. Copies of these meet so; others that are
  /// copies of each other have keys of their own in common as well.
  private static final int HUBS = 3;

  private final LongAdder keys = new LongAdder();
  private final LongAdder pairs = new LongAdder();

  /// With how many of the stories of a key, the first ones, each is compared; counts a key that too
  /// many share.
  ///
  /// @param stories that share the key
  int hubs(int stories) {
    if (stories <= MOST) {
      return stories;
    }
    keys.increment();
    long all = (long) stories * (stories - 1) / 2;
    pairs.add(all - (long) HUBS * (stories - HUBS) - HUBS * (HUBS - 1L) / 2);
    return HUBS;
  }

  /// Keys that more than 32 stories shared.
  long keys() {
    return keys.sum();
  }

  /// Pairs that were not compared for the sake of these keys; one that other keys make a candidate
  /// is compared nevertheless, and one that several such keys leave out is counted as often.
  long pairs() {
    return pairs.sum();
  }
}
