package org.reprint.bench.peers;

import java.util.Arrays;

/// The `text` of a JSON line, unescaped to UTF-8, by a byte-wise scan that trusts the line to be
/// JSON.
///
/// Signs outside ASCII, those from U+0080 to U+00BF and from U+2000 to U+207F, become blanks: the
/// scan for words takes all bytes above 0x7F for letters, and a quotation mark is none.
///
/// Not thread-safe: one per worker.
final class TextField {
  private static final byte[] NAME = {'t', 'e', 'x', 't'};
  private static final int FIRST_ROOM = 1 << 14;

  private byte[] bytes = new byte[FIRST_ROOM];
  private int length;

  /// The text read last, `[0, length)`.
  byte[] bytes() {
    return bytes;
  }

  int length() {
    return length;
  }

  /// Reads the text of a line.
  ///
  /// @return false when the object on the line has no string of that name at its top
  boolean read(byte[] line, int from, int to) {
    length = 0;
    int depth = 0;
    int at = from;
    while (at < to) {
      byte b = line[at++];
      if (b == '{' || b == '[') {
        depth++;
      } else if (b == '}' || b == ']') {
        depth--;
      } else if (b == '"') {
        int end = stringEnd(line, at, to);
        int next = skipSpace(line, end + 1, to);
        boolean named = depth == 1 && next < to && line[next] == ':' && isName(line, at, end);
        at = end + 1;
        if (named) {
          int value = skipSpace(line, next + 1, to);
          if (value < to && line[value] == '"') {
            unescape(line, value + 1, to);
            return true;
          }
          return false;
        }
      }
    }
    return false;
  }

  private static boolean isName(byte[] line, int from, int to) {
    return Arrays.equals(line, from, to, NAME, 0, NAME.length);
  }

  /// The place of the quotation mark that ends a string.
  private static int stringEnd(byte[] line, int from, int to) {
    int at = from;
    while (at < to && line[at] != '"') {
      at += line[at] == '\\' ? 2 : 1;
    }
    return Math.min(at, to);
  }

  private static int skipSpace(byte[] line, int from, int to) {
    int at = from;
    while (at < to && line[at] <= ' ' && line[at] >= 0) {
      at++;
    }
    return at;
  }

  private void unescape(byte[] line, int from, int to) {
    if (bytes.length < to - from) {
      bytes = new byte[Math.max(to - from, 2 * bytes.length)];
    }
    byte[] into = bytes; // no escape is shorter than what it stands for
    int count = 0;
    for (int at = from; at < to; at++) {
      byte b = line[at];
      if (b == '"') {
        break;
      }
      int sign = sign(line, at, to);
      if (sign > 0) {
        into[count++] = ' ';
        at += sign - 1;
      } else if (b != '\\') {
        into[count++] = b;
      } else if (at + 1 < to && line[at + 1] == 'u') {
        int unit = unit(line, at, to);
        at += 5;
        if (Character.isHighSurrogate((char) unit)
            && Character.isLowSurrogate((char) unit(line, at + 1, to))) {
          unit = Character.toCodePoint((char) unit, (char) unit(line, at + 1, to));
          at += 6;
        }
        count = utf8(unit, into, count);
      } else if (++at < to) {
        into[count++] = escaped(line[at]);
      }
    }
    length = count;
  }

  /// The length of the sign outside ASCII that begins at a place, or 0.
  private static int sign(byte[] line, int at, int to) {
    byte b = line[at];
    if (b >= (byte) 0xE3 || b < (byte) 0xC2) { // most bytes: ASCII is not negative
      return 0;
    }
    if (b == (byte) 0xC2) {
      return 2;
    }
    boolean general =
        b == (byte) 0xE2
            && at + 2 < to
            && (line[at + 1] == (byte) 0x80 || line[at + 1] == (byte) 0x81);
    return general ? 3 : 0;
  }

  private static byte escaped(byte letter) {
    return switch (letter) {
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      case 'b' -> '\b';
      case 'f' -> '\f';
      default -> letter;
    };
  }

  /// The UTF-16 unit that `backslash u` and four digits stand for; 0 when that is not there.
  private static int unit(byte[] line, int at, int to) {
    if (at + 6 > to || line[at] != '\\' || line[at + 1] != 'u') {
      return 0;
    }
    int unit = 0;
    for (int i = at + 2; i < at + 6; i++) {
      unit = unit << 4 | Character.digit(line[i], 16) & 0xF;
    }
    return unit;
  }

  private static int utf8(int codePoint, byte[] into, int at) {
    int count = at;
    if (codePoint >= 0x80 && codePoint < 0xC0 || codePoint >= 0x2000 && codePoint < 0x2080) {
      into[count++] = ' '; // a sign, as above
    } else if (codePoint < 0x80) {
      into[count++] = (byte) codePoint;
    } else if (codePoint < 0x800) {
      into[count++] = (byte) (0xC0 | codePoint >> 6);
      into[count++] = (byte) (0x80 | codePoint & 0x3F);
    } else if (codePoint < 0x10000) {
      into[count++] = (byte) (0xE0 | codePoint >> 12);
      into[count++] = (byte) (0x80 | codePoint >> 6 & 0x3F);
      into[count++] = (byte) (0x80 | codePoint & 0x3F);
    } else {
      into[count++] = (byte) (0xF0 | codePoint >> 18);
      into[count++] = (byte) (0x80 | codePoint >> 12 & 0x3F);
      into[count++] = (byte) (0x80 | codePoint >> 6 & 0x3F);
      into[count++] = (byte) (0x80 | codePoint & 0x3F);
    }
    return count;
  }
}
