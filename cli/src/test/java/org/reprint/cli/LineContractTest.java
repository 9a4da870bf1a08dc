package org.reprint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The lines of `explain`, `formats`, `score`, `tune` and of the groups of `dedupe` keep to their
/// contract.
class LineContractTest {
  private static final Path SEEDS = Path.of("../seeds");
  private static final String PAIRS =
      """
      {"s1":"The mayor said the ferry fee rose by five percent.","s2":"The ferry fee rose five percent, the mayor said.","label":1,"mine":[1,{"x":null}]}
      {"s1":"Trams stop at noon in Kelby.","s2":"The bank raised its rate by a quarter.","label":0}
      {"s1":"Only one of two."}
      """;

  @TempDir private Path folder;

  private final ContractLog log = new ContractLog();

  private void holds() {
    assertEquals(List.of(), log.broken());
  }

  private void refused(Map<String, Object> line) {
    log.inOrder(line, "type", "where", "why");
    log.string(line, "where");
    log.string(line, "why");
  }

  private static List<Map<String, Object>> objects(List<String> lines) {
    return lines.stream().map(JsonObject::of).toList();
  }

  @Test
  void whatIsExplainedIsToldByTheContract() throws IOException {
    Path other =
        Files.writeString(folder.resolve("other.txt"), "Quite another story of trams in Kelby.");
    String first = SEEDS.resolve("000_f49bdae61d479ff0.txt").toString();
    String second = SEEDS.resolve("004_07c3de9058c11125.txt").toString();
    Set<Object> labels = new HashSet<>();
    for (String[] pair :
        List.of(
            new String[] {first, second},
            new String[] {first, other.toString()},
            new String[] {second, second})) {
      List<Map<String, Object>> lines =
          objects(ContractTest.run("", "explain", "--format", "jsonl", pair[0], pair[1]));
      assertEquals(1, lines.size());
      log.at(lines.getFirst());
      explanation(lines.getFirst());
      assertEquals(pair[0], lines.getFirst().get("a"));
      assertEquals(pair[1], lines.getFirst().get("b"));
      labels.add(lines.getFirst().get("label"));
    }
    holds();
    Set<Object> expected = new HashSet<>(List.of("rewrite", "repeat"));
    expected.add(null);
    assertEquals(expected, labels);
  }

  private void explanation(Map<String, Object> line) {
    if (line.containsKey("kind")) {
      log.inOrder(line, "type", "a", "b", "label", "kind", "text", "steps", "changes");
      log.oneOf(line, "kind", RelationContract.KINDS);
    } else {
      log.inOrder(line, "type", "a", "b", "label", "text", "steps", "changes");
    }
    log.check("explanation".equals(line.get("type")), "another type");
    if (line.get("label") != null) {
      log.oneOf(line, "label", RelationContract.LABELS);
    }
    log.string(line, "text");
    log.strings(line.get("changes"), "changes");
    for (Object each : JsonObject.list(line.get("steps"))) {
      Map<String, Object> step = JsonObject.map(each);
      log.inOrder(step, "name", "value", "threshold", "passed", "words");
      log.string(step, "name");
      log.string(step, "words");
      log.check(step.get("passed") instanceof Boolean, "passed is no boolean");
      for (String name : List.of("value", "threshold")) {
        log.check(step.get(name) == null || step.get(name) instanceof Number, name);
      }
    }
  }

  @Test
  void whatIsRecognisedIsToldByTheContract() throws IOException {
    Files.writeString(folder.resolve("a.txt"), "A story of trams.");
    Files.writeString(folder.resolve("b.jsonl"), "{\"id\":\"x\",\"text\":\"A story.\"}\n{}\n");
    Files.writeString(folder.resolve("c.txt"), "");
    Files.write(folder.resolve("d.bin"), new byte[] {1, 0, 2, 0, (byte) 0xFF});
    Files.createDirectory(folder.resolve("e"));
    List<Map<String, Object>> lines =
        objects(ContractTest.run("", "formats", "--format", "jsonl", folder.toString()));
    assertEquals(4, lines.size());
    for (Map<String, Object> line : lines) {
      log.at(line);
      log.inOrder(line, "type", "file", "format", "stories", "fields", "why");
      log.oneOf(line, "type", Set.of("recognised", "refused"));
      log.string(line, "file");
      log.stringOrNull(line, "format");
      log.count(line, "stories");
      log.strings(line.get("fields"), "fields");
      log.stringOrNull(line, "why");
      boolean recognised = "recognised".equals(line.get("type"));
      log.check(recognised ? line.get("format") != null : line.get("why") != null, "no word of it");
    }
    holds();
  }

