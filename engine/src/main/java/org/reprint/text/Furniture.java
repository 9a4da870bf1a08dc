package org.reprint.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds what is printed around a story and is not the story: headings, bylines, datelines,
/// sign-offs, links.
///
/// The conventions are those of English-language agencies and of web pages saved as text or
/// Markdown. A rule looks at one line; lines longer than [#LONGEST_LINE] are narration and only
/// searched for links.
final class Furniture {
  private static final int LONGEST_LINE = 300;
  private static final int LONGEST_DATELINE = 90;
  private static final int LONGEST_BYLINE = 80;
  private static final String MONTH =
      "(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?\\.?|July?\\.?|Aug(?:ust|\\.)?"
          + "|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)";

  private static final Pattern HEADING = Pattern.compile("#{1,6}\\s+\\S.*");
  private static final Pattern BYLINE = Pattern.compile("(?:By|BY)\\s+\\p{Lu}[^.!?]*");
  private static final Pattern DATE_LINE =
      Pattern.compile(
          "(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\\s+)?(?:"
              + MONTH
              + "\\s+\\d{1,2}(?:,?\\s+\\d{4})?|\\d{1,2}\\s+"
              + MONTH
              + "(?:\\s+\\d{4})?|\\d{4}-\\d\\d-\\d\\d)(?:,?\\s+\\d{1,2}[:.]\\d\\d.{0,20})?");
  private static final Pattern LABEL =
      Pattern.compile(
          "(?i)(?:related (?:articles?|stor(?:y|ies)|content|coverage|links?)|(?:also )?read(?: more| next| also)?|see also|more(?: on this| from .*)?"
              + "|original (?:url|link|article)|source|recommended|advertisement|photos?|image|caption|tags?|topics?|share)\\s*:.*"
              + "|(?:related (?:articles?|stor(?:y|ies))|read more|read next|see also|advertisement|story continues below.*|original url)");
  private static final Pattern RIGHTS =
      Pattern.compile(
          "(?i)(?:©|\\(c\\)|copyright\\b).*|.*\\b(?:all rights reserved|may not be published, broadcast, rewritten)\\b.*"
              + "|(?:sign up|subscribe|follow us|click here)\\b.*");
  private static final Pattern SIGN_OFF =
      Pattern.compile(
          "(?i)[(—–-]{0,2}\\s*(?:additional |further )?(?:reporting|writing|editing|compiled|edited|written)(?: and (?:reporting|writing|editing))? by\\b.*"
              + "|.*\\bcontributed (?:reporting|to this (?:report|story|article))\\W*|.* can be reached at .*");
  private static final Pattern CREDIT =
      Pattern.compile(
          ".*\\S\\s?/\\s?(?:AFP|AP|AP Photo|Reuters|REUTERS|Getty Images|EPA|EFE|dpa|DPA|TASS|Xinhua|ANSA|PA|UPI|Bloomberg)\\W*");
  private static final Pattern LINK_LINE =
      Pattern.compile("<?(?:https?://|www\\.)\\S+>?|!?\\[[^\\]]*\\]\\([^)]*\\)");
  private static final Pattern LINK = Pattern.compile("!?\\[([^\\]]*)\\]\\([^)]*\\)");
  private static final Pattern MARKUP =
      Pattern.compile(
          "(?:https?://|www\\.)[^\\s<>\\])”\"]+|(?<=\\])\\([^()\\s]*\\)|[\\w.+-]{1,64}@[\\w-]{1,63}\\.[\\w.-]{2,63}");
  private static final Pattern DATELINE =
      Pattern.compile(
          "\\s*(\\p{Lu}[\\p{L}.'’/ -]{1,40}(?:, \\p{Lu}[\\p{L}. ]{1,30}){0,2}?)?,?\\s*("
              + MONTH
              + " \\d{1,2}(?:, \\d{4})?)?\\s*(\\((?:\\p{Lu}|dpa)[\\p{L} /.-]{1,30}\\))?\\s*(?:--|[—–_]|-(?=\\s))\\s*");

  private Furniture() {}

  /// Where furniture stands, in the order of the text; spans do not overlap.
  static List<Span> find(String text, List<Range> paragraphs) {
    List<Span> spans = new ArrayList<>();
    boolean told = false;
    for (Range paragraph : paragraphs) {
      SpanKind kind = kind(text, paragraph);
      if (kind != null) {
        spans.add(new Span(kind, paragraph));
      } else if (!told) {
        told = true;
        int end = datelineEnd(text, paragraph);
        if (end > paragraph.start()) {
          spans.add(new Span(SpanKind.DATELINE, new Range(paragraph.start(), end)));
        }
      }
    }
    return spans;
  }

  /// Web addresses, link targets and e-mail addresses: no words of the story, wherever they stand.
  static List<Range> markup(String text) {
    List<Range> found = new ArrayList<>();
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
    String line = paragraph.of(text).strip();
    if (HEADING.matcher(line).matches()) {
      return SpanKind.HEADING;
    }
    String plain = LINK.matcher(line).replaceAll("$1").replaceAll("[*_]{1,3}", "").strip();
    if (plain.length() <= LONGEST_BYLINE && BYLINE.matcher(plain).matches()) {
      return SpanKind.BYLINE;
    }
    if (LINK_LINE.matcher(line).matches()) {
      return SpanKind.BOILERPLATE;
    }
    for (Pattern rule : List.of(LABEL, DATE_LINE, RIGHTS, SIGN_OFF, CREDIT)) {
      if (rule.matcher(plain).matches()) {
        return SpanKind.BOILERPLATE;
      }
    }
    return null;
  }

  /// The end of a dateline at the head of a paragraph, or its start when there is none. A place
  /// alone must be in capitals: `Paris - the city` is narration, `PARIS -` is not.
  private static int datelineEnd(String text, Range paragraph) {
    int limit = Math.min(paragraph.end(), paragraph.start() + LONGEST_DATELINE);
    Matcher m = DATELINE.matcher(text).region(paragraph.start(), limit);
    if (!m.lookingAt() || m.end() >= paragraph.end()) {
      return paragraph.start();
    }
    boolean agency = m.group(3) != null;
    boolean place = m.group(1) != null;
    boolean shouted = place && isShouted(m.group(1));
    boolean dated = place && m.group(2) != null;
    return (agency && (place || m.group(2) != null)) || shouted || dated
        ? m.end()
        : paragraph.start();
  }

  private static boolean isShouted(String place) {
    String city = place.split(",", 2)[0];
    return city.length() > 2 && city.equals(city.toUpperCase(java.util.Locale.ROOT));
  }
}
