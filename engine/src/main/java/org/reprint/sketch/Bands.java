package org.reprint.sketch;

import java.util.Locale;
import java.util.Objects;

/// How signatures are cut into bands, so that stories alike meet under one key (Indyk and Motwani
/// 1998, doi:10.1145/276698.276876).
///
/// Two rows of Jaccard similarity `J` share a key of one band with probability `J^rows`, and at
/// least one of all with [#retrieval]. The default, 16 bands of 8 rows, finds 0.06 of pairs with J
/// = 0.5, 0.61 of those with 0.7, 0.95 with 0.8; [#forTarget] finds bands for a wanted share.
///
/// @param slots slots of a signature, at least `bands * rows`; the rest is not used
/// @param bands number of keys of a signature, at least 1
/// @param rows slots that make a key, at least 1
public record Bands(int slots, int bands, int rows) {
  /// Names the hash of a key. Its bits never change; another hash is another name.
  public static final String SCHEME = "bands64-1";

  /// For the default signature.
  public static final Bands DEFAULT = new Bands(SketchOptions.DEFAULT.slots(), 16, 8);

  private static final long MULTIPLIER = 0x9FB21C651E98DF25L; // odd, without pattern

  public Bands {
    checkSlots("slots", slots);
    if (bands < 1 || rows < 1 || (long) bands * rows > slots) {
      throw new IllegalArgumentException(
          "bands and rows must be at least 1, and bands * rows at most "
              + slots
              + ", got "
              + bands
              + " and "
              + rows);
    }
  }

  /// So many bands of so many rows each.
  ///
  /// @throws IllegalArgumentException if they do not fit the slots
  public static Bands of(int slots, int bands, int rows) {
    return new Bands(slots, bands, rows);
  }

  /// The bands that find a wanted share of pairs with the fewest false candidates.
  ///
  /// That is the greatest number of rows whose bands fit the slots, and the fewest bands of so many
  /// rows. Why: to find a share `p` of pairs at Jaccard `J` takes `b = ln(1 / (1 - p)) / J^r` bands
  /// of `r` rows, nearly. Of pairs with a lower similarity `j` they let through `b * j^r` keys
  /// each, so `ln(1 / (1 - p)) * (j / J)^r`: each row more divides false candidates by `J / j`.
  /// What a row more costs is keys, `1 / J` times as many, hence memory and look-ups; the bound on
  /// slots is the bound on that cost.
  ///
  /// @param retrieval share of pairs to find, in (0, 1)
  /// @param jaccard similarity of those pairs, in (0, 1]; of more similar ones it finds more
  /// @param maxSlots slots that a signature may have, in [1, 4096]
  /// @return bands with `slots` = `bands * rows`: what the signatures must have
  /// @throws IllegalArgumentException if an argument is not in its range, or no bands of so many
  ///   slots find that share
  public static Bands forTarget(double retrieval, double jaccard, int maxSlots) {
    if (!(retrieval > 0 && retrieval < 1)) {
      throw new IllegalArgumentException("retrieval must be in (0, 1), got " + retrieval);
    }
    if (!(jaccard > 0 && jaccard <= 1)) {
      throw new IllegalArgumentException("jaccard must be in (0, 1], got " + jaccard);
    }
    checkSlots("maxSlots", maxSlots);
    for (int rows = maxSlots; rows >= 1; rows--) {
      int bands = maxSlots / rows;
      if (retrieval(jaccard, bands, rows) >= retrieval) {
        while (bands > 1 && retrieval(jaccard, bands - 1, rows) >= retrieval) {
          bands--;
        }
        return new Bands(bands * rows, bands, rows);
      }
    }
    throw new IllegalArgumentException(
        String.format(
            Locale.ROOT,
            "no bands of at most %d slots find %s of pairs with Jaccard %s: the most is %.4f",
            maxSlots,
            retrieval,
            jaccard,
            retrieval(jaccard, maxSlots, 1)));
  }

  /// The key of one band of one row: 64 bits in which the number of the band counts too, so that
  /// the keys of all bands may share one map.
  ///
  /// Rows that agree in all slots of the band have the same key; others have different ones, but
  /// for one in 2^64.
  ///
  /// @param table signatures of `slots` slots
  /// @param row from 0
  /// @param band from 0, below `bands`
  /// @throws IllegalArgumentException if the table has another number of slots, or the row is empty
  /// @throws IndexOutOfBoundsException if there is no such row or band
  public long key(Signatures table, int row, int band) {
    if (table.options().slots() != slots) {
      throw new IllegalArgumentException(
          "signatures must have " + slots + " slots, got " + table.options().slots());
    }
    Objects.checkIndex(row, table.rows());
    Objects.checkIndex(band, bands);
    table.checkWritten(row);
    return key(table.table(), table.at(row) + band * rows, band);
  }

  /// Writes the keys of all bands of one row, as [#key] gives them. Allocates nothing.
  ///
  /// @param table signatures that a [Sketcher] wrote, row-major `[rows][slots]`
  /// @param row index of the row, from 0
  /// @param into gets the keys in the order of bands, `bands` of them
  /// @param at where the first goes
  /// @throws IndexOutOfBoundsException if the row or the keys do not fit their arrays
  public void keys(int[] table, int row, long[] into, int at) {
    long from = (long) row * slots;
    Objects.checkFromIndexSize(from, slots, table.length);
    Objects.checkFromIndexSize(at, bands, into.length);
    for (int band = 0; band < bands; band++) {
      into[at + band] = SplitMix.mix(band + 1L);
    }
    for (int i = 0; i < rows; i++) { // row by row: no band waits for itself, a quarter is gained
      int cell = (int) from + i;
      for (int band = 0; band < bands; band++) {
        into[at + band] = step(into[at + band], table[cell]);
        cell += rows;
      }
    }
    for (int band = 0; band < bands; band++) {
      into[at + band] = SplitMix.mix(into[at + band]);
    }
  }

  private long key(int[] cells, int from, int band) {
    long key = SplitMix.mix(band + 1L);
    for (int i = from; i < from + rows; i++) {
      key = step(key, cells[i]);
    }
    return SplitMix.mix(key);
  }

  /// A bijection of the key so far.
  private static long step(long key, int slot) {
    long next = (key ^ Integer.toUnsignedLong(slot)) * MULTIPLIER;
    return next ^ (next >>> 32);
  }

  /// The probability that two rows share a key, `1 - (1 - J^rows)^bands`.
  ///
  /// @param jaccard similarity of the two sets, in [0, 1]
  /// @return in [0, 1], rising with the similarity
  /// @throws IllegalArgumentException if the similarity is not in its range
  public double retrieval(double jaccard) {
    if (!(jaccard >= 0 && jaccard <= 1)) {
      throw new IllegalArgumentException("jaccard must be in [0, 1], got " + jaccard);
    }
    return retrieval(jaccard, bands, rows);
  }

  private static double retrieval(double jaccard, int bands, int rows) {
    return 1 - Math.pow(1 - Math.pow(jaccard, rows), bands);
  }

  private static void checkSlots(String name, int slots) {
    if (slots < 1 || slots > SketchOptions.MAX_SLOTS) {
      throw new IllegalArgumentException(
          name + " must be in [1, " + SketchOptions.MAX_SLOTS + "], got " + slots);
    }
  }
}
