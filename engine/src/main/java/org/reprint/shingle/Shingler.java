package org.reprint.shingle;

import java.util.Objects;

/// Turns raw text into hashes of five consecutive words, each with its place in the text.
///
/// Words are those of scheme `words-1` (see the package comment). A text of fewer than five words,
/// but one at least, has one shingle of all there are; a text without words has none. The number of
/// words is hashed too, so a short text is not taken for a piece of a longer one. Cost: one pass
/// over the text, and no allocation once the buffers have grown to the size of the texts. Not
/// thread-safe: one per worker.
///
/// ```java
/// Shingler shingler = new Shingler();
/// Shingles shingles = new Shingles();
/// shingler.shingle("To be or not to be.", shingles);   // 6 words, 2 shingles: [0, 15) and [3, 18)
/// ```
public final class Shingler {
  /// Names the rule by which a text is cut into words; another rule is another name.
  public static final String WORDS = "words-1";

  /// Names the hash of a shingle; a change of its bits is a new name.
  ///
  /// A word's hash takes the UTF-8 bytes of its lower-cased form in sixteens, padded with zeros, as
  /// little-endian numbers `low` and `high`: `h = fold((low ^ 0x243F6A8885A308D3 ^ h) * (high ^
  /// 0x082EFA98EC4E6C89))` from `h = 0`, where `fold` is the exclusive or of the halves of the
  /// 128-bit product. A shingle's hash is the polynomial of its word hashes in `0x9E3779B97F4A7C15`
  /// modulo 2^64, the last word's coefficient being 1, plus the number of its words, through the
  /// finaliser of MurmurHash3. Neither is keyed: whoever writes the text can make two shingles of
  /// one hash.
  public static final String SCHEME = "shingle5-2";

  /// Words in a shingle.
  public static final int LENGTH = 5;

  // A longer text gets a buffer of its own, so that one giant does not stay in memory.
  private static final int KEPT_CHARS = 1 << 20;

  private final WordScan scan = new WordScan();
  private final Utf16Text utf16 = new Utf16Text();

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
    Words words = into.cleared();
    utf16.encode(text, from, to);
    scan.scan(utf16.bytes(), 0, utf16.length(), words);
    utf16.placeInUnits(words);
    utf16.release();
    into.roll(from);
  }

  /// Shingles UTF-8: the same hashes as of the `String` that it decodes to, without decoding it and
  /// without places.
  ///
  /// @param utf8Text bytes; malformed ones separate words, as U+FFFD does; only `[from, to)` counts
  /// @param from first byte
  /// @param to one past the last byte
  /// @param into emptied, then filled
  /// @throws IndexOutOfBoundsException if the stretch does not fit the array
  public void shingle(byte[] utf8Text, int from, int to, ShingleHashes into) {
    Objects.checkFromToIndex(from, to, utf8Text.length);
    scan.scan(utf8Text, from, to, into.cleared());
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
