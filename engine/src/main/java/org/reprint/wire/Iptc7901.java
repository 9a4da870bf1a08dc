package org.reprint.wire;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// IPTC 7901, the wire of European agencies, one message or several.
///
/// It has no id: source and number wrap. The header's lines are the slug; the first lines of the
/// text, up to one that ends with ` =`, are the take, the headline and the author. Lines are broken
/// at 65 characters and are joined again. The footer has day, time and month, and often no year:
/// then the story has no date, for the library does not know what year it is. Where it names no
/// zone it is read as UTC, and that is said.
final class Iptc7901 implements Format {
  // Source and number, priority, category, words, and whatever the agency puts behind.
  private static final Pattern FIRST =
      Pattern.compile(
          "^\\x01([a-zA-Z]{2,6})(\\d{1,5}) +(\\d) +(\\w{1,5}) +(\\d{1,6})(?: +([a-zA-Z]*))?");
  private static final Pattern TAKE =
      Pattern.compile(
          "(?i)^(refile|repeat|correct(ion|ed)|kill|hold|advisory|embargo(ed)?|urgent|eil(meldung)?"
              + "|extra|flash|bulletin|alert|news alert|breaking news|preview|roundup|analysis|feature"
              + "|background(er)?"
              + "|(\\d+(st|nd|rd|th)|first|second|third|fourth|fifth|lead)?\\s*(lead|update|add|writethru)"
              + "(\\s.*)?)[!:.]?$");
  private static final Pattern SENT =
      Pattern.compile(
          "^\\s*(?:[A-Z]{2,6}\\s+)?(\\d{2})(\\d{2})(\\d{2})\\s+(?:(GMT|UTC)\\s+)?"
              + "(\\p{Lu}\\p{L}{2,4})\\.?(?:\\s+(\\d{2}|\\d{4}))?\\s*$");
  private static final Pattern NOT_TEXT =
      Pattern.compile("(?i)following information is not (intended )?for publication");
  private static final Pattern NOTEBOOK = Pattern.compile("(?i)^#+\\s*(dpa )?note(book|pad).*");
  private static final Pattern TO_EDITORS =
      Pattern.compile("(?i)\\b(note|editors?|hinweise?|achtung)\\b");
  private static final Pattern TAGGED = Pattern.compile("^\\w+ \\d*-\\p{L}");
  private static final Pattern PART =
      Pattern.compile(
          "(?i)^(\\((zusammenfassung|gesamt|neu|wh|wiederholung|ber).*|(\\d+ .*|\\(.*)teil\\)?)$");
  private static final Pattern SECOND_HEADLINE = Pattern.compile("^(Utl|Unterzeile|Subhead)\\.?:");
  private static final int OPENING_LINES = 8;
  private static final int HEADLINE_LINES = 3;

  @Override
  public String name() {
    return "iptc-7901";
  }

  @Override
  public boolean claims(Source source) {
    return FIRST.matcher(ControlText.opening(source)).find();
  }

  @Override
  public void read(Source source, Outlet outlet) throws IOException {
    for (ControlText message : ControlText.of(source)) {
      Draft draft = new Draft();
      head(message, draft);
      List<String> text = new ArrayList<>();
      List<String> notes = new ArrayList<>();
      List<String> takes = new ArrayList<>();
      slug(message.header(), takes, draft);
      split(message.body(), text, notes, draft);
      draft.put(Field.NOTE, Tags.line(String.join(" ", notes)));
      Copy.put(draft, PlainBody.unwrapped(opening(text, takes, draft)));
      draft.put(Field.TAKE_KEY, String.join(", ", takes));
      if (!message.complete()) {
        draft.note(Story.CUT_OFF + "the message has no end (ETX)");
      }
      outlet.storyAt(draft, 0, message.note());
    }
  }

  private static void head(ControlText message, Draft draft) {
    List<String> lines = message.header();
    Matcher first = FIRST.matcher(ControlText.SOH + (lines.isEmpty() ? "" : lines.getFirst()));
    if (first.find()) {
      draft.put(Field.URGENCY, first.group(3));
      String agency = Tags.line(first.group(6));
      draft.put(Field.SOURCE, agency != null && agency.length() > 2 ? agency : first.group(1));
      draft.put(Field.CREDIT, draft.get(Field.SOURCE));
    }
    date(message.trailer(), draft);
  }

