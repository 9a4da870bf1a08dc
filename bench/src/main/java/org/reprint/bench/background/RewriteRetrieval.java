package org.reprint.bench.background;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.reprint.background.Background;
import org.reprint.background.BackgroundLearner;
import org.reprint.bench.JsonLine;
import org.reprint.bench.Rewrite;
import org.reprint.candidates.Candidate;
import org.reprint.candidates.CandidateFinder;
import org.reprint.candidates.CandidateOptions;
import org.reprint.candidates.Candidates;
import org.reprint.candidates.Entry;
import org.reprint.candidates.Source;
import org.reprint.candidates.TermOptions;
import org.reprint.text.Prose;
import org.reprint.text.ProseParser;
import org.reprint.text.Range;

/// Finds the sources of articles rewritten by hand, sentence by sentence, among other articles.
final class RewriteRetrieval {
  private static final int OTHERS = 2_000;
  private static final double[] LEAST_VOTES = {0, 0.1, 0.2, 0.4, 0.8};

  private final Path data;
  private final PrintStream out;
  private final ProseParser parser = new ProseParser();
  private final List<Prose> stories = new ArrayList<>();
  private final List<Told> told = new ArrayList<>();

  /// A rewritten sentence and what it was made of.
  private record Told(String kind, int story, Range place, int source, List<Range> from) {}

  RewriteRetrieval(Path data, PrintStream out) {
    this.data = data;
    this.out = out;
  }

  void run() throws IOException {
    Path corpora = data.resolve("corpora");
    Map<String, Integer> sources = new HashMap<>();
    JsonLine.read(
        corpora.resolve("rewrites_dev_sources.jsonl"),
        story -> sources.put(story.text("id"), add(story.text("text"))));
    JsonLine.read(
        data.resolve("rewrites_dev.jsonl"),
        line -> {
          Rewrite rewrite = Rewrite.of(line);
          article(rewrite, sources.get(rewrite.of()));
        });
    int known = stories.size();
    JsonLine.read(
        corpora.resolve("news12k.jsonl.gz"),
        story -> {
          if (stories.size() < known + OTHERS && !sources.containsKey(story.text("id"))) {
            add(story.text("text"));
          }
        });
    measure(Background.builtin());
    BackgroundLearner learner = new BackgroundLearner();
    stories.forEach(learner::add);
    measure(learner.learn());
  }

  private int add(String text) {
    stories.add(parser.parse(text));
    return stories.size() - 1;
  }

  private void article(Rewrite rewrite, int source) {
    int story = add(rewrite.text());
    for (Rewrite.Sentence sentence : rewrite.sentences()) {
      String kind = rewrite.strength() + " " + sentence.kind();
      told.add(new Told(kind, story, sentence.range(), source, sentence.sources()));
    }
  }

  private void measure(Background background) {
    List<Entry> entries = stories.stream().map(EvaluateCandidates::entry).toList();
    String version = background.version();
    out.printf(Locale.ROOT, "rewrites among %d stories, %s%n", entries.size(), version);
    Map<String, int[]> table = new TreeMap<>(); // kind -> found at each depth, then how many
    int[] depths = {1, 10, 50};
    for (int d = 0; d < depths.length; d++) {
      Candidates found =
          new CandidateFinder(EvaluateCandidates.depth(depths[d], 0), background).find(entries);
      for (Told sentence : told) {
        if (!sentence.from().isEmpty()) {
          int[] row = table.computeIfAbsent(sentence.kind(), kind -> new int[4]);
          row[d] += finds(found, sentence) ? 1 : 0;
          row[depths.length] += d == 0 ? 1 : 0;
        }
      }
    }
    table.forEach((kind, row) ->
        out.printf(
            Locale.ROOT,
            "  %-16s %3d sentences: %3d in the best 1, %3d in 10, %3d in 50%n",
            kind,
            row[3],
            row[0],
            row[1],
            row[2]));
    for (double vote : LEAST_VOTES) {
      usual(entries, background, vote);
    }
    usual(entries, background, TermOptions.DEFAULT.leastVote());
  }

  private void usual(List<Entry> entries, Background background, double leastVote) {
    CandidateOptions options =
        EvaluateCandidates.depth(
            TermOptions.DEFAULT.sentences(), TermOptions.DEFAULT.leastWeight());
    options = options.withTerms(options.terms().withLeastVote(leastVote));
    ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    long start = clock.getCurrentThreadCpuTime();
    Candidates found = new CandidateFinder(options, background).find(entries);
    double seconds = (clock.getCurrentThreadCpuTime() - start) / 1e9;
    int[] source = new int[Source.values().length];
    long hits = 0;
    for (Candidate candidate : found.pairs()) {
      candidate.sources().forEach(s -> source[s.ordinal()]++);
      hits += candidate.sentencesA().length;
    }
    long linked =
        told.stream()
            .filter(t -> !t.from().isEmpty())
            .filter(t ->
                pair(found, t.source(), t.story()) != null
                    && pair(found, t.source(), t.story()).sources().contains(Source.VOTE))
            .count();
    long hit = told.stream().filter(t -> finds(found, t)).count();
    out.printf(
        Locale.ROOT,
        "  votes of %.2f and more: %d of the sentences in voted pairs, %d hits themselves; %d pairs"
            + " (%d voted, %d with hits), %d hits, %.1f s of one core, %s%n",
        leastVote,
        linked,
        hit,
        found.pairs().size(),
        source[Source.VOTE.ordinal()],
        source[Source.SENTENCES.ordinal()],
        hits,
        seconds,
        found.stats());
  }

  private boolean finds(Candidates found, Told sentence) {
    Candidate pair = pair(found, sentence.source(), sentence.story());
    if (pair == null) {
      return false;
    }
    Prose a = stories.get(pair.a());
    Prose b = stories.get(pair.b());
    for (int i = 0; i < pair.sentencesA().length; i++) {
      Range there = a.sentence(pair.sentencesA()[i]);
      Range here = b.sentence(pair.sentencesB()[i]);
      if (here.overlap(sentence.place()) > here.length() / 2
          && sentence.from().stream().anyMatch(r -> r.overlap(there) > there.length() / 2)) {
        return true;
      }
    }
    return false;
  }

  /// The candidate of a source and its rewrite; sources were added first.
  private static Candidate pair(Candidates found, int a, int b) {
    int low = 0;
    int high = found.pairs().size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      Candidate candidate = found.pairs().get(middle);
      int order =
          candidate.a() != a
              ? Integer.compare(candidate.a(), a)
              : Integer.compare(candidate.b(), b);
      if (order == 0) {
        return candidate;
      }
      low = order < 0 ? middle + 1 : low;
      high = order < 0 ? high : middle;
    }
    return null;
  }
}
