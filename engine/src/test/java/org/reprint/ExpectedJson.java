package org.reprint;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.reprint.text.Range;

/// One line of expectations: a JSON object with its values by name.
record ExpectedJson(Map<String, Object> fields) {
  /// Reads a test resource of JSON lines that stands beside this class.
  static List<ExpectedJson> read(String resource) throws IOException {
    List<ExpectedJson> lines = new ArrayList<>();
    try (InputStream in =
            Objects.requireNonNull(ExpectedJson.class.getResourceAsStream(resource), resource);
        JsonParser parser = new JsonFactory().createParser(in)) {
      while (parser.nextToken() != null) {
        lines.add(new ExpectedJson(object(parser)));
      }
    }
    return lines;
  }

  String text(String name) {
    return (String) Objects.requireNonNull(fields.get(name), name);
  }

  boolean flag(String name) {
    return Boolean.TRUE.equals(fields.get(name));
  }

  Range range(String name) {
    List<?> ends = (List<?>) Objects.requireNonNull(fields.get(name), name);
    return new Range(((Number) ends.get(0)).intValue(), ((Number) ends.get(1)).intValue());
  }

  /// A list of texts; empty when absent.
  List<String> texts(String name) {
    return ((List<?>) fields.getOrDefault(name, List.of()))
        .stream().map(String.class::cast).toList();
  }

  /// A list of lists of texts; empty when absent.
  List<List<String>> rows(String name) {
    return ((List<?>) fields.getOrDefault(name, List.of()))
        .stream().map(row -> ((List<?>) row).stream().map(String.class::cast).toList()).toList();
  }

  private static Map<String, Object> object(JsonParser parser) throws IOException {
    Map<String, Object> fields = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      fields.put(name, value(parser));
    }
    return fields;
  }

  private static Object value(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> {
        List<Object> list = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          list.add(value(parser));
        }
        yield list;
      }
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_STRING -> parser.getText();
      default -> throw new IOException("a value was expected, got " + parser.currentToken());
    };
  }
}
