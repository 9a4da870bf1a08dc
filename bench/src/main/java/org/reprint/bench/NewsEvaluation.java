package org.reprint.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.reprint.Scan;
import org.reprint.align.Level;
import org.reprint.align.Passage;
import org.reprint.judge.Label;
import org.reprint.judge.Relation;
import org.reprint.text.Range;
import org.reprint.wire.Story;

/// Alarms among modern stories of many sources that have little to do with each other. Some alarms
/// are true: a person judges the ones that are shown.
final class NewsEvaluation {
  /// How many relations are shown, the most alarming first, and how much of a passage.
  private static final int SHOWN = 20;

  private static final int SHOWN_CHARS = 400;

  private final Function<List<Story>, Scan> scanner;

  /// @param scanner compares all stories with each other
  NewsEvaluation(Function<List<Story>, Scan> scanner) {
    this.scanner = scanner;
  }

  void run(DataFolder data, int stories, long seed, PrintStream out) throws IOException {
    List<JsonLine> lines = data.news(stories, seed, Set.of());
    Map<String, JsonLine> byKey = new HashMap<>();
    for (JsonLine line : lines) {
      byKey.put(line.text("id"), line);
    }
    long start = System.nanoTime();
    Scan scan = scanner.apply(NewsStories.of(lines));
    double seconds = (System.nanoTime() - start) * 1e-9;
    out.printf(
        Locale.ROOT,
        "news: %,d stories, seed %d, %.1f s, %.1f stories a second%n",
        lines.size(),
        seed,
        seconds,
        lines.size() / seconds);
    List<Relation> across = new ArrayList<>();
    Map<String, Integer> labels = new TreeMap<>();
    Set<String> alarmed = new HashSet<>();
    for (Relation relation : scan.relations()) {
      String where = where(relation, byKey);
      labels.merge(where + ", " + relation.label().id(), 1, Integer::sum);
      if (where.equals("two sources") && alarming(relation)) {
        across.add(relation);
        alarmed.add(relation.a());
        alarmed.add(relation.b());
      }
    }
    labels.forEach((label, count) -> out.printf(Locale.ROOT, "  %-34s %d%n", label, count));
    out.printf(
        Locale.ROOT,
        "  %d stories called a rewrite, or with a reworded passage, of another source's: "
            + "%.1f per 1,000%n%n",
        alarmed.size(),
        1000.0 * alarmed.size() / lines.size());
    across.sort(Comparator.comparingDouble(NewsEvaluation::coverage).reversed());
    across.stream().limit(SHOWN).forEach(relation -> show(relation, byKey, out));
  }

  private static String where(Relation relation, Map<String, JsonLine> byKey) {
    if (relation.within()) {
      return "one story";
    }
    String left = byKey.get(relation.a()).text("source");
    String right = byKey.get(relation.b()).text("source");
    return left.equals(right) ? "one source" : "two sources";
  }

  private static boolean alarming(Relation relation) {
    return relation.label() == Label.REWRITE
        || relation.passages().stream().anyMatch(passage -> passage.level() == Level.REWORDED);
  }

  private static double coverage(Relation relation) {
    return Math.max(relation.coverageA(), relation.coverageB());
  }

  private static void show(Relation relation, Map<String, JsonLine> byKey, PrintStream out) {
    JsonLine left = byKey.get(relation.a());
    JsonLine right = byKey.get(relation.b());
    out.printf(
        Locale.ROOT,
        "%s  %s | %s  coverage %.2f %.2f  alarms %.3g  %s%n",
        relation.label().id(),
        left.text("source"),
        right.text("source"),
        relation.coverageA(),
        relation.coverageB(),
        relation.falseAlarms(),
        relation.why().text());
    for (Passage passage : relation.passages()) {
      out.printf(Locale.ROOT, "  %s %.2f%n", passage.level().id(), passage.score());
      out.println("    a: " + quote(passage.a(), left.text("text")));
      out.println("    b: " + quote(passage.b(), right.text("text")));
    }
    out.println();
  }

  private static String quote(Range range, String text) {
    String words = range.of(text).replace('\n', ' ');
    return words.length() <= SHOWN_CHARS ? words : words.substring(0, SHOWN_CHARS) + "...";
  }
}
