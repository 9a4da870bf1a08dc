package org.reprint.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reprint.Scan;
import org.reprint.ScanStats;
import org.reprint.align.Level;
import org.reprint.align.Pair;
import org.reprint.align.Passage;
import org.reprint.background.Chance;
import org.reprint.judge.Label;
import org.reprint.judge.Relation;
import org.reprint.judge.Why;
import org.reprint.text.Range;
import org.reprint.wire.Story;

class DeriveSignificanceTest {
  private static final long SEED = Long.getLong("reprint.seed", 5);

  @TempDir Path folder;

  /// Between any two stories with a chance of one in a hundred: a strength that falls by 1.3.
  private static Scan scan(List<Story> stories) {
    SplittableRandom random = new SplittableRandom(SEED);
    List<Relation> relations = new ArrayList<>();
    for (int i = 0; i < stories.size(); i++) {
      for (int j = i + 1; j < stories.size(); j++) {
        if (random.nextInt(100) == 0) {
          double strength = -Math.log(1 - random.nextDouble()) / 1.3;
          relations.add(relation(stories.get(i), stories.get(j), strength, Level.REWORDED));
        }
        if (random.nextInt(1000) == 0) { // a copy is no false alarm
          relations.add(relation(stories.get(i), stories.get(j), 50, Level.VERBATIM));
        }
      }
    }
    return new Scan("test", List.of(), relations, List.of(), List.of(), ScanStats.NOTHING);
  }

  private static Relation relation(Story a, Story b, double strength, Level level) {
    Range range = new Range(0, 5);
    Pair pair = new Pair(range, range, level, 0.9);
    Why why = new Why("", List.of(new Why.Evidence("strength", strength, 1)));
    Passage passage = new Passage(range, range, level, 0.9, List.of(pair));
    Label label = level == Level.REWORDED ? Label.REWRITE : Label.PARTIAL;
    return new Relation(
        a.key(), b.key(), false, label, 0, 0, 0, 1, List.of(passage), List.of(), why);
  }

  private DataFolder news(int stories) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < stories; i++) {
      lines.append("{\"id\":\"n").append(i).append("\",\"source\":\"paper ").append(i % 50);
      lines.append("\",\"text\":\"").append("Rain. ".repeat(200 + i % 900)).append("\"}\n");
    }
    Path file = Files.createDirectories(folder.resolve("corpora")).resolve("news12k.jsonl.gz");
    try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(lines.toString().getBytes(StandardCharsets.UTF_8));
    }
    return new DataFolder(folder);
  }

  @Test
  void whatIsLearnedOnOneHalfIsKeptOnTheOther() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
      new DeriveSignificance(DeriveSignificanceTest::scan).evaluate(news(2_400), 900, 1, out);
    }
    String[] lines = bytes.toString(StandardCharsets.UTF_8).split("\n", -1);
    assertTrue(lines[0].contains(" 900 stories"), lines[0]);
    int at = List.of(lines).indexOf("  learned, the other half");
    for (int row = at + 2; row < at + 7; row++) {
      String[] fields = lines[row].strip().split(" +", -1);
      double promised = Double.parseDouble(fields[0]);
      double observed = Double.parseDouble(fields[1]);
      double error =
          Double.parseDouble(fields[2].equals("+-") ? fields[3] : fields[2].substring(2));
      assertEquals(promised, observed, 5 * Math.max(error, 2.2), lines[row]);
    }
  }

  @Test
  void theHalvesShareNoStoryAndLeaveNoneOut() {
    int first = 0;
    for (int i = 0; i < 2_000; i++) {
      JsonLine line = new JsonLine(Map.of("id", "story " + i));
      boolean inFirst = Alarms.half(0).test(line);
      assertEquals(!inFirst, Alarms.half(1).test(line));
      first += inFirst ? 1 : 0;
    }
    assertEquals(1_000, first, 150);
  }

  @Test
  void pairsOfOneSourceAndSharedPassagesWordForWordDoNotCount() {
    List<JsonLine> lines = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      lines.add(new JsonLine(Map.of("id", "n" + i, "source", "p" + i % 2, "text", "Fog.")));
    }
    Alarms pairs = new Alarms(lines, DeriveSignificanceTest::scan);
    Scan scan = scan(NewsStories.of(lines));
    long wanted =
        scan.relations().stream()
            .filter(r -> r.label() == Label.REWRITE)
            .filter(r -> (number(r.a()) + number(r.b())) % 2 == 1)
            .count();
    assertEquals(wanted, pairs.pairs());
    assertTrue(pairs.alarmed(Chance.builtin(), Alarms.Weight.SHARED, 1000, story -> true) <= 1000);
  }

  private static int number(String key) {
    return Integer.parseInt(key.substring(1));
  }
}
