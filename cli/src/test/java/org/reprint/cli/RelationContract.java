package org.reprint.cli;

import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Holds one relation to its contract: its values, what it says of both texts, and its reason.
final class RelationContract {
  static final Set<String> KINDS =
      Set.of("update", "writethru", "correction", "refile", "repeat", "kill");
  static final Set<String> LABELS =
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
  static final Set<String> LEVELS =
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
  private static final Set<String> NEEDED =
      Set.of(
          "a",
          "b",
          "within",
          "label",
          "jaccard",
          "coverage",
          "falseAlarms",
          "passages",
          "facts",
          "why");

  private final ContractLog log;

  RelationContract(ContractLog log) {
    this.log = log;
  }

  /// Looks at one relation.
  ///
  /// @param line the object, with or without a type
  /// @param jaccard that it must have
  /// @param a the text of its first story
  /// @param b that of the second
  void look(Map<String, Object> line, double jaccard, String a, String b) {
    log.fields(line, NEEDED, Set.of("type", "kind"));
    boolean within = Boolean.TRUE.equals(line.get("within"));
    String label = (String) line.get("label");
    log.check(
        within == Objects.equals(line.get("a"), line.get("b")),
        "within is not whether both are one");
    log.check(within == "repeat".equals(label), "repeat is for within alone");
    log.check(LABELS.contains(label), "an unknown label");
    log.check("version".equals(label) == line.containsKey("kind"), "a kind is for versions alone");
    log.check(!line.containsKey("kind") || KINDS.contains(line.get("kind")), "an unknown kind");
    log.near("jaccard", line.get("jaccard"), jaccard);
    Map<String, Object> coverage = JsonObject.map(line.get("coverage"));
    log.fields(coverage, Set.of("a", "b"), Set.of());
    coverage.forEach((side, value) -> log.share("coverage." + side, value));
    Object alarms = line.get("falseAlarms");
    log.check(alarms instanceof Number number && number.doubleValue() >= 0, "falseAlarms");
    passages(line, a, b);
    for (Object fact : JsonObject.list(line.get("facts"))) {
      fact(JsonObject.map(fact), a, b);
    }
    why(line);
  }

  private void passages(Map<String, Object> line, String a, String b) {
    boolean within = Boolean.TRUE.equals(line.get("within"));
    BitSet takenA = new BitSet();
    BitSet takenB = within ? takenA : new BitSet();
    Set<String> levels = new LinkedHashSet<>();
    int last = 0;
    for (Object each : JsonObject.list(line.get("passages"))) {
      Map<String, Object> passage = JsonObject.map(each);
      log.fields(passage, Set.of("a", "b", "level", "score", "pairs"), Set.of());
      span(passage, a, b);
      levels.add((String) passage.get("level"));
      List<Object> pairs = JsonObject.list(passage.get("pairs"));
      log.check(!pairs.isEmpty(), "a passage without pairs");
      int[] hull = {Integer.MAX_VALUE, 0, Integer.MAX_VALUE, 0};
      for (Object one : pairs) {
        Map<String, Object> pair = JsonObject.map(one);
        log.fields(pair, Set.of("a", "b", "level", "score"), Set.of());
        span(pair, a, b);
        log.check(
            Objects.equals(pair.get("level"), passage.get("level")),
            "a pair of another level than its passage");
        take(takenA, ends(pair.get("a")));
        take(takenB, ends(pair.get("b")));
        widen(hull, 0, ends(pair.get("a")));
        widen(hull, 2, ends(pair.get("b")));
      }
      int[] endsA = ends(passage.get("a"));
      int[] endsB = ends(passage.get("b"));
      log.check(
          List.of(endsA[0], endsA[1], endsB[0], endsB[1])
              .equals(List.of(hull[0], hull[1], hull[2], hull[3])),
          "a passage is not from its first pair to its last: " + passage);
      log.check(endsA[0] >= last, "passages are not in the order of the first story");
      last = endsA[0];
    }
    levels(line, levels);
  }

  private static void widen(int[] hull, int side, int[] ends) {
    hull[side] = Math.min(hull[side], ends[0]);
    hull[side + 1] = Math.max(hull[side + 1], ends[1]);
  }

  private void take(BitSet taken, int[] ends) {
    log.check(
        taken.get(ends[0], ends[1]).isEmpty(), "pairs overlap at " + ends[0] + ", " + ends[1]);
    taken.set(ends[0], ends[1]);
  }

