package org.reprint.bench.desk;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.reprint.Desk;
import org.reprint.DeskOptions;
import org.reprint.Reprint;
import org.reprint.ReprintOptions;
import org.reprint.Scan;
import org.reprint.background.Background;
import org.reprint.background.BackgroundLearner;
import org.reprint.bench.JsonLine;
import org.reprint.judge.Relation;
import org.reprint.report.Filed;
import org.reprint.report.Renewed;
import org.reprint.text.ProseParser;
import org.reprint.wire.Refused;
import org.reprint.wire.Story;

/// Question: does a desk, to which stories come one by one, say the same as a scan of all of them,
/// when both judge by one background?
///
/// Stories of one text are one story here: a scan lets the lowest key stand for them, a desk the
/// first to come.
public final class Agreement {
  private static final int GROUP = 100;

  private final PrintStream out;
  private final List<Story> stories;
  private final Map<String, String> byKey = new HashMap<>(); // key -> what stands for its text

  private Agreement(List<Story> stories, PrintStream out) {
    this.out = out;
    this.stories = stories;
    Map<String, String> byText = new HashMap<>();
    for (Story story : stories) {
      byKey.put(story.key(), byText.computeIfAbsent(story.text(), text -> story.key()));
    }
  }

  /// Compares desk and scan over two collections.
  ///
  /// @param data holds `corpora`
  /// @param most stories of each at most, in the order of their dates
  /// @param verbose whether each difference is shown
  public static void run(Path data, int most, boolean verbose, PrintStream out) throws IOException {
    Path corpora = data.resolve("corpora");
    for (String name : List.of("news12k", "reuters21578")) {
      List<Story> stories = stories(corpora.resolve(name + ".jsonl.gz"), most);
      out.printf(Locale.ROOT, "%s, %,d stories in the order of arrival%n", name, stories.size());
      new Agreement(stories, out).compare(verbose);
    }
  }

  /// The first stories of a collection by date; those of one date in the order of the file.
  static List<Story> stories(Path file, int most) throws IOException {
    List<Story> stories = new ArrayList<>();
    JsonLine.read(
        file,
        line -> {
          Object text = line.fields().getOrDefault("text", line.fields().get("body"));
          if (text instanceof String body && !body.isBlank()) {
            stories.add(story(line, body, stories.size()));
          }
        });
    stories.sort(
        Comparator.comparing(Story::date, Comparator.nullsLast(Comparator.naturalOrder())));
    return List.copyOf(stories.subList(0, Math.min(most, stories.size())));
  }

  private static Story story(JsonLine line, String text, int number) {
    String source = line.fields().get("source") instanceof String name ? name : null;
    String id = String.format(Locale.ROOT, "s%06d", number);
    return new Story(id, text, null, date(line), source, null, List.of());
  }

  private static Instant date(JsonLine line) {
    return line.fields().get("date") instanceof String date && date.length() >= 10
        ? DateText.read(date)
        : null;
  }

  private record Pair(String a, String b) {
    static Pair of(String x, String y) {
      return x.compareTo(y) <= 0 ? new Pair(x, y) : new Pair(y, x);
    }
  }

  private void compare(boolean verbose) throws IOException {
    Scan scan = Reprint.of(ReprintOptions.DEFAULT).scan(stories, done -> {});
    Background background = background();
    if (!background.version().equals(scan.background())) {
      throw new IllegalStateException(
          "two backgrounds: " + background.version() + " and " + scan.background());
    }
    Map<Pair, Relation> scanned =
        new TreeMap<>(Comparator.comparing(Pair::a).thenComparing(Pair::b));
    scan.relations().forEach(relation -> add(relation, scanned));
    Map<Pair, Relation> filed = new TreeMap<>(Comparator.comparing(Pair::a).thenComparing(Pair::b));
    Path folder = Files.createTempDirectory("reprint-agreement");
    try {
      long start = System.nanoTime();
      file(folder, background, filed);
      out.printf(
          Locale.ROOT,
          "  filed at %.0f stories/s%n",
          stories.size() / ((System.nanoTime() - start) / 1e9));
    } finally {
      Folders.delete(folder);
    }
    report(scanned, filed, verbose);
  }

