package org.reprint.align;

import org.reprint.text.Range;

/// The evidence: a sentence (or part of one, or two) of one story and the one that says the same in
/// the other.
///
/// @param a where in the first story
/// @param b where in the second story
/// @param level how much alike
/// @param score 0 to 1, symmetric; the decision is `score >= 0.5`
public record Pair(Range a, Range b, Level level, double score) {}
