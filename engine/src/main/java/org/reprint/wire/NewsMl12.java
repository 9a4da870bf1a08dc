package org.reprint.wire;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/// IPTC NewsML 1.x: a document of news items, each with components for its text, its headline, its
/// pictures.
///
/// The identity of all versions is the public identifier without its revision. The text is the
/// component whose role is the main one, or that has none; style sheets, contacts and captions are
/// not merged into it.
final class NewsMl12 implements Format {
  private static final Set<String> MAIN = Set.of("main", "body", "maintext", "text", "story");
  private static final Set<String> BESIDE =
      Set.of(
          "stylesheet",
          "headline",
          "subheadline",
          "contact",
          "logo",
          "photo",
          "picture",
          "caption",
          "video",
          "graphic",
          "audio",
          "thumbnail",
          "quicklook",
          "summary",
          "abstract",
          "teaser");

  @Override
  public String name() {
    return "newsml-1.2";
  }

  @Override
  public boolean claims(Source source) {
    return "newsml".equals(source.rootName());
  }

  @Override
  public void read(Source source, Outlet outlet) throws IOException {
    XmlTree tree = XmlTree.of(source);
    Element envelope = Tags.child(tree.root(), "NewsEnvelope");
    boolean any = false;
    for (Element item : Tags.children(tree.root(), "NewsItem")) {
      if (!tree.open().contains(item)) {
        any = true;
        item(item, envelope, tree.note(), outlet);
      }
    }
    if (tree.broken() != null) {
      throw new Unreadable(tree.broken());
    }
    if (!any) {
      outlet.nothing("a message without items");
    }
  }

  private static void item(Element item, Element envelope, String note, Outlet outlet) {
    Draft draft = new Draft();
    identity(Tags.child(item, "Identification"), draft);
    management(Tags.child(item, "NewsManagement"), draft);
    Element body = body(item);
    if (body == null && !HeaderReader.isCanceled(draft)) {
      outlet.nothing("an item without a text: " + kind(item));
      return;
    }
    Element component = Tags.first(item, "NewsComponent");
    lines(body != null ? body : component != null ? component : item, item, draft);
    draft.put(Field.LANGUAGE, Tags.attribute(item, "xml:lang"));
    Element data = body == null ? null : Tags.child(body, "DataContent");
    if (data != null) {
      data(data, draft);
    }
    provider(item, envelope, draft);
    Copy.put(draft, "");
    outlet.storyAt(draft, 0, note);
  }

  private static String kind(Element item) {
    String media = Tags.attribute(Tags.first(item, "MediaType"), "FormalName");
    return media == null ? "no story" : media.toLowerCase(Locale.ROOT);
  }

  private static void identity(Element identification, Draft draft) {
    Element identifier = Tags.child(identification, "NewsIdentifier");
    Element revision = Tags.child(identifier, "RevisionId");
    String number = Tags.line(revision);
    String id = Tags.line(Tags.child(identifier, "PublicIdentifier"));
    if (id != null && number != null) {
      String update = Tags.attribute(revision, "Update");
      String marked = update == null || update.equals("N") ? number : number + update;
      for (String ending : List.of(":" + marked, ":" + number)) {
        if (id.endsWith(ending)) {
          id = id.substring(0, id.length() - ending.length());
          break;
        }
      }
    }
    draft.put(Field.ID, id);
    draft.put(Field.ID, Tags.line(Tags.child(identifier, "NewsItemId")));
    draft.put(Field.CHAIN, draft.get(Field.ID));
    draft.put(Field.VERSION, number);
    draft.put(Field.SLUG, Tags.line(Tags.child(identification, "NameLabel")));
  }

