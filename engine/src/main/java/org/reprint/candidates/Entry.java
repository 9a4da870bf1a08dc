package org.reprint.candidates;

import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import org.reprint.shingle.Fingerprints;
import org.reprint.sketch.Bands;
import org.reprint.sketch.Signatures;
import org.reprint.text.Prose;

/// One story as the search for candidates sees it. The arrays are read, not copied: leave them
/// alone.
///
/// @param prose the story taken apart
/// @param date when it was sent, null when that is not known
/// @param bands the key of each band of its signature, in the order of bands; empty for a story too
///   short to have shingles, which then matches by terms alone
/// @param fingerprints its winnowed fingerprints
/// @param positions where each fingerprint begins, in UTF-16 units of the text, each below `2^30`;
///   parallel to `fingerprints`
public record Entry(Prose prose, Instant date, long[] bands, long[] fingerprints, int[] positions) {
  public Entry {
    Objects.requireNonNull(prose, "prose");
    Objects.requireNonNull(bands, "bands");
    if (fingerprints.length != positions.length) {
      throw new IllegalArgumentException(
          "fingerprints and positions differ in length: "
              + fingerprints.length
              + " and "
              + positions.length);
    }
    for (int position : positions) {
      if (position < 0 || position >= Finds.PLACES) {
        throw new IllegalArgumentException(
            "positions must be in [0, " + Finds.PLACES + "), got " + position);
      }
    }
  }

  /// The entry of a story that was sketched and winnowed. Copies what it needs.
  ///
  /// @param date when it was sent, null when that is not known
  /// @param table signatures, of which a row without shingles is left empty
  /// @param row the story's row
  /// @param bands how signatures are cut
  /// @param fingerprints of the whole text, as a winnower left them
  public static Entry of(
      Prose prose,
      Instant date,
      Signatures table,
      int row,
      Bands bands,
      Fingerprints fingerprints) {
    long[] keys = new long[table.empty(row) ? 0 : bands.bands()];
    Arrays.setAll(keys, band -> bands.key(table, row, band));
    int[] positions = new int[fingerprints.count()];
    Arrays.setAll(positions, fingerprints::start);
    long[] hashes = Arrays.copyOf(fingerprints.hashes(), fingerprints.count());
    return new Entry(prose, date, keys, hashes, positions);
  }
}
