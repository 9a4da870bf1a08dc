package org.reprint.wire;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/// Finds the main text of a page.
///
/// A paragraph is a block that holds text of its own, most of it outside of links: `p`, but also
/// the `div` or the cell of a page that has no `p`. What a page marks as its article is taken; else
/// the element in whose paragraphs most of the text stands, a paragraph counting in full for its
/// parent and half for the parent's parent, and from there up until half of the page's text is in
/// it (a live blog has a box for each entry). Before that, navigation, forms, and whatever is named
/// after sharing, comments or related stories are left out, and blocks that are mostly links, which
/// sites put at the end. Where JSON-LD has the whole article, what is not in it is left out too.
final class MainText {
  private static final int PARAGRAPH_CHARS = 25;
  private static final int[] NONE = new int[2];
  private static final double LINK_SHARE = 0.5;

  /// What JSON-LD gives is a teaser when it has less than this share of what the page has, and the
  /// article when the page has this share of it.
  private static final double TEASER = 0.4;

  private static final double WHOLE = 0.8;

  private static final Pattern AROUND =
      Pattern.compile(
          "(^|[\\s_-])(nav|navbar|menu|breadcrumbs?|share|sharing|social|related|recommend(ed|ations)?"
              + "|most-?read|popular|trending|newsletter|subscribe|subscription|promo|advert(isement)?"
              + "|ad-?slot|sponsor(ed)?|comments?|disqus|cookies?|consent|paywall|sidebar|footer"
              + "|toolbar|tags?|read-?more|more-?on|also-?read|up-?next|read-?next|recirc(ulation)?"
              + "|outbrain|taboola|sign-?up|copyright|(author|writer)s?-?(bio|box|card|info|profile)"
              + "|about-?(the-?)?(author|writer)s?|piano|regwall|subscriber-?only|upsell|donat(e|ion)s?"
              + "|call-?to-?action|gdpr|cmp|onetrust|didomi|related-?posts|jp-relatedposts"
              + "|twitter-tweet|instagram-media|tiktok-embed|read-?also|see-?also|keywords"
              + "|topics)([\\s_-]|$)");

  /// What stands above a story and is short.
  private static final Pattern ABOVE =
      Pattern.compile(
          "(^|[\\s_-])(byline|timestamp|date|published|pub-?date|post-?date|article-?date|entry-?meta"
              + "|post-?meta|article-?meta|author|reading-?time|word-?count)([\\s_-]|$)");

  private static final int LONGEST_ABOVE = 120;

  private static final Pattern ADVERTISEMENT =
      Pattern.compile(
          "(?i)advertisement|anzeige|werbung|publicité|publicidad|pubblicità|reklame?|advertentie"
              + "|story continues below( advertisement)?|article continues (after|below).{0,30}");
  private static final Pattern ASKS =
      Pattern.compile(
          "(?i)(follow (us|\\S{2,30}) on|sign up|subscribe (to|now)|get (the|our) .{0,80}(inbox|newsletter)"
              + "|click here|read (more|also|next)|also read|see also|related:|more:|read:|watch:"
              + "|download (our|the) app|join (us|our)|lesen sie auch|mehr zum thema|à lire aussi"
              + "|lire aussi|lea también|leggi anche|lees ook|läs också).*");
  private static final int LONGEST_ASKING = 200;

  private static final Pattern CAMEL = Pattern.compile("(?<=[a-z])(?=[A-Z])");

  private static final String LEFT_OUT =
      "nav, form, aside, footer, script, style, noscript, iframe, dialog, button, figure, amp-ad,"
          + " amp-embed, amp-sidebar, amp-consent, amp-list, amp-sticky-ad, amp-lightbox,"
          + " amp-user-notification, amp-accordion, [aria-hidden=true]";

  private final Element body;
  private final IdentityHashMap<Element, int[]> chars =
      new IdentityHashMap<>(); // all, and in links
  private final IdentityHashMap<Element, Integer> told =
      new IdentityHashMap<>(); // characters of paragraphs in an element
  private final List<Element> paragraphs = new ArrayList<>();

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
  ///
  /// @param given what JSON-LD has as the article's text, or null
  static String of(Document page, String given) {
    Element body = page.body();
    MainText main = new MainText(body.clone());
    main.clean();
    main.tell();
    Element marked = main.marked();
    String text = BlockText.of(marked != null ? marked : main.densest());
    text = text.isEmpty() ? BlockText.of(body) : text;
    return given == null ? text : agreed(text, BlockText.of(main.body), given);
  }

  /// The paragraphs of the page that JSON-LD has too, if they are nearly all that it has; else its
  /// own text, unless that is a teaser.
  private static String agreed(String text, String whole, String given) {
    String letters = letters(given);
    if (letters.length() < letters(text).length() * TEASER
        || given.endsWith("…")
        || given.endsWith("...")) {
      return text;
    }
    StringBuilder kept = new StringBuilder();
    int keptLetters = 0;
    for (String paragraph : whole.split("\n\n", -1)) {
      String own = letters(paragraph);
      if (letters.contains(own)) {
        kept.append(kept.isEmpty() ? "" : "\n\n").append(paragraph);
        keptLetters += own.length();
      }
    }
    return keptLetters >= letters.length() * WHOLE ? kept.toString() : PlainBody.paragraphs(given);
  }

