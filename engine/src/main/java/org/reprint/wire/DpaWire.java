package org.reprint.wire;

import com.fasterxml.jackson.core.JsonFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/// dpa digital wires: an object that says `"format":"digitalwires@..."`.
///
/// The text is `article_html`; boxes of links and facts, the notepad and contacts stand apart.
/// Entries without an article are pictures or sound.
final class DpaWire extends JsonRecords {
  private static final String FORMAT = "digitalwires";
  private static final Set<String> NO_NOTE =
      Set.of("dpaednoterole:closingline", "dpaednoterole:picture");

  DpaWire(JsonFactory json) {
    super(json);
  }

  @Override
  public String name() {
    return "dpa-digitalwires";
  }

  @Override
  public boolean claims(Source source) {
    return is(source.jsonFields(json()));
  }

  /// Whether a record is written so.
  ///
  /// @param fields by names in lower case
  boolean is(Map<?, ?> fields) {
    String format = JsonTree.string(fields, "format");
    return (format != null && format.startsWith(FORMAT))
        || (fields.containsKey("article_html") && fields.containsKey("urn"));
  }

  @Override
  void read(Map<?, ?> item, String note, int line, Outlet outlet) {
    String format = JsonTree.string(item, "format");
    if (format != null && format.startsWith(FORMAT + "@")) {
      outlet.format(name() + " " + format.substring(FORMAT.length() + 1));
    }
    Draft draft = new Draft();
    head(item, draft);
    String article = JsonTree.string(item, "article_html");
    Document page = Parser.parse(article == null ? "" : article, "");
    Pruning.remove(page.select("[class*=notepad], [class*=linkbox], [class*=contacts]"));
    String text = HtmlCopy.text(page);
    if (text.isEmpty() && !HeaderReader.isCanceled(draft)) {
      outlet.nothing("an entry without an article: picture, sound or video");
      return;
    }
    Copy.put(draft, text);
    outlet.storyAt(draft, line, note);
  }

  private static void head(Map<?, ?> item, Draft draft) {
    String urn = JsonTree.firstString(item, "urn", "entry_id");
    draft.put(Field.ID, urn).put(Field.CHAIN, urn);
    draft.put(Field.VERSION, JsonTree.string(item, "version"));
    draft.put(Field.TITLE, Tags.plain(JsonTree.string(item, "headline")));
    draft.put(Field.DATE, JsonTree.firstString(item, "version_created", "updated"));
    draft.put(Field.SOURCE, JsonTree.string(item, "creditline"));
    draft.put(Field.CREDIT, JsonTree.string(item, "creditline"));
    draft.put(Field.DATELINE, Tags.plain(JsonTree.string(item, "dateline")));
    draft.put(Field.BYLINE, Tags.plain(JsonTree.string(item, "byline")));
    draft.put(Field.STATUS, JsonTree.string(item, "pubstatus"));
    draft.put(Field.EMBARGO, JsonTree.string(item, "embargoed"));
    draft.put(Field.LANGUAGE, JsonTree.string(item, "language"));
    draft.put(Field.URGENCY, JsonTree.string(item, "urgency"));
    String signal = JsonTree.string(item, "signal");
    draft.put(Field.TAKE_KEY, signal == null ? null : signal.substring(signal.indexOf(':') + 1));
    List<String> notes = new ArrayList<>();
    for (Map<?, ?> note : JsonTree.objects(item, "ednotes")) {
      String words = Tags.plain(JsonTree.string(note, "ednote"));
      if (words != null
          && !"false".equals(JsonTree.string(note, "is_publishable"))
          && !NO_NOTE.contains(String.valueOf(JsonTree.string(note, "role")))) {
        notes.add(words);
      }
    }
    draft.put(Field.NOTE, String.join("\n", notes));
    draft.put(Field.SLUG, String.join("/", JsonTree.strings(item, "keyword_names")));
  }
}
