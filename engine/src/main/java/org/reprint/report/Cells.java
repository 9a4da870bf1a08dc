package org.reprint.report;

/// Columns that a character takes on a terminal: none for marks, two for the wide ones of East Asia
/// and pictographs.
final class Cells {
  /// First and last of each wide block, in order; Unicode 16, East Asian Width W and F, rounded to
  /// blocks.
  private static final int[] WIDE = {
    0x1100, 0x115f, 0x2e80, 0x303e, 0x3041, 0xa4cf, 0xa960, 0xa97f, 0xac00, 0xd7a3, 0xf900, 0xfaff,
    0xfe30, 0xfe6f, 0xff00, 0xff60, 0xffe0, 0xffe6, 0x1f300, 0x1f64f, 0x1f680, 0x1faff, 0x20000,
        0x3fffd
  };

  private Cells() {}

  static int of(int codePoint) {
    int type = Character.getType(codePoint);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    for (int i = 0; i < WIDE.length; i += 2) {
      if (codePoint >= WIDE[i] && codePoint <= WIDE[i + 1]) {
        return 2;
      }
    }
    return 1;
  }

  static int of(CharSequence text) {
    return text.codePoints().map(Cells::of).sum();
  }
}
