package org.reprint.wire;

/// Decides whether bytes that are not UTF-8 are plainly windows-1252.
///
/// They are, if all of this holds:
/// 1. No byte is one of the five that windows-1252 leaves undefined (81, 8D, 8F, 90, 9D).
/// 2. No bytes are UTF-8 after all: that would be two encodings in one, and either reading spoils
///    half. By chance an accented letter before a closing quote, a dash, an ellipsis or a no-break
///    space is well-formed too (`marché »` is E9 A0 BB): those do not count, unless they begin with
///    C2 or C3, as most of real UTF-8 does.
/// 3. It is text in Latin letters: at least as many ASCII letters as bytes above 7F. Cyrillic,
///    Greek or Chinese in their old encodings have fewer.
/// 4. At most one in [#ODD_SHARE] of the bytes above 7F stands in an odd place, so none in a short
///    text. Odd are: a capital right after a small letter, a quotation mark or a symbol between two
///    letters, and the fourth of a run of letters above 7F. Mac Roman (caf\x8E reads `cafŽ`), DOS
///    code pages (`p‚re`) and windows-1250 (`z³oty`) show themselves by these.
///
/// Not told apart: windows-1254 and -1257, and short texts of windows-1250 whose letters are
/// letters in both. One instance for one text; cost one pass.
final class Windows1252 {
  private static final int ODD_SHARE = 20;
  private static final int LONGEST_RUN = 3;

  // The byte from 0x80 on: capital (U), small letter (L), opening (O) and closing (C) quotation
  // mark, one that may also be an apostrophe (A), dash, dots and spaces (D), symbol (S), none (x).
  private static final String KINDS =
      "SxOSODSSSSUOUxUx" // 80
          + "xAAOCSDDSSLCLxLU" // 90
          + "DSSSSSSSSSSOSDSS" // A0
          + "SSSSALSDSSSCSSSS" // B0
          + "UUUUUUUUUUUUUUUU" // C0
          + "UUUUUUUSUUUUUUUL" // D0
          + "LLLLLLLLLLLLLLLL" // E0
          + "LLLLLLLSLLLLLLLL"; // F0
  private static final char OTHER = ' ';

  private final byte[] bytes;
  private final int from;
  private final int to;
  private final long offset;
  private final boolean json;

  /// For `[from, to)`; see [Encoding#choose].
  Windows1252(byte[] bytes, int from, int to, long offset, boolean json) {
    this.bytes = bytes;
    this.from = from;
    this.to = to;
    this.offset = offset;
    this.json = json;
  }

  /// Returns why these bytes are not plainly windows-1252, or null if they are.
  String objection() {
    long high = 0;
    long letters = 0;
    long odd = 0;
    int firstOdd = -1;
    int run = 0;
    char before = OTHER;
    for (int at = from; at < to; at++) {
      if (json && bytes[at] == '\\') {
        at++; // the escaped character is no neighbour: \n before a quotation mark is no letter
        before = OTHER;
        run = 0;
        continue;
      }
      char kind = kind(bytes[at]);
      if (bytes[at] >= 0) {
        letters += isLetter(kind) ? 1 : 0;
        run = 0;
      } else {
        String never = undefinedOrUtf8(at, kind);
        if (never != null) {
          return never;
        }
        high++;
        run = isLetter(kind) ? run + 1 : 0;
        char after = at + 1 < to ? kind(bytes[at + 1]) : OTHER;
        if (run > LONGEST_RUN || isOdd(before, kind, after)) {
          odd++;
          firstOdd = firstOdd < 0 ? at : firstOdd;
        }
      }
      before = kind;
    }
    if (letters < high) {
      return high + " bytes above 0x7F beside " + letters + " ASCII letters";
    }
    return odd * ODD_SHARE > high ? named(firstOdd) + " stands in an odd place for it" : null;
  }

  private String undefinedOrUtf8(int at, char kind) {
    if (kind == 'x') {
      return named(at) + " is undefined there";
    }
    int length = Utf8.sequence(bytes, at, to);
    return length > 0 && !readsAsLetterAndMark(at, length)
        ? "the bytes from " + named(at) + " on are UTF-8"
        : null;
  }

  private boolean readsAsLetterAndMark(int at, int length) {
    int lead = bytes[at] & 0xFF;
    if (lead == 0xC2 || lead == 0xC3 || !isLetter(kind(bytes[at]))) {
      return false;
    }
    for (int i = 1; i < length; i++) {
      if ("ACD".indexOf(kind(bytes[at + i])) < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isOdd(char before, char kind, char after) {
    return switch (kind) {
      case 'U' -> before == 'L';
      case 'O', 'C', 'S' -> isLetter(before) && isLetter(after);
      default -> false;
    };
  }

  private static char kind(byte value) {
    if (value < 0) {
      return KINDS.charAt(value & 0x7F);
    }
    return value >= 'a' && value <= 'z' ? 'L' : value >= 'A' && value <= 'Z' ? 'U' : OTHER;
  }

  private static boolean isLetter(char kind) {
    return kind == 'U' || kind == 'L';
  }

  private String named(int at) {
    return Encoding.hex(bytes[at]) + " at offset " + (offset + at - from);
  }
}
