package org.reprint.wire;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;

/// The text of marked-up copy as a reader sees it: HTML, XHTML, NITF and their like.
///
/// Paragraphs are parted by an empty line, the rows of a table and lines broken by `br` by a line
/// feed, the cells of a row by a tab. White space is one space, but in `pre`; soft hyphens and
/// other places where a word may be broken are nothing. Inline tags vanish and all that is in them
/// stays, at any depth. Scripts, forms, and pictures with their captions are left out: they are
/// stories of their own, or none.
final class BlockText {
  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "div",
          "section",
          "article",
          "main",
          "header",
          "footer",
          "aside",
          "nav",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "hl1",
          "hl2",
          "hedline",
          "li",
          "ul",
          "ol",
          "dl",
          "dt",
          "dd",
          "blockquote",
          "bq",
          "block",
          "pre",
          "table",
          "caption",
          "hr",
          "body",
          "html",
          "address",
          "center",
          "fieldset",
          "details",
          "summary",
          "note",
          "abstract",
          "body.head",
          "body.content",
          "body.end",
          "byline",
          "dateline",
          "tagline",
          "credit",
          "fn",
          "noscript",
          "td.block",
          "events",
          "event",
          "nitf-table",
          "nitf-table-metadata");
  private static final Set<String> SKIPPED =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "head",
          "title",
          "figure",
          "figcaption",
          "form",
          "button",
          "iframe",
          "svg",
          "audio",
          "video",
          "object",
          "embed",
          "select",
          "textarea",
          "media",
          "media-caption",
          "media-metadata",
          "nitf-table-metadata",
          "ruby-text",
          "canvas",
          "datasource",
          "input");

  private final StringBuilder out = new StringBuilder();
  private final StringBuilder paragraph = new StringBuilder();
  private int pre;

  private BlockText() {}

  /// Returns the text, empty where there is none.
  static String of(Element root) {
    return of(root, Set.of());
  }

  /// Returns the text without what stands in elements of these names.
  static String of(Element root, Set<String> without) {
    BlockText text = new BlockText();
    root.filter(text.new Walker(without));
    text.flush();
    String all = text.out.toString();
    return all.indexOf("\n\n") < 0 ? opened(all, root, without) : all;
  }

  static boolean isBlock(Element element) {
    return BLOCKS.contains(name(element)) || name(element).equals("br");
  }

  // Without its prefix, which is kept in feeds.
  private static String name(Element element) {
    String name = element.normalName();
    return element.tag().namespace().equals(Parser.NamespaceXml)
        ? name.substring(name.indexOf(':') + 1)
        : name;
  }

  // Some wires send a whole body in one paragraph and part its paragraphs by empty lines.
  private static String opened(String all, Element root, Set<String> without) {
    if (all.isEmpty()) {
      return all;
    }
    BlockText kept = new BlockText();
    kept.pre = 1;
    root.filter(kept.new Walker(without));
    kept.flush();
    String whole = kept.out.toString();
    return whole.contains("\n\n") ? PlainBody.paragraphs(whole) : all;
  }

  private final class Walker implements NodeFilter {
    private final Set<String> without;

    Walker(Set<String> without) {
      this.without = without;
    }

    @Override
    public FilterResult head(Node node, int depth) {
      switch (node) {
        case TextNode text -> add(text.getWholeText());
        case Element element -> {
          String name = name(element);
          if (depth > 0
              && (SKIPPED.contains(name) || without.contains(name) || isHidden(element))) {
            return FilterResult.SKIP_ENTIRELY;
          }
          switch (name) {
            case "br" -> paragraph.append('\n');
            case "pre" -> {
              flush();
              pre++;
            }
            default -> {
              if (BLOCKS.contains(name)) {
                flush();
              }
            }
          }
        }
        default -> {}
      }
      return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      if (node instanceof Element element) {
        String name = name(element);
        switch (name) {
          case "td", "th" -> cell();
          case "tr" -> row();
          case "pre" -> {
            flush();
            pre--;
          }
          default -> {
            if (BLOCKS.contains(name)) {
              inCell(element);
            }
          }
        }
      }
      return FilterResult.CONTINUE;
    }

    // A paragraph that fills a cell does not break the row.
    private void inCell(Element element) {
      Element parent = element.parent();
      String above = parent == null ? "" : name(parent);
      if (!above.equals("td") && !above.equals("th")) {
        flush();
      }
    }
  }

  private static boolean isHidden(Element element) {
    return element.hasAttr("hidden")
        || element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "").contains("display:none");
  }

  private void add(String text) {
    if (pre > 0) {
      paragraph.append(text.replace("\r\n", "\n").replace('\r', '\n').replace('\u00A0', ' '));
      return;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isBreak(c)) {
        continue;
      }
      if (c > ' ' && c != '\u00A0') {
        paragraph.append(c);
      } else if (!paragraph.isEmpty() && !isSpace(paragraph.charAt(paragraph.length() - 1))) {
        paragraph.append(' ');
      }
    }
  }

  // Where a browser may break a word, and nothing that a reader sees: words would fall apart at it.
  private static boolean isBreak(char c) {
    return c == '\u00AD' || c == '\u200B' || c == '\uFEFF';
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\t';
  }

  private void cell() {
    trim();
    paragraph.append('\t');
  }

  private void row() {
    trim();
    paragraph.append('\n');
  }

  private void trim() {
    int end = paragraph.length();
    while (end > 0 && (paragraph.charAt(end - 1) == ' ' || paragraph.charAt(end - 1) == '\t')) {
      end--;
    }
    paragraph.setLength(end);
  }

  private void flush() {
    String block = tidy(paragraph.toString());
    paragraph.setLength(0);
    if (!block.isEmpty()) {
      if (!out.isEmpty()) {
        out.append("\n\n");
      }
      out.append(block);
    }
  }

  // Without spaces at the ends of lines and empty lines at its ends.
  private static String tidy(String block) {
    if (block.isBlank()) {
      return "";
    }
    StringBuilder tidy = new StringBuilder(block.length());
    block.lines().forEach(line -> tidy.append(line.stripTrailing()).append('\n'));
    int from = 0;
    while (tidy.charAt(from) == '\n') {
      from++;
    }
    int end = tidy.length();
    while (tidy.charAt(end - 1) == '\n') {
      end--;
    }
    String inner = tidy.substring(from, end);
    return inner.startsWith(" ") && inner.indexOf('\n') < 0 ? inner.strip() : inner;
  }
}
