package org.reprint.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonpCharacterEscapes;
import java.io.IOException;
import java.io.StringWriter;
import org.reprint.wire.Recognition;

/// Writes what a reader made of files: one JSON object a line for programs, one line of words for
/// people.
public final class RecognitionLines {
  private static final JsonFactory JSON =
      new JsonFactory().setCharacterEscapes(JsonpCharacterEscapes.instance());

  private RecognitionLines() {}

  /// Returns `{"type":"recognised"|"refused","file","format","stories","fields":[...],"why"}`,
  /// without a line end. `format` and `why` may be null.
  public static String json(Recognition file) {
    StringWriter line = new StringWriter();
    try (JsonGenerator g = JSON.createGenerator(line)) {
      g.writeStartObject();
      g.writeStringField("type", type(file));
      g.writeStringField("file", file.file());
      g.writeStringField("format", file.format());
      g.writeNumberField("stories", file.stories());
      g.writeArrayFieldStart("fields");
      for (String field : file.fields()) {
        g.writeString(field);
      }
      g.writeEndArray();
      g.writeStringField("why", file.why());
      g.writeEndObject();
    } catch (IOException e) {
      throw new AssertionError("a string cannot fail", e);
    }
    return line.toString();
  }

  /// Returns the same in words, safe to show.
  public static String text(Recognition file) {
    StringBuilder line = new StringBuilder(file.file()).append(": ");
    if (!file.recognised()) {
      line.append("refused").append(file.format() == null ? "" : " (" + file.format() + ")");
    } else {
      line.append(file.format()).append(", ").append(file.stories());
      line.append(file.stories() == 1 ? " story" : " stories");
    }
    if (!file.fields().isEmpty()) {
      line.append(": ").append(String.join(", ", file.fields()));
    }
    if (file.why() != null) {
      line.append(file.recognised() ? "; " : ": ").append(file.why());
    }
    return SafeText.line(line.toString());
  }

  private static String type(Recognition file) {
    return file.recognised() ? "recognised" : "refused";
  }
}
