package org.reprint.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reprint.align.Level;
import org.reprint.align.Pair;
import org.reprint.text.Range;

class NewsEvaluationTest {
  @TempDir Path folder;
  private DataFolder data;

  @BeforeEach
  void writeALittleNews() throws IOException {
    Path corpora = Files.createDirectories(folder.resolve("corpora"));
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      lines.append(
          String.format(
              Locale.ROOT,
              "{\"id\":\"n%d\",\"source\":\"paper %d\",\"text\":\"Story number %d.\"}%n",
              i,
              i % 2,
              i));
    }
    lines.append("{\"id\":\"empty\",\"source\":\"paper 0\",\"text\":\" \"}");
    Path file = corpora.resolve("news12k.jsonl.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(lines.toString().getBytes(StandardCharsets.UTF_8));
    }
    data = new DataFolder(folder);
  }

  @Test
  void aDrawRepeatsForItsSeedAndLeavesOutWhatItMust() throws IOException {
    List<String> once = ids(10, 1, Set.of());
    assertEquals(once, ids(10, 1, Set.of()));
    assertNotEquals(once, ids(10, 2, Set.of()));
    assertEquals(10, Set.copyOf(once).size());
    Set<String> without = Set.of(once.getFirst());
    assertEquals(39, ids(100, 1, without).size());
    assertFalse(ids(100, 1, without).contains(once.getFirst()));
    assertFalse(ids(100, 1, Set.of()).contains("empty"));
  }

  @Test
  void onlyAlarmsBetweenTwoSourcesCount() throws IOException {
    Pair pair = new Pair(new Range(0, 5), new Range(6, 12), Level.REWORDED, 0.6);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
      new NewsEvaluation(stories ->
          RewriteEvaluationTest.found(
              List.of(
                  RewriteEvaluationTest.relation("n0", "n1", List.of(pair), List.of()),
                  RewriteEvaluationTest.relation("n0", "n2", List.of(pair), List.of()))))
          .run(data, 40, 1, out);
    }
    String report = bytes.toString(StandardCharsets.UTF_8);
    assertTrue(report.contains("one source, rewrite                1"), report);
    assertTrue(report.contains("two sources, rewrite               1"), report);
    assertTrue(report.contains("  2 stories called a rewrite"), report);
    assertTrue(report.contains(": 50.0 per 1,000"), report);
    assertTrue(report.contains("a: Story"), report);
    assertTrue(report.contains("b: number"), report);
  }

  private List<String> ids(int count, long seed, Set<String> without) throws IOException {
    return data.news(count, seed, without).stream().map(line -> line.text("id")).toList();
  }
}
