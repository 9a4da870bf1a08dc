package org.reprint.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Map;

/// A JSON format whose records are objects with parts of their own: one a file, in a list, or one
/// after another.
abstract class JsonRecords implements Format {
  private static final int MOST_BYTES = 1 << 27;

  private final JsonFactory json;

  JsonRecords(JsonFactory json) {
    this.json = json;
  }

  JsonFactory json() {
    return json;
  }

  /// The name of the format with its version, as far as the file's opening shows.
  String name(Source source) {
    return name();
  }

  /// Reads one record.
  ///
  /// @param line where it begins, from 1; 0 when it is the whole file
  abstract void read(Map<?, ?> item, String note, int line, Outlet outlet);

  @Override
  public void read(Source source, Outlet outlet) throws IOException {
    outlet.format(name(source));
    Decoding decoded = Decoding.of(source, MOST_BYTES);
    try (JsonParser parser = json.createParser(decoded.text())) {
      int items = 0;
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.START_ARRAY || token == JsonToken.END_ARRAY) {
          items++;
          continue;
        }
        JsonLocation at = parser.currentTokenLocation();
        if (token != JsonToken.START_OBJECT) {
          outlet.refuse(at.getLineNr(), "column " + at.getColumnNr() + ": expected an object");
          continue;
        }
        Map<?, ?> item = (Map<?, ?>) JsonTree.value(parser);
        read(item, decoded.note(), items == 0 ? 0 : at.getLineNr(), outlet);
        items++;
      }
    } catch (JsonProcessingException e) {
      outlet.refuse(
          e.getLocation() == null ? 0 : e.getLocation().getLineNr(), JsonStory.brokenJson(e));
    }
  }
}
