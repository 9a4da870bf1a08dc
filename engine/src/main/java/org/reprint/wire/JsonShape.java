package org.reprint.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;

/// How the JSON objects of a file lie, as far as its opening shows.
enum JsonShape {
  /// It does not begin with an object.
  NONE,
  /// The first object ends on the line on which it begins, or a later line is an object.
  LINES,
  /// The first object goes over several lines.
  SPREAD;

  // A literal or an escape that the glimpse cuts off looks wrong, and is this near to the cut.
  private static final int CUT_CHARS = 16;

  /// Looks at the opening; a first character other than `{` settles it.
  static JsonShape of(Source source, JsonFactory json) {
    String seen = source.glimpse();
    int first = 0;
    while (first < seen.length() && isBlank(seen.charAt(first))) {
      first++;
    }
    if (!seen.startsWith("{", first)) {
      return NONE;
    }
    int end = objectEnd(seen.substring(first), json, !source.glimpsedAll());
    if (end < 0) {
      return anyLaterLine(seen, first, json) ? LINES : NONE;
    }
    int lineEnd = seen.indexOf('\n', first);
    return lineEnd >= 0 && lineEnd < first + end ? SPREAD : LINES;
  }

  /// Whether JSON lines are meant where nothing is recognised: the opening begins as an object
  /// does, or a later line is one.
  static boolean isMeant(Source source, JsonFactory json) {
    String seen = source.glimpse();
    return seen.stripLeading().startsWith("{") || anyLaterLine(seen, 0, json);
  }

  private static boolean anyLaterLine(String seen, int from, JsonFactory json) {
    int start = seen.indexOf('\n', from) + 1;
    while (start > 0) {
      int end = seen.indexOf('\n', start);
      if (end < 0) {
        return false; // it may be cut off
      }
      if (seen.charAt(start) == '{' && objectEnd(seen.substring(start, end), json, false) > 0) {
        return true;
      }
      start = end + 1;
    }
    return false;
  }

  // Returns the index after the object that `seen` begins with, its length if it is cut off and may
  // be so, or -1 if it is broken.
  private static int objectEnd(String seen, JsonFactory json, boolean mayBeCut) {
    try (JsonParser parser = json.createParser(seen)) {
      try {
        parser.nextToken();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
          parser.nextToken();
          parser.skipChildren();
        }
        return (int) parser.currentLocation().getCharOffset();
      } catch (JsonEOFException e) {
        return mayBeCut ? seen.length() : -1;
      } catch (IOException e) {
        long at = parser.currentLocation().getCharOffset();
        return mayBeCut && at > seen.length() - CUT_CHARS ? seen.length() : -1;
      }
    } catch (IOException e) {
      return -1;
    }
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
  }
}
