package org.reprint.wire;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// One JSON object with the names of [JsonNames]: what it says of a story.
final class JsonRecord {
  private static final Set<String> FOR_READERS =
      Set.of("p", "text", "paragraph", "quote", "blockquote", "list", "heading", "header", "html");
  private static final Pattern HEADING = Pattern.compile("h[1-6]|.*(text|paragraph|heading).*");

  // What a news interface leaves out of its longest field, and says how much.
  private static final Pattern CUT_SHORT =
      Pattern.compile("\\s*(?:…|\\.{3})?\\s*\\[\\+\\d+ chars]\\s*$");
  private static final int CUT_SHORT_CHARS = 64;

  // Of several forms of a text the first is taken, but not one that is so much shorter.
  private static final double LEAST_SHARE = 0.8;

  private static final String[] VALUES = {
    "rendered",
    "main",
    "value",
    "text",
    "html",
    "content",
    "plain",
    "#text",
    "_text",
    "$t",
    "$oid",
    "name",
    "@id",
    "href",
    "url"
  };

  private final Map<String, Object> values = new HashMap<>(); // by plain name, the first of each
  private final Map<Field, String> own;
  private final Map<Field, Object> owned = new EnumMap<>(Field.class); // under own names

  /// @param object with names in lower case, as [JsonTree#value] gives it
  /// @param own the names that the user gave, as [JsonItems#own] has them: what stands there comes
  ///   before what stands under all other names, which for the text do not count at all
  JsonRecord(Map<?, ?> object, Map<Field, String> own) {
    this.own = own;
    Set<String> taken = new HashSet<>();
    own.forEach((field, name) -> {
      String lower = name.toLowerCase(Locale.ROOT);
      taken.add(lower);
      if (object.get(lower) != null) {
        owned.put(field, object.get(lower));
      }
    });
    object.forEach((name, value) -> {
      if (value != null && !taken.contains(name.toString())) {
        values.putIfAbsent(JsonNames.plain(name.toString()), value);
      }
    });
    own.forEach((field, name) -> {
      if (!owned.containsKey(field) && values.containsKey(JsonNames.plain(name))) {
        owned.put(field, values.remove(JsonNames.plain(name)));
      }
    });
  }

  /// Whether it has a text in full.
  boolean hasText() {
    return texts().stream().anyMatch(text -> !Blank.is(raw(text)));
  }

  // Where a text may stand, with nulls, the name that was agreed on first.
  private List<Object> texts() {
    return own.containsKey(Field.TEXT)
        ? Collections.singletonList(owned.get(Field.TEXT))
        : JsonNames.of(Field.TEXT).stream().map(values::get).toList();
  }

  /// Why what stands where the text should is none; null if there is nothing, or a text.
  String wrongText() {
    String name = own.getOrDefault(Field.TEXT, Field.TEXT.label());
    return texts().getFirst() instanceof JsonTree.Literal literal
        ? "\"" + name + "\" is " + literal.words() + ", expected a string"
        : null;
  }

  /// Whether it has a headline and, with it, what only a story has: a summary, a date or an
  /// address.
  boolean hasTitle() {
    return isTitled()
        && (summary() != null || value(Field.DATE) != null || value(Field.LINK) != null);
  }

  /// Whether it has a text in short.
  boolean hasSummary() {
    return summary() != null;
  }

  /// Whether it has a headline.
  boolean isTitled() {
    return value(Field.TITLE) != null;
  }

  /// Whether it says of a story, by its id, that it is killed.
  boolean isKill() {
    String status = value(Field.STATUS);
    return status != null
        && HeaderReader.statusOf(status) == Header.Status.CANCELED
        && value(Field.ID) != null;
  }

  /// Says all that it says; what the draft knows already stays.
  void fill(Draft draft) {
    for (Field field : Field.values()) {
      if (field == Field.REPLACES) {
        replaces().forEach(id -> draft.put(Field.REPLACES, id));
      } else if (field != Field.TEXT && field != Field.STATUS) {
        draft.put(field, value(field));
      }
    }
    String status = value(Field.STATUS);
    if (status != null && HeaderReader.statusOf(status) != null) {
      draft.put(Field.STATUS, status); // else it is that of something else, like a workflow
    }
    if (draft.get(Field.TEXT) == null) {
      text(draft);
    }
  }

