package org.reprint.candidates;

import java.util.Objects;

/// What counts as a candidate.
///
/// @param terms how rewrites are looked for
/// @param leastFingerprints shared fingerprints that make a pair when they follow each other
///   closely on both sides, at least 1; 2 of four words each are any shared run of eleven words,
///   and leave one of 15 pairs that share some phrase
/// @param bucketCap when more stories than this share one band, one fingerprint or one sentence,
///   they are linked as a star, not pair by pair; at least 2
/// @param everyPairUpTo up to this many stories every pair is a candidate, at least 0
public record CandidateOptions(
    TermOptions terms, int leastFingerprints, int bucketCap, int everyPairUpTo) {
  /// Ships in 0.1.
  public static final CandidateOptions DEFAULT =
      new CandidateOptions(TermOptions.DEFAULT, 2, 64, 16);

  public CandidateOptions {
    Objects.requireNonNull(terms, "terms");
    if (leastFingerprints < 1) {
      throw new IllegalArgumentException(
          "leastFingerprints must be at least 1, got " + leastFingerprints);
    }
    if (bucketCap < 2) {
      throw new IllegalArgumentException("bucketCap must be at least 2, got " + bucketCap);
    }
    if (everyPairUpTo < 0) {
      throw new IllegalArgumentException("everyPairUpTo must be at least 0, got " + everyPairUpTo);
    }
  }

  /// Returns these options with another way to look for rewrites.
  public CandidateOptions withTerms(TermOptions newTerms) {
    return new CandidateOptions(newTerms, leastFingerprints, bucketCap, everyPairUpTo);
  }

  /// Returns these options with another number of fingerprints that make a pair.
  public CandidateOptions withLeastFingerprints(int newLeastFingerprints) {
    return new CandidateOptions(terms, newLeastFingerprints, bucketCap, everyPairUpTo);
  }

  /// Returns these options with another cap on buckets.
  public CandidateOptions withBucketCap(int newBucketCap) {
    return new CandidateOptions(terms, leastFingerprints, newBucketCap, everyPairUpTo);
  }

  /// Returns these options with another size up to which every pair counts.
  public CandidateOptions withEveryPairUpTo(int newEveryPairUpTo) {
    return new CandidateOptions(terms, leastFingerprints, bucketCap, newEveryPairUpTo);
  }
}
