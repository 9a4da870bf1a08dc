package org.reprint.cli;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Holds the JSON lines of `desk` and `check` to their contract: the fields of every line, in their
/// order, and what they say of the texts and of each other.
final class DeskContract {
  private static final int MOST_MEMBERS = 100;
  private static final Set<String> ACTS =
      Set.of("update", "writethru", "correction", "refile", "repeat", "kill");

  private final ContractLog log = new ContractLog();
  private final ContractTexts texts;
  private final String told; // the type of what is said of a story
  private final Set<String> filed = new HashSet<>();

  private DeskContract(Map<String, String> texts, String told) {
    this.texts = new ContractTexts(texts);
    this.told = told;
  }

  /// Looks at all lines of one run.
  ///
  /// @param texts by the keys of stories, those that were filed before too
  /// @param told `filed` for a desk, `checked` for who asks
  /// @return what breaks the contract, each with the line; empty when nothing does
  static List<String> broken(List<String> lines, Map<String, String> texts, String told) {
    DeskContract contract = new DeskContract(texts, told);
    boolean first = true;
    for (String line : lines) {
      Map<String, Object> object = JsonObject.of(line);
      contract.log.at(object);
      contract.log.check(first == "run".equals(object.get("type")), "one run line, the first");
      first = false;
      contract.line(object);
    }
    return contract.log.broken();
  }

  private void line(Map<String, Object> line) {
    String type = String.valueOf(line.get("type"));
    switch (type) {
      case "run" -> run(line);
      case "refused" -> {
        log.inOrder(line, "type", "where", "why");
        log.string(line, "where");
        log.string(line, "why");
      }
      case "background" -> {
        log.inOrder(line, "type", "background", "learnedFrom", "stories");
        log.string(line, "background");
        log.count(line, "learnedFrom");
        log.count(line, "stories");
        log.check(told.equals("filed"), "nothing is learned by asking");
      }
      default -> {
        log.check(type.equals(told), "a line of another type than " + told);
        story(line);
      }
    }
  }

  private void run(Map<String, Object> line) {
    log.inOrder(line, "type", "schema", "version", "stories", "background", "options");
    log.check("reprint/1".equals(line.get("schema")), "another schema");
    log.string(line, "version");
    log.string(line, "background");
    log.count(line, "stories");
  }

  private void story(Map<String, Object> line) {
    if (line.containsKey("act")) {
      log.inOrder(line, "type", "key", "status", "again", "relations", "group", "act");
    } else {
      log.inOrder(line, "type", "key", "status", "again", "relations", "group");
    }
    String key = (String) line.get("key");
    log.check(texts.of(key) != null, "nobody gave a text of this key");
    log.oneOf(line, "status", Set.of("new", "known"));
    log.check(line.get("again") instanceof Boolean, "again is no boolean");
    boolean known = Boolean.TRUE.equals(line.get("again")) || line.containsKey("act");
    Set<String> others = new HashSet<>();
    for (Object each : JsonObject.list(line.get("relations"))) {
      Map<String, Object> relation = JsonObject.map(each);
      boolean within = Boolean.TRUE.equals(relation.get("within"));
      String other = (String) relation.get("a");
      log.check(key.equals(relation.get("b")), "a relation in which the story is not the second");
      log.check(others.add(other), "two relations to " + other);
      boolean before = within || told.equals("checked") || filed.contains(other);
      log.check(before || Boolean.TRUE.equals(line.get("again")), "to a story that was not filed");
      known |= !within;
      double jaccard = within ? 1 : texts.jaccard(other, key);
      new RelationContract(log).look(relation, jaccard, texts.of(other), texts.of(key));
    }
    log.check(known == "known".equals(line.get("status")), "a status that nothing speaks for");
    filed.add(key);
    if (line.get("group") != null) {
      group(JsonObject.map(line.get("group")), key);
    }
    if (line.containsKey("act")) {
      Map<String, Object> act = JsonObject.map(line.get("act"));
      log.inOrder(act, "kind", "reaches");
      log.oneOf(act, "kind", ACTS);
      log.strings(act.get("reaches"), "reaches");
    }
  }

  private void group(Map<String, Object> group, String key) {
    Set<String> more = Set.of("membersNotShown", "sources", "independentSources");
    List<String> keys = new GroupContract(log, texts).look(group, more);
    log.check(keys.contains(key), "a group without the story: " + keys);
    log.check(Set.copyOf(keys).size() == keys.size(), "a member twice");
    if (group.containsKey("membersNotShown")) {
      log.check(keys.size() == MOST_MEMBERS, "members that are not shown, of " + keys.size());
      log.check(group.get("membersNotShown") instanceof Integer n && n > 0, "none is not shown");
    } else {
      log.check(keys.size() <= MOST_MEMBERS, keys.size() + " members in one line");
    }
  }
}