  /// Says what stands under the names that the user gave, but for the text.
  void fillOwn(Draft draft) {
    owned.forEach((field, value) -> {
      if (field != Field.TEXT) {
        draft.put(field, line(value));
      }
    });
  }

  private void text(Draft draft) {
    if (texts().getFirst() instanceof String agreed && !Blank.is(agreed)) {
      draft.keep(Field.TEXT, agreed); // under the name that was agreed on it is as it is
      return;
    }
    String best = null;
    String cut = null;
    for (Object written : texts()) {
      String raw = raw(written);
      String text = Blank.is(raw) ? "" : HtmlCopy.either(raw);
      String whole = whole(text);
      if (whole.length() < text.length()) {
        cut = whole;
      } else if (best == null || best.length() < LEAST_SHARE * text.length()) {
        best = text;
      }
    }
    String summary = summary();
    if (best != null && !Blank.is(best)) {
      Copy.put(draft, best);
    } else if (cut != null) {
      Copy.put(draft, cut);
      draft.note("the text is cut short where it was taken from");
    } else if (summary != null) {
      Copy.put(draft, summary);
      draft.note("the text is what the record gives as a summary");
    }
  }

  private static String whole(String text) {
    int from = Math.max(0, text.length() - CUT_SHORT_CHARS);
    return text.substring(0, from) + CUT_SHORT.matcher(text.substring(from)).replaceFirst("");
  }

  private String summary() {
    for (String name : JsonNames.summaries()) {
      String raw = raw(values.get(name));
      if (!Blank.is(raw)) {
        return HtmlCopy.either(raw);
      }
    }
    return null;
  }

  private String value(Field field) {
    String value = line(owned.get(field));
    if (value == null && field == Field.DATE) {
      value = line(values.get("dategmt")); // the local date beside it has no zone
    }
    for (String name : JsonNames.of(field)) {
      value = value == null ? line(values.get(name)) : value;
    }
    return value;
  }

  // Each id of a list is one.
  private List<String> replaces() {
    for (String name : JsonNames.of(Field.REPLACES)) {
      Object value = values.get(name);
      Stream<?> all = value instanceof List<?> list ? list.stream() : Stream.ofNullable(value);
      List<String> ids = all.map(JsonRecord::line).filter(Objects::nonNull).toList();
      if (!ids.isEmpty()) {
        return ids;
      }
    }
    return List.of();
  }

  private static String line(Object value) {
    return switch (value) {
      case String string -> Tags.plain(string);
      case JsonTree.Literal literal -> literal.written();
      case List<?> list -> {
        List<String> all = new ArrayList<>();
        for (Object each : list) {
          String one = each instanceof List<?> ? null : line(each);
          if (one != null) {
            all.add(one);
          }
        }
        yield all.isEmpty() ? null : String.join(", ", all);
      }
      case Map<?, ?> object -> {
        String by = JsonTree.string(object, "by");
        yield Tags.plain(by != null ? by : JsonTree.firstString(object, VALUES));
      }
      case null, default -> null;
    };
  }

  // A text as it is written: of an object its value, of a list its paragraphs.
  private static String raw(Object value) {
    return switch (value) {
      case String string -> string;
      case Map<?, ?> object -> {
        String text = JsonTree.firstString(object, VALUES);
        yield text == null ? "" : text;
      }
      case List<?> list -> {
        StringBuilder all = new StringBuilder();
        for (Object each : list) {
          String one = each instanceof List<?> || !isForReaders(each) ? "" : raw(each);
          if (!Blank.is(one)) {
            all.append(all.isEmpty() ? "" : "\n\n").append(one.strip());
          }
        }
        yield all.toString();
      }
      case null, default -> "";
    };
  }

  // Of the blocks of a story those that are no pictures, links and boxes.
  private static boolean isForReaders(Object block) {
    String type =
        block instanceof Map<?, ?> object ? JsonTree.firstString(object, "type", "kind") : null;
    String lower = type == null ? "text" : type.toLowerCase(Locale.ROOT);
    return FOR_READERS.contains(lower) || HEADING.matcher(lower).matches();
  }
}
