package org.reprint.candidates;

/// What the search did, and what its bounds left out.
///
/// @param stories stories given
/// @param folded of these, stories that repeat the text of an earlier one and stand behind it
/// @param sentences sentences indexed; those of equal content terms count once
/// @param terms different content terms
/// @param cappedTerms of these, terms in more sentences than the cap
/// @param termsPassedOver how often a sentence would have asked for a capped term, and was not let
/// @param sentencesNotAsked sentences of which all terms that others have too are capped, and no
///   two of them are found together
/// @param postingsRead postings read for all sentences
/// @param starBands bands shared by too many stories, linked as a star
/// @param starFingerprints fingerprints shared by too many stories, linked as a star
/// @param starSentences sentences told by too many stories, linked as a star
public record CandidateStats(
    int stories,
    int folded,
    int sentences,
    int terms,
    int cappedTerms,
    long termsPassedOver,
    long sentencesNotAsked,
    long postingsRead,
    int starBands,
    int starFingerprints,
    int starSentences) {}
