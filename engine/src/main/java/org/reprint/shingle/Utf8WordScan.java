package org.reprint.shingle;

/// Words of UTF-8; a unit is a byte.
///
/// Malformed bytes separate words, as the replacement characters do that a decoder puts for them:
/// which bytes one such character stands for makes no difference, since all but the first are
/// continuation bytes, which begin nothing.
final class Utf8WordScan extends WordScan {
  private static final int MALFORMED = 0; // a control character of one byte

  @Override
  int codePoint(int at) {
    byte[] text = bytes();
    int first = text[at];
    if (first >= 0) {
      return first;
    }
    int left = end() - at;
    if ((first & 0xE0) == 0xC0) {
      return left > 1 ? two(first, text[at + 1]) : MALFORMED;
    }
    if ((first & 0xF0) == 0xE0) {
      return left > 2 ? three(first, text[at + 1], text[at + 2]) : MALFORMED;
    }
    if ((first & 0xF8) == 0xF0) {
      return left > 3 ? four(first, text[at + 1], text[at + 2], text[at + 3]) : MALFORMED;
    }
    return MALFORMED;
  }

  @Override
  int take(int at) {
    byte[] text = bytes();
    int first = text[at];
    if (first >= 0) {
      return gather(Letters.lower(first)) ? at + 1 : at;
    }
    if ((first & 0xE0) == 0xC0 && end() - at > 1) {
      return gather(Letters.lower(two(first, text[at + 1]))) ? at + 2 : at;
    }
    int codePoint = codePoint(at);
    return gather(Letters.lower(codePoint)) ? at + Letters.width(codePoint) : at;
  }

  private static int two(int first, int second) {
    int codePoint = (first & 0x1F) << 6 | second & 0x3F;
    return follows(second) && codePoint >= 0x80 ? codePoint : MALFORMED;
  }

  private static int three(int first, int second, int third) {
    int codePoint = (first & 0x0F) << 12 | (second & 0x3F) << 6 | third & 0x3F;
    boolean shortest = codePoint >= 0x800;
    boolean surrogate = codePoint >= 0xD800 && codePoint <= 0xDFFF;
    return follows(second) && follows(third) && shortest && !surrogate ? codePoint : MALFORMED;
  }

  private static int four(int first, int second, int third, int fourth) {
    int codePoint =
        (first & 0x07) << 18 | (second & 0x3F) << 12 | (third & 0x3F) << 6 | fourth & 0x3F;
    boolean inRange =
        codePoint >= Character.MIN_SUPPLEMENTARY_CODE_POINT
            && codePoint <= Character.MAX_CODE_POINT;
    return follows(second) && follows(third) && follows(fourth) && inRange ? codePoint : MALFORMED;
  }

  private static boolean follows(int unit) {
    return (unit & 0xC0) == 0x80;
  }

  @Override
  int width(int codePoint) {
    return Letters.width(codePoint);
  }
}
