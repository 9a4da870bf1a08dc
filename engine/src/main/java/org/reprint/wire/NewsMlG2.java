package org.reprint.wire;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter.FilterResult;

/// IPTC NewsML-G2: a message of many items, or one item, or a part of one, under any prefix.
///
/// News items of class text are stories; pictures, sound, packages, concepts and plans are none. An
/// item that is canceled may have no content and is a story all the same.
final class NewsMlG2 implements Format {
  private static final Map<String, String> NOT_NEWS =
      Map.of(
          "packageitem", "package",
          "conceptitem", "concept",
          "knowledgeitem", "knowledge item: concepts",
          "planningitem", "planning item",
          "catalogitem", "catalog");
  private static final Set<String> PARTS =
      Set.of("contentset", "contentmeta", "itemmeta", "groupset", "rightsinfo", "partmeta");
  private static final Set<String> CAME_FROM =
      Set.of("previousversion", "evolvedfrom", "replaces", "derivedfrom", "adaptedfrom");

  // Signals beside these say how it is to be sent on.
  private static final Pattern TAKE =
      Pattern.compile(
          "(?i)update|correct|writethru|refile|repeat|kill|withdraw|retract|lead|alert|flash|urgent|new");
  private static final List<String> SUMMARIES =
      List.of("summary", "abstract", "teaser", "short", "preview", "caption", "sms");

  // What an agency puts there beside notes to editors.
  private static final List<String> NO_NOTE =
      List.of("notepad", "closingline", "picture", "contacts");

  @Override
  public String name() {
    return "newsml-g2";
  }

  @Override
  public boolean claims(Source source) {
    String root = source.rootName();
    return root != null
        && (root.equals("newsmessage")
            || root.equals("newsitem")
            || NOT_NEWS.containsKey(root)
            || PARTS.contains(root));
  }

  @Override
  public void read(Source source, Outlet outlet) throws IOException {
    XmlTree tree = XmlTree.of(source);
    Element root = tree.root();
    String name = root.normalName();
    if (PARTS.contains(name)) {
      part(tree, outlet);
      return;
    }
    String sent = Tags.line(Tags.child(root, "header", "sent"));
    boolean any = false;
    for (Element item : items(root)) {
      if (tree.open().contains(item)) {
        continue; // not complete: the refusal below says so
      }
      any = true;
      String standard = Tags.attribute(item, "standardversion");
      outlet.format(standard == null ? name() : name() + " " + standard);
      if (item.normalName().equals("newsitem")) {
        item(item, sent, tree.note(), outlet);
      } else {
        outlet.nothing(NOT_NEWS.get(item.normalName()) + ": no story");
      }
    }
    if (tree.broken() != null) {
      throw new Unreadable(tree.broken());
    }
    if (!any) {
      outlet.nothing("a message without items");
    }
  }

  private static void part(XmlTree tree, Outlet outlet) throws Unreadable {
    if (tree.broken() != null) {
      throw new Unreadable(tree.broken());
    }
    if (tree.root().normalName().equals("contentset")) {
      Draft draft = new Draft();
      content(tree.root(), draft);
      outlet.storyAt(draft, 0, tree.note());
    } else {
      outlet.nothing("a part of an item, " + tree.root().tagName() + ", without its content");
    }
  }

  // Those of a message, in order; an item has none within.
  private static List<Element> items(Element root) {
    List<Element> items = new ArrayList<>();
    root.filter((node, _) -> {
      boolean item =
          node instanceof Element element
              && (element.normalName().equals("newsitem")
                  || NOT_NEWS.containsKey(element.normalName()));
      if (item) {
        items.add((Element) node);
      }
      return item ? FilterResult.SKIP_CHILDREN : FilterResult.CONTINUE;
    });
    return items;
  }

