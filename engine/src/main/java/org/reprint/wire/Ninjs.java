package org.reprint.wire;

import com.fasterxml.jackson.core.JsonFactory;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.parser.Parser;

/// IPTC ninjs 1.x, 2.x and 3.x, one item a file, a list, or one a line.
///
/// Version 1 has `headline` and `body_html` and their like; 2 has lists, `headlines` and `bodies`;
/// 3 has the same with capitals inside the names. Several bodies of an item are one story told in
/// several forms: the best marked-up one is taken. What is associated (pictures and their captions)
/// is not merged into the text. Pictures, sound, and events without a body are no stories.
final class Ninjs extends JsonRecords {
  private static final Set<String> SIGNS =
      Set.of(
          "bodies",
          "headline",
          "headlines",
          "associations",
          "renditions",
          "pubstatus",
          "versioncreated",
          "firstcreated",
          "contentcreated",
          "representationtype",
          "eventdetails",
          "body_html",
          "body_text",
          "body_xhtml",
          "description_text",
          "$standard",
          "standard");
  private static final Set<String> NO_TEXT =
      Set.of(
          "picture",
          "photo",
          "graphic",
          "image",
          "audio",
          "video",
          "animation",
          "event",
          "planning",
          "package");
  private static final Set<String> SUMMARY =
      Set.of("summary", "teaser", "lead", "ingress", "abstract", "short", "caption", "sms");

  private static final Pattern STANDARD =
      Pattern.compile("\"\\$?standard\"\\s*:\\s*\\{[^}]*\"version\"\\s*:\\s*\"([\\d.]+)\"");
  private static final Pattern CAMEL =
      Pattern.compile(
          "\"(versionCreated|pubStatus|contentType|eventDetails|firstCreated|altIds)\"");
  private static final Pattern LISTS = Pattern.compile("\"(headlines|bodies|descriptions)\"");

  private final String ownText;
  private final Map<Field, String> own; // as JsonItems#own gives them

  /// @param fields a record that has the text's name among its fields is the user's own
  Ninjs(JsonFactory json, ReadOptions.Fields fields) {
    super(json);
    this.ownText = fields.text().toLowerCase(Locale.ROOT);
    this.own = JsonItems.own(fields);
  }

  @Override
  public String name() {
    return "ninjs";
  }

  @Override
  public boolean claims(Source source) {
    return is(source.jsonFields(json()));
  }

  /// Whether a record is written so.
  ///
  /// @param fields by names in lower case
  boolean is(Map<?, ?> fields) {
    long signs = fields.keySet().stream().filter(SIGNS::contains).count();
    boolean named = fields.containsKey("uri") || fields.containsKey("guid");
    return (named ? signs > 0 : signs > 1) && !fields.containsKey(ownText);
  }

  /// Whether a record is written so and says by its id or its lists that no other is meant.
  boolean isNamed(Map<?, ?> fields) {
    return is(fields) && Stream.of("uri", "guid", "bodies", "altids").anyMatch(fields::containsKey);
  }

  @Override
  void read(Map<?, ?> item, String note, int line, Outlet outlet) {
    Draft draft = new Draft();
    JsonRecord record = new JsonRecord(item, own);
    record.fillOwn(draft);
    head(item, draft);
    String type = type(item);
    String body = body(item);
    if (NO_TEXT.contains(type)) {
      outlet.nothing(type + ": no story");
    } else if (type.equals("composite") && body == null && !HeaderReader.isCanceled(draft)) {
      outlet.nothing("a composite without a body: a package");
    } else if (type.isEmpty() && body == null && item.containsKey("eventdetails")) {
      outlet.nothing("event: no story");
    } else {
      Copy.put(draft, body != null ? body : description(item));
      record.fill(draft); // what is written under names of others
      outlet.storyAt(draft, line, note);
    }
  }

  private static String type(Map<?, ?> item) {
    return type(item, "type");
  }

  private static String type(Map<?, ?> item, String name) {
    String type = JsonTree.string(item, name);
    return type == null ? "" : type.strip().toLowerCase(Locale.ROOT);
  }

  @Override
  String name(Source source) {
    String seen = source.glimpse();
    Matcher standard = STANDARD.matcher(seen);
    if (standard.find()) {
      return "ninjs " + standard.group(1);
    }
    if (CAMEL.matcher(seen).find()) {
      return "ninjs 3";
    }
    return LISTS.matcher(seen).find() ? "ninjs 2" : "ninjs 1";
  }

