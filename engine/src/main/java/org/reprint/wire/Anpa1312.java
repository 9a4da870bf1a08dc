package org.reprint.wire;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// ANPA 1312, the wire of American newspapers, one message or several.
///
/// It has no id: the sequence number wraps. The slug in its second line is cut at 24 characters;
/// the first line of the text that begins with `^` has it in full, with the take and the word
/// count. Lines of the header (`^...<`) give the headline, notes to editors, and the author; lines
/// of the text begin with a tab. Quotes are written `` and '', a dash is ` _ `, one half is a
/// brace.
final class Anpa1312 implements Format {
  private static final Pattern FIRST =
      Pattern.compile("^\\x01([a-zA-Z])[0-9]{3,4}(?:\\x1F|-{1,5}|[ -]*\\r?\\n|[a-zA-Z]?\\x1F)");
  private static final Pattern SECOND =
      Pattern.compile(
          "^([a-zA-Z]) ([a-zA-Z])\\s?[\\x11-\\x14\\s]*((?:AM|PM|BC|AP)-)?(.*?)\\s+"
              + "(\\d{1,2}-\\d{1,2})(?:\\s+(\\d{0,4}))?\\s*$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern SLUG = Pattern.compile("^(.+?)(?:,\\s*(\\D.*?))?(?:,\\s*\\d+)?$");
  private static final Pattern SENT =
      Pattern.compile(
          "(?:[A-Z]{2}-[A-Z]{2}-)?\\d{2}-\\d{2}-\\d{2} \\d{4}\\s?(?:GMT|UTC|[ECMP][SD]T)");
  private static final Pattern CREDIT =
      Pattern.compile("^(.*(?:Writer|Editor|Correspondent|Press))=?$");
  private static final Pattern JOB =
      Pattern.compile(
          "\\s+((Sports|Business|Staff|National|Political|Science|Medical|Special|Economics|Foreign)\\s+)?"
              + "(Writer|Editor|Correspondent)$");
  private static final Pattern CYCLE = Pattern.compile("^(AM|PM|BC|AP)-");
  private static final int LONGEST_MARKED = 300; // a header's line; a longer one is a paragraph
  private static final String URGENCIES = "fbu"; // flash, bulletin, urgent: 1 to 3; the rest 4

  @Override
  public String name() {
    return "anpa-1312";
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
      body(message, draft);
      if (!message.complete()) {
        draft.note(Story.CUT_OFF + "the message has no end (ETX)");
      }
      outlet.storyAt(draft, 0, message.note());
    }
  }

  private static void head(ControlText message, Draft draft) {
    List<String> lines = message.header();
    for (String line : lines) {
      Matcher second = SECOND.matcher(ControlText.clean(line));
      if (line.length() <= LONGEST_MARKED && second.find()) {
        int level = URGENCIES.indexOf(Character.toLowerCase(second.group(1).charAt(0)));
        draft.put(Field.URGENCY, Integer.toString(level < 0 ? 4 : level + 1));
      }
    }
    Matcher sent = SENT.matcher(message.trailer() + "\n" + String.join("\n", message.body()));
    if (sent.find()) {
      draft.put(Field.DATE, sent.group());
    }
  }

  private static void body(ControlText message, Draft draft) {
    List<String> marked = new ArrayList<>();
    List<String> text = new ArrayList<>();
    for (String line : message.body()) {
      boolean header = line.startsWith("^");
      boolean body = line.startsWith("\t") || line.startsWith("\b");
      String clean = readable(line);
      if (header) {
        marked.add(unmarked(clean));
      } else if (body) {
        text.add(clean);
      } else if (!clean.isBlank() && !text.isEmpty()) {
        text.set(text.size() - 1, text.getLast() + " " + clean.strip()); // broken to fit the width
      } else if (!clean.isBlank()) {
        text.add(clean);
      }
    }
    boolean onlyHeader = text.stream().allMatch(String::isBlank);
    List<String> rest = header(marked, draft);
    if (draft.get(Field.SLUG) == null) {
      shortSlug(message, draft);
    }
    Copy.put(draft, onlyHeader ? String.join("\n\n", rest) : paragraphs(text));
  }

