package org.reprint.shingle;

/// A bit for each byte of a stretch of text that is an ASCII letter or digit, and one for each that
/// is not ASCII. Filled anew for the next stretch.
///
/// Eight bytes are one number, and a few sums tell all eight apart. That is done in loops over
/// plain arrays that do nothing else, which C2 turns into vector code: up to eight numbers at once.
/// From one array into another of the same type it would not, as it cannot tell that the two are
/// not one.
final class ByteClasses {
  /// Bytes of a stretch, at most.
  static final int MOST = 1 << 12;

  private static final int EIGHTS = MOST / Long.BYTES;
  private static final int SEEN = Long.SIZE - Byte.SIZE; // bits from any place on, in eight bytes
  private static final long EACH = 0x0101010101010101L; // the number 1 in each byte
  private static final long TOP = 0x8080808080808080L;

  /// The bit of each byte that is set in all small letters and digits of ASCII.
  static final long TO_LOWER = 0x20 * EACH;

  private static final long LETTER = sums('a');
  private static final long AFTER_LETTER = sums('z' + 1);
  private static final long DIGIT = sums('0');
  private static final long AFTER_DIGIT = sums('9' + 1);

  /// Brings the top bits of eight bytes, shifted to the lowest, side by side to the highest eight:
  /// that of byte `i` to place `56 + i`, and no two bits meet.
  private static final long GATHER = 0x0102040810204080L;

  private final long[] eights = new long[EIGHTS]; // of text; the first byte lowest
  private final byte[] words = new byte[EIGHTS + Long.BYTES]; // eight bits each, the first lowest
  private final byte[] beyond = new byte[EIGHTS + Long.BYTES];
  private boolean ascii;

  /// Reads a stretch.
  ///
  /// @param text with some bytes more behind the stretch, which are loaded but do not count
  /// @param length at most [#MOST]
  void read(byte[] text, int at, int length) {
    int count = length + 7 >>> 3;
    ascii = copy(text, at, count) == 0;
    wordBits(count);
    if (!ascii) {
      beyondBits(count);
    }
  }

  /// Whether all of the stretch is ASCII.
  boolean ascii() {
    return ascii;
  }

  /// The bits of the 64 bytes from a place on that belong to words, the first one lowest; those
  /// behind the stretch mean nothing.
  ///
  /// @param at a multiple of 64
  long words(int at) {
    return WordScan.load(words, at >>> 3);
  }

  /// The same of bytes that are not ASCII.
  long beyond(int at) {
    return WordScan.load(beyond, at >>> 3);
  }

  /// Whether a byte belongs to a word.
  boolean isWord(int at) {
    return (words[at >>> 3] >>> (at & 7) & 1) != 0;
  }

  /// How many bytes from one on belong to its word.
  ///
  /// @param at a byte of a word
  /// @param end where the word ends at the latest
  int wordLength(int at, int end) {
    long bits = WordScan.load(words, at >>> 3) >>> (at & 7);
    int length = Long.numberOfTrailingZeros(~bits);
    while (length >= SEEN && at + length < end && isWord(at + length)) {
      length++;
    }
    return Math.min(length, end - at);
  }

  /// Makes some bytes belong to a word.
  void word(int at, int length) {
    for (int i = at; i < at + length; i++) {
      words[i >>> 3] |= (byte) (1 << (i & 7));
    }
  }

  /// Returns the top bits of all bytes.
  private long copy(byte[] text, int at, int count) {
    long[] into = eights;
    long any = 0;
    for (int i = 0; i < count; i++) {
      long eight = WordScan.load(text, at + (i << 3));
      into[i] = eight;
      any |= eight;
    }
    return any & TOP;
  }

  private void wordBits(int count) {
    long[] of = eights;
    byte[] bits = words;
    for (int i = 0; i < count; i++) {
      bits[i] = (byte) ((letters(of[i]) >>> 7) * GATHER >>> 56);
    }
  }

  private void beyondBits(int count) {
    long[] of = eights;
    byte[] bits = beyond;
    for (int i = 0; i < count; i++) {
      bits[i] = (byte) (((of[i] & TOP) >>> 7) * GATHER >>> 56);
    }
  }

  /// The top bit of each of eight bytes that is an ASCII letter or digit. A sum of seven bits and a
  /// number has its top bit set from some value on; two such bits differ inside a range.
  static long letters(long eight) {
    long low = eight & ~TOP;
    long lower = low | TO_LOWER;
    long letter = (lower + LETTER) ^ (lower + AFTER_LETTER);
    long digit = (low + DIGIT) ^ (low + AFTER_DIGIT);
    return (letter ^ digit) & ~eight & TOP;
  }

  /// What to add to seven bits in each byte to set the top one from a value on.
  static long sums(int value) {
    return (0x80 - value) * EACH;
  }
}
