package org.reprint.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;

/// What NITF says of a story, 2.5 to 3.6: as a file of its own, inside of NewsML, or as a body in
/// ninjs.
final class NitfCopy {
  private NitfCopy() {}

  /// The text of a document in a string; empty if it cannot be read.
  static String textOf(String document) {
    try {
      Draft draft = new Draft();
      read(XmlTree.of(document).root(), draft);
      String text = draft.get(Field.TEXT);
      return text == null ? "" : text;
    } catch (Unreadable e) {
      return "";
    }
  }

  /// Takes all that it says; what the draft knows already stays.
  static void read(Element nitf, Draft draft) {
    Element head = Tags.first(nitf, "head");
    Element bodyHead = Tags.first(nitf, "body.head");
    docdata(Tags.first(nitf, "docdata"), draft);
    if (head != null) {
      for (Element meta : head.getElementsByTag("meta")) {
        meta(meta.attr("name").toLowerCase(Locale.ROOT), meta.attr("content"), draft);
      }
    }
    if (bodyHead != null) {
      draft.put(Field.TITLE, Tags.line(Tags.first(bodyHead, "hl1")));
      draft.put(Field.TITLE, Tags.line(Tags.first(bodyHead, "hedline")));
      draft.put(Field.BYLINE, Tags.line(Tags.first(bodyHead, "byline")));
      String dateline = Tags.line(Tags.first(bodyHead, "dateline"));
      boolean place = dateline != null && DateForms.moment(dateline) == null;
      draft.put(Field.DATELINE, place ? dateline : null);
      draft.put(Field.SOURCE, Tags.line(Tags.first(bodyHead, "distributor")));
      draft.put(Field.CREDIT, draft.get(Field.SOURCE));
      draft.put(Field.NOTE, Tags.line(Tags.first(bodyHead, "note")));
    }
    draft.put(Field.SOURCE, draft.get(Field.CREDIT));
    draft.put(Field.TITLE, Tags.line(Tags.child(head, "title")));
    draft.put(Field.LANGUAGE, Tags.attribute(nitf, "xml:lang"));
    draft.put(Field.LANGUAGE, Tags.attribute(nitf, "baselang"));
    Element content = Tags.first(nitf, "body.content");
    Copy.put(draft, withoutEmbeds(content != null ? BlockText.of(content) : loose(nitf)));
  }

  // Some agencies write the code of what a page is to show as a paragraph.
  private static String withoutEmbeds(String text) {
    if (!text.startsWith("<") && !text.contains("\n<")) {
      return text;
    }
    List<String> kept = new ArrayList<>();
    for (String paragraph : text.split("\n\n", -1)) {
      boolean code = paragraph.startsWith("<") && paragraph.endsWith(">");
      if (!code || !HtmlCopy.either(paragraph).isBlank()) {
        kept.add(paragraph);
      }
    }
    return String.join("\n\n", kept);
  }

  // Without a body.content, as some files have it.
  private static String loose(Element nitf) {
    Element body = Tags.first(nitf, "body");
    return body == null
        ? ""
        : BlockText.of(body, java.util.Set.of("body.head", "body.end", "docdata"));
  }

  private static void docdata(Element docdata, Draft draft) {
    if (docdata == null) {
      return;
    }
    Element id = Tags.child(docdata, "doc-id");
    draft.put(Field.ID, Tags.attribute(id, "id-string"));
    Element chain = Tags.child(docdata, "du-key");
    draft.put(Field.CHAIN, Tags.attribute(chain, "key"));
    draft.put(Field.VERSION, Tags.attribute(chain, "version"));
    draft.put(Field.VERSION, Tags.attribute(chain, "generation"));
    draft.put(Field.STATUS, Tags.attribute(docdata, "management-status"));
    draft.put(Field.REPLACES, Tags.attribute(docdata, "management-doc-idref"));
    String issued = Tags.attribute(Tags.child(docdata, "date.issue"), "norm");
    String release = Tags.attribute(Tags.child(docdata, "date.release"), "norm");
    draft.put(Field.DATE, issued);
    if (release != null && !release.equals(issued)) {
      if (issued == null) {
        draft.put(Field.DATE, release);
      } else {
        draft.put(Field.EMBARGO, release);
      }
    }
    draft.put(Field.URGENCY, Tags.attribute(Tags.child(docdata, "urgency"), "ed-urg"));
    draft.put(Field.NOTE, Tags.attribute(Tags.child(docdata, "ed-msg"), "info"));
    draft.put(Field.SOURCE, Tags.attribute(id, "regsrc"));
    String holder = Tags.attribute(Tags.child(docdata, "doc.copyright"), "holder");
    String owner = Tags.attribute(Tags.child(docdata, "doc.rights"), "owner");
    draft.put(Field.CREDIT, holder).put(Field.CREDIT, owner);
  }

  private static void meta(String name, String content, Draft draft) {
    switch (name) {
      case "anpa-keyword" -> draft.put(Field.SLUG, Tags.line(content));
      case "anpa-takekey" -> draft.put(Field.TAKE_KEY, Tags.line(content));
      default -> {}
    }
  }
}
