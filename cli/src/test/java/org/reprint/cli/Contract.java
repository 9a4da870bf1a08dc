package org.reprint.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Holds the JSON lines of a scan to their contract: the fields of every line, their types and
/// values, what they say of the texts, and what they say of each other.
///
/// It knows the texts from the caller and recomputes what can be recomputed from them; nothing of
/// the engine is asked.
final class Contract {
  private static final List<String> ORDER =
      List.of("run", "story", "relation", "group", "refused", "summary");
  private static final Set<String> MERGED = Set.of("resend", "version", "trim", "syndicated");
  private static final Set<String> OPTIONS =
      Set.of(
          "falseAlarms",
          "windowSeconds",
          "scope",
          "keep",
          "sourceOrder",
          "familyOutlets",
          "verdicts");

  private final ContractLog log = new ContractLog();
  private final ContractTexts texts;
  private final Map<String, Integer> places = new LinkedHashMap<>(); // of stories, by key
  private final Map<Set<String>, String> labels = new HashMap<>(); // by both keys
  private final Map<String, Integer> counts = new HashMap<>(); // of lines, by type
  private final Set<String> grouped = new HashSet<>();

  private Contract(Map<String, String> texts) {
    this.texts = new ContractTexts(texts);
  }

  /// Looks at all lines of one scan.
  ///
  /// @param lines as written
  /// @param texts by the keys of stories; more may be given than were written
  /// @return what breaks the contract, each with the line; empty when nothing does
  static List<String> broken(List<String> lines, Map<String, String> texts) {
    Contract contract = new Contract(texts);
    List<Map<String, Object>> objects = lines.stream().map(JsonObject::of).toList();
    contract.order(objects);
    for (Map<String, Object> line : objects) {
      contract.log.at(line);
      switch (String.valueOf(line.get("type"))) {
        case "run" -> contract.run(line);
        case "story" -> contract.story(line);
        case "relation" -> contract.relation(line);
        case "group" -> contract.group(line);
        case "refused" -> contract.refused(line);
        case "summary" -> contract.summary(line);
        default -> contract.log.say("an unknown type");
      }
    }
    return contract.log.broken();
  }

  private void order(List<Map<String, Object>> lines) {
    int last = 0;
    for (Map<String, Object> line : lines) {
      log.at(line);
      int place = ORDER.indexOf(String.valueOf(line.get("type")));
      log.check(place >= last, "out of order");
      last = place;
      counts.merge(String.valueOf(line.get("type")), 1, Integer::sum);
    }
    log.check(count("run") == 1 && count("summary") == 1, "not one run and one summary");
  }

  private int count(String type) {
    return counts.getOrDefault(type, 0);
  }

  private void run(Map<String, Object> line) {
    log.fields(
        line, Set.of("type", "schema", "version", "stories", "background", "options"), Set.of());
    log.check("reprint/1".equals(line.get("schema")), "another schema");
    log.check(line.get("version") instanceof String, "no version");
    log.check(line.get("background") instanceof String, "no background");
    log.check(Objects.equals(line.get("stories"), count("story")), "another number of stories");
    log.fields(JsonObject.map(line.get("options")), Set.of("falseAlarms"), OPTIONS);
  }

  private void story(Map<String, Object> line) {
    log.fields(
        line,
        Set.of("type", "key", "chars", "words", "language", "title", "date", "source"),
        Set.of("notes"));
    String key = (String) line.get("key");
    log.check(places.put(key, places.size()) == null, "told twice");
    for (String name : List.of("title", "source")) {
      Object value = line.get(name);
      log.check(value == null || value instanceof String, name + " is no string");
    }
    if (line.get("date") != null) {
      log.check(ContractLog.isInstant(line.get("date")), "date is no time in UTC");
    }
    log.check(
        String.valueOf(line.get("language")).matches("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*"),
        "language is no BCP 47 tag");
    if (line.containsKey("notes")) {
      log.check(!JsonObject.list(line.get("notes")).isEmpty(), "empty notes");
    }
    String text = texts.of(key);
    if (text == null) {
      log.say("nobody gave a text of this key");
      return;
    }
    log.check(line.get("chars").equals(text.length()), "chars are not those of the text");
    int words = ContractShingles.words(text).size();
    log.check(line.get("words").equals(words), "words are " + line.get("words") + ", not " + words);
  }

  private void relation(Map<String, Object> line) {
    String a = (String) line.get("a");
    String b = (String) line.get("b");
    if (!places.containsKey(a) || !places.containsKey(b)) {
      log.say("between stories that are not told");
      return;
    }
    log.check(places.get(a) <= places.get(b), "the later story comes first");
    String label = (String) line.get("label");
    log.check(labels.put(Set.copyOf(new HashSet<>(List.of(a, b))), label) == null, "told twice");
    double jaccard = a.equals(b) ? 1 : texts.jaccard(a, b);
    new RelationContract(log).look(line, jaccard, texts.of(a), texts.of(b));
  }

  private void group(Map<String, Object> line) {
    List<String> keys =
        new GroupContract(log, texts).look(line, Set.of("type", "sources", "independentSources"));
    for (String key : keys) {
      log.check(grouped.add(key), "in two groups: " + key);
      log.check(places.containsKey(key), "of a story that is not told: " + key);
    }
    weakest(JsonObject.map(line.get("weakest")), keys);
    log.check(reached(keys).size() == keys.size(), "not held together by relations: " + keys);
  }

  private void weakest(Map<String, Object> weakest, List<String> keys) {
    double least = texts.jaccard((String) weakest.get("a"), (String) weakest.get("b"));
    for (int i = 0; i < keys.size(); i++) {
      for (String other : keys.subList(i + 1, keys.size())) {
        if (MERGED.contains(label(keys.get(i), other))) {
          log.check(
              texts.jaccard(keys.get(i), other) >= least - ContractLog.ROUNDED,
              "a weaker pair than the weakest: " + keys.get(i) + ", " + other);
        }
      }
    }
  }

  private String label(String a, String b) {
    return labels.getOrDefault(Set.of(a, b), "");
  }

  /// The members of a group that relations which allow merging lead to from its kept story.
  private Set<String> reached(List<String> keys) {
    Set<String> reached = new LinkedHashSet<>(keys.subList(0, 1));
    List<String> waiting = new ArrayList<>(reached);
    while (!waiting.isEmpty()) {
      String from = waiting.removeLast();
      for (String to : keys) {
        if (!reached.contains(to) && MERGED.contains(label(from, to))) {
          reached.add(to);
          waiting.add(to);
        }
      }
    }
    return reached;
  }

  private void refused(Map<String, Object> line) {
    log.fields(line, Set.of("type", "where", "why"), Set.of());
    log.check(line.get("where") instanceof String, "where is no string");
    log.check(line.get("why") instanceof String why && !why.isBlank(), "no reason");
  }

  private void summary(Map<String, Object> line) {
    log.fields(
        line,
        Set.of("type", "stories", "relations", "groups", "refused", "notCompared", "seconds"),
        Set.of("expectedFalseAlarms", "verdicts"));
    log.check(line.get("stories").equals(count("story")), "another number of stories");
    log.check(line.get("relations").equals(count("relation")), "another number of relations");
    log.check(line.get("groups").equals(count("group")), "another number of groups");
    log.check(line.get("refused").equals(count("refused")), "another number of refused");
    for (Object left : JsonObject.list(line.get("notCompared"))) {
      log.fields(JsonObject.map(left), Set.of("why", "pairs"), Set.of());
      log.check(
          JsonObject.map(left).get("pairs") instanceof Integer pairs && pairs > 0, "no pairs");
    }
  }
}
