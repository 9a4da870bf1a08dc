package org.reprint.wire;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// What the wires of the teletype age have in common: SOH before the header, STX before the text,
/// ETX after it.
///
/// Their bytes have seven bits; the eighth may be a parity, which is taken off.
///
/// @param header between SOH and STX, in lines
/// @param body between STX and ETX, in lines; tabs and other marks stay
/// @param trailer after ETX
/// @param complete whether the text ends with its ETX
/// @param note what had to be decided about its encoding, or null
record ControlText(
    List<String> header, List<String> body, String trailer, boolean complete, String note) {
  static final char SOH = 1;
  static final char STX = 2;
  static final char ETX = 3;

  private static final String FILL = "\0\r\n \u0016\u007F\u0004";
  private static final int OPENING_CHARS = 256;
  private static final int MOST_BYTES = 1 << 24;
  private static final Pattern CONTROLS = Pattern.compile("[\\x00-\\x08\\x0E-\\x1F\\x7F]");

  /// The first characters of a file from SOH on, without the synchronising characters, zeros and
  /// line ends before it and without parity; empty if there is no SOH so near to the beginning.
  static String opening(Source source) {
    String seen = source.glimpse();
    String start = seen.substring(0, Math.min(seen.length(), OPENING_CHARS));
    if (Parity.isIn(start)) {
      start = Parity.without(start);
    }
    int at = 0;
    while (at < start.length() && FILL.indexOf(start.charAt(at)) >= 0) {
      at++;
    }
    return start.startsWith(String.valueOf(SOH), at) ? start.substring(at) : "";
  }

  /// Reads every message of a file; several may follow one another.
  static List<ControlText> of(Source source) throws IOException {
    byte[] bytes = source.bytes(MOST_BYTES);
    if (bytes.length > MOST_BYTES) {
      throw new Unreadable("a message of more than " + MOST_BYTES + " bytes");
    }
    String note = null;
    String all = new String(bytes, StandardCharsets.ISO_8859_1);
    if (Parity.isIn(all)) {
      all = Parity.without(all);
    } else if (Utf8.firstBad(bytes, 0, bytes.length) < 0) {
      all = new String(bytes, StandardCharsets.UTF_8);
    } else if (isOfDos(all)) {
      all = new String(bytes, Charset.forName("IBM850"));
      note = "read as IBM850: not UTF-8, and the format declares no encoding";
    } else {
      // The standards know seven bits; beyond them agencies use Latin-1, or nobody knows what.
      all = new String(bytes, Encoding.WINDOWS_1252.charset());
      note = "read as windows-1252: not UTF-8, and the format declares no encoding";
    }
    List<ControlText> messages = new ArrayList<>();
    int from = all.indexOf(SOH);
    while (from >= 0) {
      int next = all.indexOf(SOH, from + 1);
      messages.add(message(all.substring(from + 1, next < 0 ? all.length() : next), note));
      from = next;
    }
    return messages;
  }

  private static ControlText message(String message, String note) {
    int start = message.indexOf(STX);
    int end = message.indexOf(ETX, Math.max(start, 0));
    String header = message.substring(0, start < 0 ? message.length() : start);
    String body = start < 0 ? "" : message.substring(start + 1, end < 0 ? message.length() : end);
    String trailer = end < 0 ? "" : message.substring(end + 1);
    return new ControlText(
        header.lines().toList(), body.lines().toList(), clean(trailer), end >= 0, note);
  }

  // DOS has its letters where Latin-1 has none: whatever is next to a letter tells.
  private static boolean isOfDos(String bytes) {
    int dos = 0;
    int latin = 0;
    for (int i = 1; i < bytes.length(); i++) {
      char c = bytes.charAt(i);
      if (c >= 0x80
          && Character.toLowerCase(bytes.charAt(i - 1)) >= 'a'
          && Character.toLowerCase(bytes.charAt(i - 1)) <= 'z') {
        dos += c <= 0xA5 && c != 0x92 ? 1 : 0; // an apostrophe of windows-1252
        latin += c >= 0xC0 ? 1 : 0;
      }
    }
    return dos > latin;
  }

  /// A line without control characters, but for tabs.
  static String clean(String line) {
    return CONTROLS.matcher(line).replaceAll("");
  }
}
