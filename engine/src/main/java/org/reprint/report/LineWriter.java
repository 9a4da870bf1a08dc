package org.reprint.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

/// Writes JSON objects, one a line, in UTF-8 that no reader takes for two lines or cannot decode.
final class LineWriter {
  private final JsonFactory json = new JsonFactory();
  private final OutputStream out;

  LineWriter(OutputStream out) {
    this.out = out;
  }

  /// Writes the fields of an object.
  interface Fields {
    void write(JsonGenerator g) throws IOException;
  }

  /// Writes an object that begins with its type.
  void line(String type, Fields fields) throws IOException {
    object(g -> {
      g.writeStringField("type", type);
      fields.write(g);
    });
  }

  /// Writes an object.
  void object(Fields fields) throws IOException {
    StringWriter chars = new StringWriter();
    try (JsonGenerator g = json.createGenerator(chars)) {
      g.writeStartObject();
      fields.write(g);
      g.writeEndObject();
    }
    chars.write('\n');
    out.write(escape(chars.getBuffer()).getBytes(StandardCharsets.UTF_8));
  }

  void flush() throws IOException {
    out.flush();
  }

  /// Writes a number that is rounded and in words already, or `null`.
  static void number(JsonGenerator g, String name, String value) throws IOException {
    g.writeFieldName(name);
    g.writeNumber(value);
  }

  /// Writes a list of strings.
  static void strings(JsonGenerator g, String name, Iterable<String> values) throws IOException {
    g.writeArrayFieldStart(name);
    for (String value : values) {
      g.writeString(value);
    }
    g.writeEndArray();
  }

  /// Escapes what UTF-8 cannot carry and what some readers take for a line end. All of it can only
  /// stand inside strings.
  private static String escape(StringBuffer json) {
    StringBuilder escaped = new StringBuilder(json.length());
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      if (Character.isHighSurrogate(c) && Character.isLowSurrogate(json.charAt(i + 1))) {
        escaped.append(c).append(json.charAt(++i));
      } else if (Character.isSurrogate(c) || isAwkward(c)) {
        SafeText.escape(escaped, c);
      } else {
        escaped.append(c);
      }
    }
    return escaped.toString();
  }

  private static boolean isAwkward(char c) {
    return (c >= '\u007f' && c <= '\u009f') || c == '\u2028' || c == '\u2029';
  }
}
