package org.reprint.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;

/// The fields of one line of JSON that are asked for; the others are passed over.
final class LineObject {
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxStringLength(Integer.MAX_VALUE)
                  .maxNumberLength(Integer.MAX_VALUE)
                  .maxNameLength(Integer.MAX_VALUE)
                  .build())
          .build();

  /// A value: what it is, and how it was written (a string without its quotation marks).
  private record Value(JsonToken token, String text) {}

  private final Map<String, Value> values = new HashMap<>();

  private LineObject() {}

  /// Reads a line that holds one object.
  ///
  /// @param line in UTF-8, with or without its line end
  /// @param asked fields that may stand once
  /// @return null for a line of white space
  /// @throws BadLine when it is not one object, or a field that is asked for stands twice
  static LineObject read(byte[] line, Set<String> asked) throws BadLine {
    String text = decode(line);
    return text.isBlank() ? null : parse(text, asked);
  }

  private static LineObject parse(String text, Set<String> asked) throws BadLine {
    try (JsonParser parser = JSON.createParser(text)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new BadLine(
            "a line must be a JSON object, this one is " + kind(parser.currentToken()));
      }
      LineObject object = new LineObject();
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        object.take(parser, asked);
      }
      if (parser.nextToken() != null) {
        throw new BadLine("a line must hold one object, something follows it");
      }
      return object;
    } catch (JsonProcessingException e) {
      throw new BadLine("not JSON: " + e.getOriginalMessage() + column(e));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void take(JsonParser parser, Set<String> asked) throws IOException, BadLine {
    String name = parser.currentName();
    JsonToken token = parser.nextToken();
    if (asked.contains(name)) {
      String text = token.isScalarValue() ? parser.getText() : null;
      if (values.put(name, new Value(token, text)) != null) {
        throw new BadLine("the field \"" + name + "\" stands twice");
      }
    }
    parser.skipChildren();
  }

  /// Whether the line has this field.
  boolean has(String name) {
    return values.containsKey(name);
  }

  /// The string of this field.
  ///
  /// @throws BadLine when there is none, or it is something else
  String string(String name) throws BadLine {
    Value value = value(name);
    if (value.token != JsonToken.VALUE_STRING) {
      throw new BadLine("the field \"" + name + "\" must be a string, it is " + kind(value.token));
    }
    return value.text;
  }

  /// Whether this field says yes: 1 and true do, 0 and false say no.
  ///
  /// @throws BadLine when there is none, or it says something else
  boolean yes(String name) throws BadLine {
    Value value = value(name);
    return switch (value.text == null ? "" : value.text) {
      case "1", "true" -> true;
      case "0", "false" -> false;
      default -> {
        boolean odd = value.token == JsonToken.VALUE_STRING || value.token.isNumeric();
        String got = odd ? "\"" + value.text + "\"" : kind(value.token);
        throw new BadLine(
            "the field \"" + name + "\" must be 0 or 1, or false or true, got " + got);
      }
    };
  }

  private Value value(String name) throws BadLine {
    Value value = values.get(name);
    if (value == null) {
      throw new BadLine("no \"" + name + "\" field");
    }
    return value;
  }

  private static String kind(JsonToken token) {
    return switch (token) {
      case START_ARRAY -> "an array";
      case START_OBJECT -> "an object";
      case VALUE_STRING -> "a string";
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
      case null, default -> token == null ? "nothing" : token.asString();
    };
  }

  private static String column(JsonProcessingException e) {
    return e.getLocation() == null ? "" : " at column " + e.getLocation().getColumnNr();
  }

  /// Decodes strictly; a byte-order mark is not part of the text.
  private static String decode(byte[] line) throws BadLine {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer bytes = ByteBuffer.wrap(line);
    CharBuffer chars = CharBuffer.allocate(line.length);
    CoderResult result = decoder.decode(bytes, chars, true);
    if (result.isError()) {
      throw new BadLine(
          "not UTF-8: byte "
              + (bytes.position() + 1)
              + " of the line is 0x"
              + HexFormat.of().toHexDigits(line[bytes.position()]));
    }
    chars.flip();
    String text = chars.toString();
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }
}
