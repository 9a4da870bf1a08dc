package org.reprint.wire;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;

/// The encodings that are read.
enum Encoding {
  UTF_8(StandardCharsets.UTF_8),
  WINDOWS_1252(Charset.forName("windows-1252")),
  UTF_16LE(StandardCharsets.UTF_16LE),
  UTF_16BE(StandardCharsets.UTF_16BE);

  private final Charset charset;

  Encoding(Charset charset) {
    this.charset = charset;
  }

  /// Bytes of one unit: 2 for UTF-16, else 1.
  int width() {
    return this == UTF_16LE || this == UTF_16BE ? 2 : 1;
  }

  /// Null for UTF-16: Java's decoder would replace lone surrogates, see [#text].
  Charset charset() {
    return width() == 2 ? null : charset;
  }

  /// Decodes `[from, to)`, a whole number of units. UTF-16 is taken unit by unit, so that lone
  /// surrogates stay.
  String text(byte[] bytes, int from, int to) {
    if (width() == 1) {
      return new String(bytes, from, to - from, charset);
    }
    int high = this == UTF_16BE ? 0 : 1;
    char[] units = new char[(to - from) / 2];
    for (int i = 0; i < units.length; i++) {
      int at = from + 2 * i;
      units[i] = (char) ((bytes[at + high] & 0xFF) << 8 | (bytes[at + 1 - high] & 0xFF));
    }
    return new String(units);
  }

  /// Chooses between UTF-8 and windows-1252 for `[from, to)`.
  ///
  /// @param offset of `from` in the file, for the messages
  /// @param unit what the bytes are, for the messages: "file" or "line"
  /// @param json whether a backslash escapes the next character, which is then no letter
  static Choice choose(byte[] bytes, int from, int to, long offset, String unit, boolean json) {
    int bad = Utf8.firstBad(bytes, from, to);
    if (bad < 0) {
      return new Choice(UTF_8, null, null);
    }
    String byteAt = hex(bytes[bad]) + " at offset " + (offset + bad - from);
    String objection = new Windows1252(bytes, from, to, offset, json).objection();
    return objection == null
        ? new Choice(WINDOWS_1252, "read as windows-1252: byte " + byteAt + " is not UTF-8", null)
        : new Choice(
            null,
            null,
            "not UTF-8: byte "
                + byteAt
                + "; and the "
                + unit
                + " is not plainly windows-1252: "
                + objection);
  }

  /// A byte as people write it: `0xE9`.
  static String hex(int value) {
    return "0x" + HexFormat.of().toHexDigits((byte) value).toUpperCase(Locale.ROOT);
  }

  /// An encoding, with a note if it was a guess; or the reason why there is none.
  ///
  /// @param encoding null if refused
  /// @param note null unless guessed
  /// @param why null unless refused
  record Choice(Encoding encoding, String note, String why) {}
}
