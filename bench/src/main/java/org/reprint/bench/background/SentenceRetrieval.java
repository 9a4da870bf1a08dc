package org.reprint.bench.background;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.reprint.align.Aligner;
import org.reprint.align.Telling;
import org.reprint.background.Background;
import org.reprint.bench.JsonLine;
import org.reprint.candidates.Candidate;
import org.reprint.candidates.CandidateFinder;
import org.reprint.candidates.Entry;
import org.reprint.facts.FactFinder;
import org.reprint.text.Prose;
import org.reprint.text.ProseParser;

/// Question: how many reworded sentences are found among thousands, and told to be, when 95 of 100
/// that are told must be right?
///
/// Each query is the first sentence of a labelled pair; half of the queries have their partner
/// among the sentences that are searched, the partners of the others are taken away. The candidates
/// of a query, at most [#DEPTH], are scored as pairs of sentences and the best is its answer, right
/// when it is the partner. Answers are told from the highest score down, as long as the share of
/// right ones is kept.
public final class SentenceRetrieval {
  private static final String SET = "pan_sentence_train.jsonl";
  private static final int QUERIES = 3_000;
  private static final int DEPTH = 50;
  private static final double[] PRECISIONS = {0.95, 0.99};

  /// Least deviation of a query's other scores, so that a lead over nothing is finite.
  private static final double LEAST_DEVIATION = 0.02;

  private final ProseParser parser = new ProseParser();
  private final FactFinder facts = new FactFinder();
  private final Aligner aligner = new Aligner();
  private final List<Entry> entries = new ArrayList<>();
  private final Map<String, Integer> numbers = new LinkedHashMap<>();
  private final Map<Integer, Integer> partners = new LinkedHashMap<>(); // -1 when taken away
  private final Map<Integer, Telling> tellings = new HashMap<>();

  /// @param score the best of a query
  /// @param lead the same, over the others of that query
  private record Answer(double score, double lead, boolean right) {}

  private SentenceRetrieval() {}

  /// Measures.
  ///
  /// @param data holds `pairs`
  /// @param out for the results
  public static void run(Path data, PrintStream out) throws IOException {
    new SentenceRetrieval().measure(data.resolve("pairs").resolve(SET), out);
  }

  private void measure(Path file, PrintStream out) throws IOException {
    read(file);
    List<Answer> answers = answers();
    int searched = entries.size() - partners.size();
    long wanted = partners.values().stream().filter(partner -> partner >= 0).count();
    out.printf(
        Locale.ROOT,
        "PAN: %,d sentences searched, %,d queries, %,d of them with a partner%n",
        searched,
        partners.size(),
        wanted);
    print("score", answers, Comparator.comparingDouble(Answer::score), wanted, out);
    print("score over the others", answers, Comparator.comparingDouble(Answer::lead), wanted, out);
  }

  /// Numbers the sentences: those searched, and the queries.
  private void read(Path file) throws IOException {
    List<String[]> asked = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    List<String> all = new ArrayList<>();
    JsonLine.read(
        file,
        pair -> {
          String[] two = {pair.text("s1"), pair.text("s2")};
          boolean fresh = !two[0].equals(two[1]) && !taken.contains(two[0]);
          if (pair.number("label") > 0.5 && asked.size() < QUERIES && fresh) {
            if (asked.size() % 2 == 1) {
              taken.add(two[1]);
            }
            taken.add(two[0]);
            asked.add(two);
          }
          all.addAll(Arrays.asList(two));
        });
    for (String text : all) {
      if (!taken.contains(text)) {
        number(text);
      }
    }
    for (String[] two : asked) {
      int query = number(two[0]);
      partners.put(query, numbers.getOrDefault(two[1], -1));
    }
  }

  private int number(String text) {
    return numbers.computeIfAbsent(
        text,
        t -> {
          entries.add(EvaluateCandidates.entry(parser.parse(t)));
          return entries.size() - 1;
        });
  }

  private List<Answer> answers() {
    Map<Integer, List<Integer>> found = new LinkedHashMap<>();
    CandidateFinder finder =
        new CandidateFinder(EvaluateCandidates.depth(DEPTH, 0), Background.builtin());
    for (Candidate candidate : finder.find(entries).pairs()) {
      add(found, candidate.a(), candidate.b());
      add(found, candidate.b(), candidate.a());
    }
    List<Answer> answers = new ArrayList<>();
    found.forEach((query, others) -> answers.add(answer(query, others)));
    return answers;
  }

  private void add(Map<Integer, List<Integer>> found, int query, int other) {
    if (partners.containsKey(query) && !partners.containsKey(other)) {
      found.computeIfAbsent(query, q -> new ArrayList<>()).add(other);
    }
  }

  private Answer answer(int query, List<Integer> others) {
    double[] scores = new double[others.size()];
    int best = 0;
    for (int i = 0; i < scores.length; i++) {
      scores[i] = aligner.score(tell(query), tell(others.get(i))).score();
      best = scores[i] > scores[best] ? i : best;
    }
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < scores.length; i++) {
      sum += i == best ? 0 : scores[i];
      squares += i == best ? 0 : scores[i] * scores[i];
    }
    double mean = sum / Math.max(1, scores.length - 1);
    double variance = squares / Math.max(1, scores.length - 1) - mean * mean;
    double deviation = Math.max(LEAST_DEVIATION, Math.sqrt(Math.max(0, variance)));
    boolean right = others.get(best).equals(partners.get(query));
    return new Answer(scores[best], (scores[best] - mean) / deviation, right);
  }

  private Telling tell(int sentence) {
    return tellings.computeIfAbsent(
        sentence,
        s -> {
          Prose prose = entries.get(s).prose();
          return Telling.of(prose, facts.find(prose), Background.builtin());
        });
  }

  private static void print(
      String name, List<Answer> answers, Comparator<Answer> by, long wanted, PrintStream out) {
    List<Answer> ranked = answers.stream().sorted(by.reversed()).toList();
    int right = 0;
    double precisions = 0;
    int[] kept = new int[PRECISIONS.length];
    for (int told = 0; told < ranked.size(); told++) {
      right += ranked.get(told).right() ? 1 : 0;
      double precision = right / (told + 1.0);
      precisions += ranked.get(told).right() ? precision : 0;
      for (int p = 0; p < kept.length; p++) {
        kept[p] = precision >= PRECISIONS[p] ? right : kept[p];
      }
    }
    out.printf(
        Locale.ROOT,
        "  %-24s average precision %.3f  recall at precision 95 %%: %.1f %%, 99 %%: %.1f %%%n",
        name,
        precisions / wanted,
        100.0 * kept[0] / wanted,
        100.0 * kept[1] / wanted);
  }
}
