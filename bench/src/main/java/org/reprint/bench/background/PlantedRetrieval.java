package org.reprint.bench.background;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.reprint.background.Background;
import org.reprint.background.BackgroundLearner;
import org.reprint.bench.JsonLine;
import org.reprint.bench.Rewrite;
import org.reprint.candidates.CandidateFinder;
import org.reprint.candidates.CandidateIndex;
import org.reprint.candidates.CandidateOptions;
import org.reprint.candidates.Entry;
import org.reprint.text.Prose;
import org.reprint.text.ProseParser;
import org.reprint.text.Range;

/// Question: is a reworded sentence's source among the best sentences that its rare terms find,
/// when both are planted among thousands of real stories?
///
/// Each labelled pair is two stories of a sentence, each rewritten article and its source are two
/// stories; the load is one story of each collection in turn. Found both ways means that either
/// sentence finds the other, as a scan asks from both sides.
final class PlantedRetrieval {
  private static final int MOST_PAIRS = 1_500; // of one set: a standard error of 0.6 points
  private static final int BEST = 10; // beside the depth of the options

  private final Path data;
  private final PrintStream out;
  private final ProseParser parser = new ProseParser();
  private final List<Prose> stories = new ArrayList<>();
  private final List<Planted> planted = new ArrayList<>();

  /// A reworded place and its sources, with the sentences there.
  ///
  /// @param common content terms that the two have in common
  private record Planted(
      String kind, int story, List<Integer> told, int source, List<Integer> from, int common) {}

  /// Places from the best, counted from 1; 0 when not among the best.
  private record Found(int asked, int bothWays) {}

  PlantedRetrieval(Path data, PrintStream out) {
    this.data = data;
    this.out = out;
  }

  /// @param load how many stories the sentences are planted among
  void run(int load) throws IOException {
    Set<String> left = new HashSet<>();
    Path rewrites = data.resolve("corpora").resolve("rewrites_dev_sources.jsonl");
    JsonLine.read(rewrites, story -> left.add(story.text("id")));
    for (String text : load(data, load, left)) {
      add(text);
    }
    pairs("mrpc_train");
    pairs("pan_sentence_train");
    articles(rewrites);
    measure();
  }

  /// Stories of both collections in turn, as far as each goes.
  static List<String> load(Path data, int count, Set<String> left) throws IOException {
    List<List<String>> collections = new ArrayList<>();
    for (String[] file : new String[][] {{"news12k", "text"}, {"reuters21578", "body"}}) {
      List<String> texts = new ArrayList<>();
      JsonLine.read(
          data.resolve("corpora").resolve(file[0] + ".jsonl.gz"),
          story -> {
            String text = story.fields().get(file[1]) instanceof String body ? body : "";
            if (!text.isBlank() && !left.contains(String.valueOf(story.fields().get("id")))) {
              texts.add(text);
            }
          });
      collections.add(texts);
    }
    List<String> chosen = new ArrayList<>();
    int longest = collections.stream().mapToInt(List::size).max().orElse(0);
    for (int i = 0; i < longest; i++) {
      for (List<String> texts : collections) {
        if (i < texts.size() && chosen.size() < count) {
          chosen.add(texts.get(i));
        }
      }
    }
    return chosen;
  }

  private int add(String text) {
    stories.add(parser.parse(text));
    return stories.size() - 1;
  }

  private void pairs(String set) throws IOException {
    Map<String, Integer> known = new HashMap<>();
    int before = planted.size();
    JsonLine.read(
        data.resolve("pairs").resolve(set + ".jsonl"),
        pair -> {
          boolean wanted = pair.number("label") > 0.5 && planted.size() < before + MOST_PAIRS;
          if (wanted && !pair.text("s1").equals(pair.text("s2"))) {
            int a = known.computeIfAbsent(pair.text("s1"), this::add);
            int b = known.computeIfAbsent(pair.text("s2"), this::add);
            plant(set, a, whole(a), b, List.of(whole(b)));
          }
        });
  }

  private Range whole(int story) {
    return new Range(0, stories.get(story).text().length());
  }

  private void articles(Path sources) throws IOException {
    Map<String, Integer> known = new HashMap<>();
    JsonLine.read(sources, story -> known.put(story.text("id"), add(story.text("text"))));
    JsonLine.read(
        data.resolve("rewrites_dev.jsonl"),
        line -> {
          Rewrite rewrite = Rewrite.of(line);
          int story = add(rewrite.text());
          for (Rewrite.Sentence sentence : rewrite.sentences()) {
            if (!sentence.sources().isEmpty()) {
              String kind = "rewrites " + rewrite.strength() + " " + sentence.kind();
              plant(kind, story, sentence.range(), known.get(rewrite.of()), sentence.sources());
            }
          }
        });
  }

