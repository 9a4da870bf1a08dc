package org.reprint.wire;

/// Makes XML of what is nearly XML: ampersands that begin no entity are written as one, characters
/// that XML cannot have are left out. What stands in CDATA keeps its ampersands.
final class XmlMending {
  private static final String CDATA = "<![CDATA[";
  private static final String CDATA_END = "]]>";
  private static final int LONGEST_ENTITY = 32;

  private XmlMending() {}

  /// Returns the mended text, an equal one where nothing is to be mended.
  static String of(String text) {
    StringBuilder mended = new StringBuilder(text.length() + 64);
    int cdataEnd = -1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '<' && i >= cdataEnd && text.startsWith(CDATA, i)) {
        int end = text.indexOf(CDATA_END, i);
        cdataEnd = end < 0 ? text.length() : end;
      }
      if (c == '&' && i >= cdataEnd && !isEntity(text, i)) {
        mended.append("&amp;");
      } else if (isXml(text, i)) {
        mended.append(c);
      }
    }
    return mended.toString();
  }

  private static boolean isEntity(String text, int ampersand) {
    int at = ampersand + 1;
    int most = Math.min(text.length(), at + LONGEST_ENTITY);
    boolean number = at < most && text.charAt(at) == '#';
    at += number ? 1 : 0;
    int from = at;
    while (at < most && isInEntity(text.charAt(at))) {
      at++;
    }
    return at > from && at < most && text.charAt(at) == ';';
  }

  private static boolean isInEntity(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  private static boolean isXml(String text, int at) {
    char c = text.charAt(at);
    if (Character.isHighSurrogate(c)) {
      return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }
    return c >= ' ' ? c < 0xFFFE : c == '\t' || c == '\n' || c == '\r';
  }
}
