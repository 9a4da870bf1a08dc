package org.reprint.wire;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/// RSS 0.9x to 2.0, RSS 1.0 (RDF) and Atom: one story for each item.
///
/// The full content counts before the summary. What is said of an item's media is not its text.
final class Feed implements Format {
  /// Where the whole text stands, the usual place first.
  private static final List<String> FULL =
      List.of(
          "content:encoded",
          "yandex:full-text",
          "full-text",
          "fulltext",
          "turbo:content",
          "body",
          "content");

  private static final Pattern NAMED = Pattern.compile("\\S+@\\S+ \\((.+)\\)");
  private static final Pattern CREDITS =
      Pattern.compile("The post .{1,300} (appeared first|first appeared) on .{1,100}");
  private static final Pattern GOES_ON =
      Pattern.compile(
          "(?i)(continue reading|read more|read the full (story|article)|weiterlesen|mehr lesen"
              + "|lire la suite|leer más|seguir leyendo|continua a leggere|leggi tutto|lees verder"
              + "|läs mer|les mer|читать далее).{0,80}");

  private static final Pattern EMPTY_LINE = Pattern.compile("\\n[ \\t\\r]*+\\n");

  // WordPress exports a caption in brackets of its own.
  private static final Pattern SHORTCODE =
      Pattern.compile(
          "\\[caption[^]]{0,500}][^\\[]{0,2000}\\[/caption]|\\[/?(gallery|embed|dropcap|contact_form|contact-form)[^]]{0,500}]");

  @Override
  public String name() {
    return "feed";
  }

  @Override
  public boolean claims(Source source) {
    String root = source.rootName();
    if (root == null) {
      return false;
    }
    return switch (root) {
      case "rss", "feed", "rdf", "entry" -> true;
      default -> false;
    };
  }

  @Override
  public void read(Source source, Outlet outlet) throws IOException {
    XmlTree tree = XmlTree.withPrefixes(source);
    Element root = tree.root();
    boolean single = root.normalName().equals("entry");
    boolean atom = single || root.normalName().equals("feed");
    String version = Tags.attribute(root, "version");
    outlet.format(atom ? "atom 1.0" : version == null ? "rss" : "rss " + version);
    Element channel = single ? null : atom ? root : Tags.child(root, "channel");
    Draft around = around(channel, atom); // once: it stands among all the items
    boolean any = false;
    for (Element item : single ? List.of(root) : items(root)) {
      if (!tree.open().contains(item)) {
        any = true;
        String kind = Tags.line(Tags.child(item, "wp:post_type"));
        if (kind != null && !kind.equals("post") && !kind.equals("page")) {
          outlet.nothing(kind + ": no story");
          continue;
        }
        Draft draft = atom ? entry(item, around) : item(item, around);
        outlet.storyAt(draft, 0, tree.note());
      }
    }
    if (tree.broken() != null) {
      throw new Unreadable(tree.broken());
    }
    if (!any) {
      outlet.nothing("a feed without items");
    }
  }

  private static List<Element> items(Element root) {
    List<Element> items = new ArrayList<>(root.getElementsByTag("item"));
    items.addAll(Tags.children(root, "entry"));
    return items;
  }

  // What a channel or a feed says of all its items.
  private static Draft around(Element channel, boolean atom) {
    Draft draft = new Draft();
    if (channel != null && atom) {
      draft.put(Field.BYLINE, Tags.line(Tags.child(channel, "author", "name")));
      draft.put(Field.LANGUAGE, Tags.attribute(channel, "xml:lang"));
      draft.put(Field.SOURCE, Tags.line(construct(Tags.child(channel, "title"))));
    } else if (channel != null) {
      draft.put(Field.SOURCE, plain(channel, "title"));
      draft.put(Field.LANGUAGE, Tags.line(Tags.child(channel, "language")));
      draft.put(Field.LANGUAGE, Tags.line(Tags.child(channel, "dc:language")));
    }
    return draft;
  }

  private static Draft item(Element item, Draft channel) {
    Draft draft = new Draft();
    draft.put(Field.ID, Tags.line(Tags.child(item, "guid")));
    String link = Tags.line(Tags.child(item, "link"));
    draft.put(Field.LINK, link).put(Field.LINK, Tags.attribute(item, "about"));
    draft.put(Field.ID, draft.get(Field.LINK)).put(Field.CHAIN, draft.get(Field.ID));
    draft.put(Field.TITLE, plain(item, "title"));
    for (String name :
        List.of(
            "dcterms:modified",
            "atom:updated",
            "wp:post_date_gmt",
            "pubDate",
            "dc:date",
            "dcterms:issued",
            "dcterms:created")) {
      dated(draft, Tags.line(Tags.child(item, name)));
    }
    draft.put(Field.BYLINE, plain(item, "dc:creator")).put(Field.BYLINE, author(item));
    String status = Tags.line(Tags.child(item, "wp:status"));
    draft.put(Field.STATUS, "trash".equals(status) ? "canceled" : withheld(status));
    draft.put(Field.LANGUAGE, Tags.line(Tags.child(item, "dc:language")));
    draft.put(Field.CREDIT, plain(item, "source"));
    draft.put(Field.SOURCE, channel.get(Field.SOURCE));
    draft.put(Field.LANGUAGE, channel.get(Field.LANGUAGE));
    for (String name : FULL) {
      if (draft.get(Field.TEXT) == null) {
        Copy.put(draft, html(Tags.child(item, name)));
      }
    }
    if (draft.get(Field.TEXT) == null) {
      summary(draft, html(Tags.child(item, "description")));
    }
    return draft;
  }

