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
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads one JSON object as a story: the fields that the options name, and those of the header by
/// the names in [Field#ofHeader], unless an option took the name; a headline, a date and their like
/// also by the names in [JsonNames]. Others are passed over unread.
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
  static final int SOURCE = 4;
  private static final Field[] SLOTS = {
    Field.ID, Field.TEXT, Field.TITLE, Field.DATE, Field.SOURCE, Field.DATELINE, Field.VERSION
  };
  private static final Pattern INNARDS =
      Pattern.compile(
          "\\(?(start marker|for \\w+ starting) at \\[[^]]*]\\)?|\\(code [^)]*\\)| ?\\(consider enabling .*$");

  private final JsonFactory json;
  private final List<String> names; // in the order of ReadOptions.Fields
  private final boolean[] mayBeNumber = {true, false, false, true, false, false, true}; // by name
  private final int limitChars;

  JsonStory(ReadOptions options) {
    names = names(options.fields());
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

  /// The same of these fields.
  static List<String> names(ReadOptions.Fields f) {
    return List.of(f.id(), f.text(), f.title(), f.date(), f.source(), f.dateline(), f.version());
  }

  /// The field in this slot.
  static Field slot(int slot) {
    return SLOTS[slot];
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
    Taken taken = new Taken();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      Parsed refused = field(parser, taken);
      if (refused != null) {
        return refused;
      }
    }
    if (more(parser)) {
      return refused(parser.currentTokenLocation(), "more after the end of the object");
    }
    Parsed wrong = taken.wrong;
    if (wrong != null) {
      return taken.given.contains(Field.TEXT)
          ? wrong
          : new Parsed(null, wrong.why, wrong.line, true);
    }
    taken.aliases.fill(taken.draft);
    return parsed(taken.draft);
  }

  /// What was read of an object so far.
  private static final class Taken {
    final Draft draft = new Draft();
    final Aliases aliases = new Aliases();
    final Set<Field> given = EnumSet.noneOf(Field.class);
    Parsed wrong; // the first value of a wrong kind
  }

  // Returns why the whole object is refused, or null.
  private Parsed field(JsonParser parser, Taken taken) throws IOException {
    String name = parser.currentName();
    int slot = names.indexOf(name);
    JsonToken value = parser.nextToken();
    if (slot >= 0) {
      return agreed(parser, slot, taken);
    }
    if (value != null && value.isScalarValue() && Field.ofHeader(name) == null) {
      taken.aliases.offer(name, value, parser);
    } else {
      header(parser, name, taken.draft);
    }
    return null;
  }

  // The same for a field that the options name.
  private Parsed agreed(JsonParser parser, int slot, Taken taken) throws IOException {
    JsonToken value = parser.currentToken();
    String name = "\"" + names.get(slot) + "\"";
    if (!taken.given.add(SLOTS[slot])) {
      return refused(parser.currentTokenLocation(), name + " given twice");
    }
    if (value == JsonToken.VALUE_STRING || (mayBeNumber[slot] && value.isNumeric())) {
      try {
        put(taken.draft, SLOTS[slot], parser.getText());
      } catch (StreamConstraintsException e) {
        return refused(
            parser.currentTokenLocation(), name + " is longer than " + limitChars + " characters");
      }
    } else if (value != JsonToken.VALUE_NULL) {
      String wanted = mayBeNumber[slot] ? "a string or a number" : "a string";
      Parsed refused =
          refused(
              parser.currentTokenLocation(),
              name + " is " + found(parser) + ", expected " + wanted);
      if (value == null) {
        return refused;
      }
      taken.wrong = taken.wrong == null ? refused : taken.wrong;
      parser.skipChildren();
    }
    return null;
  }

  private static String found(JsonParser parser) throws IOException {
    JsonToken token = parser.currentToken();
    boolean literal = token != null && (token.isNumeric() || token.isBoolean());
    return literal ? new JsonTree.Literal(parser.getText()).words() : kind(token);
  }

  // What stands in a header is taken where it is right, and noted where it is not.
  private static void header(JsonParser parser, String name, Draft draft) throws IOException {
    Field field = Field.ofHeader(name);
    JsonToken value = parser.currentToken();
    if (field == null || value == JsonToken.VALUE_NULL) {
      parser.skipChildren();
    } else if (field == Field.REPLACES && value == JsonToken.START_ARRAY) {
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        if (parser.currentToken() == null) {
          return; // cut off: the caller finds out
        }
        scalar(parser, name, field, draft);
      }
    } else {
      scalar(parser, name, field, draft);
    }
  }

  private static void scalar(JsonParser parser, String name, Field field, Draft draft)
      throws IOException {
    JsonToken value = parser.currentToken();
    if (value == JsonToken.VALUE_STRING || value.isNumeric()) {
      draft.put(field, parser.getText());
    } else if (value != JsonToken.VALUE_NULL) {
      draft.note("\"" + name + "\" is " + kind(value) + ", expected a string: passed over");
      parser.skipChildren();
    }
  }

  // What names a story is left out when it is blank.
  private static void put(Draft draft, Field field, String value) {
    switch (field) {
      case ID, VERSION, TITLE -> draft.put(field, value);
      default -> draft.keep(field, value);
    }
  }

  private Parsed parsed(Draft draft) {
    String text = draft.get(Field.TEXT);
    boolean empty = text == null || Blank.is(text);
    if (empty && draft.get(Field.TITLE) == null && !HeaderReader.isCanceled(draft)) {
      return new Parsed(null, without(text), 1, true);
    }
    return new Parsed(draft, null, 1, empty);
  }

  private String without(String text) {
    String name = "\"" + names.get(TEXT) + "\"";
    return text == null ? "no " + name + " field" : name + " is empty and there is no title";
  }

  /// Why an object is no story.
  ///
  /// @param object with names in lower case
  String without(Map<?, ?> object) {
    return without(JsonTree.string(object, names.get(TEXT).toLowerCase(Locale.ROOT)));
  }

  /// Reads the one object in `[from, to)`, which has been read before, as a tree.
  Map<?, ?> tree(byte[] bytes, int from, int to, Encoding encoding) throws IOException {
    try (JsonParser parser = parser(bytes, from, to, encoding)) {
      parser.nextToken();
      return (Map<?, ?>) JsonTree.value(parser);
    }
  }

  /// What is given under names of others beside a text of ours; the text itself is not taken from
  /// them, nor what names a story.
  private static final class Aliases {
    private static final Set<Field> TAKEN =
        EnumSet.of(
            Field.TITLE,
            Field.DATE,
            Field.SOURCE,
            Field.BYLINE,
            Field.CREDIT,
            Field.LANGUAGE,
            Field.LINK,
            Field.NOTE);

    private final EnumMap<Field, String> values = new EnumMap<>(Field.class);
    private final EnumMap<Field, Integer> ranks = new EnumMap<>(Field.class);

    void offer(String name, JsonToken kind, JsonParser parser) throws IOException {
      JsonNames.Place place = JsonNames.place(name);
      boolean fits =
          place != null
              && TAKEN.contains(place.field())
              && (kind == JsonToken.VALUE_STRING
                  || (kind.isNumeric() && place.field() == Field.DATE))
              && place.rank() < ranks.getOrDefault(place.field(), Integer.MAX_VALUE);
      String value = fits ? parser.getText() : null;
      if (value != null && !value.isBlank()) {
        values.put(place.field(), value);
        ranks.put(place.field(), place.rank());
      }
    }

    void fill(Draft draft) {
      values.forEach(draft::put);
    }
  }

  private Parsed broken(JsonParser parser, JsonProcessingException e) {
    String what =
        e instanceof JsonEOFException end
            ? ending(end, parser.getParsingContext())
            : INNARDS.matcher(e.getOriginalMessage()).replaceAll("").strip();
    return refused(e.getLocation(), "broken JSON: " + what);
  }

  /// Says in words what is wrong with JSON.
  static String brokenJson(JsonProcessingException e) {
    if (e instanceof StreamConstraintsException) {
      return e.getMessage().contains("nesting")
          ? "nested deeper than " + MOST_NESTED + " levels"
          : "a value is longer than is read";
    }
    String what = INNARDS.matcher(e.getOriginalMessage()).replaceAll("").strip();
    String column = e.getLocation() == null ? "" : "column " + e.getLocation().getColumnNr() + ": ";
    return column + "broken JSON: " + what;
  }

  private static Parsed refused(JsonLocation at, String why) {
    return new Parsed(null, "column " + at.getColumnNr() + ": " + why, at.getLineNr(), false);
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

  /// A draft, or why there is none.
  ///
  /// @param draft null if refused
  /// @param why null if there is a draft
  /// @param line where the reason stands, from 1; 1 if there is a draft
  /// @param withoutText whether it is an object that is not broken and gives no text where it
  ///   should
  record Parsed(Draft draft, String why, int line, boolean withoutText) {}
}