  private void span(Map<String, Object> shown, String a, String b) {
    range(shown.get("a"), a);
    range(shown.get("b"), b);
    log.check(LEVELS.contains(shown.get("level")), "an unknown level: " + shown.get("level"));
    log.share("score", shown.get("score"));
  }

  private static int[] ends(Object range) {
    List<Object> ends = JsonObject.list(range);
    return new int[] {(Integer) ends.get(0), (Integer) ends.get(1)};
  }

  /// Whether a range holds characters of a text, from a character to a character.
  private void range(Object range, String text) {
    int[] ends = ends(range);
    if (ends[0] < 0 || ends[0] >= ends[1] || ends[1] > text.length()) {
      log.say("not a range of the text: " + range);
      return;
    }
    for (int end : ends) {
      boolean cut =
          end > 0
              && end < text.length()
              && Character.isHighSurrogate(text.charAt(end - 1))
              && Character.isLowSurrogate(text.charAt(end));
      log.check(!cut, "a range cuts a character: " + range);
    }
    String words = text.substring(ends[0], ends[1]);
    log.check(words.strip().equals(words), "a range begins or ends with a space: " + range);
  }

  /// What the levels of passages allow a label to be.
  private void levels(Map<String, Object> line, Set<String> levels) {
    Map<String, Object> coverage = JsonObject.map(line.get("coverage"));
    if (levels.isEmpty() || levels.equals(Set.of("boilerplate"))) {
      log.near("coverage.a of boilerplate", coverage.get("a"), 0);
      log.near("coverage.b of boilerplate", coverage.get("b"), 0);
    }
    Set<String> told = new HashSet<>(levels);
    told.retainAll(Set.of("verbatim", "edited", "reworded"));
    switch (String.valueOf(line.get("label"))) {
      case "rewrite", "partial", "repeat", "trim", "syndicated" ->
          log.check(!told.isEmpty() || levels.contains("quotation"), "nothing that both tell");
      case "quotes-only" ->
          log.check(levels.contains("quotation"), "no quotation among: " + levels);
      case "boilerplate-only" -> {
        log.check(levels.equals(Set.of("boilerplate")), "not boilerplate alone: " + levels);
        log.check(JsonObject.list(line.get("facts")).isEmpty(), "facts of boilerplate");
      }
      case "same-facts" -> log.check(told.isEmpty(), "more than the same facts: " + levels);
      default -> {}
    }
  }

  private void fact(Map<String, Object> fact, String a, String b) {
    log.fields(fact, Set.of("kind", "change", "a", "b", "from", "to"), Set.of());
    log.check(FACTS.contains(fact.get("kind")), "an unknown kind of fact: " + fact);
    String change = String.valueOf(fact.get("change"));
    log.check(Set.of("changed", "added", "dropped").contains(change), "an unknown change: " + fact);
    log.check(
        (fact.get("a") == null) == "added".equals(change), "a range for what is added: " + fact);
    log.check(
        (fact.get("b") == null) == "dropped".equals(change), "one for what is dropped: " + fact);
    slice(fact.get("a"), fact.get("from"), a);
    slice(fact.get("b"), fact.get("to"), b);
  }

  private void slice(Object range, Object words, String text) {
    if (range == null) {
      log.check(words == null, "words without a range: " + words);
      return;
    }
    range(range, text);
    int[] ends = ends(range);
    log.check(
        text.substring(ends[0], ends[1]).equals(words), "the text has no \"" + words + "\" there");
  }

  private void why(Map<String, Object> line) {
    Map<String, Object> why = JsonObject.map(line.get("why"));
    log.fields(why, Set.of("text", "evidence"), Set.of());
    String text = String.valueOf(why.get("text"));
    log.check(text.endsWith(".") && !text.contains("\n"), "the reason is no sentence: " + text);
    log.check(!text.matches(".*\\ba [aeiou].*"), "\"a\" before a vowel: " + text);
    Evidence evidence = new Evidence(JsonObject.list(why.get("evidence")), log::say);
    evidence.measured("jaccard", line.get("jaccard"));
    evidence.measured("falseAlarms", line.get("falseAlarms"));
    Map<String, Object> coverage = JsonObject.map(line.get("coverage"));
    evidence.measured("coverage.a", coverage.get("a"));
    evidence.measured("coverage.b", coverage.get("b"));
    evidence.supports(String.valueOf(line.get("label")));
  }
}
