package org.reprint.background;

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
    int bits = Math.max(1, Integer.SIZE - Integer.numberOfLeadingZeros(hashes.length));
    shift = Long.SIZE - bits;
    first = new int[(1 << bits) + 1];
    int term = 0;
    for (int place = 0; place < first.length - 1; place++) {
      while (term < hashes.length && place(hashes[term]) < place) {
        term++;
      }
      first[place] = term;
    }
    first[first.length - 1] = hashes.length;
  }

  private int place(long hash) {
    return (int) ((hash ^ Long.MIN_VALUE) >>> shift); // negative ones come first
  }

  /// The place of a term among the hashes, or -1.
  int find(long hash) {
    int place = place(hash);
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
