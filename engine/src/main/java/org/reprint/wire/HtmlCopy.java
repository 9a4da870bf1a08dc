package org.reprint.wire;

import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// The text of a story that an agency marked up in HTML. Not for pages of a site: here nearly all
/// is the story.
final class HtmlCopy {
  private static final Set<String> AROUND = Set.of("header", "footer", "nav");

  private HtmlCopy() {}

  /// Returns the text of a parsed document or fragment.
  static String text(Document document) {
    return text(document.body());
  }

  /// Returns the text of a body, without its header and footer unless there is nothing else.
  static String text(Element body) {
    String text = BlockText.of(body, AROUND);
    return text.isEmpty() ? BlockText.of(body) : text;
  }
}