  private static void slug(List<String> header, List<String> takes, Draft draft) {
    StringBuilder slug = new StringBuilder();
    for (String line : header.subList(Math.min(1, header.size()), header.size())) {
      String clean = ControlText.clean(line).strip();
      if (isTake(clean) || PART.matcher(clean).matches()) {
        takes.add(clean);
      } else {
        slug.append(clean);
      }
    }
    int end = slug.length();
    while (end > 0 && slug.charAt(end - 1) == '/') {
      end--;
    }
    draft.put(Field.SLUG, slug.substring(0, end));
  }

  private static void date(String text, Draft draft) {
    for (String line : text.lines().toList()) {
      Matcher sent = SENT.matcher(line);
      if (sent.find() && sent.group(6) != null) {
        String year = sent.group(6).length() == 2 ? "20" + sent.group(6) : sent.group(6);
        draft.put(
            Field.DATE,
            sent.group(1)
                + " "
                + sent.group(5)
                + " "
                + year
                + " "
                + sent.group(2)
                + ":"
                + sent.group(3)
                + " "
                + (sent.group(4) == null ? "UTC" : sent.group(4)));
        if (sent.group(4) == null) {
          draft.note("the footer names no zone, read as UTC: \"" + line.strip() + "\"");
        }
      } else if (sent.find(0)) {
        draft.note("the footer has no year: \"" + line.strip() + "\"");
      }
    }
  }

  // The text ends where what is not for print begins.
  private static void split(List<String> body, List<String> text, List<String> notes, Draft draft) {
    boolean inText = true;
    boolean forPrint = true;
    boolean toEditors = true;
    for (String line : body) {
      String clean = ControlText.clean(line);
      if (NOT_TEXT.matcher(clean).find()) {
        inText = false;
        forPrint = false;
      } else if (NOTEBOOK.matcher(clean).matches() || clean.strip().equals("* * * *")) {
        inText = false;
      } else if (SENT.matcher(clean).find()) {
        date(clean, draft);
      } else if (inText) {
        text.add(clean);
      } else if (clean.startsWith("#")) {
        toEditors = TO_EDITORS.matcher(clean).find();
      } else if (forPrint && toEditors && !clean.isBlank()) {
        notes.add(clean.strip());
      }
    }
  }

  // Takes the lines before the one that ends with an equals sign, and returns the others.
  private static List<String> opening(List<String> text, List<String> takes, Draft draft) {
    int last = -1;
    int seen = 0;
    for (int i = 0; i < text.size() && seen < OPENING_LINES; i++) {
      if (!text.get(i).isBlank()) {
        seen++;
        if (text.get(i).stripTrailing().endsWith("=")) {
          last = i;
        }
      }
    }
    last = last < 0 ? headline(text) : last;
    StringBuilder title = new StringBuilder();
    for (String line : text.subList(0, last + 1)) {
      String clean = withoutEqualsSign(line);
      String lower = clean.toLowerCase(Locale.ROOT);
      if (isTake(clean)) {
        takes.add(clean);
      } else if (lower.startsWith("by ") || lower.startsWith("von ") || lower.startsWith("par ")) {
        draft.put(Field.BYLINE, clean);
      } else if (!clean.isEmpty() && !SECOND_HEADLINE.matcher(clean).find()) {
        title.append(title.isEmpty() ? "" : " ").append(clean);
      }
    }
    draft.put(Field.TITLE, title.toString());
    return text.subList(last + 1, text.size());
  }

  // `UPDATE 1-` before a headline is a part of it.
  private static boolean isTake(String line) {
    return TAKE.matcher(line).matches() && !TAGGED.matcher(line).find();
  }

  // The last line of a headline without an equals sign: what stands above an empty line, or above
  // the first of lines that are indented; -1 for none.
  private static int headline(List<String> text) {
    int first = 0;
    while (first < text.size() && text.get(first).isBlank()) {
      first++;
    }
    for (int i = first; i + 1 < text.size() && i < first + HEADLINE_LINES; i++) {
      if (text.get(i).startsWith("  ")) {
        return -1;
      }
      String next = text.get(i + 1);
      if (next.isBlank() || next.startsWith("  ")) {
        boolean more = text.subList(i + 1, text.size()).stream().anyMatch(line -> !line.isBlank());
        String line = text.get(i).strip();
        return more && !line.endsWith(".") ? i : -1;
      }
    }
    return -1;
  }

  private static String withoutEqualsSign(String line) {
    String stripped = line.strip();
    return stripped.endsWith("=") ? stripped.substring(0, stripped.length() - 1).strip() : stripped;
  }
}
