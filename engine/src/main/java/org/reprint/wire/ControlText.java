package org.reprint.wire;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// What the wires of the teletype age have in common: SOH before the header, STX before the text,
/// ETX after it.
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

  private static final int MOST_BYTES = 1 << 24;
  private static final Pattern CONTROLS = Pattern.compile("[\\x00-\\x08\\x0E-\\x1F\\x7F]");

  /// Reads every message of a file; several may follow one another.
  static List<ControlText> of(Source source) throws IOException {
    byte[] bytes = source.bytes(MOST_BYTES);
    if (bytes.length > MOST_BYTES) {
      throw new Unreadable("a message of more than " + MOST_BYTES + " bytes");
    }
    String note = null;
    String all;
    if (Utf8.firstBad(bytes, 0, bytes.length) < 0) {
      all = new String(bytes, StandardCharsets.UTF_8);
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

  /// A line without control characters, but for tabs.
  static String clean(String line) {
    return CONTROLS.matcher(line).replaceAll("");
  }
}
