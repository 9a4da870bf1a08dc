package org.reprint.facts;

import org.reprint.text.Prose;

/// What stands between a token and the one before it.
final class Gap {
  private Gap() {}

  /// True when a token follows the one before it after nothing but one blank or one hyphen, with a
  /// comma or the full stop of an abbreviation before the blank.
  static boolean close(Prose prose, int t) {
    if (t < 1 || t >= prose.tokens()) {
      return false;
    }
    int from = prose.end(t - 1);
    int length = prose.start(t) - from;
    String text = prose.text();
    return length == 1 && (blank(text, from) || text.charAt(from) == '-')
        || length == 2 && blank(text, from + 1) && ",".indexOf(text.charAt(from)) >= 0;
  }

  /// The same without the comma.
  static boolean tight(Prose prose, int t) {
    return close(prose, t) && prose.start(t) - prose.end(t - 1) == 1;
  }

  /// True when nothing but one given character stands before a token.
  static boolean is(Prose prose, int t, char between) {
    return t >= 1
        && t < prose.tokens()
        && prose.start(t) == prose.end(t - 1) + 1
        && prose.text().charAt(prose.end(t - 1)) == between;
  }

  static boolean blank(String text, int at) {
    return at < text.length()
        && (Character.isWhitespace(text.charAt(at))
            || text.charAt(at) == '\u00a0'
            || text.charAt(at) == '\u202f');
  }
}
