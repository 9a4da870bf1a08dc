package org.reprint.align;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.reprint.text.Prose;
import org.reprint.text.Range;

/// Finds which sentences of two stories say the same. One per pair of stories.
///
/// Where the stories are short enough ([#ALL]), the likely pairs of sentences are scored, and when
/// one of them looks good, every pair with a content term in common; in longer stories the pairs
/// that the candidates name, and those around them. Then the best are taken first, and no word is
/// used twice on either side.
final class StoryMatcher {
  /// Up to this many pairs of sentences are all scored.
  private static final int ALL = 20_000;

  /// Sentences of unrelated stories seldom have this share of their content terms in common, and a
  /// pair with less is told only in the light of others.
  private static final double LIKELY = 0.12;

  /// A pair below these log odds gives no light.
  private static final double PROMISING = -2;

  /// How far around a named pair others are scored, in sentences.
  private static final int AROUND = 2;

  /// Of two very long stories no more pairs of sentences are scored than this.
  private static final int MOST = 100_000;

  /// What has more tokens than this is no sentence, but a list, a table or a text without full
  /// stops.
  private static final int LONGEST = 300;

  /// Sentences of fewer tokens say too little to be told again.
  private static final int SHORTEST = 3;

  /// How much better, in log odds, one sentence against two must be than against either.
  private static final double JOINED = 0.3;

  /// A sentence that is this unlikely a counterpart is not joined to another.
  private static final double PART = -2.5;

  /// Best first; what is equally good in the order of the stories.
  static final Comparator<Match> BEST_FIRST =
      Comparator.comparingDouble((Match match) -> -match.logit())
          .thenComparingInt(Match::a0)
          .thenComparingInt(Match::b0);

  private final Matcher matcher;
  private final Telling a;
  private final Telling b;
  private final boolean within;
  private final boolean[] tellsA; // [sentences of a] whether it says something of its own
  private final boolean[] tellsB;
  private final SentenceTerms termsA;
  private final SentenceTerms termsB;
  private final MatchTable table;
  private final PassageGrower passages;
  private final SecondLook second;
  private List<Match> sameFacts = List.of();
  private long leftOut;

  StoryMatcher(Matcher matcher, Telling a, Telling b, boolean within) {
    this.matcher = matcher;
    matcher.between(a, b);
    this.a = a;
    this.b = b;
    this.within = within;
    this.tellsA = tells(a);
    this.tellsB = tells(b);
    this.termsA = a.terms();
    this.termsB = b.terms();
    this.table = new MatchTable(a.prose().sentences(), b.prose().sentences());
    this.passages = new PassageGrower(matcher, a, b, within);
    this.second = new SecondLook(matcher, a, b, within);
  }

  /// The matches that are told to be the same, with the log odds of that, best first; no word is in
  /// two of them on either side.
  List<Match> find(int[] hitsA, int[] hitsB, boolean thorough) {
    int n = a.prose().sentences();
    int m = b.prose().sentences();
    if (!thorough || (long) n * m > ALL) {
      for (int k = 0; k < hitsA.length; k++) {
        if (table.matches().size() < MOST) {
          around(hitsA[k], hitsB[k]);
        } else {
          leftOut++;
        }
      }
      return grown(disjoint(told()));
    }
    all(n, m, LIKELY);
    table.close();
    List<Match> lights = lights();
    if (lights.isEmpty()) {
      return grown(lights);
    }
    if (table.strong() > 0) {
      all(n, m, 0);
    } else {
      lights.forEach(match -> around(match.sentenceA(), match.sentenceB()));
    }
    return grown(disjoint(told()));
  }

  private List<Match> grown(List<Match> told) {
    List<Match> grown = passages.grow(told, table.matches());
    grown.addAll(second.more(grown, table));
    sameFacts = second.sameFacts(grown, table);
    return grown;
  }

  /// What [#find] found besides: pairs that do not say the same but state the same facts.
  List<Match> sameFacts() {
    return sameFacts;
  }

  /// How many pairs of sentences that candidates named were left out, because there were too many.
  long leftOut() {
    return leftOut;
  }

  /// How many pairs of sentences were scored.
  int scored() {
    return table.matches().size();
  }

  /// All pairs of sentences that share a content term, scored.
  MatchTable table() {
    all(a.prose().sentences(), b.prose().sentences(), 0);
    table.close();
    return table;
  }

  /// Scores the pairs of sentences that have more than this share of the longer one's content terms
  /// in common, and at least one.
  private void all(int n, int m, double share) {
    int[] same = termsA.in(termsB);
    int[] common = new int[m];
    for (int i = 0; i < n; i++) {
      if (tellsA[i]) {
        termsA.common(i, termsB, same, common);
        for (int j = within ? i + 1 : 0; j < m; j++) {
          if (common[j] > 0
              && tellsB[j]
              && common[j] > share * Math.max(termsA.size(i), termsB.size(j))) {
            score(i, j);
          }
        }
      }
    }
  }

