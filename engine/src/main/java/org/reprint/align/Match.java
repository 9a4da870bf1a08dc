package org.reprint.align;

/// Two stretches that may say the same, before it is decided.
///
/// @param sentenceA first sentence of the first stretch
/// @param sentenceB first sentence of the second stretch
/// @param a0 first token of the first stretch
/// @param a1 one past its last token
/// @param b0 first token of the second stretch
/// @param b1 one past its last token
/// @param logit log odds by their words alone
/// @param least the smaller of the two sides' aligned shares, weighted by rarity
/// @param evidence logarithm of one plus the aligned weight: what two short sentences share says little
/// @param otherNames names without a counterpart on the side that has fewer such, as a share of the weight
record Match(
    int sentenceA,
    int sentenceB,
    int a0,
    int a1,
    int b0,
    int b1,
    double logit,
    double least,
    double evidence,
    double otherNames) {
  Match withLogit(double newLogit) {
    return new Match(sentenceA, sentenceB, a0, a1, b0, b1, newLogit, least, evidence, otherNames);
  }
}
