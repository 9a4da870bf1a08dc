package org.reprint.wire;

/// Texts in which nothing can be seen.
final class Blank {
  private Blank() {}

  /// Whether a text is white space of any kind, characters that only format, and nothing else.
  static boolean is(CharSequence text) {
    return text.codePoints().allMatch(Blank::is);
  }

  /// Whether a character shows nothing.
  static boolean is(int codePoint) {
    return Character.isWhitespace(codePoint)
        || Character.isSpaceChar(codePoint)
        || Character.getType(codePoint) == Character.FORMAT;
  }
}
