package org.reprint.wire;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// What of a mail is its own: without signatures, the footers of lists, the fields of a mail that
/// is sent on, and what an answer quotes.
final class MailText {
  private static final Pattern BEFORE_TITLE =
      Pattern.compile("(?i)^((re|aw|fwd?|wg|tr|rv|sv|vs|antw)(\\[\\d+])?:\\s*)+");
  private static final Pattern LIST_NAME = Pattern.compile("^\\[[^]]{1,40}]\\s*(?=\\S)");
  private static final Pattern SENT_ON =
      Pattern.compile(
          "(?i)^[-_ ]*(begin )?(forwarded message|original message|weitergeleitete nachricht"
              + "|ursprüngliche nachricht|message transféré|mensaje reenviado|messaggio inoltrato)"
              + "[-_: ]*$");
  private static final Pattern FIELD = Pattern.compile("^\\*?\\p{L}[\\p{L} -]{1,20}:\\*?( .*)?$");
  private static final Pattern RULE = Pattern.compile("^[_=*-]{20,}$");
  private static final Pattern LIST_FOOTER =
      Pattern.compile("(?i)mailing list|unsubscribe|listinfo|abmelden|se désabonner|abbestellen");
  private static final Pattern ANSWERS = Pattern.compile("^(On|Am|Le|El|Il) .{5,200}:$");
  private static final Pattern AROUND =
      Pattern.compile(
          "(?i).{0,200}(unsubscribe|manage (your )?preferences|view (it |this (e-?mail )?)?in (your )?browser"
              + "|im browser (an)?(sehen|zeigen)|newsletter abbestellen|you are receiving this"
              + "|se désabonner|darse de baja).{0,300}");
  private static final Set<String> HOLDERS = Set.of("p", "td", "div", "li", "table", "ul", "ol");
  private static final int FOOTER_LINES = 12;
  private static final int LONGEST_AROUND = 500;

  private MailText() {}

  /// A subject without `Re:`, `Fwd:` and the name of a list.
  ///
  /// @param ofList whether a list sent it on, which puts its name before it in brackets
  static String title(String subject, boolean ofList) {
    String title = BEFORE_TITLE.matcher(subject).replaceFirst("");
    if (ofList) {
      title = BEFORE_TITLE.matcher(LIST_NAME.matcher(title).replaceFirst("")).replaceFirst("");
    }
    return title.isBlank() ? subject : title;
  }

  /// The lines that are the mail's own.
  static List<String> own(List<String> lines) {
    int from = 0;
    int to = lines.size();
    for (int i = lines.size() - 1; i > 0; i--) {
      String line = lines.get(i).stripTrailing();
      boolean footer =
          RULE.matcher(line).matches()
              && lines.size() - i <= FOOTER_LINES
              && lines.subList(i, lines.size()).stream()
                  .anyMatch(each -> LIST_FOOTER.matcher(each).find());
      to = line.equals("--") || footer ? i : to;
    }
    for (int i = 0; i < to; i++) {
      String line = lines.get(i).strip();
      if (SENT_ON.matcher(line).matches()) {
        from = afterFields(lines, i + 1, to);
      }
    }
    to = from == 0 ? beforeAnswered(lines, to) : to;
    List<String> own = lines.subList(from, to);
    return own.stream().allMatch(String::isBlank) ? lines : own;
  }

  private static int afterFields(List<String> lines, int from, int to) {
    int at = from;
    while (at < to && lines.get(at).isBlank()) {
      at++;
    }
    while (at < to && !lines.get(at).isBlank()) {
      boolean field = FIELD.matcher(lines.get(at).strip()).matches();
      if (!field && at == from) {
        return at;
      }
      at++;
    }
    return at;
  }

  // Where all to the end is quoted, below a line that says of whom.
  private static int beforeAnswered(List<String> lines, int to) {
    int at = to;
    while (at > 0 && (lines.get(at - 1).isBlank() || lines.get(at - 1).startsWith(">"))) {
      at--;
    }
    boolean quoted = lines.subList(at, to).stream().anyMatch(line -> line.startsWith(">"));
    boolean said = at > 0 && ANSWERS.matcher(lines.get(at - 1).strip()).matches();
    return quoted && said ? at - 1 : to;
  }

  /// Takes out of a newsletter what is about the newsletter.
  static void tidy(Element body) {
    Pruning.remove(body.select("p, td, div, li, a").stream().filter(MailText::isAround).toList());
  }

  private static boolean isAround(Element block) {
    boolean innermost =
        block.children().stream().noneMatch(child -> HOLDERS.contains(child.normalName()));
    String text = innermost ? block.text() : "";
    return innermost && text.length() <= LONGEST_AROUND && AROUND.matcher(text).matches();
  }
}