  private static String letters(String text) {
    StringBuilder letters = new StringBuilder(text.length());
    text.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
    return letters.toString();
  }

  private void clean() {
    Pruning.remove(body.select(LEFT_OUT));
    prune(
        "header",
        header -> header.select("p").isEmpty() || header.closest("article, main") == null);
    prune(
        "[class], [id], [role]",
        element ->
            (isAround(element) || isAbove(element))
                && !element.normalName().equals("body")
                && !holdsMost(element));
    IdentityHashMap<Element, Boolean> blank =
        new IdentityHashMap<>(); // a parent may have very many
    prune(
        "time",
        time ->
            time.parent() != null
                && blank.computeIfAbsent(time.parent(), parent -> parent.ownText().isBlank()));
    prune("p, div, span, h2, h3, h4", block -> all(block) <= LONGEST_ASKING && isNotice(block));
    prune("ul, ol, dl, p, div, section, td, h2, h3, h4, h5", this::isLinks);
  }

  private void prune(String which, Predicate<Element> gone) {
    Pruning.remove(body.select(which).stream().filter(gone).toList());
  }

  private static boolean isAround(Element element) {
    return AROUND.matcher(names(element)).find()
        || switch (element.attr("role").toLowerCase(Locale.ROOT)) {
          case "navigation", "complementary", "banner", "contentinfo" -> true;
          default -> false;
        };
  }

  private boolean isAbove(Element element) {
    return all(element) <= LONGEST_ABOVE
        && ABOVE.matcher(names(element)).find()
        && element.selectFirst("h1, h2") == null;
  }

  // Advertisements, and what asks the reader to go elsewhere.
  private static boolean isNotice(Element block) {
    String text = block.text().strip();
    return ADVERTISEMENT.matcher(text).matches()
        || (ASKS.matcher(text).matches() && block.selectFirst("a") != null);
  }

  private static String names(Element element) {
    String names = element.className() + " " + element.id();
    return CAMEL.matcher(names).replaceAll("-").toLowerCase(Locale.ROOT);
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

  /// Finds the paragraphs of what is left.
  private void tell() {
    Deque<int[]> blocks = new ArrayDeque<>(); // of the open ones: own characters, and in links
    body.traverse(
        new NodeVisitor() {
          private int links;

          @Override
          public void head(Node node, int depth) {
            if (node instanceof Element element) {
              links += element.normalName().equals("a") ? 1 : 0;
              told.put(element, 0);
              if (isBlock(element)) {
                blocks.push(new int[2]);
              }
            } else if (node instanceof TextNode text && !blocks.isEmpty()) {
              int own = text.text().strip().length();
              blocks.peek()[0] += own;
              blocks.peek()[1] += links > 0 ? own : 0;
            }
          }

          @Override
          public void tail(Node node, int depth) {
            if (node instanceof Element element) {
              links -= element.normalName().equals("a") ? 1 : 0;
              if (isBlock(element)) {
                take(element, blocks.pop());
              }
              if (!element.equals(body)) {
                told.merge(element.parent(), told.get(element), Integer::sum);
              }
            }
          }
        });
  }

  private boolean isBlock(Element element) {
    String name = element.normalName();
    boolean cell = name.equals("td") || name.equals("th");
    return element.equals(body) || cell || BlockText.isBlock(element) && !name.equals("br");
  }

  private void take(Element block, int[] own) {
    if (own[0] >= PARAGRAPH_CHARS && own[1] <= own[0] * LINK_SHARE) {
      told.merge(block, own[0], Integer::sum);
      paragraphs.add(block);
    }
  }

  private Element marked() {
    for (String mark : new String[] {"[itemprop=articleBody]", "article", "[role=main]", "main"}) {
      Element best = null;
      int most = 0;
      for (Element element : body.select(mark)) {
        if (told.get(element) > most) {
          most = told.get(element);
          best = element;
        }
      }
      if (best != null && most * 3 >= told.get(body)) {
        return best;
      }
    }
    return null;
  }

  private Element densest() {
    Map<Element, Double> scores = new HashMap<>();
    Element best = body;
    double most = 0;
    for (Element paragraph : paragraphs) {
      // Lines that are broken by hand have no element of their own but the one around them all.
      boolean broken = paragraph.childrenSize() > 1 && paragraph.selectFirst("> br") != null;
      double share = told.get(paragraph);
      double least = share / 4;
      for (Element at = broken || paragraph.equals(body) ? paragraph : paragraph.parent();
          at != null && told.containsKey(at) && share > least;
          at = at.parent()) {
        double score = scores.merge(at, share, Double::sum);
        if (score > most) {
          most = score;
          best = at;
        }
        share /= 2;
      }
    }
    while (!best.equals(body) && told.get(best) * 2 < told.get(body)) {
      best = best.parent();
    }
    return best;
  }
}
