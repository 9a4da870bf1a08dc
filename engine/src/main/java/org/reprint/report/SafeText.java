package org.reprint.report;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/// Text from outside made safe to show: nothing in it can move the cursor, colour the screen or
/// turn the line around.
final class SafeText {
  private static final HexFormat HEX = HexFormat.of();
  private static final Pattern BLANK_LINE =
      Pattern.compile(
          "(?>\\r\\n|[\\n\\r\\u0085\\u2028])["
              + " \\t]*(?>\\r\\n|[\\n\\r\\u0085\\u2028])\\s*|\\u2029\\s*");

  private SafeText() {}

  /// One line: white space and line ends become single spaces; control characters, overrides of the
  /// writing direction and surrogates without a partner become escapes such as `\u001b`.
  static String line(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isGap(c)) {
        gap = true;
        continue;
      }
      if (gap && !safe.isEmpty()) {
        safe.append(' ');
      }
      gap = false;
      boolean paired =
          Character.isHighSurrogate(c)
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1));
      if (paired) {
        safe.append(c).append(text.charAt(++i));
      } else if (Character.isSurrogate(c) || isHarmful(c)) {
        escape(safe, c);
      } else {
        safe.append(c);
      }
    }
    return safe.toString();
  }

  /// The same, cut into paragraphs at blank lines. Empty paragraphs are left out.
  static List<String> paragraphs(String text) {
    List<String> paragraphs = new ArrayList<>();
    for (String part : BLANK_LINE.split(text, -1)) {
      String line = line(part);
      if (!line.isEmpty()) {
        paragraphs.add(line);
      }
    }
    return paragraphs;
  }

  /// Appends `\u001b` for U+001B.
  static void escape(StringBuilder to, char c) {
    to.append("\\u").append(HEX.toHexDigits(c));
  }

  private static boolean isGap(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r') || c == '\u0085' || c == '\u2028' || c == '\u2029';
  }

  private static boolean isHarmful(char c) {
    return Character.isISOControl(c)
        || (c >= '\u202a' && c <= '\u202e')
        || (c >= '\u2066' && c <= '\u2069');
  }
}
