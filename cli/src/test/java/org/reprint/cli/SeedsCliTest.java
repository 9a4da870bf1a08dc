package org.reprint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.reprint.text.Range;

/// The command as a user runs it, on the two seed articles: what an editor marked is found, the
/// traps are not.
class SeedsCliTest {
  private static final String SEEDS = "../seeds";
  private static final String FIRST = SEEDS + "/000_f49bdae61d479ff0.txt";
  private static final String SECOND = SEEDS + "/004_07c3de9058c11125.txt";
  private static final Path EXPECTED =
      Path.of("../engine/src/test/resources/org/reprint/expected.jsonl");

  private static final Set<String> REPORTED = Set.of("verbatim", "edited", "reworded");
  private static final Set<String> QUOTATIONS = Set.of("P4", "P5", "C2");
  private static final int OTHERS_ALLOWED = 2;
  private static final double OVERLAP = 0.5;

  private static List<Mark> marks;
  private static List<Map<String, Object>> lines;

  /// A pair of passages with the level given to it, by an editor or by the engine.
  private record Mark(String id, String a, String b, Range inA, Range inB, String level) {
    boolean matches(Mark other) {
      boolean straight =
          a.equals(other.a) && b.equals(other.b) && alike(inA, other.inA) && alike(inB, other.inB);
      boolean turned =
          a.equals(other.b) && b.equals(other.a) && alike(inA, other.inB) && alike(inB, other.inA);
      return straight || turned;
    }

    private static boolean alike(Range x, Range y) {
      int both = x.overlap(y);
      return both >= OVERLAP * (x.length() + y.length() - both);
    }
  }

  private record Ran(int code, String out, String err) {}

