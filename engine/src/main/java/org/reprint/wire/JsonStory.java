package org.reprint.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.List;
import java.util.regex.Pattern;

/// Reads one JSON object as a story. Fields that are not asked for are passed over unread.
final class JsonStory {
  // A parser's state grows with each level; no record in earnest comes near.
  private static final int MOST_NESTED = 1000;

  /// From here on decoding the whole line first would cost a copy that hurts.
  static final int LARGE_BYTES = 1 << 20;

  /// Slots of fields, in the order of [ReadOptions.Fields].
  static final int ID = 0;

  static final int TEXT = 1;
  static final int VERSION = 6;
  static final int DATE = 3;
  private static final int TITLE = 2;
  private static final Pattern INNARDS =
      Pattern.compile("\\(?(start marker|for \\w+ starting) at \\[[^]]*]\\)?|\\(code [^)]*\\)");

  private final JsonFactory json;
  private final List<String> names; // in the order of ReadOptions.Fields
  private final boolean[] mayBeNumber = {true, false, false, true, false, false, true}; // by name
  private final int limitChars;

  JsonStory(ReadOptions options) {
    ReadOptions.Fields f = options.fields();
    names = List.of(f.id(), f.text(), f.title(), f.date(), f.source(), f.dateline(), f.version());
    limitChars = options.limitChars();
    StreamReadConstraints bounds =
        StreamReadConstraints.builder()
            .maxStringLength(limitChars)
            .maxNestingDepth(MOST_NESTED)
            .maxNumberLength(limitChars)
            .maxNameLength(limitChars)
            .build();
    // Names come from outside: a table of them could be made to collide.
    json =
        JsonFactory.builder()
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .recyclerPool(JsonRecyclerPools.newBoundedPool(1))
            .streamReadConstraints(bounds)
            .build();
  }

  /// The names of the fields, by slot.
  List<String> names() {
    return names;
  }

  /// Whether the field in this slot may be a number, which is then taken as written; all may be
  /// strings or null, and nothing else.
  boolean mayBeNumber(int slot) {
    return mayBeNumber[slot];
  }

  /// The parsers' factory, with the bounds that hold for records.
  JsonFactory json() {
    return json;
  }

  /// Reads the one object in `[from, to)`.
  ///
  /// @throws IOException never in earnest: there is no device behind an array
  Parsed read(byte[] bytes, int from, int to, Encoding encoding) throws IOException {
    try (JsonParser parser = parser(bytes, from, to, encoding)) {
      try {
        return object(parser);
      } catch (StreamConstraintsException e) {
        return refused(parser.currentLocation(), bound(e));
      } catch (JsonProcessingException e) {
        return broken(parser, e);
      }
    }
  }

  private JsonParser parser(byte[] bytes, int from, int to, Encoding encoding) throws IOException {
    if (to - from > LARGE_BYTES && encoding.charset() != null) {
      ByteArrayInputStream in = new ByteArrayInputStream(bytes, from, to - from);
      return json.createParser(new InputStreamReader(in, encoding.charset()));
    }
    return json.createParser(encoding.text(bytes, from, to));
  }

  private Parsed object(JsonParser parser) throws IOException {
    JsonToken first = parser.nextToken();
    if (first != JsonToken.START_OBJECT) {
      return refused(parser.currentTokenLocation(), "expected an object, found " + kind(first));
    }
    String[] values = new String[names.size()];
    int seen = 0;
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      int slot = names.indexOf(parser.currentName());
      JsonToken value = parser.nextToken();
      if (slot < 0) {
        parser.skipChildren();
        continue;
      }
      if ((seen & 1 << slot) != 0) {
        return refused(parser.currentTokenLocation(), "\"" + names.get(slot) + "\" given twice");
      }
      seen |= 1 << slot;
      if (value == JsonToken.VALUE_STRING || (mayBeNumber[slot] && value.isNumeric())) {
        try {
          values[slot] = parser.getText();
        } catch (StreamConstraintsException e) {
          return refused(
              parser.currentTokenLocation(),
              "\"" + names.get(slot) + "\" is longer than " + limitChars + " characters");
        }
      } else if (value != JsonToken.VALUE_NULL) {
        String wanted = mayBeNumber[slot] ? "a string or a number" : "a string";
        return refused(
            parser.currentTokenLocation(),
            "\"" + names.get(slot) + "\" is " + kind(value) + ", expected " + wanted);
      }
    }
    if (more(parser)) {
      return refused(parser.currentTokenLocation(), "more after the end of the object");
    }
    return draft(values);
  }

  private Parsed draft(String[] values) {
    String text = values[TEXT];
    String title = blankToNull(values[TITLE]);
    if (title == null && (text == null || text.isBlank())) {
      String name = "\"" + names.get(TEXT) + "\"";
      return new Parsed(
          null,
          text == null ? "no " + name + " field" : name + " is empty and there is no title",
          1);
    }
    return new Parsed(
        new Draft(
            blankToNull(values[ID]),
            blankToNull(values[VERSION]),
            text == null ? "" : text,
            title,
            values[3],
            values[4],
            values[5],
            Header.NONE),
        null,
        1);
  }

  private Parsed broken(JsonParser parser, JsonProcessingException e) {
    String what =
        e instanceof JsonEOFException end
            ? ending(end, parser.getParsingContext())
            : INNARDS.matcher(e.getOriginalMessage()).replaceAll("").strip();
    return refused(e.getLocation(), "broken JSON: " + what);
  }

  private static Parsed refused(JsonLocation at, String why) {
    return new Parsed(null, "column " + at.getColumnNr() + ": " + why, at.getLineNr());
  }

  private static boolean more(JsonParser parser) throws IOException {
    try {
      return parser.nextToken() != null;
    } catch (JsonProcessingException e) {
      return true; // more, and broken
    }
  }

  private static String ending(JsonEOFException e, JsonStreamContext context) {
    return switch (e.getTokenBeingDecoded()) {
      case VALUE_STRING -> "it ends within a string, expected a closing quote";
      case FIELD_NAME -> "it ends within a field name, expected a closing quote";
      case null, default ->
          context.inArray()
              ? "it ends within an array, expected ]"
              : "it ends within an object, expected }";
    };
  }

  private String bound(StreamConstraintsException e) {
    return e.getMessage().contains("nesting")
        ? "nested deeper than " + MOST_NESTED + " levels"
        : "a value is longer than " + limitChars + " characters";
  }

  private static String kind(JsonToken token) {
    return switch (token) {
      case null -> "nothing";
      case START_OBJECT -> "an object";
      case START_ARRAY -> "an array";
      case VALUE_STRING -> "a string";
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
      case VALUE_TRUE, VALUE_FALSE -> "true or false";
      case VALUE_NULL -> "null";
      default -> token.asString();
    };
  }

  private static String blankToNull(String value) {
    return value == null || value.isBlank() ? null : value;
  }

  /// A draft, or why there is none.
  ///
  /// @param draft null if refused
  /// @param why null if there is a draft
  /// @param line where the reason stands, from 1; 1 if there is a draft
  record Parsed(Draft draft, String why, int line) {}
}
