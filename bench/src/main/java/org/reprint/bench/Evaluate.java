package org.reprint.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.reprint.Reprint;
import org.reprint.ReprintOptions;
import org.reprint.Scan;
import org.reprint.bench.background.EvaluateCandidates;
import org.reprint.bench.background.ScaleEvaluation;
import org.reprint.bench.background.SentenceRetrieval;
import org.reprint.bench.lexicon.LexiconLift;
import org.reprint.bench.order.OrderEvaluation;
import org.reprint.bench.passages.EvaluateSwaps;
import org.reprint.wire.Story;

/// Chooses what to evaluate and with which engine.
final class Evaluate {
  private static final int STORIES = 500;
  private static final int SCALE_STORIES = 20_000;
  private static final int ORDER_STORIES = 5_000;
  private static final int SHUFFLES = 10;
  private static final int TRUST_STORIES = 1_500; // of each half
  private static final int SWAPS = 600; // rewritten stories
  private static final long SEED = 20_261_122;

  private static final String PAIRS = "one sentence pair a line, with s1, s2 and label";

  private Evaluate() {}

  static void run(String[] args, PrintStream out) throws IOException {
    boolean verbose = List.of(args).contains("--verbose");
    String[] words =
        Arrays.stream(args)
            .filter(word -> !word.equals("--verbose") && !word.equals("--stories"))
            .toArray(String[]::new);
    if (words.length < 2) {
      throw new UsageException(
          "evaluate what? one of pairs, retrieval, rewrites, crowd, candidates, scale, order, facts,"
              + " news, trust, lexicon, all, then DATA_DIR");
    }
    DataFolder data = new DataFolder(Path.of(words[1]));
    int stories = Math.toIntExact(number(words, 2, STORIES));
    long seed = number(words, 3, SEED);
    Reprint reprint = Reprint.of(ReprintOptions.DEFAULT);
    Function<List<Story>, Scan> scanner = all -> reprint.scan(all, done -> {});
    PairEvaluation pairs = new PairEvaluation((a, b) -> reprint.score(a, b).score(), verbose);
    RewriteEvaluation rewrites = new RewriteEvaluation(scanner, verbose);
    NewsEvaluation news = new NewsEvaluation(scanner);
    switch (words[0]) {
      case "pairs" -> pairs.run(data, out);
      case "retrieval" -> retrieval(data, out);
      case "rewrites" -> rewrites.run(data, out);
      case "facts" -> {
        new FactEvaluation(scanner, verbose).run(data, out);
        EvaluateSwaps.run(
            data.path(), words.length > 2 ? stories : SWAPS, seed, verbose, scanner, out);
      }
      case "scale" -> scale(data, words.length > 2 ? stories : SCALE_STORIES, out);
      case "order" -> order(data, words.length > 2 ? stories : ORDER_STORIES, seed, out);
      case "candidates" -> candidates(data, words.length > 2 ? stories : 0, out);
      case "crowd" -> rewrites.runInCrowd(data, stories, seed, out);
      case "trust" -> DeriveSignificance.withEngine().evaluate(data, trust(words), seed, out);
      case "news" -> news.run(data, stories, seed, out);
      case "lexicon" -> lexicon(data, out);
      case "all" -> {
        pairs.run(data, out);
        retrieval(data, out);
        rewrites.run(data, out);
        rewrites.runInCrowd(data, stories, seed, out);
        candidates(data, 0, out);
        lexicon(data, out);
        news.run(data, stories, seed, out);
      }
      default ->
          throw new UsageException(
              "cannot evaluate \""
                  + words[0]
                  + "\"; there are pairs, retrieval, rewrites, crowd, candidates, scale, order, facts,"
                  + " news, trust, lexicon, all");
    }
  }

  private static int trust(String[] words) {
    return Math.toIntExact(number(words, 2, TRUST_STORIES));
  }

  /// Candidates alone, and with the files checked first: the run is long.
  ///
  /// @param planted how many stories to plant the sentences among; 0 for each set by itself
  private static void candidates(DataFolder data, int planted, PrintStream out) throws IOException {
    data.file("pairs/mrpc_train.jsonl", PAIRS);
    data.file("rewrites_dev.jsonl", "one rewritten article a line");
    if (planted > 0) {
      EvaluateCandidates.planted(data.path(), planted, out);
    } else {
      EvaluateCandidates.run(data.path(), out);
    }
  }

  private static void scale(DataFolder data, int most, PrintStream out) throws IOException {
    data.file("corpora/reuters21578.jsonl.gz", "one wire story a line, with body");
    ScaleEvaluation.run(data.path(), most, out);
  }

  /// @throws CheckFailed if the order of stories changed what was found
  private static void order(DataFolder data, int stories, long seed, PrintStream out)
      throws IOException {
    Path wire = data.file("corpora/reuters21578.jsonl.gz", "one wire story a line, with body");
    Path news = data.file("corpora/news12k.jsonl.gz", "one modern news story a line, with text");
    if (!OrderEvaluation.run(wire, news, stories, SHUFFLES, seed, out)) {
      throw new CheckFailed("the order of stories changed what was found");
    }
  }

  private static void retrieval(DataFolder data, PrintStream out) throws IOException {
    data.file("pairs/pan_sentence_train.jsonl", PAIRS);
    SentenceRetrieval.run(data.path(), out);
  }

  private static void lexicon(DataFolder data, PrintStream out) throws IOException {
    data.file("pairs/mrpc_train.jsonl", PAIRS);
    data.file("pairs/pan_sentence_train.jsonl", PAIRS);
    LexiconLift.run(data.path(), out);
  }

  /// The number at a place of the command line.
  ///
  /// @throws UsageException if what stands there is no whole number of at least 0
  static long number(String[] words, int at, long otherwise) {
    if (words.length <= at) {
      return otherwise;
    }
    try {
      long number = Long.parseLong(words[at]);
      if (number >= 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      // told below, together with negative numbers
    }
    throw new UsageException("a whole number of at least 0 is needed, got \"" + words[at] + "\"");
  }
}