  private static void item(Element item, String sent, String note, Outlet outlet) {
    Draft draft = new Draft();
    Element itemMeta = Tags.child(item, "itemMeta");
    String kind = code(Tags.child(itemMeta, "itemClass"));
    if (kind != null && !kind.equals("text") && !kind.equals("composite")) {
      outlet.nothing(kind + ": no story");
      return;
    }
    identity(item, draft);
    itemMeta(itemMeta, draft);
    contentMeta(Tags.child(item, "contentMeta"), draft);
    draft.put(Field.DATE, sent);
    draft.put(Field.LANGUAGE, Tags.attribute(item, "xml:lang"));
    draft.put(Field.CREDIT, Tags.line(Tags.child(item, "rightsInfo", "copyrightHolder", "name")));
    Element contentSet = Tags.child(item, "contentSet");
    if (contentSet != null) {
      content(contentSet, draft);
    }
    boolean empty = draft.get(Field.TEXT) == null && !HeaderReader.isCanceled(draft);
    if (empty && "composite".equals(kind)) {
      outlet.nothing("composite without a text: no story");
    } else {
      outlet.storyAt(draft, 0, note);
    }
  }

  private static void identity(Element item, Draft draft) {
    String guid = Tags.attribute(item, "guid");
    draft.put(Field.ID, guid).put(Field.CHAIN, guid);
    draft.put(Field.VERSION, Tags.attribute(item, "version"));
  }

  private static void itemMeta(Element meta, Draft draft) {
    if (meta == null) {
      return;
    }
    Element provider = Tags.child(meta, "provider");
    draft.put(Field.SOURCE, named(provider));
    draft.put(Field.DATE, Tags.line(Tags.child(meta, "versionCreated")));
    draft.put(Field.DATE, Tags.line(Tags.child(meta, "firstCreated")));
    draft.put(Field.EMBARGO, Tags.line(Tags.child(meta, "embargoed")));
    draft.put(Field.STATUS, code(Tags.child(meta, "pubStatus")));
    List<String> notes = new ArrayList<>();
    for (Element note : Tags.children(meta, "edNote")) {
      String words = Tags.line(note);
      String role = note.attr("role").toLowerCase(Locale.ROOT);
      if (words != null
          && note.attr("pubconstraint").isEmpty()
          && NO_NOTE.stream().noneMatch(role::endsWith)) {
        notes.add(words);
      }
    }
    draft.put(Field.NOTE, String.join("\n", notes));
    for (Element signal : Tags.children(meta, "signal")) {
      signal(signal.attr("qcode"), draft);
    }
    for (Element role : Tags.children(meta, "role")) {
      signal(role.attr("qcode"), draft);
    }
    for (Element link : Tags.children(meta, "link")) {
      String rel = code(link.attr("rel"));
      if ("canonical".equalsIgnoreCase(rel)) {
        draft.put(Field.LINK, Tags.attribute(link, "href"));
      }
      if (rel != null && CAME_FROM.contains(rel.toLowerCase(Locale.ROOT))) {
        draft.put(Field.REPLACES, Tags.attribute(link, "residref"));
      }
    }
  }

  // Which lead or correction it is; Reuters says it with one letter of an editorial status.
  private static void signal(String qcode, Draft draft) {
    String scheme = qcode.substring(0, Math.max(0, qcode.indexOf(':'))).toLowerCase(Locale.ROOT);
    String code = code(qcode);
    switch (scheme) {
      case "sig" ->
          draft.put(Field.TAKE_KEY, code != null && TAKE.matcher(code).find() ? code : null);
      case "edstat" -> {
        switch (code) {
          case "C" -> draft.put(Field.TAKE_KEY, "correction");
          case "D" -> draft.put(Field.STATUS, "canceled");
          case null, default -> {}
        }
      }
      default -> {}
    }
  }