  private Background background() {
    ProseParser parser = new ProseParser();
    BackgroundLearner learner = new BackgroundLearner(Background.builtin());
    for (Story story : stories) {
      learner.add(parser.parse(story.text()), story.source(), story.date());
    }
    return learner.learn();
  }

  private void file(Path folder, Background background, Map<Pair, Relation> into)
      throws IOException {
    DeskOptions options =
        DeskOptions.DEFAULT
            .withStart(new DeskOptions.Start(background, stories.size()))
            .withRenewal(DeskOptions.Renewal.NEVER);
    try (Desk desk = Desk.open(folder, options)) {
      for (int from = 0; from < stories.size(); from += GROUP) {
        desk.file(
            stories.subList(from, Math.min(stories.size(), from + GROUP)),
            new Desk.Sink() {
              @Override
              public void filed(Filed filed) {
                filed.relations().forEach(relation -> add(relation, into));
              }

              @Override
              public void refused(Refused refused) {
                throw new IllegalStateException(refused.toString());
              }

              @Override
              public void renewed(Renewed renewed) {
                throw new IllegalStateException(renewed.toString());
              }
            });
      }
    }
  }

  private void add(Relation relation, Map<Pair, Relation> into) {
    String a = byKey.get(relation.a());
    String b = byKey.get(relation.b());
    if (relation.within() || !a.equals(b)) {
      into.put(Pair.of(a, b), relation);
    }
  }

  private void report(Map<Pair, Relation> scanned, Map<Pair, Relation> filed, boolean verbose) {
    out.printf(
        Locale.ROOT,
        "  relations of the scan %,d, of the desk %,d; in both %,d, of these with the same label %,d,"
            + " the same in everything %,d%n",
        scanned.size(),
        filed.size(),
        count(scanned, filed::containsKey),
        count(scanned, p -> filed.containsKey(p) && filed.get(p).label() == scanned.get(p).label()),
        count(scanned, p -> same(scanned.get(p), filed.get(p))));
    missing("  by the scan alone", scanned, filed, verbose);
    missing("  by the desk alone", filed, scanned, verbose);
    if (verbose) {
      scanned.forEach((pair, relation) -> {
        if (filed.containsKey(pair) && !same(relation, filed.get(pair))) {
          out.println("    scan " + line(relation));
          out.println("    desk " + line(filed.get(pair)));
        }
      });
    }
  }

  private static boolean same(Relation x, Relation y) {
    if (y == null) {
      return false;
    }
    boolean turned = !x.a().equals(y.a());
    return turned
        ? x.label() == y.label() && x.jaccard() == y.jaccard() && x.coverageA() == y.coverageB()
        : x.equals(y);
  }

  private static int count(Map<Pair, Relation> relations, Predicate<Pair> which) {
    return (int) relations.keySet().stream().filter(which).count();
  }

  private void missing(
      String what, Map<Pair, Relation> here, Map<Pair, Relation> there, boolean verbose) {
    Map<String, Integer> labels = new TreeMap<>();
    here.forEach((pair, relation) -> {
      if (!there.containsKey(pair)) {
        labels.merge(relation.label().id(), 1, Integer::sum);
        if (verbose) {
          out.println("    " + line(relation));
        }
      }
    });
    out.println(what + " " + labels);
  }

  private static String line(Relation relation) {
    return String.format(
        Locale.ROOT,
        "%s %s %s jaccard %.3f coverage %.3f %.3f false alarms %.3f passages %d",
        relation.a(),
        relation.b(),
        relation.label().id(),
        relation.jaccard(),
        relation.coverageA(),
        relation.coverageB(),
        relation.falseAlarms(),
        relation.passages().size());
  }
}
