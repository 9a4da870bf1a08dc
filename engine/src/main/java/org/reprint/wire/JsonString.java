package org.reprint.wire;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// One value of a JSON line as UTF-8, unescaped. Made once and filled again and again.
///
/// Eight bytes are looked at and copied at a time, up to the next quote, backslash, control
/// character or byte beyond ASCII; what is not plainly right is left to a parser.
final class JsonString {
  private static final VarHandle WORDS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final int WORD = Long.BYTES;
  private static final long ONES = 0x0101_0101_0101_0101L;
  private static final long HIGHS = 0x8080_8080_8080_8080L;
  private static final long QUOTES = '"' * ONES;
  private static final long BACKSLASHES = '\\' * ONES;
  private static final long SPACES = ' ' * ONES;

  // What the letter after a backslash stands for; 0 for none, and for u.
  private static final byte[] ESCAPES = new byte[128];

  static {
    String letters = "\"\\/bfnrt";
    String meant = "\"\\/\b\f\n\r\t";
    for (int i = 0; i < letters.length(); i++) {
      ESCAPES[letters.charAt(i)] = (byte) meant.charAt(i);
    }
  }

  private byte[] bytes = new byte[1 << 12];
  private int length = -1;

  /// The value stands in `[0, length)`; the array is another one when a longer value comes.
  byte[] bytes() {
    return bytes;
  }

  /// -1 when there is none.
  int length() {
    return length;
  }

  void clear() {
    length = -1;
  }

  /// Whether it is there and blank as [Blank] has it.
  boolean isBlank() {
    return length >= 0 && Utf8.isBlank(bytes, 0, length);
  }

  /// Takes `[from, to)` as it is, which must be ASCII.
  void copy(byte[] line, int from, int to) {
    makeRoom(to - from);
    System.arraycopy(line, from, bytes, 0, to - from);
    length = to - from;
  }

  /// Takes the string that begins at `from`, after its opening quote.
  ///
  /// @param to where the line ends; no byte from there on is read
  /// @return where the closing quote stands; -1 where the string is broken, or has a lone surrogate
  int read(byte[] line, int from, int to) {
    makeRoom(to - from); // no escape is shorter than what it stands for
    byte[] out = bytes;
    int lead = -from; // what is at `at` goes to `at + lead`
    int at = from;
    while (true) {
      at = plain(line, at, to, out, lead);
      at = at < to && line[at] < 0 ? wide(line, at, to, out, lead) : at;
      if (at == to) {
        return -1;
      }
      byte stop = line[at];
      if (stop == '"') {
        length = at + lead;
        return at;
      }
      if (stop < ' ') {
        return -1;
      }
      if (stop == '\\') {
        byte letter = at + 1 < to ? line[at + 1] : 0;
        byte meant = letter < 0 ? 0 : ESCAPES[letter];
        out[at + lead] = meant;
        int written = meant != 0 ? 1 : letter == 'u' ? unicode(line, at, to, out, at + lead) : 0;
        if (written == 0) {
          return -1;
        }
        int read = meant != 0 ? 2 : written < 4 ? 6 : 12;
        at += read;
        lead += written - read;
      }
    }
  }

  // Copies plain ASCII and returns where it ends.
  private static int plain(byte[] line, int from, int to, byte[] out, int lead) {
    int at = from;
    for (; at <= to - WORD; at += WORD) {
      long word = (long) WORDS.get(line, at);
      WORDS.set(out, at + lead, word);
      long stops = stops(word);
      if (stops != 0) {
        return at + (Long.numberOfTrailingZeros(stops) >>> 3);
      }
    }
    for (; at < to; at++) {
      byte b = line[at];
      if (b < ' ' || b == '"' || b == '\\') {
        return at;
      }
      out[at + lead] = b;
    }
    return to;
  }

  // Copies characters beyond ASCII and returns where they end; `to` where one is ill-formed, which
  // is the end of it all. Those of two and three bytes are told and copied by the word.
  private static int wide(byte[] line, int from, int to, byte[] out, int lead) {
    int at = from;
    while (at <= to - WORD) {
      long word = (long) WORDS.get(line, at);
      WORDS.set(out, at + lead, word);
      if (isThree(word)) {
        at += 3;
      } else if ((word & 0xC0E0) == 0x80C0 && (word & 0x1E) != 0) {
        at += 2;
      } else if ((word & 0x80) == 0) {
        return at;
      } else {
        int length = Utf8.sequence(line, at, to);
        if (length == 0) {
          return to;
        }
        at += length;
      }
    }
    while (at < to && line[at] < 0) {
      int length = Utf8.sequence(line, at, to);
      if (length == 0) {
        return to;
      }
      System.arraycopy(line, at, out, at + lead, length);
      at += length;
    }
    return at;
  }

  // Whether the lowest three bytes are a character, neither overlong nor a surrogate.
  private static boolean isThree(long word) {
    int kind = (int) word & 0x200F; // of the lead byte and the highest bit below it
    return (word & 0xC0C0F0) == 0x8080E0 && kind != 0 && kind != 0x200D;
  }

  // Has the highest bit of the first byte that is no plain ASCII, and of some after it. A byte less
  // what it may not be reaches below zero only where it is that, is below a space, or is beyond
  // ASCII and so a stop as well; what is borrowed goes to the bytes after a stop.
  private static long stops(long word) {
    return (((word ^ QUOTES) - ONES) | ((word ^ BACKSLASHES) - ONES) | (word - SPACES) | word)
        & HIGHS;
  }

  // Writes the character of the escape at `at`, or of two that are a pair, and returns how many
  // bytes it has, 4 for a pair alone; 0 if it is none.
  private static int unicode(byte[] line, int at, int to, byte[] out, int into) {
    int unit = hex(line, at + 2, to);
    if (unit < 0 || Character.isLowSurrogate((char) unit)) {
      return 0;
    }
    if (!Character.isHighSurrogate((char) unit)) {
      return Utf8.write(unit, out, into);
    }
    int low =
        at + 7 < to && line[at + 6] == '\\' && line[at + 7] == 'u' ? hex(line, at + 8, to) : -1;
    return low >= 0 && Character.isLowSurrogate((char) low)
        ? Utf8.write(Character.toCodePoint((char) unit, (char) low), out, into)
        : 0;
  }

  // Four digits, or -1.
  private static int hex(byte[] line, int from, int to) {
    if (from + 4 > to) {
      return -1;
    }
    int value = 0;
    for (int at = from; at < from + 4; at++) {
      byte b = line[at];
      int letter = b | 0x20;
      int digit =
          b >= '0' && b <= '9' ? b - '0' : letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : -1;
      if (digit < 0) {
        return -1;
      }
      value = value << 4 | digit;
    }
    return value;
  }

  // A word may be written where only its first byte belongs.
  private void makeRoom(int count) {
    if (bytes.length < count + WORD) {
      bytes = new byte[Math.max(2 * bytes.length, count + WORD)];
    }
  }
}
