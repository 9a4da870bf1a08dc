package org.reprint.wire;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/// The text of a story that an agency marked up in HTML. Not for pages of a site: here nearly all
/// is the story.
final class HtmlCopy {
  private static final Set<String> AROUND = Set.of("header", "footer", "nav");

  private static final Pattern TAG =
      Pattern.compile(
          "<(?:p|br|div|span|h[1-6]|a|ul|ol|li|blockquote|strong|em|b|i|img|figure|article|section"
              + "|table|body|html)(?:\\s[^<>]{0,2000})?/?>",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ENTITY =
      Pattern.compile(
          "&(?:amp|lt|gt|quot|apos|nbsp|[lr][sd]quo|[mn]dash|hellip|#x?[0-9a-fA-F]{2,6});");

  private HtmlCopy() {}

  /// Returns the text of a value of which nobody says whether it is HTML; also of HTML that was
  /// escaped once too often.
  static String either(String value) {
    String text = value;
    boolean markedUp = false;
    for (int times = 0; times < 2; times++) {
      if (TAG.matcher(text).find()) {
        text = text(Parser.parse(text, ""));
        markedUp = true;
      } else if (ENTITY.matcher(text).find()) {
        text = Parser.unescapeEntities(text, false);
      }
    }
    return markedUp ? text : PlainBody.paragraphs(text);
  }

  /// Returns the text of a parsed document or fragment.
  static String text(Document document) {
    return text(document.body());
  }

  /// Returns the text of a body, without its header and footer unless there is nothing else.
  static String text(Element body) {
    String text = BlockText.of(body, AROUND);
    text = text.isEmpty() ? BlockText.of(body) : text;
    // What was escaped once too often: no reader is to see &#39;.
    return ENTITY.matcher(text).find() ? Parser.unescapeEntities(text, false) : text;
  }
}
