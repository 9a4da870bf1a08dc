package org.reprint.align;

/// The judgement of two texts as one pair of sentences.
///
/// @param score 0 to 1, the same for (a, b) and (b, a); the decision is `score >= 0.5`
/// @param forward how much of the first is said by the second, 0 to 1
/// @param backward how much of the second is said by the first, 0 to 1
/// @param level how much alike, or null when they are unrelated
public record PairScore(double score, double forward, double backward, Level level) {}
