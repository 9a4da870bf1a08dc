package org.reprint.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds what is printed around a story and is not the story: headings, bylines, datelines,
/// sign-offs, links.
///
/// The conventions are those of English-language agencies and of web pages saved as text or
/// Markdown. A rule looks at one paragraph; paragraphs longer than [#LONGEST_LINE] are narration
/// and only searched for links. Every pattern looks at a bounded stretch or moves on without going
/// back, so the cost is linear.
final class Furniture {
  private static final int LONGEST_LINE = 300;
  private static final int LONGEST_DATELINE = 90;
  private static final int LONGEST_BYLINE = 80;

  /// A dateline stands before the story; a headline and a summary may stand before it.
  private static final int LATEST_DATELINE = 3;

  private static final String MONTH =
      "(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?\\.?|July?\\.?"
          + "|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?"
          + "|Dec(?:ember|\\.)?)";
  private static final String DAY = "(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)";
  private static final String ITEM = "(?:[-*•]\\s+)?";

  private static final Pattern HEADING = rule("#{1,6}\\s+\\S.*");
  private static final Pattern BYLINE = rule(ITEM + "(?:By|BY)\\s+(.*)");
  private static final Pattern DATE_LINE =
      rule(
          "(?:(?:published|updated|posted)(?: on)?:?\\s+)?(?:"
              + DAY
              + ",?\\s+)?(?:"
              + MONTH
              + "\\s+\\d{1,2}(?:,?\\s+\\d{4})?|\\d{1,2}\\s+"
              + MONTH
              + "(?:\\s+\\d{4})?|\\d{4}-\\d\\d-\\d\\d)(?:,?\\s+\\d{1,2}[:.]\\d\\d.{0,20})?");
  private static final Pattern LABEL =
      rule(
          ITEM
              + "(?:(?:related (?:articles?|stor(?:y|ies)|content|coverage|links?)"
              + "|(?:also )?read(?: more| next| also)?|see also"
              + "|more(?: on this| from [^.!?:]{1,60})?"
              + "|original (?:url|link|article)|source|recommended|advertisement|photos?|image"
              + "|caption|tags?|topics?|share)\\s*:.*"
              + "|(?:related (?:articles?|stor(?:y|ies))|read more|read next|see also|original url)"
              + "(?:\\s+(?:https?://|www\\.)\\S+)?"
              + "|advertisement|story continues below[^.!?]*)");
  private static final Pattern RIGHTS =
      rule(
          "(?:©|\\(c\\)\\s*(?:copyright|\\d{4})|copyright\\s*(?:©|\\(c\\)|\\d{4})).*"
              + "|.*\\b(?:all rights reserved|may not be published, broadcast, rewritten)\\b.*"
              + "|(?:sign up (?:for|to|here)|subscribe (?:to|now|here|today)|follow us (?:on|at)"
              + "|click here (?:to|for))\\b.*");
  private static final Pattern SIGN_OFF =
      rule(
          "[(\\[—–-]{0,2}\\s*(?:additional |further )?"
              + "(?:reporting|writing|editing|compiled|edited|written)"
              + "(?: and (?:reporting|writing|editing))? by\\b(.*)");
  private static final Pattern CONTRIBUTED =
      rule(
          ".*\\bcontributed (?:reporting|to this (?:report|story|article))"
              + "(?: from [^.!?]{1,60})?\\W*"
              + "|.* can be reached at (?:\\S+@\\S+|@\\w+|[+(\\d]\\S*\\d).*");
  private static final String AGENCY =
      "(?-i:AFP|AP|AP Photo|Reuters|REUTERS|Getty Images|EPA|EFE|dpa|DPA|TASS|Xinhua|ANSA|PA|UPI"
          + "|Bloomberg)";
  private static final Pattern CREDIT =
      rule(
          ".*\\S\\s?/\\s?"
              + AGENCY
              + "(?:[\\s)\\]*]|via)*"
              + "|.*\\("
              + AGENCY
              + "\\s?/\\s?[^()/]{2,60}\\)[\\s.*]*");
  private static final Pattern LINK_LINE =
      rule(ITEM + "(?:<?(?:https?://|www\\.)\\S+>?|!?\\[[^\\[\\]]*\\]\\([^()]*\\))");

  private static final List<Pattern> RULES =
      List.of(LINK_LINE, LABEL, DATE_LINE, RIGHTS, CONTRIBUTED, CREDIT);

  private static final Pattern LINK = Pattern.compile("!?\\[([^\\[\\]]*)\\]\\([^()]*\\)");
  private static final Pattern EMPHASIS = Pattern.compile("[*_]{1,3}");

  /// What an address is made of; East Asian text follows one without a space.
  private static final String ADDRESS =
      "[^\\s<>\\])”\"\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\u3000-\\u303f\\uff00-\\uffef]";

  private static final Pattern MARKUP =
      Pattern.compile(
          "(?:https?://|www\\.)"
              + ADDRESS
              + "++|(?<=\\])\\([^()\\s]*+(?:\\s+\"[^\"()]{0,200}+\")?\\)"
              + "|(?<![\\w.+-])[\\w.+-]{1,64}+@[\\w-]{1,63}\\.[\\w.-]{2,63}");
  private static final Pattern DATELINE =
      Pattern.compile(
          "(\\p{Lu}[\\p{L}.'’/ -]{1,40}(?:, \\p{Lu}[\\p{L}. ]{1,30}){0,2}?)?,?\\s*("
              + MONTH
              + " \\d{1,2}(?:, \\d{4})?|\\d{1,2} "
              + MONTH
              + ")?[,.]?\\s*(\\((?:\\p{Lu}|dp(?=a))[\\p{L} /.-]{1,30}\\)|/TASS/\\.?)?"
              + "\\s*(--|[—–]|[-_](?=\\s)|(?<=TASS/\\.?)(?=\\s))");

