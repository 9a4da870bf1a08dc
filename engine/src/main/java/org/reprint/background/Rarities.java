package org.reprint.background;

import org.reprint.shingle.HashOrder;

/// Finds terms by their hash, and says how rare each is. Immutable.
///
/// The hashes are spread evenly, so that the leading bits of one tell where it stands among them:
/// there is at most one term on average for each value of these bits. Memory, beside the hashes: 8
/// bytes a term and at most 8 for the values of the bits. Cost of a look-up: three places in
/// memory.
final class Rarities {
  private final long[] hashes; // [terms], ascending
  private final double[] rarity; // [terms]
  private final double unknown; // of a term that is not here
  private final int shift; // leaves the leading bits
  private final int[] first; // [2^bits + 1] the first term whose hash has at least these bits

  /// @param hashes taken as they are, ascending
  /// @param rarity `[terms]`, taken as it is
  /// @param unknown the rarity of any other term
  Rarities(long[] hashes, double[] rarity, double unknown) {
    this.hashes = hashes;
    this.rarity = rarity;
    this.unknown = unknown;
    shift = Long.SIZE - HashOrder.bits(hashes.length);
    first = HashOrder.starts(hashes, hashes.length, shift);
  }

  /// The place of a term among the hashes, or -1.
  int find(long hash) {
    int place = HashOrder.leading(hash, shift);
    for (int term = first[place]; term < first[place + 1]; term++) {
      if (hashes[term] == hash) {
        return term;
      }
    }
    return -1;
  }

  double of(long hash) {
    int term = find(hash);
    return term < 0 ? unknown : rarity[term];
  }
}
