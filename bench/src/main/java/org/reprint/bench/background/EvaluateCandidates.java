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
import org.reprint.background.Background;
import org.reprint.bench.JsonLine;
import org.reprint.candidates.Candidate;
import org.reprint.candidates.CandidateFinder;
import org.reprint.candidates.CandidateOptions;
import org.reprint.candidates.CandidateStats;
import org.reprint.candidates.Candidates;
import org.reprint.candidates.Entry;
import org.reprint.candidates.Source;
import org.reprint.candidates.TermOptions;
import org.reprint.text.Prose;
import org.reprint.text.ProseParser;

/// Question: how many true rewrites do the rarest terms find, and at what cost?
///
/// First on labelled sentence pairs, each sentence a story of its own among all sentences of its
/// set; then on articles rewritten by hand among 2,000 articles of the same kind. A pair is found
/// when either side finds the other.
public final class EvaluateCandidates {
  static final long[] NONE = {};
  private static final int[] NOWHERE = {};
  private static final int[] DEPTHS = {1, 10, 50};
  private static final int MOST_PAIRS = 1_500; // of one set: a standard error of 0.6 points

  private final Path data;
  private final PrintStream out;
  private final ProseParser parser = new ProseParser();

  private EvaluateCandidates(Path data, PrintStream out) {
    this.data = data;
    this.out = out;
  }

  /// Measures labelled pairs and rewritten articles planted among many stories.
  ///
  /// @param data holds `pairs` and `corpora`
  /// @param stories how many they are planted among
  /// @param out for the results
  public static void planted(Path data, int stories, PrintStream out) throws IOException {
    new PlantedRetrieval(data, out).run(stories);
    new LiftedRetrieval(data, out).run(PlantedRetrieval.load(data, stories, Set.of()));
  }

  /// Measures all sets.
  ///
  /// @param data holds `pairs` and `corpora`
  /// @param out for the results
  public static void run(Path data, PrintStream out) throws IOException {
    EvaluateCandidates evaluation = new EvaluateCandidates(data, out);
    evaluation.pairs("mrpc_train");
    evaluation.pairs("pan_sentence_train");
    new RewriteRetrieval(evaluation.data, out).run();
  }

  static Entry entry(Prose prose) {
    return new Entry(prose, null, NONE, NONE, NOWHERE);
  }

  /// Options that keep every hit of the best few and add no pair of their own.
  static CandidateOptions depth(int sentences, double leastWeight) {
    TermOptions usual = TermOptions.DEFAULT;
    return CandidateOptions.DEFAULT
        .withEveryPairUpTo(0)
        .withTerms(
            new TermOptions(
                usual.queryTerms(),
                sentences,
                usual.stories(),
                leastWeight,
                usual.leastVote(),
                usual.postingCap()));
  }

  private void pairs(String set) throws IOException {
    Map<String, Integer> stories = new HashMap<>();
    List<Entry> entries = new ArrayList<>();
    List<int[]> wanted = new ArrayList<>();
    JsonLine.read(
        data.resolve("pairs").resolve(set + ".jsonl"),
        pair -> {
          int a = number(pair.text("s1"), stories, entries);
          int b = number(pair.text("s2"), stories, entries);
          if (pair.number("label") > 0.5 && a != b && wanted.size() < MOST_PAIRS) {
            wanted.add(new int[] {Math.min(a, b), Math.max(a, b)});
          }
        });
    out.printf(Locale.ROOT, "%s: %d sentences, %d pairs%n", set, entries.size(), wanted.size());
    for (int depth : DEPTHS) {
      recall(entries, wanted, depth, 0);
    }
    for (double weight : new double[] {0.3, 0.5, 0.7, 1}) {
      recall(entries, wanted, 50, weight);
    }
  }

  private int number(String text, Map<String, Integer> stories, List<Entry> entries) {
    return stories.computeIfAbsent(
        text,
        t -> {
          entries.add(entry(parser.parse(t)));
          return entries.size() - 1;
        });
  }

  private void recall(List<Entry> entries, List<int[]> wanted, int depth, double weight) {
    Candidates found =
        new CandidateFinder(depth(depth, weight), Background.builtin()).find(entries);
    Set<Long> pairs = new HashSet<>();
    for (Candidate candidate : found.pairs()) {
      if (candidate.sources().contains(Source.SENTENCES)) {
        pairs.add((long) candidate.a() << Integer.SIZE | candidate.b());
      }
    }
    long hits =
        wanted.stream().filter(p -> pairs.contains((long) p[0] << Integer.SIZE | p[1])).count();
    CandidateStats stats = found.stats();
    out.printf(
        Locale.ROOT,
        "  best %2d, weight >= %.2f: recall %.1f %%, %.1f pairs and %.0f postings a sentence%n",
        depth,
        weight,
        100.0 * hits / wanted.size(),
        (double) pairs.size() / entries.size(),
        (double) stats.postingsRead() / stats.sentences());
  }
}
