package org.reprint.wire;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Finds the stories in a JSON object that does not name its text as the user does: the object
/// itself under the names of others, an item of an agency, or what lies in an envelope around it
/// (`{"items":[...]}`, `{"hits":{"hits":[{"_source":{...}}]}}`).
///
/// Lists beside a story that hold comments, related stories, authors or pictures are no envelopes.
final class JsonItems {
  private static final int MOST_DEEP = 6;
  private static final Set<String> ACTIONS = Set.of("index", "create", "update", "delete");
  private static final Set<String> ENVELOPES =
      Set.of(
          "items",
          "articles",
          "data",
          "results",
          "docs",
          "hits",
          "entries",
          "stories",
          "documents",
          "news",
          "posts",
          "records");
  private static final Pattern BESIDE =
      Pattern.compile(
          "(comment|repl(y|ies)|related|recommend|associat|image|picture|photo|media|video|author"
              + "|tag|categor|keyword|link|rendition|thumbnail|advert|suggest|more|altid).*");

  private final DpaWire dpa;
  private final Ninjs ninjs;
  private final Map<Field, String> own;

  JsonItems(DpaWire dpa, Ninjs ninjs, ReadOptions.Fields fields) {
    this.dpa = dpa;
    this.ninjs = ninjs;
    this.own = own(fields);
  }

  /// Those that go with these options.
  static JsonItems of(JsonStory story, ReadOptions options) {
    ReadOptions.Fields fields = options.fields();
    return new JsonItems(new DpaWire(story.json()), new Ninjs(story.json(), fields), fields);
  }

  /// The names that the user gave, without those that are the usual ones.
  static Map<Field, String> own(ReadOptions.Fields fields) {
    List<String> names = JsonStory.names(fields);
    List<String> usual = JsonStory.names(ReadOptions.Fields.DEFAULT);
    Map<Field, String> own = new EnumMap<>(Field.class);
    for (int slot = 0; slot < names.size(); slot++) {
      if (!names.get(slot).equals(usual.get(slot))) {
        own.put(JsonStory.slot(slot), names.get(slot));
      }
    }
    return own;
  }

  /// Reads the stories of an object.
  ///
  /// @param line where it begins, from 1; 0 when it is the whole file
  /// @param onlyTexts whether what has a headline alone is left to others
  /// @return whether it has any, or is known to be none; if not, nothing was handed on
  boolean read(Map<?, ?> object, String note, int line, Outlet outlet, boolean onlyTexts) {
    Found found = within(object, 0);
    boolean wanted = found.full || !onlyTexts || new JsonRecord(object, own).hasSummary();
    if (wanted) {
      found.items.forEach(item -> item(item, note, line, outlet));
    }
    if (found.items.isEmpty() && isAction(object)) {
      outlet.nothing("what is to be done with the next line, and no story");
    } else if (found.items.isEmpty() && isEmpty(object)) {
      outlet.nothing("a list without records");
    } else {
      return wanted && !found.items.isEmpty();
    }
    return true;
  }

  private static boolean isEmpty(Map<?, ?> object) {
    return object.entrySet().stream()
        .anyMatch(field ->
            ENVELOPES.contains(JsonNames.plain(field.getKey().toString()))
                && field.getValue() instanceof List<?> list
                && list.isEmpty());
  }

  private void item(Map<?, ?> item, String note, int line, Outlet outlet) {
    if (dpa.is(item)) {
      outlet.format(dpa.name());
      dpa.read(item, note, line, outlet);
    } else if (ninjs.isNamed(item)) {
      outlet.format(ninjs.name());
      ninjs.read(item, note, line, outlet);
    } else {
      JsonRecord record = new JsonRecord(item, own);
      if (record.wrongText() != null) {
        outlet.refuse(line, record.wrongText());
        return;
      }
      Draft draft = new Draft();
      record.fill(draft);
      outlet.storyAt(draft, line, note);
    }
  }

  // As a search engine takes many records at once.
  private static boolean isAction(Map<?, ?> object) {
    return object.size() == 1
        && ACTIONS.contains(String.valueOf(object.keySet().iterator().next()))
        && object.values().iterator().next() instanceof Map<?, ?> what
        && what.keySet().stream().allMatch(name -> name.toString().startsWith("_"));
  }

  private Found within(Map<?, ?> object, int depth) {
    JsonRecord record = new JsonRecord(object, own);
    if (dpa.is(object) || ninjs.isNamed(object) || record.hasText()) {
      return new Found(List.of(object), /* full= */ true);
    }
    if (record.isKill() || (depth == 0 && record.wrongText() != null)) {
      return new Found(List.of(object), /* full= */ true);
    }
    Found inner = depth < MOST_DEEP ? children(object, depth) : Found.NONE;
    if (inner.full || (!inner.items.isEmpty() && !record.hasTitle())) {
      return inner;
    }
    // A headline by itself is a story only where a story is looked for.
    return record.hasTitle() || (depth == 0 && record.isTitled())
        ? new Found(List.of(object), /* full= */ false)
        : Found.NONE;
  }

  private Found children(Map<?, ?> object, int depth) {
    List<Map<?, ?>> full = new ArrayList<>();
    List<Map<?, ?>> titled = new ArrayList<>();
    object.forEach((name, value) -> {
      if (!BESIDE.matcher(JsonNames.plain(name.toString())).matches()) {
        Found found = child(value, object, depth + 1);
        (found.full ? full : titled).addAll(found.items);
      }
    });
    return full.isEmpty() ? new Found(titled, false) : new Found(full, true);
  }

  private Found child(Object value, Map<?, ?> around, int depth) {
    if (value instanceof Map<?, ?> one) {
      Found found = within(one, depth);
      boolean single = found.items.size() == 1;
      return single
          ? new Found(List.of(joined(found.items.getFirst(), around)), found.full)
          : found;
    }
    List<Map<?, ?>> items = new ArrayList<>();
    boolean full = false;
    for (Map<?, ?> each :
        value instanceof List<?> list ? JsonTree.objects(list) : List.<Map<?, ?>>of()) {
      Found found = within(each, depth);
      full |= found.full;
      found.items.forEach(item -> items.add(ofFeed(item, around)));
    }
    return new Found(items, full);
  }

  // What is said beside a record, such as its id, is said of it.
  private static Map<?, ?> joined(Map<?, ?> record, Map<?, ?> around) {
    Map<Object, Object> joined = new LinkedHashMap<>(record);
    around.forEach((name, value) -> {
      if (value instanceof String || value instanceof JsonTree.Literal) {
        joined.putIfAbsent(name, value);
      }
    });
    return joined;
  }

  // A JSON Feed says of all its items whose they are.
  private static Map<?, ?> ofFeed(Map<?, ?> item, Map<?, ?> feed) {
    String version = JsonTree.string(feed, "version");
    if (version == null || !version.contains("jsonfeed.org")) {
      return item;
    }
    Map<Object, Object> joined = new LinkedHashMap<>(item);
    joined.putIfAbsent("source", feed.get("title"));
    joined.putIfAbsent("language", feed.get("language"));
    return joined;
  }

  /// Records with something to read.
  ///
  /// @param full whether they have a text, and not only a headline
  private record Found(List<Map<?, ?>> items, boolean full) {
    static final Found NONE = new Found(List.of(), false);
  }
}
