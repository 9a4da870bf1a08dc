package org.reprint.bench.lexicon;

/// How a word holds a concept; the ordinal is the number in the resource, read by
/// `org.reprint.align.Lexicon`.
///
/// A concept is a synset, or (for `SELF`, `DERIVED` and `ANTONYM`) a word.
enum Kind {
  /// The word itself.
  SELF,
  SENSE_NOUN,
  SENSE_VERB,
  /// A sense as an adjective or adverb.
  SENSE_MODIFIER,
  HYPERNYM_NOUN,
  HYPERNYM_VERB,
  /// The head or the satellite of an adjective cluster.
  SIMILAR,
  /// A word of which this one is made, or which is made of it; also what an adjective pertains to.
  DERIVED,
  /// A synset of such a word, in the sense in which it is related.
  DERIVED_SENSE,
  ANTONYM,
  /// Two steps above a sense.
  ABOVE_NOUN,
  ABOVE_VERB;

  /// True for a concept that two words must hold in different ways for it to count.
  boolean open() {
    return this != SELF && this != SENSE_NOUN && this != SENSE_VERB && this != SENSE_MODIFIER;
  }
}
