package org.reprint.bench.kernels;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntBinaryOperator;
import org.reprint.background.Background;
import org.reprint.text.Prose;

/// Sentences ranked by BM25 as one writes it down: every posting of every content term of the
/// sentence asked about is added up in a hash map, and what comes out is sorted.
public final class PlainRetrieval {
  private static final double K1 = 1.2;
  private static final double B = 0.75;
  private static final double USUAL_LENGTH = 12;

  private final Background background;
  private final Map<Integer, List<Long>> terms = new LinkedHashMap<>(); // of each set, rarest first
  private final Map<Long, List<Integer>> postings = new HashMap<>(); // sets that have a term

  /// Indexes stories.
  ///
  /// @param termSet the number of a story's sentence's set of content terms, below 0 for none
  public PlainRetrieval(List<Prose> stories, IntBinaryOperator termSet, Background background) {
    this.background = background;
    for (int story = 0; story < stories.size(); story++) {
      Prose prose = stories.get(story);
      for (int s = 0; s < prose.sentences(); s++) {
        int set = termSet.applyAsInt(story, s);
        if (set >= 0 && !terms.containsKey(set)) {
          add(set, contentTerms(prose, s));
        }
      }
    }
  }

  private void add(int set, List<Long> found) {
    terms.put(set, found);
    for (long term : found) {
      postings.computeIfAbsent(term, t -> new ArrayList<>()).add(set);
    }
  }

  private List<Long> contentTerms(Prose prose, int sentence) {
    Set<Long> found = new HashSet<>();
    for (int t = prose.firstToken(sentence); t < prose.endToken(sentence); t++) {
      if (!prose.function(t)) {
        found.add(prose.hash(t));
      }
    }
    List<Long> sorted = new ArrayList<>(found);
    sorted.sort(
        Comparator.comparingDouble((Long term) -> -background.idf(term))
            .thenComparing(Comparator.naturalOrder()));
    return sorted;
  }

  /// The best other sets for one of them, best first, of equal ones the lower number.
  ///
  /// @param most how many at most
  public List<Integer> rank(int set, int most) {
    Map<Integer, Double> scores = new HashMap<>();
    for (long term : terms.get(set)) {
      for (int other : postings.get(term)) {
        scores.merge(other, background.idf(term), Double::sum);
      }
    }
    scores.remove(set);
    scores.replaceAll((other, sum) -> sum * damping(terms.get(other).size()));
    List<Integer> ranked = new ArrayList<>(scores.keySet());
    ranked.sort(
        Comparator.comparingDouble((Integer other) -> -scores.get(other))
            .thenComparing(Comparator.naturalOrder()));
    return ranked.subList(0, Math.min(most, ranked.size()));
  }

  private static double damping(int length) {
    return (K1 + 1) / (1 + K1 * (1 - B + B * length / USUAL_LENGTH));
  }
}