  private static void head(Map<?, ?> item, Draft draft) {
    // Associated Press has it in a list of ids, Reuters as the one that alert and updates share.
    for (Map<?, ?> ids : JsonTree.objects(item, "altids")) {
      draft.put(Field.ID, JsonTree.string(ids, "itemid"));
    }
    String uri = JsonTree.firstString(item, "uri", "guid", "id");
    draft.put(Field.ID, uri);
    draft.put(Field.CHAIN, JsonTree.string(item, "altid")).put(Field.CHAIN, draft.get(Field.ID));
    draft.put(Field.VERSION, JsonTree.string(item, "version"));
    draft.put(Field.TITLE, headline(item));
    draft.put(
        Field.DATE, JsonTree.firstString(item, "versioncreated", "firstcreated", "contentcreated"));
    draft.put(Field.STATUS, JsonTree.string(item, "pubstatus"));
    draft.put(Field.EMBARGO, JsonTree.firstString(item, "embargoed", "embargoeduntil"));
    draft.put(Field.SLUG, Tags.line(JsonTree.string(item, "slugline")));
    draft.put(Field.TAKE_KEY, JsonTree.firstString(item, "anpa_take_key", "takekey"));
    draft.put(Field.NOTE, Tags.plain(JsonTree.string(item, "ednote")));
    draft.put(Field.BYLINE, Tags.plain(JsonTree.firstString(item, "byline", "by")));
    draft.put(Field.DATELINE, Tags.plain(JsonTree.string(item, "located")));
    draft.put(Field.LANGUAGE, JsonTree.string(item, "language"));
    draft.put(Field.URGENCY, JsonTree.string(item, "urgency"));
    String source = JsonTree.firstString(item, "source", "provider");
    for (Map<?, ?> info : JsonTree.objects(item, "infosources")) {
      draft.put(Field.CREDIT, JsonTree.string(info, "name"));
    }
    draft.put(Field.CREDIT, JsonTree.firstString(item, "creditline", "copyrightholder"));
    draft.put(Field.SOURCE, source != null ? source : draft.get(Field.CREDIT));
    replaces(item, "evolvedfrom", draft);
    replaces(item, "rewrite_of", draft);
    for (Map<?, ?> revision : JsonTree.objects(item, "revisions")) {
      replaces(revision, "replacing", draft);
    }
  }

  private static void replaces(Map<?, ?> item, String name, Draft draft) {
    JsonTree.strings(item, name).forEach(id -> draft.put(Field.REPLACES, id));
  }

  private static String headline(Map<?, ?> item) {
    String main = null;
    int best = Integer.MAX_VALUE;
    for (Map<?, ?> headline : JsonTree.objects(item, "headlines")) {
      String value = Tags.plain(JsonTree.string(headline, "value"));
      int rank = headlineRank(lower(JsonTree.string(headline, "role")));
      if (value != null && rank < best) {
        main = value;
        best = rank;
      }
    }
    if (main == null) {
      main = Tags.plain(JsonTree.string(item, "headline"));
    }
    return main != null ? main : Tags.plain(startingWith(item, "headline_", "title"));
  }

  private static int headlineRank(String role) {
    return switch (role) {
      case "main" -> 0;
      case "headline", "title" -> 1;
      default -> role.contains("sub") || SUMMARY.contains(role) ? 3 : 2;
    };
  }

  // The first value under a name that begins so, else the one under the other name.
  private static String startingWith(Map<?, ?> item, String prefix, String other) {
    for (Map.Entry<?, ?> field : item.entrySet()) {
      if (field.getKey().toString().startsWith(prefix)
          && field.getValue() instanceof String value
          && !value.isBlank()) {
        return value;
      }
    }
    return JsonTree.string(item, other);
  }

  private static String body(Map<?, ?> item) {
    Stream<Body> plain =
        Stream.of("body", "story")
            .filter(name -> item.get(name) instanceof String)
            .map(name -> new Body("", type(item, "mimetype"), JsonTree.string(item, name)));
    return best(
        Stream.of(listed(item, "bodies"), named(item, "body_"), plain).flatMap(each -> each));
  }

  private static String description(Map<?, ?> item) {
    return best(Stream.concat(listed(item, "descriptions"), named(item, "description_")));
  }

  private static String best(Stream<Body> bodies) {
    return bodies
        .sorted(Comparator.comparingInt(Body::rank))
        .map(Body::text)
        .filter(text -> !text.isBlank())
        .findFirst()
        .orElse(null);
  }

  private static Stream<Body> listed(Map<?, ?> item, String name) {
    return JsonTree.objects(item, name).stream()
        .map(body ->
            new Body(
                lower(JsonTree.string(body, "role")),
                lower(JsonTree.string(body, "contenttype")),
                JsonTree.string(body, "value")))
        .filter(body -> body.value != null);
  }

  private static Stream<Body> named(Map<?, ?> item, String prefix) {
    return item.entrySet().stream()
        .filter(field -> field.getKey().toString().startsWith(prefix))
        .filter(field -> field.getValue() instanceof String)
        .map(field ->
            new Body(
                field.getKey().toString().substring(prefix.length()),
                "",
                (String) field.getValue()));
  }

  private static String lower(String value) {
    return value == null ? "" : value.toLowerCase(Locale.ROOT);
  }

  /// One form of a text.
  private record Body(String role, String contentType, String value) {
    // HTML keeps the paragraphs, NITF too; plain text may be cut short; an agency's own XML comes
    // last. A summary is not the story.
    int rank() {
      int rank;
      if (contentType.contains("html") || (contentType.isEmpty() && role.contains("html"))) {
        rank = 0;
      } else if (contentType.contains("nitf") || role.equals("nitf")) {
        rank = 1;
      } else {
        rank = contentType.contains("xml") ? 3 : 2;
      }
      return SUMMARY.contains(role) ? rank + 4 : rank;
    }

    String text() {
      String start = value.stripLeading();
      if (rank() % 4 == 1 && start.startsWith("<")) {
        return NitfCopy.textOf(value);
      }
      boolean markedUp = rank() % 4 == 0 || rank() % 4 == 3 || start.startsWith("<p");
      return markedUp ? HtmlCopy.text(Parser.parse(value, "")) : HtmlCopy.either(value);
    }
  }
}
