package org.reprint.candidates;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/// Two stories worth aligning, or one with itself.
///
/// Sentence hits are pairs whose content terms weigh much in common: with `w` the sum of
/// [org.reprint.background.Background#idf] over a set of terms, their share is `w(A and B) /
/// sqrt(w(A) * w(B))`, in [0, 1], and the weight of the hit is that share of `w(A and B)`: much of
/// both sentences, and rare. Two pairs that are each too weak are hits where they stand side by
/// side in both stories ([RunHits]). For one story with itself each hit stands once, the earlier
/// sentence in `sentencesA`; a sentence told several times in the same terms is paired with its
/// first telling.
///
/// The arrays belong to the candidate: read them, leave them alone.
///
/// @param a index of the first story
/// @param b index of the second, above `a`; equal to `a` for a story told twice within itself
/// @param sources why, never empty; see [Source] for which of them vouch for all sentence pairs
/// @param sentencesA sentences of `a`, parallel to `sentencesB`, each pair once, in ascending order
/// @param sentencesB sentences of `b`
/// @param positionsA where `a` has a shared fingerprint first, parallel to `positionsB`, each pair
///   once, in ascending order; also when they are too few to be a source; within one story the
///   first place and a later one
/// @param positionsB where `b` has it
public record Candidate(
    int a,
    int b,
    Set<Source> sources,
    int[] sentencesA,
    int[] sentencesB,
    int[] positionsA,
    int[] positionsB) {
  public Candidate {
    if (sources.isEmpty()) {
      throw new IllegalArgumentException("sources must not be empty: " + a + " and " + b);
    }
    sources = Collections.unmodifiableSet(EnumSet.copyOf(sources)); // keeps the order of the enum
  }
}
