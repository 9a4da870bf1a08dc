package org.reprint.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/// What a page says of its article in JSON-LD (schema.org). Broken blocks are passed over: half the
/// web has one.
final class LinkedData {
  private static final int MOST_NESTED = 64;
  private static final Pattern ARTICLE =
      Pattern.compile("(?i).*(article|blogposting|report|posting)");

  private final Map<?, ?> article; // empty when there is none

  private final Map<String, Map<?, ?>> byId; // what a page says once and refers to

  private LinkedData(Map<?, ?> article, Map<String, Map<?, ?>> byId) {
    this.article = article;
    this.byId = byId;
  }

  // Without the comments in which sites wrap it.
  private static String bare(String data) {
    int start = 0;
    while (start < data.length() && data.charAt(start) != '{' && data.charAt(start) != '[') {
      start++;
    }
    int end = Math.max(data.lastIndexOf('}'), data.lastIndexOf(']')) + 1;
    // A list begins with a bracket, and so does the mark of a comment.
    int mark = data.indexOf("CDATA[");
    int from = mark >= 0 && mark < 20 ? Math.max(start, data.indexOf('{', mark)) : start;
    return from < end ? data.substring(from, end) : data;
  }

  static LinkedData of(Document page) {
    JsonFactory json =
        JsonFactory.builder()
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .streamReadConstraints(
                StreamReadConstraints.builder().maxNestingDepth(MOST_NESTED).build())
            .build();
    Map<String, Map<?, ?>> byId = new HashMap<>();
    Map<?, ?> article = null;
    for (Element block : page.select("script[type=application/ld+json]")) {
      for (Map<?, ?> object : objects(parsed(json, bare(block.data())))) {
        String id = JsonTree.string(object, "@id");
        if (id != null && object.size() > 1) {
          byId.putIfAbsent(id, object);
        }
        if (article == null && ARTICLE.matcher(type(object)).matches()) {
          article = object;
        }
      }
    }
    return new LinkedData(article == null ? Map.of() : article, byId);
  }

  // Null where it is broken: another block may say it.
  private static Object parsed(JsonFactory json, String data) {
    try (JsonParser parser = json.createParser(data)) {
      return parser.nextToken() == null ? null : JsonTree.value(parser);
    } catch (IOException e) {
      return null;
    }
  }

  /// The first of these properties that has a value; of an object its name or address, of a list
  /// the first that has one.
  ///
  /// @param names in lower case
  String first(String... names) {
    for (String name : names) {
      String value = value(article.get(name));
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  /// The whole text of the article, with its line ends, or null.
  String text() {
    if (!(article.get("articlebody") instanceof String text) || text.isBlank()) {
      return null;
    }
    boolean markedUp = text.indexOf('<') >= 0 || text.indexOf('&') >= 0;
    return markedUp ? BlockText.of(Parser.parseBodyFragment(text, "").body()) : text.strip();
  }

  private static List<Map<?, ?>> objects(Object value) {
    List<Map<?, ?>> objects = new ArrayList<>();
    for (Map<?, ?> object : JsonTree.objects(value)) {
      objects.add(object);
      objects.addAll(JsonTree.objects(object, "@graph"));
      objects.addAll(JsonTree.objects(object, "mainentity"));
    }
    return objects;
  }

  private static String type(Map<?, ?> object) {
    Object type = object.get("@type");
    String named =
        type instanceof List<?> list && !list.isEmpty() ? list.getFirst() + "" : type + "";
    return named.toLowerCase(Locale.ROOT);
  }

  private String value(Object value) {
    return switch (value) {
      case String string -> Tags.plain(string);
      case JsonTree.Literal literal -> literal.written();
      case List<?> list -> {
        for (Object each : list) {
          String first = value(each);
          if (first != null) {
            yield first;
          }
        }
        yield null;
      }
      case Map<?, ?> object -> {
        Map<?, ?> told = object.size() == 1 ? byId.get(JsonTree.string(object, "@id")) : null;
        yield Tags.plain(
            JsonTree.firstString(
                told == null ? object : told, "name", "alternatename", "@id", "url"));
      }
      case null, default -> null;
    };
  }
}