  /// The pairs good enough that a weaker one could be told in their light.
  private List<Match> lights() {
    List<Match> lights = new ArrayList<>();
    for (Match match : table.matches()) {
      if (ContextModel.logit(match, table, within) > PROMISING) {
        lights.add(match);
      }
    }
    return lights;
  }

  private List<Match> told() {
    table.close();
    List<Match> told = new ArrayList<>();
    for (Match match : table.matches()) {
      double logit = ContextModel.logit(match, table, within);
      if (logit > 0) {
        told.add(match.withLogit(logit));
      }
      Match joined = logit > PROMISING ? joined(match) : null;
      if (joined != null) {
        double more = ContextModel.logit(joined, table, within);
        if (more > Math.max(0, logit)) {
          told.add(joined.withLogit(more));
        }
      }
    }
    return told;
  }

  private void around(int i, int j) {
    int n = a.prose().sentences();
    int m = b.prose().sentences();
    for (int x = Math.max(0, i - AROUND); x <= Math.min(n - 1, i + AROUND); x++) {
      for (int y = Math.max(0, j - AROUND); y <= Math.min(m - 1, j + AROUND); y++) {
        if (within) {
          score(Math.min(x, y), Math.max(x, y));
        } else {
          score(x, y);
        }
      }
    }
  }

  private void score(int i, int j) {
    if (tellsA[i] && tellsB[j] && comparable(i, j) && !(within && i == j) && !table.has(i, j)) {
      table.add(matcher.sentences(a, i, b, j));
    }
  }

  private static boolean[] tells(Telling t) {
    Prose prose = t.prose();
    boolean[] tells = new boolean[prose.sentences()];
    for (int s = 0; s < tells.length; s++) {
      int tokens = prose.endToken(s) - prose.firstToken(s);
      tells[s] =
          !prose.furniture(s) && !t.boilerplate(s) && tokens >= SHORTEST && tokens <= LONGEST;
    }
    return tells;
  }

  /// A heading sums its story up: it is held against other stories' headings only.
  private boolean comparable(int i, int j) {
    return within
        ? !termsA.heading(i) && !termsB.heading(j)
        : termsA.heading(i) == termsB.heading(j);
  }

  /// The match widened by the sentence after it on one side, when that says more together; else
  /// null.
  private Match joined(Match match) {
    Prose pa = a.prose();
    Prose pb = b.prose();
    int i = match.sentenceA();
    int j = match.sentenceB();
    Match best = null;
    Match below = j + 1 < pb.sentences() ? table.at(i, j + 1) : null;
    if (below != null && below.logit() > PART && !(within && j + 1 == i)) {
      best =
          matcher.score(
              a, i, pa.firstToken(i), pa.endToken(i), b, j, pb.firstToken(j), pb.endToken(j + 1));
      best = best.logit() > Math.max(match.logit(), below.logit()) + JOINED ? best : null;
    }
    Match right = i + 1 < pa.sentences() ? table.at(i + 1, j) : null;
    if (right != null && right.logit() > PART && !(within && i + 1 == j)) {
      Match wide =
          matcher.score(
              a, i, pa.firstToken(i), pa.endToken(i + 1), b, j, pb.firstToken(j), pb.endToken(j));
      boolean better = wide.logit() > Math.max(match.logit(), right.logit()) + JOINED;
      best = better && (best == null || wide.logit() > best.logit()) ? wide : best;
    }
    return best;
  }

  private List<Match> disjoint(List<Match> told) {
    List<Match> sorted = new ArrayList<>(told);
    sorted.replaceAll(passages::trimmed);
    sorted.sort(BEST_FIRST);
    Cover cover = new Cover(within);
    return sorted.stream().filter(cover::offer).toList();
  }

  /// Where tokens `[from, to)` stand: with the marks around them, and to the ends of the sentences
  /// that they begin or end.
  static Range range(Prose prose, int sentence, int from, int to) {
    int last = sentence;
    while (prose.endToken(last) < to) {
      last++;
    }
    String text = prose.text();
    int start = prose.start(from);
    int end = prose.end(to - 1);
    if (from == prose.firstToken(sentence)) {
      start = prose.sentence(sentence).start();
    } else {
      while (start > prose.end(from - 1) && "\"“„‘«([".indexOf(text.charAt(start - 1)) >= 0) {
        start--;
      }
    }
    if (to == prose.endToken(last)) {
      end = prose.sentence(last).end();
    } else {
      while (end < prose.start(to)
          && !Character.isWhitespace(text.charAt(end))
          && "\"“„‘«([—–".indexOf(text.charAt(end)) < 0) {
        end++;
      }
    }
    return new Range(start, end);
  }
}
