package org.reprint.wire;

import java.util.Locale;

/// Finds the first element of XML without reading XML, so that no library is asked about files that
/// are none.
final class XmlRoot {
  private XmlRoot() {}

  /// Returns the name of a document's first element without its prefix, in lower case, as far as
  /// its opening shows; or null if it does not look like XML.
  static String name(String opening) {
    int at = 0;
    while (at < opening.length()) {
      char c = opening.charAt(at);
      if (Character.isWhitespace(c)) {
        at++;
      } else if (opening.startsWith("<?", at)) {
        at = after(opening, "?>", at);
      } else if (opening.startsWith("<!--", at)) {
        at = after(opening, "-->", at);
      } else if (opening.regionMatches(true, at, "<!DOCTYPE", 0, 9)) {
        at = afterDoctype(opening, at);
      } else {
        return c == '<' ? name(opening, at + 1) : null;
      }
    }
    return null;
  }

  private static int after(String opening, String end, int from) {
    int at = opening.indexOf(end, from);
    return at < 0 ? opening.length() : at + end.length();
  }

  private static int afterDoctype(String opening, int from) {
    int close = opening.indexOf('>', from);
    int subset = opening.indexOf('[', from);
    if (close < 0) {
      return opening.length();
    }
    return subset < 0 || subset > close ? close + 1 : after(opening, "]>", subset);
  }

  private static String name(String opening, int from) {
    int end = from;
    while (end < opening.length()
        && (Character.isLetterOrDigit(opening.charAt(end))
            || "_:.-".indexOf(opening.charAt(end)) >= 0)) {
      end++;
    }
    String name = opening.substring(from, end);
    return name.isEmpty() ? null : name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
  }
}
