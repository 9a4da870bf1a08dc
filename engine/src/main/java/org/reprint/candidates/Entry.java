package org.reprint.candidates;

import java.util.Objects;
import org.reprint.text.Prose;

/// One story as the search for candidates sees it. The arrays are read, not copied: leave them alone.
///
/// @param prose the story taken apart
/// @param bands the key of each band of its signature, in the order of bands; empty for a story too
///     short to have shingles, which then matches by terms alone
/// @param fingerprints its winnowed fingerprints
/// @param positions where each fingerprint begins, in UTF-16 units of the text, each below `2^30`;
///     parallel to `fingerprints`
public record Entry(Prose prose, long[] bands, long[] fingerprints, int[] positions) {
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
  }
}
