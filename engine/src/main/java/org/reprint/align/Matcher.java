package org.reprint.align;

import org.reprint.text.Prose;

/// Scores one stretch of a story against one of another by their words, and finds the part of a
/// sentence that is meant when the rest of it has no counterpart. One per worker.
final class Matcher {
  /// A sentence is never cut below this share of its weight.
  private static final double KEPT = 0.4;

  /// What a cut costs, in log odds: it must be clearly better than the whole.
  private static final double CUT = 0.5;

  /// Sentences of more clauses than this are lists; cutting them finds anything.
  private static final int MOST_CLAUSES = 12;

  /// Pairs that agree less than this, weighted by rarity on their better side, are not worth a cut.
  private static final double PROMISING = 0.45;

  private final PairModel same = PairModel.shipped(PairQuestion.SAME);
  private final PairModel degree = PairModel.shipped(PairQuestion.DEGREE);
  private final PairModel inStories = PairModel.shipped(PairQuestion.IN_STORIES);
  private final WordAligner aligner = new WordAligner();
  private final PairFeatures features = new PairFeatures();
  private final Alignment scratch = new Alignment();

  /// Turns to two stories, or to one and itself: what is scored next is of them.
  void between(Telling a, Telling b) {
    aligner.between(a, b);
  }

  /// Which words of two stretches go together, to be kept.
  Alignment align(int a0, int a1, int b0, int b1) {
    return aligner.align(a0, a1, b0, b1);
  }

  /// Which words of the first `endA` and the first `endB` tokens go together.
  ///
  /// @param toB see [Aligner#words]
  /// @return how many of them do
  int words(int endA, int endB, int[] toB) {
    aligner.align(0, endA, 0, endB, scratch);
    int linked = 0;
    for (int i = 0; i < endA; i++) {
      toB[i] = scratch.partnerOfA(i);
      linked += toB[i] >= 0 ? 1 : 0;
    }
    return linked;
  }

  /// The log odds that `[a0, a1)` and `[b0, b1)` say the same, as two sentences alone.
  double alone(Telling a, int a0, int a1, Telling b, int b0, int b1) {
    aligner.align(a0, a1, b0, b1, scratch);
    double[] x = features.of(a, a0, a1, b, b0, b1, scratch);
    return PairModel.alone(
        same.logit(x), degree.logit(x), features.confidence(), features.aligned());
  }

  /// Scores `[a0, a1)` against `[b0, b1)`, whole.
  Match score(Telling a, int sentenceA, int a0, int a1, Telling b, int sentenceB, int b0, int b1) {
    aligner.align(a0, a1, b0, b1, scratch);
    return measure(a, sentenceA, a0, a1, b, sentenceB, b0, b1, scratch);
  }

  /// Scores a sentence against a sentence; when one of them goes on where the other has nothing,
  /// the part that matches.
  Match sentences(Telling a, int i, Telling b, int j) {
    Prose pa = a.prose();
    Prose pb = b.prose();
    int a0 = pa.firstToken(i);
    int a1 = pa.endToken(i);
    int b0 = pb.firstToken(j);
    int b1 = pb.endToken(j);
    Alignment alignment = scratch;
    aligner.align(a0, a1, b0, b1, alignment);
    Match whole = measure(a, i, a0, a1, b, j, b0, b1, alignment);
    double forward = features.forward();
    double backward = features.backward();
    if (Math.max(forward, backward) < PROMISING) {
      return whole;
    }
    Match cut =
        backward < forward
            ? cut(
                b,
                b0,
                b1,
                alignment.toA(),
                whole,
                (from, to) -> measure(a, i, a0, a1, b, j, from, to, alignment))
            : cut(
                a,
                a0,
                a1,
                alignment.toB(),
                whole,
                (from, to) -> measure(a, i, from, to, b, j, b0, b1, alignment));
    return cut.logit() - CUT > whole.logit() ? cut.withLogit(cut.logit() - CUT) : whole;
  }

  /// The best of a match and its parts, of which one side is cut to whole clauses.
  private static Match cut(
      Telling side, int first, int end, int[] partner, Match whole, PartMeasure measure) {
    int[] starts = Clauses.starts(side.prose(), first, end);
    boolean[] fixed = fixed(side, first, end, partner);
    double least = KEPT * weight(side, first, end);
    Match best = whole;
    for (int from = 0; starts.length <= MOST_CLAUSES && from + 1 < starts.length; from++) {
      for (int to = from + 1; to < starts.length; to++) {
        if (free(fixed, first, starts[from], starts[to])
            && weight(side, starts[from], starts[to]) >= least) {
          Match part = measure.of(starts[from], starts[to]);
          best = part.logit() > best.logit() ? part : best;
        }
      }
    }
    return best;
  }

  /// Measures a match of which one side is cut to `[from, to)`.
  private interface PartMeasure {
    Match of(int from, int to);
  }

  /// The tokens that no cut may take away: names and figures without a counterpart, for they say
  /// that it is another event.
  private static boolean[] fixed(Telling t, int from, int to, int[] partner) {
    boolean[] fixed = new boolean[to - from];
    for (int i = from; i < to; i++) {
      boolean telling = t.facts().name()[i] >= 0 || t.prose().number(i);
      fixed[i - from] = telling && partner[i - from] < 0;
    }
    return fixed;
  }

  private static boolean free(boolean[] fixed, int base, int from, int to) {
    for (int i = 0; i < fixed.length; i++) {
      if (fixed[i] && (i + base < from || i + base >= to)) {
        return false;
      }
    }
    return true;
  }

  private Match measure(
      Telling a, int i, int a0, int a1, Telling b, int j, int b0, int b1, Alignment alignment) {
    double[] x = features.inStories(a, a0, a1, b, b0, b1, alignment);
    double least = Math.min(features.forward(), features.backward());
    return new Match(
        i,
        j,
        a0,
        a1,
        b0,
        b1,
        inStories.logit(x),
        least,
        features.evidence(),
        x[PairFeatures.Feature.OTHER_NAMES.ordinal()]);
  }

  /// Share of the first side's weight that was aligned in the last score.
  double forward() {
    return features.forward();
  }

  /// Share of the second side's weight that was aligned in the last score.
  double backward() {
    return features.backward();
  }

  private static double weight(Telling t, int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += t.weight(i);
    }
    return sum;
  }
}