  private static Ran run(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Main.run(
            args,
            new ByteArrayInputStream(new byte[0]),
            new PrintStream(out, false, StandardCharsets.UTF_8),
            new PrintStream(err, false, StandardCharsets.UTF_8));
    return new Ran(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  @BeforeAll
  static void scanTheSeeds() throws IOException {
    marks = new ArrayList<>();
    for (String line : Files.readAllLines(EXPECTED)) {
      Map<String, Object> mark = JsonObject.of(line);
      marks.add(
          new Mark(
              (String) mark.get("id"),
              SEEDS + "/" + mark.get("a"),
              SEEDS + "/" + mark.get("b"),
              range(mark.get("a_span")),
              range(mark.get("b_span")),
              (String) mark.get("level")));
    }
    Ran ran = run("scan", "--format", "jsonl", SEEDS);
    assertEquals(0, ran.code, ran.err);
    assertEquals("", ran.err);
    lines = new ArrayList<>();
    for (String line : ran.out.lines().toList()) {
      lines.add(JsonObject.of(line));
    }
  }

  @Test
  void theLinesComeInTheOrderOfTheContract() {
    List<Object> types = lines.stream().map(line -> line.get("type")).distinct().toList();
    assertEquals(List.of("run", "story", "relation", "summary"), types);
    assertEquals("reprint/1", lines.getFirst().get("schema"));
    List<Object> keys =
        lines.stream().map(line -> line.get("key")).filter(key -> key != null).toList();
    assertEquals(List.of(FIRST, SECOND), keys);
  }

  @Test
  void whatAnEditorMarkedAsRewordedIsFound() {
    List<String> missing = new ArrayList<>();
    for (Mark mark : marks) {
      if (mark.level.equals("reworded")) {
        boolean quotation = QUOTATIONS.contains(mark.id);
        boolean found =
            pairs().stream()
                .anyMatch(pair ->
                    pair.matches(mark)
                        && (Set.of("reworded", "edited").contains(pair.level)
                            || (quotation && pair.level.equals("quotation"))));
        if (!found) {
          missing.add(mark.id);
        }
      }
    }
    assertEquals(List.of(), missing);
  }

  @Test
  void alteredQuotationsAndTheDroppedNameAreFacts() {
    List<String> missing = new ArrayList<>();
    for (Mark mark : marks) {
      boolean needsQuotation = QUOTATIONS.contains(mark.id);
      boolean needsName = mark.id.equals("C3");
      if ((needsQuotation && !factInside(mark, "quotation", null))
          || (needsName && !factInside(mark, "name", "Scott Bessent"))) {
        missing.add(mark.id);
      }
    }
    assertEquals(List.of(), missing);
  }

  @Test
  void noTrapIsReportedAsTheSamePassage() {
    List<String> caught = new ArrayList<>();
    for (Mark mark : marks) {
      boolean trap = mark.level.equals("trap");
      if (trap && pairs().stream().anyMatch(p -> REPORTED.contains(p.level) && p.matches(mark))) {
        caught.add(mark.id);
      }
    }
    assertEquals(List.of(), caught);
  }

  @Test
  void littleElseIsReported() {
    List<Mark> others = new ArrayList<>();
    for (Mark pair : pairs()) {
      boolean marked = marks.stream().anyMatch(m -> !m.level.equals("trap") && m.matches(pair));
      if (!marked && !pair.level.equals("boilerplate")) {
        others.add(pair);
      }
    }
    assertTrue(others.size() <= OTHERS_ALLOWED, others::toString);
  }

  @Test
  void aPersonIsShownBothPassagesAndWhatDiffersInsideTheQuotationMarks() {
    Ran ran = run("scan", SEEDS);
    assertEquals(0, ran.code, ran.err);
    assertTrue(ran.out.startsWith("2 stories\n  " + FIRST + "\n"), ran.out);
    String flowing = ran.out.replaceAll("\\s+", " ");
    for (String shown :
        List.of(
            "Earlier this month, Witkoff, Kushner, and Gruenbaum also held a meeting with Putin",
            "Witkoff, Kushner, and Gruenbaum convened with Putin in Moscow earlier this month",
            "quotation changed: ",
            "name dropped: Scott Bessent",
            "2 stories, ")) {
      assertTrue(flowing.contains(shown), () -> shown + "\nis not in\n" + ran.out);
    }
    assertTrue(ran.out.contains("[-") && ran.out.contains("{+"), ran.out);
  }

  @Test
  void comparingTheTwoFilesIsScanningThem() {
    assertEquals(
        timeless(run("scan", "--format", "jsonl", SEEDS)),
        timeless(run("compare", "--format", "jsonl", FIRST, SECOND)));
  }

  @Test
  void theNumberOfThreadsChangesNothing() {
    assertEquals(
        timeless(run("scan", "--format", "jsonl", "--threads", "1", SEEDS)),
        timeless(run("scan", "--format", "jsonl", "--threads", "4", SEEDS)));
  }

  @Test
  void oneFileIsComparedWithItself() {
    Ran ran = run("compare", "--format", "jsonl", SECOND);
    assertEquals(0, ran.code, ran.err);
    assertTrue(ran.out.contains("\"within\":true,\"label\":\"repeat\""), ran.out);
    assertTrue(!ran.out.contains("\"within\":false"), ran.out);
  }

  private static String timeless(Ran ran) {
    assertEquals(0, ran.code, ran.err);
    return ran.out.replaceAll("\"seconds\":[0-9.E-]+", "\"seconds\":0");
  }

  private static List<Mark> pairs() {
    List<Mark> pairs = new ArrayList<>();
    for (Map<String, Object> line : lines) {
      for (Object passage : JsonObject.list(line.get("passages"))) {
        for (Object pair : JsonObject.list(JsonObject.map(passage).get("pairs"))) {
          pairs.add(
              new Mark(
                  "found",
                  (String) line.get("a"),
                  (String) line.get("b"),
                  range(JsonObject.map(pair).get("a")),
                  range(JsonObject.map(pair).get("b")),
                  (String) JsonObject.map(pair).get("level")));
        }
      }
    }
    return pairs;
  }

  private static boolean factInside(Mark mark, String kind, String from) {
    for (Map<String, Object> line : lines) {
      boolean straight = mark.a.equals(line.get("a")) && mark.b.equals(line.get("b"));
      for (Object entry : JsonObject.list(line.get("facts"))) {
        Map<String, Object> fact = JsonObject.map(entry);
        Object a = fact.get("a");
        boolean inside = a != null && range(a).overlap(mark.inA) > 0;
        boolean named =
            from == null
                || ("dropped".equals(fact.get("change"))
                    && String.valueOf(fact.get("from")).contains(from));
        if (straight && inside && named && kind.equals(fact.get("kind"))) {
          return true;
        }
      }
    }
    return false;
  }

  private static Range range(Object span) {
    return new Range(
        ((Number) JsonObject.list(span).get(0)).intValue(),
        ((Number) JsonObject.list(span).get(1)).intValue());
  }
}
