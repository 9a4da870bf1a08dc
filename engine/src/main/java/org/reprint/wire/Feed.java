package org.reprint.wire;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/// RSS 0.9x to 2.0, RSS 1.0 (RDF) and Atom: one story for each item.
///
/// The full content counts before the summary. What is said of an item's media is not its text.
final class Feed implements Format {
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
      case "rss", "feed", "rdf" -> true;
      default -> false;
    };
  }

  @Override
  public void read(Source source, Outlet outlet) throws IOException {
    XmlTree tree = XmlTree.withPrefixes(source);
    Element root = tree.root();
    boolean atom = root.normalName().equals("feed");
    String version = Tags.attribute(root, "version");
    outlet.format(atom ? "atom 1.0" : version == null ? "rss" : "rss " + version);
    Element channel = atom ? root : Tags.child(root, "channel");
    boolean any = false;
    for (Element item : items(root)) {
      if (!tree.open().contains(item)) {
        any = true;
        Draft draft = atom ? entry(item, channel) : item(item, channel);
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

  private static Draft item(Element item, Element channel) {
    Draft draft = new Draft();
    draft.put(Field.ID, Tags.line(Tags.child(item, "guid")));
    String link = Tags.line(Tags.child(item, "link"));
    draft.put(Field.LINK, link).put(Field.ID, link).put(Field.CHAIN, draft.get(Field.ID));
    draft.put(Field.TITLE, plain(item, "title"));
    for (String name :
        List.of(
            "dcterms:modified",
            "atom:updated",
            "pubDate",
            "dc:date",
            "dcterms:issued",
            "dcterms:created")) {
      dated(draft, Tags.line(Tags.child(item, name)));
    }
    draft.put(Field.BYLINE, plain(item, "dc:creator")).put(Field.BYLINE, plain(item, "author"));
    draft.put(Field.LANGUAGE, Tags.line(Tags.child(item, "dc:language")));
    draft.put(Field.CREDIT, plain(item, "source"));
    if (channel != null) {
      draft.put(Field.SOURCE, plain(channel, "title"));
      draft.put(Field.LANGUAGE, Tags.line(Tags.child(channel, "language")));
      draft.put(Field.LANGUAGE, Tags.line(Tags.child(channel, "dc:language")));
    }
    Copy.put(draft, html(Tags.child(item, "content:encoded")));
    if (draft.get(Field.TEXT) == null) {
      summary(draft, html(Tags.child(item, "description")));
    }
    return draft;
  }

  private static Draft entry(Element entry, Element feed) {
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
    draft.put(Field.BYLINE, Tags.line(Tags.child(feed, "author", "name")));
    draft.put(Field.LANGUAGE, Tags.attribute(entry, "xml:lang"));
    draft.put(Field.LANGUAGE, Tags.attribute(feed, "xml:lang"));
    draft.put(Field.CREDIT, Tags.line(construct(Tags.child(entry, "source", "title"))));
    draft.put(Field.SOURCE, Tags.line(construct(Tags.child(feed, "title"))));
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
    String value = element.wholeText();
    boolean markedUp = value.indexOf('<') >= 0 || value.indexOf('&') >= 0;
    return markedUp ? HtmlCopy.text(Parser.parse(value, "")) : PlainBody.paragraphs(value);
  }

  private static String plain(Element parent, String name) {
    Element child = Tags.child(parent, name);
    return child == null ? null : Tags.plain(child.wholeText());
  }
}