  // RSS has an address here, and the name behind it in brackets.
  private static String author(Element item) {
    String author = plain(item, "author");
    if (author == null) {
      return null;
    }
    Matcher named = NAMED.matcher(author);
    return named.matches() ? named.group(1) : author;
  }

  private static String withheld(String status) {
    return status == null || status.equals("publish") || status.equals("inherit")
        ? null
        : "withheld";
  }

  private static Draft entry(Element entry, Draft feed) {
    Draft draft = new Draft();
    draft.put(Field.ID, Tags.line(Tags.child(entry, "id")));
    for (Element link : Tags.children(entry, "link")) {
      String rel = link.attr("rel");
      if (rel.isEmpty() || rel.equals("alternate")) {
        draft.put(Field.LINK, Tags.attribute(link, "href"));
      }
    }
    draft.put(Field.ID, draft.get(Field.LINK)).put(Field.CHAIN, draft.get(Field.ID));
    draft.put(Field.TITLE, Tags.line(construct(Tags.child(entry, "title"))));
    dated(draft, Tags.line(Tags.child(entry, "updated")));
    dated(draft, Tags.line(Tags.child(entry, "published")));
    draft.put(Field.BYLINE, Tags.line(Tags.child(entry, "author", "name")));
    draft.put(Field.BYLINE, feed.get(Field.BYLINE));
    draft.put(Field.LANGUAGE, Tags.attribute(entry, "xml:lang"));
    draft.put(Field.LANGUAGE, feed.get(Field.LANGUAGE));
    draft.put(Field.CREDIT, Tags.line(construct(Tags.child(entry, "source", "title"))));
    draft.put(Field.SOURCE, feed.get(Field.SOURCE));
    Copy.put(draft, construct(Tags.child(entry, "content")));
    if (draft.get(Field.TEXT) == null) {
      summary(draft, construct(Tags.child(entry, "summary")));
    }
    return draft;
  }

  // An item that is edited keeps its id and gets another date, which is all that tells its versions
  // apart. Dates are written in many ways; as versions they must have an order.
  private static void dated(Draft draft, String date) {
    Instant moment = date == null ? null : DateForms.moment(date);
    draft.put(Field.DATE, date);
    draft.put(Field.VERSION, moment == null ? null : moment.toString());
  }

  private static void summary(Draft draft, String text) {
    Copy.put(draft, text);
    if (draft.get(Field.TEXT) != null) {
      draft.note("the text is what the feed gives as a summary");
    }
  }

  // Atom says whether a text is plain, HTML in a string, or XHTML.
  private static String construct(Element element) {
    if (element == null) {
      return null;
    }
    String type = element.attr("type").toLowerCase(Locale.ROOT);
    if (type.equals("xhtml") || element.childrenSize() > 0) {
      return HtmlCopy.text(element);
    }
    return type.contains("html") ? html(element) : PlainBody.paragraphs(element.wholeText());
  }

  private static String html(Element element) {
    if (element == null) {
      return null;
    }
    if (element.childrenSize() > 0) {
      return HtmlCopy.text(element);
    }
    String value = SHORTCODE.matcher(element.wholeText()).replaceAll("");
    if (value.indexOf('<') < 0) {
      return HtmlCopy.either(value);
    }
    // Editors that part paragraphs by empty lines leave the tags to the page.
    boolean parted = value.indexOf("<p") < 0 && value.indexOf("<P") < 0;
    Document content =
        Parser.parse(parted ? EMPTY_LINE.matcher(value).replaceAll("\n<p>") : value, "");
    tidy(content.body());
    return HtmlCopy.either(HtmlCopy.text(content));
  }

  // What a site puts into its own feed around the story: lists of links, and where it goes on.
  private static void tidy(Element body) {
    Pruning.remove(body.select("ul, ol").stream().filter(Feed::isLinks).toList());
    Pruning.remove(
        body.select("a").stream()
            .filter(link -> GOES_ON.matcher(link.text().strip()).matches())
            .toList());
    Pruning.remove(
        body.select("p").stream()
            .filter(paragraph -> CREDITS.matcher(paragraph.text().strip()).matches())
            .toList());
  }

  private static boolean isLinks(Element list) {
    boolean links = !list.children().isEmpty();
    for (Element item : list.children()) {
      Element link = item.selectFirst("a");
      links &= link != null && link.text().equals(item.text());
    }
    return links;
  }

  private static String plain(Element parent, String name) {
    Element child = Tags.child(parent, name);
    return child == null ? null : Tags.plain(child.wholeText());
  }
}
