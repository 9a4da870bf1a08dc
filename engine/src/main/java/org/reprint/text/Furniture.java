package org.reprint.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Finds what is printed around a story and is not the story: headings, keyword lines, bylines,
/// datelines, sign-offs, credits, notes to editors, links.
///
/// What agencies and web pages write there is in [Conventions]; this class knows where to look. A
/// rule looks at one paragraph; paragraphs longer than [#LONGEST_LINE] are narration and only
/// searched for what stands at their ends. Every pattern looks at a bounded stretch or moves on
/// without going back, so the cost is linear. Immutable.
final class Furniture {
  private static final int LONGEST_LINE = 300;
  private static final int LONGEST_DATELINE = 90;
  private static final int LONGEST_BYLINE = 80;
  private static final int LONGEST_SLUG = 120;

  /// A dateline stands before the story; a headline and a summary may stand before it.
  private static final int LATEST_DATELINE = 3;

  /// Notes and keyword lines stand so near the head of a text, notes also so near its end.
  private static final int NEAR_AN_END = 4;

  private static final String ITEM = "(?:[-*•]\\s+)?";
  private static final Pattern HEADING = Pattern.compile("#{1,6}\\s+\\S.*", Pattern.DOTALL);
  private static final Pattern LINK_LINE =
      Pattern.compile(
          ITEM + "(?:<?(?:https?://|www\\.)\\S+>?|!?\\[[^\\[\\]]*\\]\\([^()]*\\))",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern LINK = Pattern.compile("!?\\[([^\\[\\]]*)\\]\\([^()]*\\)");
  private static final Pattern EMPHASIS = Pattern.compile("[*_]{1,3}");

  private static final Pattern SENTENCE_END =
      Pattern.compile(".*(?:[!?]|\\p{Ll}{3}\\.)[”\"']*", Pattern.DOTALL);

  private final Conventions conventions;
  private final LineRules lines;
  private final NoteRules notes;
  private final Pattern dateLine;
  private final Pattern timeFirst;
  private final Pattern credit;
  private final Pattern dateline;
  private final Beginnings cycles;
  private final Beginnings takes;
  private final List<String> dateWords; // with which a line may begin that is a date
  private final BitSet dateLetters = new BitSet(); // with which these begin, in any case

  Furniture(Conventions conventions) {
    String month = names(conventions, Convention.Kind.MONTH);
    String day = names(conventions, Convention.Kind.DAY);
    String agency = names(conventions, Convention.Kind.AGENCY);
    this.conventions = conventions;
    lines = new LineRules(conventions.of(Convention.Kind.LINE));
    notes = new NoteRules(conventions.of(Convention.Kind.NOTE));
    cycles = new Beginnings(conventions.of(Convention.Kind.CYCLE));
    takes = new Beginnings(conventions.of(Convention.Kind.TAKE));
    dateWords = new ArrayList<>(List.of("published", "updated", "posted"));
    conventions.of(Convention.Kind.DAY).forEach(row -> dateWords.add(row.form()));
    conventions.of(Convention.Kind.MONTH).forEach(row -> dateWords.add(row.form()));
    dateWords.forEach(word -> dateLetters.set(Beginnings.folded(word.charAt(0))));
    dateLine =
        rule(
            "(?:(?:published|updated|posted)(?: on)?:?\\s+)?(?:"
                + day
                + ",?\\s+)?(?:"
                + month
                + "\\s\\d{1,2}(?:,?\\s+\\d{4})?|\\d{1,2}\\.?\\s"
                + month
                + "(?:\\s+\\d{4})?|\\d{4}-\\d\\d-\\d\\d)(?:,?\\s+\\d{1,2}[:.]\\d\\d.{0,20})?");
    timeFirst = rule("(?:" + day + "|" + month + "|Christmas|Easter)\\b.*");
    credit =
        rule(
            ".*\\S\\s?/\\s?(?-i:"
                + agency
                + ")(?:[\\s)\\]*]|via)*|.*\\((?-i:"
                + agency
                + ")\\s?/\\s?[^()/]{2,60}\\)[\\s.*]*");
    dateline =
        Pattern.compile(
            "(?<place>\\p{Lu}[\\p{L}.'’/ -]{1,40}(?:, \\p{Lu}[\\p{L}. ]{1,30}){0,2}?)?,?\\s*(?<date>(?i:"
                + month
                + ") \\d{1,2}(?:, \\d{4})?|\\d{1,2}\\.? (?i:"
                + month
                + ")(?:,? \\d{4})?)?[,.]?\\s*(?<agency>\\((?:\\p{Lu}[\\p{L} /.-]{1,30}|[\\p{L} /-]{0,20}(?:"
                + agency
                + ")[\\p{L} /-]{0,20})\\)|/TASS/\\.?|(?<=\\d )(?:"
                + agency
                + ")(?=\\s))?"
                + "\\s*(?:--|[—–]|[-_](?=\\s)|(?<=TASS/\\.?)(?=\\s))");
  }

  private static String names(Conventions conventions, Convention.Kind kind) {
    return conventions.of(kind).stream()
        .map(row -> Pattern.quote(row.form()))
        .collect(Collectors.joining("|", "(?:", ")"));
  }

  /// A rule for a whole paragraph: case does not matter, a line break is a space.
  private static Pattern rule(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
  }

  /// Where furniture stands, in the order of the text; spans do not overlap, and one paragraph may
  /// have several.
  List<Span> find(String text, List<Range> paragraphs) {
    List<Span> spans = new ArrayList<>();
    int told = 0;
    for (int p = 0; p < paragraphs.size(); p++) {
      Range paragraph = paragraphs.get(p);
      boolean head = p < NEAR_AN_END;
      boolean tail = p >= paragraphs.size() - NEAR_AN_END;
      SpanKind kind = kind(text, paragraph, head, tail, p == paragraphs.size() - 1 && p > 0);
      if (kind != null) {
        spans.add(new Span(kind, paragraph));
        continue;
      }
      int from = paragraph.start();
      if (told < LATEST_DATELINE) {
        told++;
        int end = datelineEnd(text, paragraph);
        if (end > paragraph.start()) {
          told = LATEST_DATELINE;
          from = end;
          spans.add(new Span(SpanKind.DATELINE, new Range(paragraph.start(), end)));
        }
      }
      if (tail) {
        tails(text, from, paragraph.end(), spans);
      }
    }
    spans.sort(Comparator.comparing(Span::range));
    return spans;
  }

  private SpanKind kind(String text, Range paragraph, boolean head, boolean tail, boolean last) {
    if (paragraph.length() > LONGEST_LINE) {
      return null;
    }
    String line = paragraph.of(text);
    if (line.charAt(0) == '#' && HEADING.matcher(line).matches()) {
      SpanKind kind = lines.kind(line, this::isNamed);
      return kind == SpanKind.ADVISORY ? kind : SpanKind.HEADING; // `# dpa-Notizblock`
    }
    if (head && isSlug(line)) {
      return SpanKind.SLUG;
    }
    if ((head || tail) && (notes.isNote(line) || last && notes.isLastNote(line))) {
      return SpanKind.ADVISORY;
    }
    String plain = line.contains("](") ? LINK.matcher(line).replaceAll("$1") : line;
    boolean emphasis = plain.indexOf('*') >= 0 || plain.indexOf('_') >= 0;
    plain = (emphasis ? EMPHASIS.matcher(plain).replaceAll("") : plain).strip();
    if (isLink(line) || isDateLine(plain)) {
      return SpanKind.BOILERPLATE;
    }
    if (isCredit(plain)) {
      return SpanKind.CREDIT;
    }
    return lines.kind(plain.isEmpty() ? line : plain, this::isNamed);
  }

  /// The rule is dear, and a link is in brackets or has one of the signs of an address.
  private static boolean isLink(String line) {
    boolean may = line.contains("](") || line.contains("://") || line.indexOf('.') >= 3;
    return may && LINK_LINE.matcher(line).matches();
  }

  /// The rule is dear; no date is without a digit, and it begins with one or with a word for it.
  private boolean isDateLine(String line) {
    boolean may = false;
    for (int i = 0; i < line.length() && !may; i++) {
      may = line.charAt(i) >= '0' && line.charAt(i) <= '9';
    }
    return may && beginsDate(line) && dateLine.matcher(line).matches();
  }

  private boolean beginsDate(String line) {
    char first = line.charAt(0);
    if (first >= '0' && first <= '9') {
      return true;
    }
    if (!dateLetters.get(Beginnings.folded(first))) {
      return false;
    }
    for (String word : dateWords) {
      if (line.regionMatches(true, 0, word, 0, word.length())) {
        return true;
      }
    }
    return false;
  }

  /// The rule is dear, and no credit is without a slash.
  private boolean isCredit(String line) {
    return line.indexOf('/') >= 0 && credit.matcher(line).matches();
  }

  /// Whether a hole for names holds names: in a byline `Jane Doe and John F. Roe, chief writers`,
  /// not `Monday, all had left`.
  private boolean isNamed(SpanKind kind, String line, String names) {
    boolean named = mostlyCapitals(names);
    if (kind != SpanKind.BYLINE) {
      return named;
    }
    return named
        && line.length() <= LONGEST_BYLINE
        && Character.isUpperCase(names.codePointAt(0))
        && !timeFirst.matcher(names).matches()
        && !endsInSmall(names)
        && !SENTENCE_END.matcher(names).matches();
  }

  /// True for `Elm Paper Inc said`; what a person does follows a comma.
  private boolean endsInSmall(String names) {
    String last = names.substring(names.lastIndexOf(' ') + 1);
    return names.indexOf(',') < 0
        && Character.isLowerCase(last.codePointAt(0))
        && conventions.agency(last) == null;
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

  /// True for a keyword line (`BC-US--Lobster, 1st Ld-Writethru,127`) and for a take key on a line
  /// of its own (`2ND LEAD`).
  private boolean isSlug(String line) {
    return line.length() <= LONGEST_SLUG
        && (isKeywordLine(line) || isTakeKey(line))
        && !SENTENCE_END.matcher(line).matches();
  }

  private boolean isKeywordLine(String line) {
    if (line.indexOf(',') <= 0 && line.indexOf("--") <= 0) {
      return false;
    }
    for (Convention cycle : cycles.of(line)) {
      if (cycle.pattern().matcher(line).lookingAt()) {
        return true;
      }
    }
    return false;
  }

  private boolean isTakeKey(String line) {
    if (line.length() <= 2 || hasSmall(line) || !line.equals(line.toUpperCase(Locale.ROOT))) {
      return false;
    }
    for (Convention take : takes.of(line)) {
      if (take.pattern().matcher(line).matches()) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasSmall(String line) {
    for (int i = 0; i < line.length(); i++) {
      if (line.charAt(i) >= 'a' && line.charAt(i) <= 'z') {
        return true;
      }
    }
    return false;
  }

  /// Adds what stands behind the story in its own paragraph: a sign-off or note in brackets, or a
  /// note after a dash.
  private void tails(String text, int from, int end, List<Span> spans) {
    int to = end;
    SpanKind kind = null;
    do {
      int open = bracket(text, from, to);
      kind = open > from ? bracketed(text.substring(open, to)) : null;
      if (kind != null) {
        spans.add(new Span(kind, new Range(open, to)));
        to = open;
        while (to > from && Paragraphs.blank(text.charAt(to - 1))) {
          to--;
        }
      }
    } while (kind != null);
    int last = lastDash(text, Math.max(from, to - LONGEST_LINE), to);
    if (last > from && notes.isLastNote(text.substring(last, to))) {
      spans.add(new Span(SpanKind.ADVISORY, new Range(last, to)));
    }
  }

  /// Where the last dash stands behind which a note may stand: one or two strokes between white
  /// space, or behind a full stop; -1 without one.
  private static int lastDash(String text, int from, int to) {
    for (int i = to - 2; i > from; i--) {
      char before = text.charAt(i - 1);
      if (isDash(text.charAt(i)) && (isWhite(before) || before == '.')) {
        boolean two = text.charAt(i) == '-' && text.charAt(i + 1) == '-';
        int behind = two ? i + 2 : i + 1;
        if (behind < to && isWhite(text.charAt(behind))) {
          return i;
        }
      }
    }
    return -1;
  }

  private static boolean isDash(char c) {
    return c == '-' || c == '—' || c == '–';
  }

  /// What `\s` stands for in a pattern.
  private static boolean isWhite(char c) {
    return c == ' ' || c >= '\t' && c <= '\r';
  }

  /// Where the bracket opens that closes at the end of a stretch, -1 when none does.
  private static int bracket(String text, int from, int to) {
    boolean closed = to > from && ")]".indexOf(text.charAt(to - 1)) >= 0;
    int depth = 0;
    for (int i = to - 1; closed && i >= Math.max(from, to - LONGEST_LINE); i--) {
      char c = text.charAt(i);
      depth += c == ')' || c == ']' ? 1 : c == '(' || c == '[' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }

  private SpanKind bracketed(String stretch) {
    if (notes.isNote(stretch)) {
      return SpanKind.ADVISORY;
    }
    if (isCredit(stretch)) {
      return SpanKind.CREDIT;
    }
    SpanKind kind = lines.kind(stretch, this::isNamed);
    return kind == SpanKind.SIGN_OFF ? kind : null;
  }

  /// The end of a dateline at the head of a paragraph, or its start when there is none. A place
  /// alone must be in capitals, and a capital, figure or quotation must follow it: `Paris - the
  /// city` and `NATO - the alliance` are narration, `PARIS - The` is not.
  private int datelineEnd(String text, Range paragraph) {
    int limit = Math.min(paragraph.end(), paragraph.start() + LONGEST_DATELINE);
    if (!canEndDateline(text, paragraph.start(), limit)) {
      return paragraph.start();
    }
    Matcher m = dateline.matcher(text).region(paragraph.start(), limit);
    m.useTransparentBounds(true);
    if (!m.lookingAt() || m.end() >= paragraph.end()) {
      return paragraph.start();
    }
    boolean agency = m.group("agency") != null;
    String place = m.group("place");
    boolean shouted = place != null && isShouted(place) && opens(text, m.end(), paragraph.end());
    boolean dated = m.group("date") != null;
    return agency && (place != null || dated) || shouted || place != null && dated
        ? m.end()
        : paragraph.start();
  }

  /// Whether what a dateline must end with stands in a stretch: a dash, or the slash of an agency.
  /// Most paragraphs have none, and to find that out by the rule is dear.
  private static boolean canEndDateline(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == '—' || c == '–' || c == '/') {
        return true;
      }
      if (c == '-' || c == '_') {
        char next = i + 1 < text.length() ? text.charAt(i + 1) : 0;
        if (isWhite(next) || c == '-' && next == '-') {
          return true;
        }
      }
    }
    return false;
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
