package org.reprint.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// Reads JSON values into maps, lists, strings and literals; names of fields are lower-cased,
/// because the versions of one format differ in little else.
final class JsonTree {
  private JsonTree() {}

  /// Reads the value at the parser's current token.
  ///
  /// @return a map, a list, a string, a [Literal], or null
  static Object value(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> {
        Map<String, Object> object = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
          String name = parser.currentName().toLowerCase(Locale.ROOT);
          parser.nextToken();
          object.putIfAbsent(name, value(parser));
        }
        yield object;
      }
      case START_ARRAY -> {
        List<Object> array = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          array.add(value(parser));
        }
        yield array;
      }
      case VALUE_NULL -> null;
      case VALUE_STRING -> parser.getText();
      default -> new Literal(parser.getText());
    };
  }

  /// A string or a literal under this name, or null.
  static String string(Map<?, ?> object, String name) {
    return string(object.get(name));
  }

  private static String string(Object value) {
    return switch (value) {
      case String string -> string;
      case Literal literal -> literal.written;
      case null, default -> null;
    };
  }

  /// The strings and literals in the list under this name; a single one counts as a list of one.
  static List<String> strings(Map<?, ?> object, String name) {
    Object value = object.get(name);
    Stream<?> all = value instanceof List<?> list ? list.stream() : Stream.ofNullable(value);
    return all.map(JsonTree::string).filter(Objects::nonNull).toList();
  }

  /// The first string under these names, or null.
  static String firstString(Map<?, ?> object, String... names) {
    for (String name : names) {
      String value = string(object, name);
      if (value != null && !value.isBlank()) {
        return value;
      }
    }
    return null;
  }

  /// The objects in the list under this name; a single object counts as a list of one.
  static List<Map<?, ?>> objects(Map<?, ?> object, String name) {
    return objects(object.get(name));
  }

  static List<Map<?, ?>> objects(Object value) {
    List<Map<?, ?>> objects = new ArrayList<>();
    if (value instanceof Map<?, ?> one) {
      objects.add(one);
    } else if (value instanceof List<?> list) {
      for (Object each : list) {
        if (each instanceof Map<?, ?> map) {
          objects.add(map);
        }
      }
    }
    return objects;
  }

  /// The fields of the first object of a file, as far as its opening shows: each name in lower case
  /// with its value if that is a string, else with an empty one. Empty when the file does not begin
  /// with an object or a list of them.
  static Map<String, String> opening(String seen, JsonFactory json) {
    Map<String, String> fields = new LinkedHashMap<>();
    int first = 0;
    while (first < seen.length() && Character.isWhitespace(seen.charAt(first))) {
      first++;
    }
    if (first == seen.length() || (seen.charAt(first) != '{' && seen.charAt(first) != '[')) {
      return fields;
    }
    try (JsonParser parser = json.createParser(seen.substring(first))) {
      if (parser.nextToken() == JsonToken.START_ARRAY) {
        parser.nextToken();
      }
      if (parser.currentToken() != JsonToken.START_OBJECT) {
        return fields;
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName().toLowerCase(Locale.ROOT);
        fields.put(name, "");
        if (parser.nextToken() == JsonToken.VALUE_STRING) {
          fields.put(name, parser.getText());
        } else {
          parser.skipChildren();
        }
      }
    } catch (IOException e) {
      return fields; // cut off, or broken: what was seen before counts
    }
    return fields;
  }

  /// A number, `true` or `false`.
  record Literal(String written) {
    private static final int MOST_SHOWN = 24;

    /// What it is, for a refusal.
    String words() {
      String shown =
          written.length() > MOST_SHOWN ? written.substring(0, MOST_SHOWN) + "\u2026" : written;
      return Character.isLetter(written.charAt(0)) ? shown : "the number " + shown;
    }
  }
}
