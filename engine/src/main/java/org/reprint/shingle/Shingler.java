package org.reprint.shingle;

import java.util.Objects;

/// Turns raw text into hashes of five consecutive words, each with its place in the text.
///
/// Words are those of scheme `words-1` (see the package comment), hashed as
/// [org.reprint.text.TermHash] hashes their lower-cased form. A text of fewer than five words, but
/// one at least, has one shingle of all there are; a text without words has none. The number of
/// words is hashed too, so a short text is not taken for a piece of a longer one. Cost: one pass
/// over the text, and no allocation but one small object once the buffers have grown to the size of
/// the texts. Not thread-safe: one per worker.
///
/// ```java
/// Shingler shingler = new Shingler();
/// Shingles shingles = new Shingles();
/// shingler.shingle("To be or not to be.", shingles);   // 6 words, 2 shingles: [0, 15) and [3, 18)
/// ```
public final class Shingler {
  /// Names the rule by which a text is cut into words; another rule is another name.
  public static final String WORDS = "words-1";

  /// Names the hash of a shingle: words of `words-1`, their hashes of `term64-1`, five at a time. A
  /// change of its bits is a new name.
  public static final String SCHEME = "shingle5-1";

  /// Words in a shingle.
  public static final int LENGTH = 5;

  // A longer text gets a buffer of its own, so that one giant does not stay in memory.
  private static final int KEPT_CHARS = 1 << 20;

  // A copy of a String's units: charAt asks at every unit how the String is stored.
  private char[] buffer = new char[1 << 13];

  /// A shingler with a small buffer.
  public Shingler() {}

  /// Shingles a whole text. Places are UTF-16 units of it.
  ///
  /// @param text any, also with unpaired surrogates
  /// @param into emptied, then filled
  public void shingle(String text, Shingles into) {
    int length = text.length();
    char[] units = room(length);
    text.getChars(0, length, units, 0);
    shingle(units, 0, length, into);
  }

  /// Shingles a stretch of an array. Places are indexes of the array.
  ///
  /// @param text UTF-16 units, also with unpaired surrogates; only `[from, to)` is read
  /// @param from first unit
  /// @param to one past the last unit
  /// @param into emptied, then filled
  /// @throws IndexOutOfBoundsException if the stretch does not fit the array
  public void shingle(char[] text, int from, int to, Shingles into) {
    Objects.checkFromToIndex(from, to, text.length);
    into.clear();
    new WordScan(text, to, into).scan(from);
    into.roll();
  }

  private char[] room(int length) {
    if (length <= buffer.length) {
      return buffer;
    }
    if (length > KEPT_CHARS) {
      return new char[length];
    }
    buffer = new char[Math.min(KEPT_CHARS, Math.max(length, 2 * buffer.length))];
    return buffer;
  }
}