  private static void contentMeta(Element meta, Draft draft) {
    if (meta == null) {
      return;
    }
    for (Element headline : Tags.children(meta, "headline")) {
      String role = code(headline.attr("role"));
      if (role == null || role.equalsIgnoreCase("main") || role.equalsIgnoreCase("headline")) {
        draft.put(Field.TITLE, Tags.line(headline));
      }
    }
    draft.put(Field.TITLE, Tags.line(Tags.child(meta, "headline")));
    draft.put(Field.SLUG, Tags.line(Tags.child(meta, "slugline")));
    draft.put(Field.BYLINE, Tags.line(Tags.child(meta, "by")));
    draft.put(Field.BYLINE, Tags.line(Tags.child(meta, "creator", "name")));
    draft.put(Field.DATELINE, Tags.line(Tags.child(meta, "dateline")));
    draft.put(Field.CREDIT, Tags.line(Tags.child(meta, "creditline")));
    draft.put(Field.CREDIT, Tags.line(Tags.child(meta, "infoSource", "name")));
    draft.put(Field.LANGUAGE, Tags.attribute(Tags.child(meta, "language"), "tag"));
    draft.put(Field.URGENCY, Tags.line(Tags.child(meta, "urgency")));
    draft.put(Field.DATE, Tags.line(Tags.child(meta, "contentModified")));
    draft.put(Field.DATE, Tags.line(Tags.child(meta, "contentCreated")));
  }

  // Several renditions are one story: the first that says anything is taken, and one that is called
  // a summary only for want of others.
  private static void content(Element set, Draft draft) {
    for (boolean summaries : new boolean[] {false, true}) {
      for (Element part = set.firstElementChild();
          part != null && draft.get(Field.TEXT) == null;
          part = part.nextElementSibling()) {
        String rendition = part.attr("rendition").toLowerCase(Locale.ROOT);
        if (SUMMARIES.stream().anyMatch(rendition::contains) == summaries) {
          part(part, draft);
        }
      }
    }
  }

  private static void part(Element part, Draft draft) {
    String type = part.attr("contenttype").toLowerCase(Locale.ROOT);
    switch (part.normalName()) {
      case "inlinexml" -> inlineXml(part, draft);
      case "inlinedata" -> inlineData(part, type, draft);
      default -> {}
    }
  }

  private static void inlineXml(Element part, Draft draft) {
    Element nitf = Tags.first(part, "nitf");
    Element body = Tags.first(part, "body");
    if (nitf != null) {
      NitfCopy.read(nitf, draft);
    } else if (Tags.first(part, "html") != null || body != null) {
      Copy.put(draft, HtmlCopy.text(body == null ? Tags.first(part, "html") : body));
    } else if (Tags.first(part, "p") != null || part.childrenSize() == 0) {
      Copy.put(draft, BlockText.of(part));
    }
  }

  private static void inlineData(Element part, String type, Draft draft) {
    String data = part.wholeText();
    String encoding = part.attr("encoding").toLowerCase(Locale.ROOT);
    if (encoding.contains("base64")) {
      if (!type.startsWith("text/")) {
        return;
      }
      try {
        byte[] bytes = Base64.getMimeDecoder().decode(data);
        data = Decoding.of(bytes, null).text();
      } catch (IllegalArgumentException | Unreadable e) {
        draft.note("an inline rendition cannot be decoded: " + e.getMessage());
        return;
      }
    }
    Copy.put(
        draft,
        type.contains("html") ? HtmlCopy.text(Parser.parse(data, "")) : HtmlCopy.either(data));
  }

  private static String named(Element party) {
    if (party == null) {
      return null;
    }
    String name = Tags.line(Tags.child(party, "name"));
    if (name != null) {
      return name;
    }
    for (String attribute : List.of("literal", "qcode", "uri")) {
      String value = Tags.attribute(party, attribute);
      if (value != null) {
        return attribute.equals("qcode") ? code(value) : value;
      }
    }
    return null;
  }

  private static String code(Element element) {
    String qcode = Tags.attribute(element, "qcode");
    return code(qcode != null ? qcode : Tags.attribute(element, "uri"));
  }

  // What stands after the scheme, of a qcode or an address.
  private static String code(String value) {
    if (value == null || value.isBlank()) {
      return null;
    }
    int end = Math.max(value.lastIndexOf(':'), value.lastIndexOf('/'));
    return value.substring(end + 1);
  }
}
