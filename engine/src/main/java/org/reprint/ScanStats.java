package org.reprint;

import org.reprint.candidates.CandidateStats;

/// What a scan did, and what its bounds kept it from doing.
///
/// @param sentences different sentences by whose rarest terms others were looked for
/// @param postingsRead postings read for all of them
/// @param cappedTerms terms so common that they were not asked for by themselves
/// @param sentencesNotAsked sentences of such terms alone, of which no two were found together in
///   another; they can still be compared where a story is found by another one
/// @param stars bands, fingerprints and sentences that so many stories share that these were
///   compared with a few of them only
/// @param storyPairs pairs of stories that were looked at, a story with itself included
/// @param sentencePairs pairs of sentences scored in them
public record ScanStats(
    long sentences,
    long postingsRead,
    long cappedTerms,
    long sentencesNotAsked,
    long stars,
    long storyPairs,
    long sentencePairs) {
  /// Of a scan of nothing.
  public static final ScanStats NOTHING = new ScanStats(0, 0, 0, 0, 0, 0, 0);

  static ScanStats of(CandidateStats found, long storyPairs, long sentencePairs) {
    return new ScanStats(
        found.sentences(),
        found.postingsRead(),
        found.cappedTerms(),
        found.sentencesNotAsked(),
        found.starBands() + found.starFingerprints() + found.starSentences(),
        storyPairs,
        sentencePairs);
  }

  /// The same with another number of pairs of sentences.
  ScanStats withSentencePairs(long pairs) {
    return new ScanStats(
        sentences, postingsRead, cappedTerms, sentencesNotAsked, stars, storyPairs, pairs);
  }
}
