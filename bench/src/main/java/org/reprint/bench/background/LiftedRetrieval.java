package org.reprint.bench.background;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.reprint.background.Background;
import org.reprint.background.BackgroundLearner;
import org.reprint.bench.JsonLine;
import org.reprint.candidates.Candidate;
import org.reprint.candidates.CandidateFinder;
import org.reprint.candidates.CandidateIndex;
import org.reprint.candidates.CandidateOptions;
import org.reprint.candidates.Entry;
import org.reprint.candidates.Source;
import org.reprint.text.Prose;
import org.reprint.text.ProseParser;

/// Question: are two long stories that have nothing in common but a short reworded passage a pair
/// of candidates, among thousands of others?
///
/// The passages are labelled sentence pairs, one or two in a row, each side put into the middle of
/// a story of its own. A passage is found when the stories are a pair and its sentences will be
/// scored: when the whole pair was voted for, or a hit is near.
final class LiftedRetrieval {
  private static final int MOST_PAIRS = 1_000; // of one set
  private static final int NEAR = 2; // sentences around a hit that are scored with it

  private final Path data;
  private final PrintStream out;
  private final ProseParser parser = new ProseParser();
  private final List<Prose> stories = new ArrayList<>();
  private final List<Lifted> planted = new ArrayList<>();

  /// @param sentenceA where the passage begins in story `a`
  private record Lifted(
      String kind, int a, int sentenceA, int endA, int b, int sentenceB, int endB) {}

  /// How many of a kind there are and were found, and at what cost.
  private static final class Row {
    int all;
    int pairs;
    int found;
    int hits;
  }

  LiftedRetrieval(Path data, PrintStream out) {
    this.data = data;
    this.out = out;
  }

  /// @param hosts texts of stories that passages are put into
  void run(List<String> hosts) throws IOException {
    hosts.forEach(text -> stories.add(parser.parse(text)));
    int host = 0;
    for (String set : new String[] {"mrpc_train", "pan_sentence_train"}) {
      List<String[]> pairs = pairs(set);
      host = plant(set + " one", pairs, 1, host);
      host = plant(set + " two", pairs, 2, host);
    }
    measure();
  }

  private List<String[]> pairs(String set) throws IOException {
    List<String[]> pairs = new ArrayList<>();
    JsonLine.read(
        data.resolve("pairs").resolve(set + ".jsonl"),
        pair -> {
          if (pair.number("label") > 0.5 && pairs.size() < MOST_PAIRS) {
            pairs.add(new String[] {pair.text("s1"), pair.text("s2")});
          }
        });
    return pairs;
  }

  /// @param host the first story that may be changed
  /// @return the first that may be changed next
  private int plant(String kind, List<String[]> pairs, int many, int host) {
    int next = host;
    for (int i = 0; i + many <= pairs.size() && next + 1 < stories.size(); i += many) {
      StringBuilder left = new StringBuilder();
      StringBuilder right = new StringBuilder();
      for (String[] pair : pairs.subList(i, i + many)) {
        left.append(pair[0]).append(' ');
        right.append(pair[1]).append(' ');
      }
      int[] a = put(next, left.toString());
      int[] b = put(next + 1, right.toString());
      planted.add(new Lifted(kind, next, a[0], a[1], next + 1, b[0], b[1]));
      next += 2;
    }
    return next;
  }

  /// Puts a passage into the middle of a story; says between which sentences it stands then.
  private int[] put(int story, String passage) {
    Prose host = stories.get(story);
    int middle = host.sentences() / 2;
    int at = middle == 0 ? 0 : host.sentence(middle).start();
    stories.set(
        story, parser.parse(host.text().substring(0, at) + passage + host.text().substring(at)));
    Prose prose = stories.get(story);
    int from = 0;
    while (from + 1 < prose.sentences() && prose.sentence(from).end() <= at) {
      from++;
    }
    int to = from;
    while (to < prose.sentences() && prose.sentence(to).start() < at + passage.length()) {
      to++;
    }
    return new int[] {from, to};
  }

  private void measure() {
    BackgroundLearner learner = new BackgroundLearner();
    stories.forEach(learner::add);
    Background background = learner.learn();
    List<Entry> entries = stories.stream().map(EvaluateCandidates::entry).toList();
    CandidateOptions options = CandidateOptions.DEFAULT.withEveryPairUpTo(0);
    CandidateIndex index = new CandidateFinder(options, background).index(entries);
    CandidateIndex.Worker worker = index.worker();
    Map<String, Row> rows = new TreeMap<>();
    for (Lifted lifted : planted) {
      Row row = rows.computeIfAbsent(lifted.kind(), kind -> new Row());
      boolean found = find(index, worker, lifted, lifted.a(), row);
      found |= find(index, worker, lifted, lifted.b(), row);
      row.all++;
      row.found += found ? 1 : 0;
    }
    out.printf(Locale.ROOT, "passages lifted into %,d stories%n", stories.size());
    rows.forEach((kind, row) ->
        out.printf(
            Locale.ROOT,
            "  %-28s %5d passages, %5.1f %% found; %.1f pairs and %.1f hits a story%n",
            kind,
            row.all,
            100.0 * row.found / row.all,
            row.pairs / 2.0 / row.all,
            row.hits / 2.0 / row.all));
  }

  private static boolean find(
      CandidateIndex index, CandidateIndex.Worker worker, Lifted lifted, int asking, Row row) {
    boolean found = false;
    for (Candidate pair : index.pairs(worker.search(asking))) {
      row.pairs++;
      row.hits += pair.sentencesA().length;
      if (pair.a() == lifted.a() && pair.b() == lifted.b()) {
        found = pair.sources().contains(Source.VOTE) || isNear(pair, lifted);
      }
    }
    return found;
  }

  private static boolean isNear(Candidate pair, Lifted lifted) {
    for (int i = 0; i < pair.sentencesA().length; i++) {
      int x = pair.sentencesA()[i];
      int y = pair.sentencesB()[i];
      if (x >= lifted.sentenceA() - NEAR
          && x < lifted.endA() + NEAR
          && y >= lifted.sentenceB() - NEAR
          && y < lifted.endB() + NEAR) {
        return true;
      }
    }
    return false;
  }
}
