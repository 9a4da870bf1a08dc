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

  /// Below this every word character is SPACED or a MARK, and `LOWER` knows it.
  static final int TABLE = 0x600; // Latin, Greek, Cyrillic, Armenian, Hebrew

  private static final char[] LOWER = new char[TABLE]; // [TABLE]; 0 separates words
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
    for (char c = 0; c < TABLE; c++) {
      LOWER[c] = kind(c) == NONE ? 0 : Character.toLowerCase(c);
    }
  }

  private Letters() {}

  /// The lower-case form of a UTF-16 unit below [#TABLE], or 0 when it separates words.
  static char lower(char unit) {
    return LOWER[unit];
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
