package org.reprint.archive;

/// The fields of the index. A change of what they hold is a new [#LAYOUT].
final class Fields {
  static final String LAYOUT = "reprint-archive-5";

  /// Of a sentence: its content terms, each with the number of them for a frequency.
  static final String TERM = "t";

  /// Of a sentence: its story, its number there and the first of its content terms once more, as
  /// [Forward#row] has them; of a story a row without terms, so that all documents have one.
  static final String FORWARD = "f";

  /// Of a sentence of many terms: those that have no room there.
  static final String FORWARD_REST = "r";

  /// Of a story: bands, and fingerprints, each in a row.
  static final String BAND = "b";

  static final String PRINT = "g";

  /// Of a story: names.
  static final String NAME = "n";

  /// Of a story: numbers.
  static final String ORDINAL = "o";

  static final String FIRST_SENTENCE = "s";
  static final String PRINTS = "p";
  static final String SECOND = "w";

  /// Of a story and its sentences: its ordinal, by which they are deleted.
  static final String BLOCK = "x";

  /// Of a story: what the caller wants to have of all of them.
  static final String LINKS = "m";

  /// Of a story: all of it.
  static final String STORY = "z";

  private Fields() {}
}
