package org.reprint.candidates;

import java.time.Duration;
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
/// @param window stories further apart in time are not compared, to the second; above 0, at most
///   [#MOST_DAYS] days, or null to compare them all. A story without a date is compared with all
public record CandidateOptions(
    TermOptions terms, int leastFingerprints, int bucketCap, int everyPairUpTo, Duration window) {
  /// The longest window: a thousand years.
  public static final int MOST_DAYS = 365_000;

  /// Ships in 0.1.
  public static final CandidateOptions DEFAULT =
      new CandidateOptions(TermOptions.DEFAULT, 2, 64, 16, null);

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
    requireWindow(window);
  }

  /// Checks a window.
  ///
  /// @throws IllegalArgumentException if it is not null and out of bounds
  public static void requireWindow(Duration window) {
    if (window != null
        && (window.compareTo(Duration.ofSeconds(1)) < 0
            || window.compareTo(Duration.ofDays(MOST_DAYS)) > 0)) {
      throw new IllegalArgumentException(
          "window must be a second to " + MOST_DAYS + " days, got " + window);
    }
  }

  /// Returns these options with another way to look for rewrites.
  public CandidateOptions withTerms(TermOptions newTerms) {
    return new CandidateOptions(newTerms, leastFingerprints, bucketCap, everyPairUpTo, window);
  }

  /// Returns these options with another number of fingerprints that make a pair.
  public CandidateOptions withLeastFingerprints(int newLeastFingerprints) {
    return new CandidateOptions(terms, newLeastFingerprints, bucketCap, everyPairUpTo, window);
  }

  /// Returns these options with another cap on buckets.
  public CandidateOptions withBucketCap(int newBucketCap) {
    return new CandidateOptions(terms, leastFingerprints, newBucketCap, everyPairUpTo, window);
  }

  /// Returns these options with another size up to which every pair counts.
  public CandidateOptions withEveryPairUpTo(int newEveryPairUpTo) {
    return new CandidateOptions(terms, leastFingerprints, bucketCap, newEveryPairUpTo, window);
  }

  /// Returns these options with another window; null compares all.
  public CandidateOptions withWindow(Duration newWindow) {
    return new CandidateOptions(terms, leastFingerprints, bucketCap, everyPairUpTo, newWindow);
  }
}
