package org.reprint.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/// One line of labelled data: a JSON object. Numbers are doubles.
///
/// @param fields values by name
public record JsonLine(Map<String, Object> fields) {
  /// Hands over the objects of a file one by one; a name that ends in `.gz` is unpacked.
  ///
  /// @throws IOException if the file cannot be read, or holds anything but objects
  public static void read(Path file, Consumer<JsonLine> to) throws IOException {
    try (InputStream in = open(file)) {
      read(in, file.toString(), to);
    }
  }

  /// Hands over the objects of a stream one by one.
  ///
  /// @param name of what is read, for the message
  /// @throws IOException if it cannot be read, or holds anything but objects
  public static void read(InputStream in, String name, Consumer<JsonLine> to) throws IOException {
    try (JsonParser parser = new JsonFactory().createParser(in)) {
      while (parser.nextToken() != null) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
          throw new IOException(
              name
                  + " must hold objects, got "
                  + parser.currentToken()
                  + " at "
                  + parser.currentLocation());
        }
        to.accept(new JsonLine(object(parser)));
      }
    }
  }

  /// The text of that name.
  ///
  /// @throws IllegalArgumentException if there is none
  public String text(String name) {
    if (fields.get(name) instanceof String text) {
      return text;
    }
    throw new IllegalArgumentException("no text \"" + name + "\" among " + fields.keySet());
  }

  /// The number of that name.
  ///
  /// @throws IllegalArgumentException if there is none
  public double number(String name) {
    if (fields.get(name) instanceof Double number) {
      return number;
    }
    throw new IllegalArgumentException("no number \"" + name + "\" among " + fields.keySet());
  }

  /// The list of that name; empty when there is none.
  public List<?> list(String name) {
    return fields.get(name) instanceof List<?> list ? list : List.of();
  }

  /// Whether that name is true.
  public boolean flag(String name) {
    return Boolean.TRUE.equals(fields.get(name));
  }

  /// The objects of the list of that name.
  public List<JsonLine> objects(String name) {
    List<JsonLine> objects = new ArrayList<>();
    for (Object item : list(name)) {
      if (item instanceof JsonLine object) {
        objects.add(object);
      }
    }
    return objects;
  }

  private static InputStream open(Path file) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(file));
    return file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
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
      case START_OBJECT -> new JsonLine(object(parser));
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
      case VALUE_NULL -> null;
      case VALUE_STRING -> parser.getText();
      default -> throw new IOException("a value was expected, got " + parser.currentToken());
    };
  }
}
