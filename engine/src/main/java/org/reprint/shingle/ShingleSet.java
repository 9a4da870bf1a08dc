package org.reprint.shingle;

import java.util.Arrays;

/// The distinct shingles of one text: a set of 64-bit hashes, for exact measures.
///
/// Exact but for two different shingles with one hash, which for a pair of texts with `n` shingles
/// in all happens with a probability of about `n^2 / 2^65`: one in 10^13 for `n = 2000`. Immutable.
public final class ShingleSet {
  private final long[] sorted; // [size], ascending, no repeats

  private ShingleSet(long[] sorted) {
    this.sorted = sorted;
  }

  /// The set of the shingles of a text.
  public static ShingleSet of(Shingles shingles) {
    return of(shingles.hashes(), shingles.count());
  }

  /// The set of some hashes. Cost: linear where they are spread evenly.
  ///
  /// @param hashes in any order, with any repeats; only `[0, count)` is read, and nothing written
  /// @throws IndexOutOfBoundsException if `count` does not fit the array
  public static ShingleSet of(long[] hashes, int count) {
    long[] sorted = HashOrder.sorted(hashes, count);
    int size = distinct(sorted);
    return new ShingleSet(size == count ? sorted : Arrays.copyOf(sorted, size));
  }

  /// Moves the different ones of ascending hashes to the front, and counts them.
  private static int distinct(long[] hashes) {
    int end = 0;
    for (long hash : hashes) {
      if (end == 0 || hash != hashes[end - 1]) {
        hashes[end++] = hash;
      }
    }
    return end;
  }

  /// The number of distinct shingles.
  public int size() {
    return sorted.length;
  }

  /// The number of shingles that both sets have. Cost: one merge, `size + other.size` steps at
  /// most.
  public int common(ShingleSet other) {
    return HashOrder.common(sorted, 0, sorted.length, other.sorted, 0, other.sorted.length);
  }

  /// The Jaccard similarity `|A ∩ B| / |A ∪ B|`, in `[0, 1]`, the same both ways; 0 when both sets
  /// are empty, as then nothing shows that they are alike.
  public double jaccard(ShingleSet other) {
    int common = common(other);
    long union = (long) size() + other.size() - common;
    return union == 0 ? 0 : (double) common / union;
  }

  /// How much of this set the other has too, `|A ∩ B| / |A|`, in `[0, 1]`; 0 when this set is
  /// empty.
  public double containmentIn(ShingleSet other) {
    return size() == 0 ? 0 : (double) common(other) / size();
  }
}
