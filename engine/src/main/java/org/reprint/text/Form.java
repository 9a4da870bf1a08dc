package org.reprint.text;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The forms of the table of conventions: words as they stand, and holes in braces.
///
/// A form without a small letter is looked for in capitals alone; any other in any case. A blank
/// stands for any white space, and for none beside a number.
final class Form {
  /// Longer forms are a mistake.
  static final int LONGEST = 200;

  private static final Pattern HOLE = Pattern.compile("\\{([^{}]*)\\}");

  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{Nd}]+");

  /// What may stand in a hole.
  private static final Map<String, String> HOLES =
      Map.of(
          "n", "(?<n>\\d{1,3})(?!\\d)(?:(?i:st|nd|rd|th|er|e|ème|d)\\b|[.ºª°])?",
          "...", ".*",
          "names", "(?<names>\\S.*)",
          "url", "(?:https?://|www\\.)\\S+",
          "initials", "(?-i:\\p{Ll}{2,4}(?:/\\p{Ll}{2,4}){1,5})",
          "codes", "(?-i:\\p{Ll}{2,4}(?: \\p{Ll}{2,4}){0,5})",
          "contact", "(?:\\S+@\\S+|@\\w+|[+(\\d]\\S*\\d|https?://\\S+).*");

  private Form() {}

  /// The pattern of a form.
  ///
  /// @throws IllegalArgumentException if it is empty, too long, names a hole that there is not, or
  ///   names `n` or `names` twice
  static Pattern compile(String form) {
    if (form.isBlank() || form.length() > LONGEST) {
      throw new IllegalArgumentException(
          "a form must have 1 to " + LONGEST + " characters, got " + form.length());
    }
    StringBuilder regex = new StringBuilder();
    Matcher hole = HOLE.matcher(form);
    int from = 0;
    boolean number = false;
    while (hole.find()) {
      String content = HOLES.get(hole.group(1));
      if (content == null || content.contains("(?<") && regex.indexOf(content) >= 0) {
        throw new IllegalArgumentException(
            (content == null ? "unknown hole " : "a second hole ")
                + hole.group()
                + "; there are {n} {names} once, {...} {url} {initials} {codes} {contact}");
      }
      number |= hole.group(1).equals("n");
      literal(form.substring(from, hole.start()), number, regex);
      regex.append(content);
      from = hole.end();
    }
    String rest = form.substring(from);
    if (rest.indexOf('{') >= 0 || rest.indexOf('}') >= 0) {
      throw new IllegalArgumentException("a brace without its other half");
    }
    literal(rest, number, regex);
    return Pattern.compile(
        regex.toString(),
        Pattern.DOTALL | (shouted(form) ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
  }

  /// True when the words of a form have no small letter.
  private static boolean shouted(String form) {
    String words = HOLE.matcher(form).replaceAll("");
    return words.equals(words.toUpperCase(Locale.ROOT));
  }

  /// Words as they stand; apostrophes are straight or curled.
  ///
  /// @param number whether the hole before or behind them is a number
  private static void literal(String words, boolean number, StringBuilder regex) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (Paragraphs.blank(c)) {
        regex.append(number && (i == 0 || i == words.length() - 1) ? "\\s*" : "\\s+");
      } else if (c == '\'') {
        regex.append("['’]");
      } else if (Character.isLetterOrDigit(c)) {
        regex.append(c);
      } else {
        regex.append(Pattern.quote(String.valueOf(c)));
      }
    }
  }

  /// The first word of a form in lower case, empty where it begins with a hole or a sign.
  static String firstWord(String form) {
    int end = 0;
    while (end < form.length() && Character.isLetterOrDigit(form.charAt(end))) {
      end++;
    }
    return form.substring(0, end).toLowerCase(Locale.ROOT);
  }

  /// The longest word of a form outside its holes, in lower case: what it is found by.
  static String longestWord(String form) {
    String longest = "";
    for (String part : HOLE.split(form, -1)) {
      for (String word : NO_WORD.split(part, -1)) {
        longest = word.length() > longest.length() ? word : longest;
      }
    }
    return longest.toLowerCase(Locale.ROOT);
  }

  /// The longest stretch of a form without holes and blanks beside it, in lower case.
  static String longestLiteral(String form) {
    String longest = "";
    for (String part : HOLE.split(form, -1)) {
      longest = part.strip().length() > longest.length() ? part.strip() : longest;
    }
    return longest.toLowerCase(Locale.ROOT);
  }
}
