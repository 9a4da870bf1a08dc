package org.reprint.shingle;

import java.util.Arrays;
import java.util.Objects;

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

  private static final int MOST_BITS = 16;

  /// The set of some hashes. Cost: linear where they are hashes indeed.
  ///
  /// @param hashes in any order, with any repeats; only `[0, count)` is read, and nothing written
  /// @throws IndexOutOfBoundsException if `count` does not fit the array
  public static ShingleSet of(long[] hashes, int count) {
    Objects.checkFromIndexSize(0, count, hashes.length);
    long[] sorted = sorted(hashes, count);
    int size = distinct(sorted, 0, count);
    return new ShingleSet(size == count ? sorted : Arrays.copyOf(sorted, size));
  }

  /// A sorted copy. Hashes are spread evenly: put by their leading bits, each has few to be sorted
  /// among.
  private static long[] sorted(long[] hashes, int count) {
    int bits = Math.max(1, Math.min(MOST_BITS, Integer.SIZE - Integer.numberOfLeadingZeros(count)));
    int shift = Long.SIZE - bits;
    int[] next = new int[(1 << bits) + 1];
    for (int i = 0; i < count; i++) {
      next[leading(hashes[i], shift) + 1]++;
    }
    for (int b = 1; b < next.length; b++) {
      next[b] += next[b - 1];
    }
    long[] sorted = new long[count];
    for (int i = 0; i < count; i++) {
      sorted[next[leading(hashes[i], shift)]++] = hashes[i];
    }
    int from = 0;
    for (int b = 0; b < next.length - 1; b++) {
      int to = next[b]; // where the next ones begin, now that these are there
      if (to - from > 1) {
        Arrays.sort(sorted, from, to);
      }
      from = to;
    }
    return sorted;
  }

  private static int leading(long hash, int shift) {
    return (int) ((hash ^ Long.MIN_VALUE) >>> shift); // negative ones come first
  }

  /// Makes a set of a stretch of hashes where it lies: ascending, without repeats. Cost: one sort.
  ///
  /// @param hashes in any order, with any repeats; only `[from, to)` is read and written
  /// @return one past the last of the set, in `[from, to]`; what lies between that and `to` is of
  ///   no use
  /// @throws IndexOutOfBoundsException if the stretch does not fit the array
  static int sortDistinct(long[] hashes, int from, int to) {
    Objects.checkFromToIndex(from, to, hashes.length);
    Arrays.sort(hashes, from, to);
    return distinct(hashes, from, to);
  }

  private static int distinct(long[] hashes, int from, int to) {
    int end = from;
    for (int i = from; i < to; i++) {
      if (end == from || hashes[i] != hashes[end - 1]) {
        hashes[end++] = hashes[i];
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
    return common(sorted, 0, sorted.length, other.sorted, 0, other.sorted.length);
  }

  /// The number of hashes that two sets have in common. Cost: one merge, as many steps as both have
  /// hashes at most; no allocation.
  ///
  /// @param a holds a set as [#sortDistinct] leaves it in `[aFrom, aTo)`
  /// @param b holds another in `[bFrom, bTo)`; may be the same array
  /// @throws IndexOutOfBoundsException if a stretch does not fit its array
  public static int common(long[] a, int aFrom, int aTo, long[] b, int bFrom, int bTo) {
    Objects.checkFromToIndex(aFrom, aTo, a.length);
    Objects.checkFromToIndex(bFrom, bTo, b.length);
    int i = aFrom;
    int j = bFrom;
    int common = 0;
    while (i < aTo && j < bTo) {
      long x = a[i];
      long y = b[j];
      common += x == y ? 1 : 0;
      i += x <= y ? 1 : 0; // no branch on the order, which cannot be predicted
      j += y <= x ? 1 : 0;
    }
    return common;
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
