package org.reprint.wire;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/// Finds the main text of a page.
///
/// What a page marks as its article is taken; else the element in whose paragraphs most of the text
/// stands, a paragraph counting in full for its parent and half for the parent's parent. Before
/// that, navigation, forms, and whatever is named after sharing, comments or related stories are
/// left out; after it, blocks that are mostly links, which sites put at the end.
final class MainText {
  private static final int PARAGRAPH_CHARS = 25;
  private static final int[] NONE = new int[2];
  private static final double LINK_SHARE = 0.5;
  private static final Pattern AROUND =
      Pattern.compile(
          "(^|[\\s_-])(nav|navbar|menu|breadcrumbs?|share|sharing|social|related|recommend(ed|ations)?"
              + "|most-?read|popular|trending|newsletter|subscribe|subscription|promo|advert(isement)?"
              + "|ad-?slot|sponsor(ed)?|comments?|disqus|cookies?|consent|paywall|sidebar|footer"
              + "|toolbar|tags?|read-?more|more-?on|also-?read)([\\s_-]|$)");

  private final Element body;
  private final IdentityHashMap<Element, int[]> chars =
      new IdentityHashMap<>(); // all, and in links

  private MainText(Element body) {
    this.body = body;
    body.traverse(
        new NodeVisitor() {
          @Override
          public void head(Node node, int depth) {
            if (node instanceof Element element) {
              chars.put(element, new int[2]);
            }
          }

          @Override
          public void tail(Node node, int depth) {
            count(node);
          }
        });
  }

  private void count(Node node) {
    int[] own = new int[2];
    if (node instanceof TextNode text) {
      own[0] = text.text().strip().length();
    } else if (node instanceof Element element) {
      own = chars.get(element);
      own[1] = element.normalName().equals("a") ? own[0] : own[1];
    }
    if (node.parent() instanceof Element parent && chars.containsKey(parent)) {
      int[] sum = chars.get(parent);
      sum[0] += own[0];
      sum[1] += own[1];
    }
  }

  private int all(Element element) {
    return chars.getOrDefault(element, NONE)[0];
  }

  /// Returns the text, empty where there is none.
  static String of(Document page) {
    Element body = page.body();
    MainText main = new MainText(body.clone());
    main.clean();
    Element marked = marked(main.body);
    String text = BlockText.of(marked != null ? marked : densest(main.body));
    return text.isEmpty() ? BlockText.of(body) : text;
  }

  private void clean() {
    body.select("nav, form, aside, footer, script, style, noscript, iframe, dialog, button")
        .remove();
    for (Element header : body.select("header")) {
      if (header.select("p").isEmpty() || header.closest("article, main") == null) {
        header.remove();
      }
    }
    for (Element element : body.select("[class], [id], [role]")) {
      boolean holder = element.normalName().equals("body") || holdsMost(element);
      String names = (element.className() + " " + element.id()).toLowerCase(Locale.ROOT);
      String role = element.attr("role").toLowerCase(Locale.ROOT);
      boolean around =
          AROUND.matcher(names).find()
              || role.equals("navigation")
              || role.equals("complementary")
              || role.equals("banner")
              || role.equals("contentinfo");
      if (around && !holder) {
        element.remove();
      }
    }
    for (Element block : body.select("ul, ol, dl, p, div, section, h2, h3, h4, h5")) {
      if (isLinks(block)) {
        block.remove();
      }
    }
  }

  private boolean holdsMost(Element element) {
    return all(element) * 2 > all(body) && element.selectFirst("p") != null;
  }

  // Mostly links, and no paragraph of its own.
  private boolean isLinks(Element block) {
    int[] counted = chars.getOrDefault(block, NONE);
    int all = counted[0];
    int linked = counted[1];
    return all > 0 && linked > all * LINK_SHARE && all < 10 * PARAGRAPH_CHARS + linked * 2;
  }

  private static Element marked(Element body) {
    for (String mark : new String[] {"[itemprop=articleBody]", "article", "[role=main]", "main"}) {
      Element best = null;
      int most = 0;
      for (Element element : body.select(mark)) {
        int chars = paragraphChars(element);
        if (chars > most) {
          most = chars;
          best = element;
        }
      }
      if (best != null && most * 3 >= paragraphChars(body)) {
        return best;
      }
    }
    return null;
  }

  private static int paragraphChars(Element element) {
    int chars = 0;
    for (Element paragraph : element.select("p")) {
      chars += paragraph.text().length();
    }
    return chars;
  }

  private static Element densest(Element body) {
    Map<Element, Double> scores = new HashMap<>();
    Element best = body;
    double most = 0;
    for (Element paragraph : body.select("p, pre, blockquote")) {
      int chars = paragraph.text().length();
      Element parent = paragraph.parent();
      if (chars < PARAGRAPH_CHARS || parent == null) {
        continue;
      }
      double share = chars;
      for (Element at = parent; at != null && share > chars / 4.0; at = at.parent()) {
        double score = scores.merge(at, share, Double::sum);
        if (score > most) {
          most = score;
          best = at;
        }
        share /= 2;
      }
    }
    return best;
  }
}
