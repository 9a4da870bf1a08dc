package org.reprint.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds web addresses, link targets and e-mail addresses: no words of the story, wherever they
/// stand.
///
/// The rule is a pattern, which is asked only where one of the signs stands that each of them has.
/// Cost: linear.
final class Markup {
  /// Longer names of an e-mail address are none.
  private static final int LONGEST_NAME = 64;

  /// What an address is made of; East Asian text follows one without a space.
  private static final String ADDRESS =
      "[^\\s<>\\])”\"\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\u3000-\\u303f\\uff00-\\uffef]";

  /// All that is found.
  static final Pattern RULE =
      Pattern.compile(
          "(?:https?://|www\\.)"
              + ADDRESS
              + "++|(?<=\\])\\([^()\\s]*+(?:\\s+\"[^\"()]{0,200}+\")?\\)"
              + "|(?<![\\w.+-])[\\w.+-]{1,64}+@[\\w-]{1,63}\\.[\\w.-]{2,63}");

  private final String text;
  private final Matcher rule;
  private final List<Range> found = new ArrayList<>();
  private int from; // one past the last one found

  private Markup(String text) {
    this.text = text;
    this.rule = RULE.matcher(text).useTransparentBounds(true);
  }

  /// Where markup stands, in order.
  static List<Range> find(String text) {
    if (text.indexOf('@') < 0
        && !text.contains("](")
        && !text.contains("://")
        && !text.contains("www.")) {
      return List.of(); // as in most stories
    }
    Markup markup = new Markup(text);
    markup.search();
    return markup.found;
  }

  private void search() {
    int at = 0;
    while (at < text.length()) {
      boolean taken =
          switch (text.charAt(at)) {
            case ':' -> text.startsWith("://", at) && takes(scheme(at));
            case '(' -> at > 0 && text.charAt(at - 1) == ']' && takes(at);
            case '@' -> takes(name(at));
            case '.' -> text.startsWith("www", at - 3) && takesHost(at - 3);
            default -> false;
          };
      at = taken ? from : at + 1;
    }
  }

  /// Where the scheme before `://` begins, -1 when it is another.
  private int scheme(int at) {
    return text.startsWith("https", at - 5)
        ? at - 5
        : text.startsWith("http", at - 4) ? at - 4 : -1;
  }

  /// An address that begins with `www.`, or the name of an e-mail address that it stands in.
  private boolean takesHost(int at) {
    int name = name(at);
    return name >= 0 && name < at && takes(name) || takes(at);
  }

  /// Where the name of an e-mail address begins that goes on to a place, -1 when it is too long.
  private int name(int end) {
    int start = end;
    while (start > 0 && end - start <= LONGEST_NAME && isOfName(text.charAt(start - 1))) {
      start--;
    }
    return end - start > LONGEST_NAME ? -1 : start;
  }

  private static boolean isOfName(char c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || c == '_'
        || c == '.'
        || c == '+'
        || c == '-';
  }

  /// Whether something begins at a place; it is taken.
  private boolean takes(int start) {
    if (start < from || !rule.region(start, text.length()).lookingAt()) {
      return false;
    }
    from = rule.end();
    found.add(new Range(start, from));
    return true;
  }
}