  @Test
  void whatIsScoredIsToldByTheContract() {
    List<String> lines = ContractTest.run(PAIRS, "score");
    assertEquals(2, lines.size());
    List<String> given = PAIRS.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = given.get(i);
      String start = line.substring(0, line.length() - 1);
      log.check(lines.get(i).startsWith(start + ",\"reprint\":{"), "not the line that was given");
      Map<String, Object> score = JsonObject.map(JsonObject.of(lines.get(i)).get("reprint"));
      log.inOrder(score, "score", "forward", "backward", "level");
      for (String name : List.of("score", "forward", "backward")) {
        log.share(name, score.get(name));
      }
      Set<String> levels = new HashSet<>(RelationContract.LEVELS);
      levels.add("unrelated");
      log.oneOf(score, "level", levels);
      boolean decided = ((Number) score.get("score")).doubleValue() >= 0.5;
      log.check(decided != "unrelated".equals(score.get("level")), "a level against the decision");
    }
    holds();
  }

  @Test
  void whatIsTunedIsToldByTheContract() throws IOException {
    Path labels = Files.writeString(folder.resolve("labels.jsonl"), PAIRS);
    List<Map<String, Object>> lines =
        objects(ContractTest.run("", "tune", "--format", "jsonl", labels.toString()));
    double last = 0;
    for (Map<String, Object> line : lines.subList(0, lines.size() - 1)) {
      log.at(line);
      if ("refused".equals(line.get("type"))) {
        refused(line);
        continue;
      }
      boolean chosen = "chosen".equals(line.get("type"));
      boolean wanted = line.containsKey("wanted");
      String head = chosen ? wanted ? "type kind why wanted" : "type kind why" : "type kind";
      log.inOrder(line, (head + " threshold passed right precision recall f1").split(" ", -1));
      log.oneOf(line, "type", Set.of("threshold", "chosen"));
      log.oneOf(line, "kind", Set.of("sentences", "stories"));
      if (chosen) {
        log.check(Set.of("precision", "f1").contains(line.get("why")), "chosen for nothing");
        log.check(wanted == "precision".equals(line.get("why")), "wanted is for precision alone");
      }
      log.share("threshold", line.get("threshold"));
      for (String name : List.of("precision", "recall", "f1")) {
        if (line.get(name) != null) {
          log.share(name, line.get(name));
        }
      }
      log.count(line, "passed");
      log.count(line, "right");
      double threshold = ((Number) line.get("threshold")).doubleValue();
      log.check(chosen || threshold > last, "thresholds do not rise");
      last = threshold;
    }
    Map<String, Object> summary = lines.getLast();
    log.at(summary);
    log.inOrder(summary, "type", "pairs", "refused");
    log.check(Map.of("type", "summary", "pairs", 2, "refused", 1).equals(summary), "other totals");
    holds();
  }

  @Test
  void whatIsDedupedIsToldByTheContract() throws IOException {
    Map<String, String> texts = new HashMap<>();
    StringBuilder lines = new StringBuilder();
    int number = 0;
    try (Stream<Path> files = Files.list(SEEDS)) {
      for (Path file : files.sorted().toList()) {
        String text =
            Files.readString(file).replaceAll("\\s+", " ").replace("\\", "").replace("\"", "'");
        for (String copy : List.of(text, text + " More is expected in the evening.")) {
          texts.put("k" + number, copy);
          lines.append("{\"id\":\"k").append(number++).append("\",\"text\":\"").append(copy);
          lines.append("\"}\n");
        }
      }
    }
    Path in = Files.writeString(folder.resolve("in.jsonl"), lines.toString());
    Path groups = folder.resolve("groups.jsonl");
    List<String> kept =
        ContractTest.run("", "dedupe", "--groups", groups.toString(), in.toString());
    List<String> given = lines.toString().lines().toList();
    log.check(given.containsAll(kept) && kept.size() == given.size() / 2, "lines are not kept");
    List<Map<String, Object>> told = objects(Files.readAllLines(groups));
    assertEquals(given.size() / 2, told.size());
    for (Map<String, Object> line : told) {
      log.at(line);
      log.check("group".equals(line.get("type")), "another type");
      new GroupContract(log, new ContractTexts(texts))
          .look(line, Set.of("type", "sources", "independentSources"));
    }
    holds();
  }

  @Test
  void whatIsRefusedIsToldByTheContract() throws IOException {
    Path bad =
        Files.writeString(folder.resolve("bad.jsonl"), "{\"id\":\"x\",\"text\":\"A tram.\"}\n{\n");
    List<Map<String, Object>> lines =
        objects(ContractTest.run("", "scan", "--format", "jsonl", bad.toString()));
    Map<String, Object> line = lines.get(2);
    log.at(line);
    refused(line);
    holds();
    assertEquals(bad + ":2", line.get("where"));
  }
}
