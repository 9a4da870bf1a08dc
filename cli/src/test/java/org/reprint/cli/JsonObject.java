package org.reprint.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A line of JSON as maps, lists, strings, numbers, booleans and null.
final class JsonObject {
  private JsonObject() {}

  /// Reads one object.
  ///
  /// @throws IllegalArgumentException if a field is given twice
  static Map<String, Object> of(String line) {
    try (JsonParser parser = new JsonFactory().createParser(line)) {
      parser.nextToken();
      return fields(parser);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A copy of what must be an object.
  static Map<String, Object> map(Object value) {
    Map<String, Object> copy = new LinkedHashMap<>();
    ((Map<?, ?>) value).forEach((key, part) -> copy.put((String) key, part));
    return copy;
  }

  /// A copy of what must be an array; empty for null.
  static List<Object> list(Object value) {
    return value == null ? List.of() : new ArrayList<>((List<?>) value);
  }

  private static Map<String, Object> fields(JsonParser parser) throws IOException {
    Map<String, Object> fields = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      if (fields.containsKey(name)) {
        throw new IllegalArgumentException("\"" + name + "\" is given twice");
      }
      fields.put(name, value(parser));
    }
    return fields;
  }

  private static Object value(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> fields(parser);
      case START_ARRAY -> {
        List<Object> parts = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          parts.add(value(parser));
        }
        yield parts;
      }
      case VALUE_NUMBER_INT -> parser.getIntValue();
      case VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> null;
      default -> parser.getText();
    };
  }
}
