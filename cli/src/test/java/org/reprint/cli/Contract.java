package org.reprint.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
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
  private static final Set<String> KINDS =
      Set.of("update", "writethru", "correction", "refile", "repeat", "kill");
  private static final Set<String> MERGED = Set.of("resend", "version", "trim", "syndicated");
  private static final Set<String> LABELS =
      Set.of(
          "resend",
          "version",
          "trim",
          "syndicated",
          "rewrite",
          "partial",
          "repeat",
          "lookalike",
          "quotes-only",
          "boilerplate-only",
          "same-facts");
  private static final Set<String> LEVELS =
      Set.of("verbatim", "edited", "reworded", "same-facts", "quotation", "boilerplate");
  private static final Set<String> FACTS =
      Set.of(
          "number",
          "money",
          "percentage",
          "date",
          "time",
          "name",
          "negation",
          "direction",
          "quotation");
  private static final Set<String> OPTIONS =
      Set.of(
          "falseAlarms",
          "windowSeconds",
          "scope",
          "keep",
          "sourceOrder",
          "familyOutlets",
          "verdicts");
  private static final double ROUNDED = 5.1e-5; // four decimals

  private final Map<String, String> texts;
  private final List<String> broken = new ArrayList<>();
  private final Map<String, Integer> places = new LinkedHashMap<>(); // of stories, by key
  private final Map<String, Set<String>> shingles = new HashMap<>();
  private final Map<Set<String>, String> labels = new HashMap<>(); // by both keys
  private final Map<String, Integer> counts = new HashMap<>(); // of lines, by type
  private final Set<String> grouped = new HashSet<>();
  private String at = ""; // the line that is looked at

  private Contract(Map<String, String> texts) {
    this.texts = texts;
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
      contract.at = shortened(line);
      switch (String.valueOf(line.get("type"))) {
        case "run" -> contract.run(line);
        case "story" -> contract.story(line);
        case "relation" -> contract.relation(line);
        case "group" -> contract.group(line);
        case "refused" -> contract.refused(line);
        case "summary" -> contract.summary(line);
        default -> contract.say("an unknown type");
      }
    }
    return contract.broken;
  }

  private static String shortened(Map<String, Object> line) {
    Map<String, Object> told = new LinkedHashMap<>(line);
    told.keySet().retainAll(Set.of("type", "key", "a", "b", "label", "kind", "group", "where"));
    return told.toString();
  }

  private void say(String what) {
    broken.add(at + ": " + what);
  }

  private void check(boolean holds, String what) {
    if (!holds) {
      say(what);
    }
  }

  private void fields(Map<String, Object> object, Set<String> needed, Set<String> allowed) {
    for (String name : needed) {
      check(object.containsKey(name), "no \"" + name + "\"");
    }
    for (String name : object.keySet()) {
      check(needed.contains(name) || allowed.contains(name), "an unknown field \"" + name + "\"");
    }
  }

  private void order(List<Map<String, Object>> lines) {
    int last = 0;
    for (Map<String, Object> line : lines) {
      at = shortened(line);
      check(line.keySet().iterator().next().equals("type"), "type does not come first");
      int place = ORDER.indexOf(String.valueOf(line.get("type")));
      check(place >= last, "out of order");
      last = place;
      counts.merge(String.valueOf(line.get("type")), 1, Integer::sum);
    }
    check(count("run") == 1 && count("summary") == 1, "not one run and one summary");
  }

  private int count(String type) {
    return counts.getOrDefault(type, 0);
  }

  private void run(Map<String, Object> line) {
    fields(line, Set.of("type", "schema", "version", "stories", "background", "options"), Set.of());
    check("reprint/1".equals(line.get("schema")), "another schema");
    check(line.get("version") instanceof String, "no version");
    check(line.get("background") instanceof String, "no background");
    check(Objects.equals(line.get("stories"), count("story")), "another number of stories");
    fields(JsonObject.map(line.get("options")), Set.of("falseAlarms"), OPTIONS);
  }

  private void story(Map<String, Object> line) {
    fields(
        line,
        Set.of("type", "key", "chars", "words", "language", "title", "date", "source"),
        Set.of("notes"));
    String key = (String) line.get("key");
    check(places.put(key, places.size()) == null, "told twice");
    for (String name : List.of("title", "source")) {
      Object value = line.get(name);
      check(value == null || value instanceof String, name + " is no string");
    }
    if (line.get("date") != null) {
      check(isInstant(line.get("date")), "date is no time in UTC");
    }
    check(
        String.valueOf(line.get("language")).matches("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*"),
        "language is no BCP 47 tag");
    if (line.containsKey("notes")) {
      check(!JsonObject.list(line.get("notes")).isEmpty(), "empty notes");
    }
    String text = texts.get(key);
    if (text == null) {
      say("nobody gave a text of this key");
      return;
    }
    check(line.get("chars").equals(text.length()), "chars are not those of the text");
    int words = ContractShingles.words(text).size();
    check(line.get("words").equals(words), "words are " + line.get("words") + ", not " + words);
  }

  private static boolean isInstant(Object date) {
    return date instanceof String string
        && string.endsWith("Z")
        && Instant.parse(string).toString().equals(string);
  }

  private Set<String> shingles(String key) {
    return shingles.computeIfAbsent(
        key, asked -> ContractShingles.of(texts.getOrDefault(asked, "")));
  }

  private void relation(Map<String, Object> line) {
    fields(
        line,
        Set.of(
            "type",
            "a",
            "b",
            "within",
            "label",
            "jaccard",
            "coverage",
            "falseAlarms",
            "passages",
            "facts",
            "why"),
        Set.of("kind"));
    String a = (String) line.get("a");
    String b = (String) line.get("b");
    if (!places.containsKey(a) || !places.containsKey(b)) {
      say("between stories that are not told");
      return;
    }
    boolean within = Boolean.TRUE.equals(line.get("within"));
    String label = (String) line.get("label");
    check(within == a.equals(b), "within is not whether both are one");
    check(within == "repeat".equals(label), "repeat is for within alone");
    check(places.get(a) <= places.get(b), "the later story comes first");
    check(labels.put(Set.copyOf(new HashSet<>(List.of(a, b))), label) == null, "told twice");
    check(LABELS.contains(label), "an unknown label");
    check("version".equals(label) == line.containsKey("kind"), "a kind is for versions alone");
    check(!line.containsKey("kind") || KINDS.contains(line.get("kind")), "an unknown kind");
    double jaccard = within ? 1 : ContractShingles.jaccard(shingles(a), shingles(b));
    near("jaccard", line.get("jaccard"), jaccard);
    Map<String, Object> coverage = JsonObject.map(line.get("coverage"));
    fields(coverage, Set.of("a", "b"), Set.of());
    coverage.forEach((side, value) -> share("coverage." + side, value));
    Object alarms = line.get("falseAlarms");
    check(alarms instanceof Number number && number.doubleValue() >= 0, "falseAlarms");
    passages(line, texts.get(a), texts.get(b));
    for (Object fact : JsonObject.list(line.get("facts"))) {
      fact(JsonObject.map(fact), texts.get(a), texts.get(b));
    }
    why(line);
  }

  private void near(String name, Object value, double expected) {
    boolean near =
        value instanceof Number number && Math.abs(number.doubleValue() - expected) < ROUNDED;
    check(near, name + " is " + value + ", not " + expected);
  }

  private void share(String name, Object value) {
    boolean within =
        value instanceof Number number && number.doubleValue() >= 0 && number.doubleValue() <= 1;
    check(within, name + " is " + value + ", not in [0, 1]");
  }

  private void passages(Map<String, Object> line, String a, String b) {
    boolean within = Boolean.TRUE.equals(line.get("within"));
    BitSet takenA = new BitSet();
    BitSet takenB = within ? takenA : new BitSet();
    Set<String> levels = new LinkedHashSet<>();
    int last = 0;
    for (Object each : JsonObject.list(line.get("passages"))) {
      Map<String, Object> passage = JsonObject.map(each);
      fields(passage, Set.of("a", "b", "level", "score", "pairs"), Set.of());
      span(passage, a, b);
      levels.add((String) passage.get("level"));
      List<Object> pairs = JsonObject.list(passage.get("pairs"));
      check(!pairs.isEmpty(), "a passage without pairs");
      int[] hull = {Integer.MAX_VALUE, 0, Integer.MAX_VALUE, 0};
      for (Object one : pairs) {
        Map<String, Object> pair = JsonObject.map(one);
        fields(pair, Set.of("a", "b", "level", "score"), Set.of());
        span(pair, a, b);
        check(
            Objects.equals(pair.get("level"), passage.get("level")),
            "a pair of another level than its passage");
        take(takenA, ends(pair.get("a")));
        take(takenB, ends(pair.get("b")));
        widen(hull, 0, ends(pair.get("a")));
        widen(hull, 2, ends(pair.get("b")));
      }
      int[] endsA = ends(passage.get("a"));
      int[] endsB = ends(passage.get("b"));
      check(
          List.of(endsA[0], endsA[1], endsB[0], endsB[1])
              .equals(List.of(hull[0], hull[1], hull[2], hull[3])),
          "a passage is not from its first pair to its last: " + passage);
      check(endsA[0] >= last, "passages are not in the order of the first story");
      last = endsA[0];
    }
    levels(line, levels);
  }

  private static void widen(int[] hull, int side, int[] ends) {
    hull[side] = Math.min(hull[side], ends[0]);
    hull[side + 1] = Math.max(hull[side + 1], ends[1]);
  }

  private void take(BitSet taken, int[] ends) {
    check(taken.get(ends[0], ends[1]).isEmpty(), "pairs overlap at " + ends[0] + ", " + ends[1]);
    taken.set(ends[0], ends[1]);
  }

  private void span(Map<String, Object> shown, String a, String b) {
    range(shown.get("a"), a);
    range(shown.get("b"), b);
    check(LEVELS.contains(shown.get("level")), "an unknown level: " + shown.get("level"));
    share("score", shown.get("score"));
  }

  private static int[] ends(Object range) {
    List<Object> ends = JsonObject.list(range);
    return new int[] {(Integer) ends.get(0), (Integer) ends.get(1)};
  }

  /// Whether a range holds characters of a text, from a character to a character.
  private void range(Object range, String text) {
    int[] ends = ends(range);
    if (ends[0] < 0 || ends[0] >= ends[1] || ends[1] > text.length()) {
      say("not a range of the text: " + range);
      return;
    }
    for (int end : ends) {
      boolean cut =
          end > 0
              && end < text.length()
              && Character.isHighSurrogate(text.charAt(end - 1))
              && Character.isLowSurrogate(text.charAt(end));
      check(!cut, "a range cuts a character: " + range);
    }
    String words = text.substring(ends[0], ends[1]);
    check(words.strip().equals(words), "a range begins or ends with a space: " + range);
  }

  /// What the levels of passages allow a label to be.
  private void levels(Map<String, Object> line, Set<String> levels) {
    Map<String, Object> coverage = JsonObject.map(line.get("coverage"));
    if (levels.isEmpty() || levels.equals(Set.of("boilerplate"))) {
      near("coverage.a of boilerplate", coverage.get("a"), 0);
      near("coverage.b of boilerplate", coverage.get("b"), 0);
    }
    Set<String> told = new HashSet<>(levels);
    told.retainAll(Set.of("verbatim", "edited", "reworded"));
    switch (String.valueOf(line.get("label"))) {
      case "rewrite", "partial", "repeat", "trim", "syndicated" ->
          check(!told.isEmpty() || levels.contains("quotation"), "nothing that both tell");
      case "quotes-only" -> check(levels.contains("quotation"), "no quotation among: " + levels);
      case "boilerplate-only" -> {
        check(levels.equals(Set.of("boilerplate")), "not boilerplate alone: " + levels);
        check(JsonObject.list(line.get("facts")).isEmpty(), "facts of boilerplate");
      }
      case "same-facts" -> check(told.isEmpty(), "more than the same facts: " + levels);
      default -> {}
    }
  }

  private void fact(Map<String, Object> fact, String a, String b) {
    fields(fact, Set.of("kind", "change", "a", "b", "from", "to"), Set.of());
    check(FACTS.contains(fact.get("kind")), "an unknown kind of fact: " + fact);
    String change = String.valueOf(fact.get("change"));
    check(Set.of("changed", "added", "dropped").contains(change), "an unknown change: " + fact);
    check((fact.get("a") == null) == "added".equals(change), "a range for what is added: " + fact);
    check((fact.get("b") == null) == "dropped".equals(change), "one for what is dropped: " + fact);
    slice(fact.get("a"), fact.get("from"), a);
    slice(fact.get("b"), fact.get("to"), b);
  }

  private void slice(Object range, Object words, String text) {
    if (range == null) {
      check(words == null, "words without a range: " + words);
      return;
    }
    range(range, text);
    int[] ends = ends(range);
    check(
        text.substring(ends[0], ends[1]).equals(words), "the text has no \"" + words + "\" there");
  }

  private void why(Map<String, Object> line) {
    Map<String, Object> why = JsonObject.map(line.get("why"));
    fields(why, Set.of("text", "evidence"), Set.of());
    String text = String.valueOf(why.get("text"));
    check(text.endsWith(".") && !text.contains("\n"), "the reason is no sentence: " + text);
    check(!text.matches(".*\\ba [aeiou].*"), "\"a\" before a vowel: " + text);
    Evidence evidence = new Evidence(JsonObject.list(why.get("evidence")), this::say);
    evidence.measured("jaccard", line.get("jaccard"));
    evidence.measured("falseAlarms", line.get("falseAlarms"));
    Map<String, Object> coverage = JsonObject.map(line.get("coverage"));
    evidence.measured("coverage.a", coverage.get("a"));
    evidence.measured("coverage.b", coverage.get("b"));
    evidence.supports(String.valueOf(line.get("label")));
  }

  private void group(Map<String, Object> line) {
    fields(
        line,
        Set.of("type", "group", "kept", "why", "members", "weakest"),
        Set.of("sources", "independentSources"));
    check(String.valueOf(line.get("group")).matches("g-[0-9a-f]{4,}"), "the name of the group");
    String kept = (String) line.get("kept");
    List<String> keys = new ArrayList<>();
    for (Object each : JsonObject.list(line.get("members"))) {
      Map<String, Object> member = JsonObject.map(each);
      fields(member, Set.of("key", "jaccard", "containment"), Set.of("why"));
      String key = (String) member.get("key");
      keys.add(key);
      check(grouped.add(key), "in two groups: " + key);
      check(places.containsKey(key), "of a story that is not told: " + key);
      boolean itself = key.equals(kept);
      Set<String> words = shingles(key);
      Set<String> keptWords = shingles(kept);
      near("jaccard of " + key, member.get("jaccard"), itself ? 1 : alike(key, kept));
      List<Object> both = JsonObject.list(member.get("containment"));
      near("in the kept", both.get(0), itself ? 1 : ContractShingles.containment(words, keptWords));
      near("of the kept", both.get(1), itself ? 1 : ContractShingles.containment(keptWords, words));
    }
    check(
        keys.size() >= 2 && keys.getFirst().equals(kept), "fewer than two, or the kept not first");
    weakest(JsonObject.map(line.get("weakest")), keys);
    check(reached(keys).size() == keys.size(), "not held together by relations: " + keys);
  }

  private double alike(String a, String b) {
    return ContractShingles.jaccard(shingles(a), shingles(b));
  }

  private void weakest(Map<String, Object> weakest, List<String> keys) {
    fields(weakest, Set.of("a", "b", "jaccard"), Set.of());
    String a = (String) weakest.get("a");
    String b = (String) weakest.get("b");
    check(keys.contains(a) && keys.contains(b) && !a.equals(b), "the weakest pair is not of it");
    near("jaccard of the weakest pair", weakest.get("jaccard"), alike(a, b));
    for (int i = 0; i < keys.size(); i++) {
      for (String other : keys.subList(i + 1, keys.size())) {
        if (MERGED.contains(label(keys.get(i), other))) {
          check(
              alike(keys.get(i), other) >= alike(a, b) - ROUNDED,
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
    fields(line, Set.of("type", "where", "why"), Set.of());
    check(line.get("where") instanceof String, "where is no string");
    check(line.get("why") instanceof String why && !why.isBlank(), "no reason");
  }

  private void summary(Map<String, Object> line) {
    fields(
        line,
        Set.of("type", "stories", "relations", "groups", "refused", "notCompared", "seconds"),
        Set.of("expectedFalseAlarms", "verdicts"));
    check(line.get("stories").equals(count("story")), "another number of stories");
    check(line.get("relations").equals(count("relation")), "another number of relations");
    check(line.get("groups").equals(count("group")), "another number of groups");
    check(line.get("refused").equals(count("refused")), "another number of refused");
    for (Object left : JsonObject.list(line.get("notCompared"))) {
      fields(JsonObject.map(left), Set.of("why", "pairs"), Set.of());
      check(JsonObject.map(left).get("pairs") instanceof Integer pairs && pairs > 0, "no pairs");
    }
  }
}