  private static final Pattern TIME_FIRST =
      Pattern.compile("(?:" + DAY + "|" + MONTH + "|Christmas|Easter)\\b.*", Pattern.DOTALL);
  private static final Pattern SENTENCE_END =
      Pattern.compile(".*(?:[!?]|\\p{Ll}{3}\\.)[”\"']*", Pattern.DOTALL);

  private Furniture() {}

  /// A rule for a whole paragraph: case does not matter, a line break is a space.
  private static Pattern rule(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  }

  /// Where furniture stands, in the order of the text; spans do not overlap.
  static List<Span> find(String text, List<Range> paragraphs) {
    List<Span> spans = new ArrayList<>();
    int told = 0;
    for (Range paragraph : paragraphs) {
      SpanKind kind = kind(text, paragraph);
      if (kind != null) {
        spans.add(new Span(kind, paragraph));
      } else if (told < LATEST_DATELINE) {
        told++;
        int end = datelineEnd(text, paragraph);
        if (end > paragraph.start()) {
          told = LATEST_DATELINE;
          spans.add(new Span(SpanKind.DATELINE, new Range(paragraph.start(), end)));
        }
      }
    }
    return spans;
  }

  /// Web addresses, link targets and e-mail addresses: no words of the story, wherever they stand.
  static List<Range> markup(String text) {
    List<Range> found = new ArrayList<>();
    if (text.indexOf('@') < 0
        && !text.contains("](")
        && !text.contains("://")
        && !text.contains("www.")) {
      return found; // as in most stories; the search would stop at every word
    }
    Matcher m = MARKUP.matcher(text);
    while (m.find()) {
      found.add(new Range(m.start(), m.end()));
    }
    return found;
  }

  private static SpanKind kind(String text, Range paragraph) {
    if (paragraph.length() > LONGEST_LINE) {
      return null;
    }
    String line = paragraph.of(text);
    if (HEADING.matcher(line).matches()) {
      return SpanKind.HEADING;
    }
    String plain = line.contains("](") ? LINK.matcher(line).replaceAll("$1") : line;
    boolean emphasis = plain.indexOf('*') >= 0 || plain.indexOf('_') >= 0;
    plain = (emphasis ? EMPHASIS.matcher(plain).replaceAll("") : plain).strip();
    Matcher byline = BYLINE.matcher(plain);
    if (plain.length() <= LONGEST_BYLINE && byline.matches() && isByline(byline.group(1))) {
      return SpanKind.BYLINE;
    }
    Matcher signOff = SIGN_OFF.matcher(plain);
    if (LINK_LINE.matcher(line).matches()
        || signOff.matches() && mostlyCapitals(signOff.group(1))) {
      return SpanKind.BOILERPLATE;
    }
    for (Pattern rule : RULES) {
      if ((rule != CREDIT || plain.indexOf('/') >= 0) && rule.matcher(plain).matches()) {
        return SpanKind.BOILERPLATE;
      }
    }
    return null;
  }

  /// True for `Jane Doe and John F. Roe, chief writers`, not for `Monday, all had left`.
  private static boolean isByline(String after) {
    return !after.isEmpty()
        && Character.isUpperCase(after.codePointAt(0))
        && !TIME_FIRST.matcher(after).matches()
        && !SENTENCE_END.matcher(after).matches()
        && mostlyCapitals(after);
  }

  /// True when at least a third of the words begin with a capital, as in a list of names.
  private static boolean mostlyCapitals(String words) {
    int capitals = 0;
    int all = 0;
    boolean inside = false;
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      boolean letter = Character.isLetter(c) || c == '.' || c == '\'' || c == '’' || c == '-';
      if (letter && !inside && Character.isLetter(c)) {
        all++;
        capitals += Character.isUpperCase(c) ? 1 : 0;
      }
      inside = letter;
    }
    return capitals > 0 && capitals * 3 >= all;
  }

  /// The end of a dateline at the head of a paragraph, or its start when there is none. A place
  /// alone must be in capitals, and a capital, figure or quotation must follow it: `Paris - the
  /// city` and `NATO - the alliance` are narration, `PARIS - The` is not.
  private static int datelineEnd(String text, Range paragraph) {
    int limit = Math.min(paragraph.end(), paragraph.start() + LONGEST_DATELINE);
    Matcher m = DATELINE.matcher(text).region(paragraph.start(), limit);
    m.useTransparentBounds(true);
    if (!m.lookingAt() || m.end() >= paragraph.end()) {
      return paragraph.start();
    }
    boolean agency = m.group(3) != null;
    boolean place = m.group(1) != null;
    boolean shouted = place && isShouted(m.group(1)) && opens(text, m.end(), paragraph.end());
    boolean dated = m.group(2) != null;
    return agency && (place || dated) || shouted || place && dated ? m.end() : paragraph.start();
  }

  private static boolean isShouted(String place) {
    int comma = place.indexOf(',');
    String city = comma < 0 ? place : place.substring(0, comma);
    return city.length() > 2 && city.equals(city.toUpperCase(Locale.ROOT));
  }

  /// True when what follows can begin a sentence.
  private static boolean opens(String text, int from, int to) {
    int i = from;
    while (i < to && Paragraphs.blank(text.charAt(i))) {
      i++;
    }
    return i < to && !Character.isLowerCase(text.charAt(i));
  }
}