  private void plant(String kind, int a, Range place, int b, List<Range> sources) {
    Set<Long> here = terms(a, List.of(place));
    here.retainAll(terms(b, sources));
    planted.add(
        new Planted(kind, a, sentences(a, List.of(place)), b, sentences(b, sources), here.size()));
  }

  private Set<Long> terms(int story, List<Range> places) {
    Prose prose = stories.get(story);
    Set<Long> terms = new HashSet<>();
    for (int t = 0; t < prose.tokens(); t++) {
      Range token = new Range(prose.start(t), prose.end(t));
      if (!prose.function(t) && places.stream().anyMatch(place -> place.overlap(token) > 0)) {
        terms.add(prose.hash(t));
      }
    }
    return terms;
  }

  /// The sentences of which at least half lies in one of the places, or that hold half of one.
  private List<Integer> sentences(int story, List<Range> places) {
    Prose prose = stories.get(story);
    List<Integer> found = new ArrayList<>();
    for (int s = 0; s < prose.sentences(); s++) {
      Range sentence = prose.sentence(s);
      if (places.stream()
          .anyMatch(p -> 2 * p.overlap(sentence) >= Math.min(p.length(), sentence.length()))) {
        found.add(s);
      }
    }
    return found;
  }

  private void measure() {
    BackgroundLearner learner = new BackgroundLearner();
    stories.forEach(learner::add);
    Background background = learner.learn();
    List<Entry> entries = stories.stream().map(EvaluateCandidates::entry).toList();
    CandidateFinder finder =
        new CandidateFinder(CandidateOptions.DEFAULT.withEveryPairUpTo(0), background);
    long before = used();
    CandidateIndex index = finder.index(entries);
    long bytes = used() - before;
    int depth = CandidateOptions.DEFAULT.terms().sentences();
    out.printf(
        Locale.ROOT,
        "planted among %,d stories, %s; index %,d bytes a story%n",
        stories.size(),
        background.version(),
        bytes / stories.size());
    CandidateIndex.Worker worker = index.worker();
    Map<String, int[]> table = new TreeMap<>();
    for (Planted sentence : planted) {
      Found found = find(index, worker, sentence);
      count(table.computeIfAbsent(sentence.kind(), k -> new int[7]), sentence, found);
      if (!sentence.kind().endsWith(" copy") && !sentence.kind().endsWith(" edit")) {
        count(table.computeIfAbsent("~ all reworded", k -> new int[7]), sentence, found);
      }
    }
    out.printf(
        Locale.ROOT,
        "  %-28s %6s %8s %11s   %17s   %17s%n",
        "",
        "pairs",
        "a common",
        "both ways 1",
        "in " + BEST + ", in " + depth,
        "asked 1, in " + depth);
    table.forEach(this::print);
  }

  private static void count(int[] row, Planted sentence, Found found) {
    row[0]++;
    if (sentence.common() > 0) {
      row[1]++;
      row[2] += found.bothWays() == 1 ? 1 : 0;
      row[3] += found.bothWays() > 0 && found.bothWays() <= BEST ? 1 : 0;
      row[4] += found.bothWays() > 0 ? 1 : 0;
      row[5] += found.asked() == 1 ? 1 : 0;
      row[6] += found.asked() > 0 ? 1 : 0;
    }
  }

  private void print(String kind, int[] row) {
    double of = Math.max(1, row[1]) / 100.0;
    out.printf(
        Locale.ROOT,
        "  %-28s %6d %8d %10.1f%% %9.1f%% %7.1f%% %9.1f%% %7.1f%%%n",
        kind,
        row[0],
        row[1],
        row[2] / of,
        row[3] / of,
        row[4] / of,
        row[5] / of,
        row[6] / of);
  }

  private static Found find(CandidateIndex index, CandidateIndex.Worker worker, Planted sentence) {
    int asked =
        best(index, worker, sentence.story(), sentence.told(), sentence.source(), sentence.from());
    int back =
        best(index, worker, sentence.source(), sentence.from(), sentence.story(), sentence.told());
    return new Found(asked, asked == 0 || back == 0 ? asked + back : Math.min(asked, back));
  }

  /// The best place at which a sentence of one story has one of another, 0 where none has.
  private static int best(
      CandidateIndex index,
      CandidateIndex.Worker worker,
      int story,
      List<Integer> sentences,
      int other,
      List<Integer> wanted) {
    int best = 0;
    for (int sentence : sentences) {
      int size = worker.rank(story, sentence);
      for (int at = 0; at < size && (best == 0 || at + 1 < best); at++) {
        for (int there : wanted) {
          boolean same = index.termSet(story, sentence) == index.termSet(other, there);
          if (same || worker.ranked(at) == index.termSet(other, there)) {
            best = same ? 1 : at + 1;
          }
        }
      }
    }
    return best;
  }

  private static long used() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
