package org.reprint.wire;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.IntUnaryOperator;

/// Tells what is not text.
final class Binary {
  // One control character in 32 is more than any text has; a stray one is kept.
  private static final int CONTROL_SHARE = 32;

  private static final List<Magic> MAGIC =
      List.of(
          new Magic("\u001F\u008B", "gzip"),
          new Magic("PK\u0003\u0004", "zip (also docx, xlsx, odt, epub)"),
          new Magic("PK\u0005\u0006", "zip (empty)"),
          new Magic("%PDF-", "PDF"),
          new Magic("\u0089PNG\r\n", "PNG"),
          new Magic("\u00FF\u00D8\u00FF", "JPEG"),
          new Magic("GIF87a", "GIF"),
          new Magic("GIF89a", "GIF"),
          new Magic("(\u00B5/\u00FD", "zstd"),
          new Magic("\u00FD7zXZ\u0000", "xz"),
          new Magic("7z\u00BC\u00AF'\u001C", "7z"),
          new Magic("\u0004\"M\u0018", "lz4"),
          new Magic("PAR1\u0015", "Parquet"),
          new Magic("SQLite format 3\u0000", "SQLite"),
          new Magic("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1", "an old Office document"),
          new Magic("{\\rtf", "RTF"),
          new Magic("\u007FELF", "an ELF program"),
          new Magic("\u00CA\u00FE\u00BA\u00BE", "a Java class"),
          new Magic("\u00FF\u00FE\u0000\u0000", "UTF-32"),
          new Magic("\u0000\u0000\u00FE\u00FF", "UTF-32"));

  private Binary() {}

  /// Returns the reason to refuse a file that begins so, or null.
  static String opening(byte[] head) {
    String start = new String(head, 0, Math.min(head.length, 512), StandardCharsets.ISO_8859_1);
    for (Magic magic : MAGIC) {
      if (start.startsWith(magic.bytes)) {
        return looksLike(magic.name, 0);
      }
    }
    if (start.startsWith("BZh") && start.startsWith("1AY&SY", 4)) {
      return looksLike("bzip2", 0);
    }
    if (start.startsWith("ustar", 257)) {
      return looksLike("tar", 257);
    }
    return utf16WithoutMark(start)
        ? "not readable: looks like UTF-16 without a byte-order mark, NUL byte at offset "
            + start.indexOf('\0')
        : null;
  }

  /// Returns the reason to refuse units with a NUL or a high share of control characters, or null.
  ///
  /// @param units gives the unit at an index in `[0, count)`
  /// @param width bytes of a unit
  /// @param offset of the first unit, in bytes
  static String controls(IntUnaryOperator units, int count, int width, long offset) {
    long controls = 0;
    int first = -1;
    for (int i = 0; i < count; i++) {
      int unit = units.applyAsInt(i);
      if (unit == 0) {
        return "not text: NUL at offset " + (offset + (long) i * width);
      }
      if (isControl(unit)) {
        controls++;
        first = first < 0 ? i : first;
      }
    }
    if (controls * CONTROL_SHARE <= count) {
      return null;
    }
    return String.format(
        Locale.ROOT,
        "not text: %d of %d characters are control characters, the first %s at offset %d",
        controls,
        count,
        Encoding.hex(units.applyAsInt(first)),
        offset + (long) first * width);
  }

  private static String looksLike(String name, int offset) {
    return "not text: looks like " + name + ", by its bytes at offset " + offset;
  }

  private static boolean isControl(int unit) {
    return (unit < ' ' && (unit < '\t' || unit > '\r')) || unit == 0x7F;
  }

  private static boolean utf16WithoutMark(String start) {
    int pairs = Math.min(start.length(), 64) / 2;
    int even = 0;
    int odd = 0;
    for (int i = 0; i < pairs; i++) {
      even += start.charAt(2 * i) == 0 ? 1 : 0;
      odd += start.charAt(2 * i + 1) == 0 ? 1 : 0;
    }
    return pairs > 1 && ((even == pairs && odd == 0) || (odd == pairs && even == 0));
  }

  // `bytes` as Latin-1
  private record Magic(String bytes, String name) {}
}