  // Takes slug, headline, notes and author, and returns the lines that are none of them: a lead
  // that
  // is repeated in the text, or the text of a message that has nothing else.
  private static List<String> header(List<String> marked, Draft draft) {
    List<String> rest = new ArrayList<>();
    for (int i = 0; i < marked.size(); i++) {
      String line = marked.get(i);
      String lower = line.toLowerCase(Locale.ROOT);
      if (line.length() > LONGEST_MARKED) {
        rest.add(line);
      } else if (i == 0 && (line.contains("--") || CYCLE.matcher(line).find())) {
        slug(line, draft);
      } else if (lower.startsWith("eds:") || lower.startsWith("editors:")) {
        draft.put(Field.NOTE, line.substring(line.indexOf(':') + 1).strip());
      } else if (lower.startsWith("editor's note")) {
        draft.put(
            Field.NOTE, line.substring(1 + Math.max(line.indexOf('_'), line.indexOf(':'))).strip());
      } else if (lower.startsWith("by ")) {
        draft.put(Field.BYLINE, line);
      } else if (line.length() < 60 && CREDIT.matcher(line).matches()) {
        draft.put(Field.CREDIT, JOB.matcher(line).replaceFirst(""));
      } else if (draft.get(Field.TITLE) == null && i <= 1 && !isAside(lower)) {
        draft.put(Field.TITLE, line);
      } else if (!isAside(lower)) {
        rest.add(line);
      }
    }
    return rest;
  }

  // Without the caret before it, and what ends a line behind it.
  private static String unmarked(String line) {
    int end = line.length();
    while (end > 0 && (line.charAt(end - 1) <= ' ' || "<=^".indexOf(line.charAt(end - 1)) >= 0)) {
      end--;
    }
    return line.substring(Math.min(1, end), end).strip();
  }

  // Whose desk it came from, and which pictures go with it.
  private static boolean isAside(String lower) {
    return lower.startsWith("affiliation") || lower.contains("photo");
  }

  private static void slug(String line, Draft draft) {
    int category = line.indexOf("--");
    String named = line.substring(category >= 0 ? category + 2 : line.indexOf('-') + 1);
    Matcher parts = SLUG.matcher(named);
    if (parts.matches()) {
      draft.put(Field.SLUG, parts.group(1));
      String take = parts.group(2);
      draft.put(Field.TAKE_KEY, take == null ? null : take.strip());
    }
  }

  // The slug of the second line: cut short, with the take behind it.
  private static void shortSlug(ControlText message, Draft draft) {
    for (String line : message.header()) {
      Matcher second = SECOND.matcher(ControlText.clean(line));
      if (line.length() <= LONGEST_MARKED && second.find()) {
        String slug = second.group(4).strip();
        String named = slug.substring(slug.indexOf("--") < 0 ? 0 : slug.indexOf("--") + 2);
        int comma = named.indexOf(',');
        String[] words =
            comma > 0
                ? new String[] {named.substring(0, comma), named.substring(comma + 1)}
                : named.split("\\s+", 2);
        draft.put(Field.SLUG, words[0].strip());
        if (words.length > 1) {
          draft.put(Field.TAKE_KEY, words[1].strip());
        }
      }
    }
  }

  private static String paragraphs(List<String> lines) {
    List<String> paragraphs = new ArrayList<>();
    for (String line : lines) {
      if (!line.isBlank() && !SENT.matcher(line).find()) {
        paragraphs.add(line.strip());
      }
    }
    return String.join("\n\n", paragraphs);
  }

  // What its marks stand for; the trailing `<` ends a line.
  private static String readable(String line) {
    String table =
        line.indexOf('\b') >= 0 || line.indexOf(0x10) >= 0
            ? line.replace('\b', '\t').replace((char) 0x10, '\t')
            : line;
    String clean = ControlText.clean(table);
    return (clean.stripTrailing().endsWith("<")
            ? clean.substring(0, clean.lastIndexOf('<'))
            : clean)
        .replace("``", "\"")
        .replace("''", "\"")
        .replace(" _ ", " \u2014 ")
        .replace("{", "\u00BD");
  }
}
