package org.reprint.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Map;

/// A JSON format whose records are objects with parts of their own: one a file, one a line, in a
/// list, or one after another. Of records that stand one a line a broken one is refused and the
/// next one read.
abstract class JsonRecords implements Format {
  private static final int MOST_BYTES = 1 << 28;
  private static final int MOST_LINE_BYTES = 1 << 27;

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
    if (JsonShape.of(source, json) == JsonShape.LINES && !source.onlyLine()) {
      lines(source, outlet);
    } else {
      Decoding decoded = Decoding.of(source, MOST_BYTES);
      records(decoded.text(), decoded.note(), 0, outlet);
    }
  }

  private void lines(Source source, Outlet outlet) throws IOException {
    Encoding marked = source.marked() == null ? Encoding.UTF_8 : source.marked();
    Lines lines = new Lines(source.bytes(), marked, source.markBytes(), MOST_LINE_BYTES);
    while (lines.next()) {
      if (lines.isTooLong()) {
        outlet.refuse(lines.number(), "a line of more than " + MOST_LINE_BYTES + " bytes");
        continue;
      }
      Encoding.Choice choice =
          marked.width() == 2
              ? new Encoding.Choice(marked, null, null)
              : Encoding.choose(
                  lines.bytes(), lines.start(), lines.end(), lines.offset(), "line", true);
      if (choice.why() != null) {
        outlet.refuse(lines.number(), choice.why());
      } else {
        String line = choice.encoding().text(lines.bytes(), lines.start(), lines.end());
        records(line, choice.note(), lines.number(), outlet);
      }
    }
  }

  /// @param number of the line that the text is, from 1; 0 when it is the whole file
  private void records(String text, String note, int number, Outlet outlet) throws IOException {
    try (JsonParser parser = json.createParser(text)) {
      int items = 0;
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.START_ARRAY || token == JsonToken.END_ARRAY) {
          items++;
          continue;
        }
        JsonLocation at = parser.currentTokenLocation();
        if (token != JsonToken.START_OBJECT) {
          outlet.refuse(line(number, at), "column " + at.getColumnNr() + ": expected an object");
          parser.skipChildren();
          continue;
        }
        Map<?, ?> item = (Map<?, ?>) JsonTree.value(parser);
        read(item, note, number == 0 && items == 0 ? 0 : line(number, at), outlet);
        items++;
      }
    } catch (JsonProcessingException e) {
      outlet.refuse(line(number, e.getLocation()), JsonStory.brokenJson(e));
    }
  }

  // A parser counts from 1 in what it was given, and a carriage return within a line as its end.
  private static int line(int number, JsonLocation at) {
    return number > 0 ? number : at == null ? 1 : at.getLineNr();
  }
}
