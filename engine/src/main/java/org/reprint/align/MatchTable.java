package org.reprint.align;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.ArrayList;
import java.util.List;

/// The scored sentence pairs of two stories, and for each what speaks for it besides its words:
/// that neither sentence has a rival, that the sentences around it match too, that the stories are
/// related elsewhere.
final class MatchTable {
  /// A pair is strong when its words alone make it this likely.
  private static final double STRONG = 0.6;

  /// A lead over a rival beyond this says no more.
  private static final double MOST_LEAD = 3;

  /// The log odds of two sentences that share nothing: a rival that is always there, also where no
  /// other pair was scored.
  private static final double NOTHING = -3;

  /// More strong pairs than this say no more.
  private static final int MOST_RELATED = 4;

  /// Up to so many pairs of sentences have a place each in an array.
  private static final int FEW = 4096;

  private final List<Match> matches = new ArrayList<>();
  private final int[] places; // [sentences of a][sentences of b] place in matches + 1, 0 for none
  private final Long2IntOpenHashMap at; // the same, of long stories
  private final double[][] bestA; // [sentences of a][2] best and second best logit
  private final double[][] bestB;
  private final LongOpenHashSet told = new LongOpenHashSet();
  private final int rows;
  private final int columns;
  private int strong;

  MatchTable(int sentencesA, int sentencesB) {
    boolean few = (long) sentencesA * sentencesB <= FEW;
    columns = sentencesB;
    rows = sentencesA;
    places = few ? new int[sentencesA * sentencesB] : null;
    at = few ? null : new Long2IntOpenHashMap();
    bestA = new double[sentencesA][];
    bestB = new double[sentencesB][];
  }

  private static long key(int i, int j) {
    return ((long) i << 32) | j;
  }

  void add(Match match) {
    matches.add(match);
    if (places != null) {
      places[match.sentenceA() * columns + match.sentenceB()] = matches.size();
    } else {
      at.put(key(match.sentenceA(), match.sentenceB()), matches.size());
    }
    note(bestA, match.sentenceA(), match.logit());
    note(bestB, match.sentenceB(), match.logit());
  }

  /// Says that two sentences are known to be the same: they light up those around them.
  void tell(int i, int j) {
    told.add(key(i, j));
  }

  boolean has(int i, int j) {
    return find(i, j) != 0;
  }

  /// The place in [#matches] and 1, or 0; also for sentences that there are not.
  private int find(int i, int j) {
    if (i < 0 || j < 0 || i >= rows || j >= columns) {
      return 0;
    }
    return places != null ? places[i * columns + j] : at.get(key(i, j));
  }

  /// The match of two sentences, or null when they were not scored.
  Match at(int i, int j) {
    int found = find(i, j);
    return found == 0 ? null : matches.get(found - 1);
  }

  private static void note(double[][] best, int sentence, double logit) {
    if (best[sentence] == null) {
      best[sentence] = new double[] {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
    }
    double[] two = best[sentence];
    if (logit > two[0]) {
      two[1] = two[0];
      two[0] = logit;
    } else if (logit > two[1]) {
      two[1] = logit;
    }
  }

  /// Counts the strong pairs; call it when all are added.
  void close() {
    strong = told.size();
    for (Match match : matches) {
      strong += isStrong(match) ? 1 : 0;
    }
  }

  /// The number of strong pairs, of those there were at the last [#close].
  int strong() {
    return strong;
  }

  List<Match> matches() {
    return matches;
  }

  private boolean isStrong(Match match) {
    return match.logit() > 0 && PairModel.probability(match.logit()) >= STRONG && lead(match) > 0;
  }

  /// How far the pair is ahead of every other pair of either sentence, in log odds within
  /// +-[#MOST_LEAD]; below 0 when it is behind.
  double lead(Match match) {
    double lead =
        Math.min(
            lead(bestA[match.sentenceA()], match.logit()),
            lead(bestB[match.sentenceB()], match.logit()));
    return Math.max(-MOST_LEAD, Math.min(MOST_LEAD, lead));
  }

  private static double lead(double[] best, double logit) {
    return logit - Math.max(NOTHING, logit >= best[0] ? best[1] : best[0]);
  }

  /// How likely the likeliest pair next to this one is by its words, 0 to 1: one or two sentences
  /// before it or after it on both sides.
  double neighbour(Match match) {
    double most = Double.NEGATIVE_INFINITY; // the likeliest has the highest odds: turned round once
    for (int[] step : STEPS) {
      most = Math.max(most, logit(match.sentenceA() + step[0], match.sentenceB() + step[1]));
      most = Math.max(most, logit(match.sentenceA() - step[0], match.sentenceB() - step[1]));
    }
    return PairModel.probability(most);
  }

  private static final int[][] STEPS = {{1, 1}, {1, 2}, {2, 1}};

  private double logit(int i, int j) {
    if (!told.isEmpty() && told.contains(key(i, j))) {
      return Double.POSITIVE_INFINITY;
    }
    int found = find(i, j);
    return found == 0 ? Double.NEGATIVE_INFINITY : matches.get(found - 1).logit();
  }

  /// Logarithm of one plus the number of other strong pairs.
  double related(Match match) {
    return Math.log1p(Math.min(MOST_RELATED, strong - (isStrong(match) ? 1 : 0)));
  }
}
