package org.reprint.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.reprint.align.Aligner;
import org.reprint.align.Clue;
import org.reprint.align.PairQuestion;
import org.reprint.align.Telling;
import org.reprint.text.Range;

/// Fits the weights by which a pair of sentences is told to be the same, given the other pairs of
/// the two stories, on articles rewritten by hand; and judges each article by a fit on the others.
///
/// A pair of a rewrite and its source is labelled by what the rewritten sentence was made from: it
/// is positive when it covers half of what stands there. Pairs of a rewrite and the sources of
/// others are negative. Sentences that merely state the same facts are left out.
final class FitContext {
  private static final String SAME_FACTS = "samefacts";
  private static final double HALF = 0.5;
  private static final double[] CAREFUL = {0, 1.5};

  /// A pair that may be labelled.
  ///
  /// @param rewrite index of the article
  /// @param source id of the other story
  /// @param sentence the rewritten sentence
  /// @param label whether they say the same
  private record Row(
      int rewrite, String source, Rewrite.Sentence sentence, Clue clue, boolean label) {
    double[] x() {
      return clue.features().stream().mapToDouble(Double::doubleValue).toArray();
    }
  }

  private final AlignedFeatures engine = new AlignedFeatures(PairQuestion.IN_STORIES);
  private final Aligner aligner = new Aligner();
  private final List<Rewrite> rewrites;
  private final Map<String, Telling> sources = new LinkedHashMap<>();
  private final Fit.Options options =
      Fit.Options.DEFAULT.withSigns(
          Collections.nCopies(Aligner.clueNames().size(), Fit.Sign.NOT_NEGATIVE));

  private FitContext(DataFolder data) throws IOException {
    rewrites = RewriteEvaluation.rewrites(data);
    RewriteEvaluation.sources(data).forEach((id, text) -> sources.put(id, engine.tell(text)));
  }

  static void run(String[] args, PrintStream out) throws IOException {
    new FitContext(new DataFolder(Path.of(args[0]))).run(out);
  }

  private void run(PrintStream out) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < rewrites.size(); i++) {
      Telling rewrite = engine.tell(rewrites.get(i).text());
      for (Map.Entry<String, Telling> source : sources.entrySet()) {
        add(rows, i, source.getKey(), aligner.clues(source.getValue(), rewrite));
      }
    }
    long positive = rows.stream().filter(Row::label).count();
    out.printf(Locale.ROOT, "%,d pairs, %,d of them say the same%n", rows.size(), positive);
    print("fitted", fit(rows), out);
    Map<Integer, Fit.Model> unseen = new LinkedHashMap<>();
    for (int i = 0; i < rewrites.size(); i++) {
      int held = i;
      unseen.put(i, fit(rows.stream().filter(row -> row.rewrite() != held).toList()));
    }
    for (double careful : CAREFUL) {
      out.printf(
          Locale.ROOT,
          "each article judged by a fit on the others, from log odds of %.1f on%n",
          careful);
      report(rows, row -> logit(unseen.get(row.rewrite()), row) - careful, out);
    }
    out.println("as the engine weighs them");
    report(rows, row -> row.clue().logit(), out);
  }

  /// Adds the pairs that can be labelled.
  private void add(List<Row> rows, int rewrite, String source, List<Clue> clues) {
    boolean own = source.equals(rewrites.get(rewrite).of());
    for (Clue clue : clues) {
      Rewrite.Sentence sentence = sentence(rewrites.get(rewrite), clue.b());
      if (sentence != null && !(own && sentence.kind().equals(SAME_FACTS))) {
        rows.add(new Row(rewrite, source, sentence, clue, own && madeFrom(sentence, clue.a())));
      }
    }
  }

  /// The labelled sentence that a stretch of a rewrite lies in by half, or null.
  private static Rewrite.Sentence sentence(Rewrite rewrite, Range stretch) {
    return rewrite.sentences().stream()
        .filter(sentence -> sentence.range().overlap(stretch) >= HALF * stretch.length())
        .findFirst()
        .orElse(null);
  }

  private static boolean madeFrom(Rewrite.Sentence sentence, Range source) {
    return sentence.sources().stream()
        .anyMatch(from -> from.overlap(source) >= HALF * Math.min(from.length(), source.length()));
  }

  private Fit.Model fit(List<Row> rows) {
    double[][] x = rows.stream().map(Row::x).toArray(double[][]::new);
    boolean[] y = new boolean[x.length];
    for (int i = 0; i < y.length; i++) {
      y[i] = rows.get(i).label();
    }
    return Fit.fit(x, y, options);
  }

  private static void print(String name, Fit.Model model, PrintStream out) {
    out.printf(Locale.ROOT, "%s: INTERCEPT %.2f", name, model.intercept());
    for (int j = 0; j < Aligner.clueNames().size(); j++) {
      out.printf(Locale.ROOT, "  %s %.2f", Aligner.clueNames().get(j), model.weights().get(j));
    }
    out.println();
  }

  /// Takes the likeliest pairs first, no sentence of two stories twice, and prints what of them is
  /// right, and what is not.
  ///
  /// @param model log odds
  private void report(List<Row> rows, ToDoubleFunction<Row> model, PrintStream out) {
    Set<Rewrite.Sentence> right = new HashSet<>();
    int wrong = 0;
    int own = 0;
    int strange = 0;
    for (Row row : disjoint(rows, model)) {
      boolean stranger = !row.source().equals(rewrites.get(row.rewrite()).of());
      if (row.label()) {
        right.add(row.sentence());
      }
      wrong += row.label() || stranger ? 0 : 1;
      own += row.sentence().sources().isEmpty() && !stranger ? 1 : 0;
      strange += stranger ? 1 : 0;
    }
    RecallTable found = new RecallTable(RewriteEvaluation.STRENGTHS);
    for (Rewrite rewrite : rewrites) {
      for (Rewrite.Sentence sentence : rewrite.sentences()) {
        if (!sentence.sources().isEmpty() && !sentence.kind().equals(SAME_FACTS)) {
          found.add(sentence.kind(), rewrite.strength(), right.contains(sentence));
        }
      }
    }
    found.print(out);
    out.printf(
        Locale.ROOT,
        "  wrong pairs: %d with the source, %d of them of own sentences; %d with strangers%n",
        wrong,
        own,
        strange);
  }

  private static List<Row> disjoint(List<Row> rows, ToDoubleFunction<Row> model) {
    List<Row> told = new ArrayList<>();
    Set<List<Object>> used = new HashSet<>();
    rows.stream()
        .filter(row -> model.applyAsDouble(row) > 0)
        .sorted(Comparator.comparingDouble(model).reversed())
        .forEach(row -> {
          List<Object> left = List.of(row.rewrite(), row.source(), 0, row.clue().a());
          List<Object> right = List.of(row.rewrite(), row.source(), 1, row.clue().b());
          if (!used.contains(left) && !used.contains(right)) {
            used.add(left);
            used.add(right);
            told.add(row);
          }
        });
    return told;
  }

  private static double logit(Fit.Model model, Row row) {
    double sum = model.intercept();
    for (int j = 0; j < row.clue().features().size(); j++) {
      sum += model.weights().get(j) * row.clue().features().get(j);
    }
    return sum;
  }
}
