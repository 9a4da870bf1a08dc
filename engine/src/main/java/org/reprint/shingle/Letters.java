package org.reprint.shingle;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/// The character classes of scheme `words-1`; the package comment defines them.
final class Letters {
  /// Separates words.
  static final int NONE = 0;

  /// A letter of a script written with spaces, or a digit of any script.
  static final int SPACED = 1;

  /// A letter of a script written without spaces.
  static final int UNSPACED = 2;

  /// A mark: goes with what stands before it.
  static final int MARK = 3;

  // All alphabets in daily use, the scripts of India, and with General Punctuation at its end the
  // quotation marks and dashes of all Europe.
  private static final int TABLE = 0x2070;

  private static final long UNKNOWN = -1;
  private static final long[] LOWER = new long[TABLE]; // [TABLE], as inTable() gives
  private static final int FIRST_UNSPACED = 0xE00; // Thai; all before it have spaces

  private static final Set<UnicodeScript> WITHOUT_SPACES =
      EnumSet.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.BOPOMOFO,
          UnicodeScript.THAI,
          UnicodeScript.LAO,
          UnicodeScript.KHMER,
          UnicodeScript.MYANMAR,
          UnicodeScript.TAI_LE,
          UnicodeScript.NEW_TAI_LUE,
          UnicodeScript.TAI_THAM,
          UnicodeScript.TAI_VIET);

  static {
    for (int codePoint = 0; codePoint < TABLE; codePoint++) {
      LOWER[codePoint] =
          switch (kind(codePoint)) {
            case NONE -> 0;
            case UNSPACED -> UNKNOWN;
            default -> counted(Character.toLowerCase(codePoint));
          };
    }
  }

  private Letters() {}

  /// The UTF-8 bytes of the lower-case form of a code point that belongs to a spaced word, as an
  /// `int` with the first one lowest, and above that how many they are; 0 if it belongs to none.
  static long lower(int codePoint) {
    if (codePoint < TABLE) {
      return Math.max(0, LOWER[codePoint]);
    }
    int kind = kind(codePoint);
    return kind == NONE || kind == UNSPACED ? 0 : counted(Character.toLowerCase(codePoint));
  }

  /// As [#lower], or negative if the table does not hold it or it belongs to no spaced word but to
  /// another.
  static long inTable(int codePoint) {
    return codePoint < TABLE ? LOWER[codePoint] : UNKNOWN;
  }

  /// As [#kind], but for what the table knows: there a mark counts as spaced, which makes no
  /// difference at the head of a run.
  static int headKind(int codePoint) {
    if (codePoint < TABLE) {
      long lower = LOWER[codePoint];
      return lower == 0 ? NONE : lower < 0 ? UNSPACED : SPACED;
    }
    return kind(codePoint);
  }

  /// How many bytes [#lower] gave.
  static int bytes(long lower) {
    return (int) (lower >>> Integer.SIZE);
  }

  private static long counted(int codePoint) {
    return utf8(codePoint) & 0xFFFFFFFFL | (long) width(codePoint) << Integer.SIZE;
  }

  /// The bytes of a code point in UTF-8, the first one lowest; none of them is 0 but for NUL.
  static int utf8(int codePoint) {
    if (codePoint < 0x80) {
      return codePoint;
    }
    int last = 0x80 | codePoint & 0x3F;
    if (codePoint < 0x800) {
      return 0xC0 | codePoint >>> 6 | last << 8;
    }
    int third = 0x80 | codePoint >>> 6 & 0x3F;
    if (codePoint < Character.MIN_SUPPLEMENTARY_CODE_POINT) {
      return 0xE0 | codePoint >>> 12 | third << 8 | last << 16;
    }
    int second = 0x80 | codePoint >>> 12 & 0x3F;
    return 0xF0 | codePoint >>> 18 | second << 8 | third << 16 | last << 24;
  }

  /// The number of bytes that a code point takes in UTF-8.
  static int width(int codePoint) {
    if (codePoint < 0x800) {
      return codePoint < 0x80 ? 1 : 2;
    }
    return codePoint < Character.MIN_SUPPLEMENTARY_CODE_POINT ? 3 : 4;
  }

  /// The class of a code point; unpaired surrogates separate.
  static int kind(int codePoint) {
    if (plainlyUnspaced(codePoint)) {
      return UNSPACED;
    }
    return switch (Character.getType(codePoint)) {
      case Character.UPPERCASE_LETTER,
          Character.LOWERCASE_LETTER,
          Character.TITLECASE_LETTER,
          Character.MODIFIER_LETTER,
          Character.OTHER_LETTER ->
          codePoint >= FIRST_UNSPACED && unspacedLetter(codePoint) ? UNSPACED : SPACED;
      case Character.DECIMAL_DIGIT_NUMBER -> SPACED;
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          MARK;
      default -> NONE;
    };
  }

  /// The blocks that make up most East Asian text, where every code point is a letter: spares them
  /// the search for the script.
  private static boolean plainlyUnspaced(int codePoint) {
    return codePoint >= 0x4E00 && codePoint <= 0x9FFF
        || codePoint >= 0x3041 && codePoint <= 0x3096
        || codePoint >= 0x30A1 && codePoint <= 0x30FA;
  }

  private static boolean unspacedLetter(int codePoint) {
    if (codePoint >= 0xAC00 && codePoint <= 0xD7A3) {
      return false; // Hangul syllables, with spaces: as above, spares the search
    }
    return switch (codePoint) {
      // Script "Common", because several East Asian scripts share them.
      case 0x3006, 0x3031, 0x3032, 0x3033, 0x3034, 0x3035, 0x303C, 0x30FC, 0xFF70, 0xFF9E, 0xFF9F ->
          true;
      default -> WITHOUT_SPACES.contains(UnicodeScript.of(codePoint));
    };
  }
}
