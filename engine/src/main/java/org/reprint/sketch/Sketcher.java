package org.reprint.sketch;

import java.util.Objects;

/// Turns a set of shingle hashes into a MinHash signature by one-permutation hashing: each shingle
/// is hashed once, falls into one slot, and a slot keeps the least value.
///
/// The share of equal slots of two signatures estimates the Jaccard similarity `J` of the two sets
/// without bias (Broder 1997, doi:10.1109/SEQUEN.1997.666900; for these signatures: Shrivastava
/// 2017, PMLR v70). With 128 slots its variance, in units of `J(1-J)/slots`, is 0.75 to 0.95 for
/// sets of 100 to 1,000 shingles, 0.9 to 1.1 for those of 10 to 99, and up to 1.25 for sets of a
/// few; those are better compared shingle by shingle. Two different shingles may have one value in
/// a slot by chance: that adds less than `n / 2^31` to the estimate for sets of `n` shingles.
///
/// Order and repeats of shingles do not matter. Two laws of signatures with a hash function a slot
/// do not hold: a signature with fewer slots is not the head of one with more, and the signature of
/// a union is the slotwise minimum only where both sets had shingles in every slot, since an empty
/// slot was filled with the value of another.
///
/// Cost: one hash a shingle, plus `slots` steps for each round in which empty slots look for a
/// value: about `ln(open slots) / ln(1 / share of empty slots)` rounds; no allocation. Not
/// thread-safe: one per worker.
public final class Sketcher {
  private final SketchOptions options;
  private final OnePermutation kernel;

  private Sketcher(SketchOptions options) {
    this.options = options;
    this.kernel = new OnePermutation(options);
  }

  /// A sketcher with these options, and 12 bytes a slot of scratch.
  public static Sketcher of(SketchOptions options) {
    return new Sketcher(options);
  }

  /// The options that it was made with.
  public SketchOptions options() {
    return options;
  }

  /// Adds the signature of one set as a new row.
  ///
  /// @param shingles 64-bit hashes, in any order and with any repeats; only `[0, count)` is read
  /// @param count number of shingles, at least 1
  /// @param into made with the same options
  /// @return the number of the new row
  /// @throws IllegalArgumentException if `count` is 0: an empty set has no minimum, and what to
  ///   make of an empty story is the caller's verdict; or if the table was made with other options
  /// @throws IndexOutOfBoundsException if the shingles do not fit their array
  public int add(long[] shingles, int count, Signatures into) {
    check(shingles, count, into);
    int row = into.addRow();
    kernel.sketch(shingles, count, into.table(), into.at(row));
    return row;
  }

  /// Writes the signature of one set into a row that is there already. Threads with a sketcher each
  /// may write different rows of one table, as long as nobody adds rows meanwhile.
  ///
  /// @param shingles as for [#add]
  /// @param count as for [#add]
  /// @param into made with the same options
  /// @param row from 0, below [Signatures#rows]; only this row is written
  /// @throws IllegalArgumentException as for [#add]
  /// @throws IndexOutOfBoundsException if the shingles do not fit their array, or the table has no
  ///   such row
  public void set(long[] shingles, int count, Signatures into, int row) {
    check(shingles, count, into);
    kernel.sketch(shingles, count, into.table(), into.at(Objects.checkIndex(row, into.rows())));
  }

  /// Writes one signature into a flat table that the caller keeps.
  ///
  /// @param shingles as for [#add]
  /// @param count as for [#add]
  /// @param table signatures, row-major `[rows][slots]`; only one row is written
  /// @param row index of that row, from 0
  /// @throws IllegalArgumentException if `count` is 0
  /// @throws IndexOutOfBoundsException if the shingles or the row do not fit their arrays
  public void sketch(long[] shingles, int count, int[] table, int row) {
    check(shingles, count);
    long at = (long) row * options.slots();
    Objects.checkFromIndexSize(at, options.slots(), table.length);
    kernel.sketch(shingles, count, table, (int) at);
  }

  private void check(long[] shingles, int count, Signatures into) {
    check(shingles, count);
    if (!into.options().equals(options)) {
      throw new IllegalArgumentException(
          "table must be made with " + options + ", got one with " + into.options());
    }
  }

  private static void check(long[] shingles, int count) {
    Objects.checkFromIndexSize(0, count, shingles.length);
    if (count == 0) {
      throw new IllegalArgumentException(
          "count must be at least 1, got 0: an empty set has no signature");
    }
  }
}