  private static void management(Element management, Draft draft) {
    if (management == null) {
      return;
    }
    draft.put(Field.DATE, Tags.line(Tags.child(management, "ThisRevisionCreated")));
    draft.put(Field.DATE, Tags.line(Tags.child(management, "FirstCreated")));
    draft.put(Field.URGENCY, Tags.attribute(Tags.child(management, "Urgency"), "FormalName"));
    String status = Tags.attribute(Tags.child(management, "Status"), "FormalName");
    draft.put(Field.STATUS, status);
    if (status != null && status.equalsIgnoreCase("embargoed")) {
      draft.put(
          Field.EMBARGO, Tags.line(Tags.child(management, "StatusWillChange", "DateAndTime")));
    }
    for (Element from : Tags.children(management, "DerivedFrom")) {
      draft.put(Field.REPLACES, Tags.attribute(from, "NewsItem"));
    }
    for (Element instruction : Tags.children(management, "Instruction")) {
      draft.put(Field.TAKE_KEY, Tags.attribute(instruction, "FormalName"));
    }
  }

  // The content item with the text, or null.
  private static Element body(Element item) {
    return item.getElementsByTag("ContentItem").stream()
        .filter(content -> rank(content) < BESIDE.size())
        .filter(content -> Tags.line(Tags.child(content, "DataContent")) != null)
        .min(Comparator.comparingInt(NewsMl12::rank))
        .orElse(null);
  }

  private static int rank(Element content) {
    String media = Tags.attribute(Tags.child(content, "MediaType"), "FormalName");
    if (media != null
        && !media.equalsIgnoreCase("text")
        && !media.equalsIgnoreCase("ComplexData")) {
      return BESIDE.size();
    }
    Element component = content.parent();
    String role = Tags.attribute(Tags.child(component, "Role"), "FormalName");
    String name = role == null ? "" : role.toLowerCase(Locale.ROOT).replace(" ", "");
    if (MAIN.contains(name)) {
      return 0;
    }
    return name.isEmpty() ? 1 : BESIDE.contains(name) ? BESIDE.size() : 2;
  }

  // The lines of the nearest component count before those of the ones around it.
  private static void lines(Element from, Element item, Draft draft) {
    for (Element at = from; at != null; at = at.equals(item) ? null : at.parent()) {
      Element lines = Tags.child(at, "NewsLines");
      draft.put(Field.TITLE, Tags.line(Tags.child(lines, "HeadLine")));
      draft.put(Field.SLUG, Tags.line(Tags.child(lines, "SlugLine")));
      draft.put(Field.BYLINE, Tags.line(Tags.child(lines, "ByLine")));
      draft.put(Field.DATELINE, Tags.line(Tags.child(lines, "DateLine")));
      draft.put(Field.CREDIT, Tags.line(Tags.child(lines, "CreditLine")));
      Element descriptive = Tags.child(at, "DescriptiveMetadata");
      draft.put(Field.LANGUAGE, Tags.attribute(Tags.child(descriptive, "Language"), "FormalName"));
      Element parties = Tags.child(at, "AdministrativeMetadata");
      draft.put(
          Field.SOURCE, Tags.attribute(Tags.child(parties, "Provider", "Party"), "FormalName"));
      draft.put(Field.SOURCE, Tags.attribute(Tags.child(parties, "Source", "Party"), "FormalName"));
    }
    for (Element role : item.getElementsByTag("Role")) {
      if (role.attr("FormalName").equalsIgnoreCase("headline")) {
        Element data = Tags.first(role.parent(), "DataContent");
        Element shown = data == null ? null : Tags.first(data, "body");
        draft.put(Field.TITLE, Tags.line(shown == null ? data : shown));
      }
    }
  }

  private static void data(Element data, Draft draft) {
    Element nitf = Tags.first(data, "nitf");
    Element body = Tags.first(data, "body");
    if (nitf != null) {
      NitfCopy.read(nitf, draft);
    } else if (body != null) {
      Copy.put(draft, HtmlCopy.text(body));
    } else if (data.childrenSize() > 0) {
      Copy.put(draft, BlockText.of(data));
    } else {
      Copy.put(draft, HtmlCopy.either(data.wholeText()));
    }
  }

  private static void provider(Element item, Element envelope, Draft draft) {
    draft.put(
        Field.SOURCE,
        Tags.line(Tags.child(item, "Identification", "NewsIdentifier", "ProviderId")));
    draft.put(
        Field.CREDIT, Tags.attribute(Tags.child(envelope, "SentFrom", "Party"), "FormalName"));
    draft.put(Field.DATE, Tags.line(Tags.child(envelope, "DateAndTime")));
  }
}
