package org.reprint.wire;

/// Well-formed UTF-8, as table 3-7 of the Unicode Standard has it: no overlong forms, no
/// surrogates.
final class Utf8 {
  private Utf8() {}

  /// Returns where `[from, to)` begins after a byte-order mark, if it has one.
  static int afterMark(byte[] bytes, int from, int to) {
    return to - from >= 3
            && bytes[from] == (byte) 0xEF
            && bytes[from + 1] == (byte) 0xBB
            && bytes[from + 2] == (byte) 0xBF
        ? from + 3
        : from;
  }

  /// Whether in `[from, to)`, which must be well-formed, nothing can be seen, as [Blank] has it.
  static boolean isBlank(byte[] bytes, int from, int to) {
    int at = from;
    while (at < to) {
      int lead = bytes[at++] & 0xFF;
      int more = lead < 0x80 ? 0 : lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3;
      int point = more == 0 ? lead : lead & 0x3F >> more;
      for (int i = 0; i < more; i++) {
        point = point << 6 | (bytes[at++] & 0x3F);
      }
      if (!Blank.is(point)) {
        return false;
      }
    }
    return true;
  }

  /// Returns where the first byte stands in `[from, to)` that begins no well-formed character, or
  /// -1.
  static int firstBad(byte[] bytes, int from, int to) {
    int at = from;
    while (at < to) {
      if (bytes[at] >= 0) {
        at++;
        continue;
      }
      int length = sequence(bytes, at, to);
      if (length == 0) {
        return at;
      }
      at += length;
    }
    return -1;
  }

  /// Returns the length of the well-formed character of several bytes at `at`, 2 to 4; 0 if there
  /// is none.
  static int sequence(byte[] bytes, int at, int to) {
    int lead = bytes[at] & 0xFF;
    if (lead < 0xC2 || at + 1 >= to || !continues(bytes[at + 1])) {
      return 0;
    }
    if (lead < 0xE0) {
      return 2;
    }
    if (at + 2 >= to || !continues(bytes[at + 2])) {
      return 0;
    }
    int second = bytes[at + 1] & 0xFF;
    if (lead < 0xF0) {
      boolean overlong = lead == 0xE0 && second < 0xA0;
      boolean surrogate = lead == 0xED && second > 0x9F;
      return overlong || surrogate ? 0 : 3;
    }
    boolean overlong = lead == 0xF0 && second < 0x90;
    boolean beyond = lead > 0xF4 || (lead == 0xF4 && second > 0x8F);
    return overlong || beyond || at + 3 >= to || !continues(bytes[at + 3]) ? 0 : 4;
  }

  private static boolean continues(byte b) {
    return b < (byte) 0xC0; // 0x80 to 0xBF
  }

  /// Writes a code point that is no surrogate and returns its length, 1 to 4.
  static int write(int point, byte[] into, int at) {
    if (point < 0x80) {
      into[at] = (byte) point;
      return 1;
    }
    int length = point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
    int rest = point;
    for (int i = length - 1; i > 0; i--) {
      into[at + i] = (byte) (0x80 | (rest & 0x3F));
      rest >>>= 6;
    }
    into[at] = (byte) (0xF00 >>> length | rest); // as many ones as bytes, and a zero
    return length;
  }
}
