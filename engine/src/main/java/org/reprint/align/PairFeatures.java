package org.reprint.align;

import java.util.Arrays;
import org.reprint.facts.Facts;
import org.reprint.text.Prose;

/// What an alignment shows, as numbers: the input of [PairModel]. All are symmetric in the two
/// sides. One per worker.
final class PairFeatures {
  /// What each number is. The sign says whether more of it can only speak for or against.
  enum Feature {
    /// Share of the weight of both sides that is aligned, in [0, 1].
    ALIGNED(1),
    /// The smaller of the two sides' aligned shares, in [0, 1].
    LEAST_CONTAINED(1),
    /// Share of all words, function words included, that both sides have, in [0, 1].
    WORDS(1),
    /// The longest common subsequence of all words over their mean number, in [0, 1].
    ORDERED(1),
    /// Aligned content words, each counted as one, over those of the side that has more, in [0, 1].
    CONTENT(1),
    /// Aligned share times the share of aligned weight that is out of order, in [0, 1].
    DISORDER(-1),
    /// Mentions of names without a partner on the side that has fewer such, over the mean weight,
    /// in [0, 1].
    OTHER_NAMES(-1),
    /// The same on the side that has more.
    MORE_NAMES(-1),
    /// Figures without a partner on the side that has fewer such, at most 2.
    OTHER_FIGURES(-1),
    /// Figures without a partner on both sides together, at most 3.
    LOOSE_FIGURES(-1),
    /// Months and days without a partner on the side that has fewer such, at most 2.
    OTHER_DATES(-1),
    /// 1 when one side negates more often than the other.
    NEGATION(-1),
    /// Absolute logarithm of the ratio of the two sides' weights, at most 2.
    LENGTH(-1);

    final int sign;

    Feature(int sign) {
      this.sign = sign;
    }
  }

  static final int COUNT = Feature.values().length;

  private final double[] x = new double[COUNT];
  private int[] tails = new int[64];
  private final CommonSubsequence subsequence = new CommonSubsequence();
  private double forward;
  private double backward;
  private double evidence;

  /// Share of the first side's weight that is aligned, of the last alignment measured.
  double forward() {
    return forward;
  }

  /// Share of the second side's weight that is aligned, of the last alignment measured.
  double backward() {
    return backward;
  }

  /// Logarithm of one plus the mean aligned weight, of the last alignment measured.
  double evidence() {
    return evidence;
  }

  /// Measures an alignment within `[a0, a1)` and `[b0, b1)`; links that leave them do not count.
  /// The array is overwritten by the next call.
  double[] of(Telling a, int a0, int a1, Telling b, int b0, int b1, Alignment alignment) {
    Arrays.fill(x, 0);
    double weightA = 0;
    double weightB = 0;
    double alignedA = 0;
    double alignedB = 0;
    for (int i = a0; i < a1; i++) {
      weightA += a.weight(i);
      int j = alignment.partnerOfA(i);
      if (j >= b0 && j < b1) {
        alignedA += a.weight(i) * alignment.sim(i);
        alignedB += b.weight(j) * alignment.sim(i);
      }
    }
    for (int j = b0; j < b1; j++) {
      weightB += b.weight(j);
    }
    if (weightA <= 0 || weightB <= 0) {
      evidence = 0;
      forward = 0;
      backward = 0;
      return x;
    }
    forward = alignedA / weightA;
    backward = alignedB / weightB;
    evidence = Math.log1p((alignedA + alignedB) / 2);
    double aligned = (alignedA + alignedB) / (weightA + weightB);
    set(Feature.ALIGNED, aligned);
    set(Feature.LEAST_CONTAINED, Math.min(forward, backward));
    set(Feature.WORDS, 2.0 * shared(a.prose(), a0, a1, b.prose(), b0, b1) / (a1 - a0 + b1 - b0));
    Prose pa = a.prose();
    Prose pb = b.prose();
    int ordered = subsequence.length(a0, a1, b0, b1, (i, j) -> pa.hash(i) == pb.hash(j));
    set(Feature.ORDERED, 2.0 * ordered / (a1 - a0 + b1 - b0));
    set(Feature.CONTENT, content(a.prose(), a0, a1, b.prose(), b0, b1, alignment));
    set(Feature.DISORDER, aligned * disorder(a, a0, a1, b0, b1, alignment));
    double mean = (weightA + weightB) / 2;
    double namesA = looseNames(a, a0, a1, alignment.toB(), alignment.a0(), b0, b1) / mean;
    double namesB = looseNames(b, b0, b1, alignment.toA(), alignment.b0(), a0, a1) / mean;
    set(Feature.OTHER_NAMES, Math.min(1, Math.min(namesA, namesB)));
    set(Feature.MORE_NAMES, Math.min(1, Math.max(namesA, namesB)));
    int figuresA = looseFigures(a.prose(), a0, a1, alignment.toB(), alignment.a0(), b0, b1);
    int figuresB = looseFigures(b.prose(), b0, b1, alignment.toA(), alignment.b0(), a0, a1);
    set(Feature.OTHER_FIGURES, Math.min(2, Math.min(figuresA, figuresB)));
    set(Feature.LOOSE_FIGURES, Math.min(3, figuresA + figuresB));
    int datesA = looseDates(a, a0, a1, alignment.toB(), alignment.a0(), b0, b1);
    int datesB = looseDates(b, b0, b1, alignment.toA(), alignment.b0(), a0, a1);
    set(Feature.OTHER_DATES, Math.min(2, Math.min(datesA, datesB)));
    set(Feature.NEGATION, a.negations(a0, a1) == b.negations(b0, b1) ? 0 : 1);
    set(Feature.LENGTH, Math.min(2, Math.abs(Math.log(weightA / weightB))));
    return x;
  }

  private void set(Feature feature, double value) {
    x[feature.ordinal()] = value;
  }

  /// The size of the intersection of the two bags of terms.
  private int shared(Prose a, int a0, int a1, Prose b, int b0, int b1) {
    long[] left = sorted(a, a0, a1);
    long[] right = sorted(b, b0, b1);
    int both = 0;
    int i = 0;
    int j = 0;
    while (i < left.length && j < right.length) {
      int order = Long.compare(left[i], right[j]);
      both += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return both;
  }

  private static long[] sorted(Prose prose, int from, int to) {
    long[] hashes = new long[to - from];
    for (int t = from; t < to; t++) {
      hashes[t - from] = prose.hash(t);
    }
    Arrays.sort(hashes);
    return hashes;
  }

  private static double content(Prose a, int a0, int a1, Prose b, int b0, int b1, Alignment s) {
    int linked = 0;
    int inA = 0;
    int inB = 0;
    for (int i = a0; i < a1; i++) {
      int j = s.partnerOfA(i);
      inA += a.function(i) ? 0 : 1;
      linked += !a.function(i) && j >= b0 && j < b1 ? 1 : 0;
    }
    for (int j = b0; j < b1; j++) {
      inB += b.function(j) ? 0 : 1;
    }
    return linked / (double) Math.max(1, Math.max(inA, inB));
  }

  /// Share of the aligned content words that stand outside the longest run in common order
  /// (patience sorting, O(n log n)).
  private double disorder(Telling a, int a0, int a1, int b0, int b1, Alignment s) {
    if (tails.length < a1 - a0) {
      tails = new int[2 * (a1 - a0)];
    }
    int longest = 0;
    int linked = 0;
    for (int i = a0; i < a1; i++) {
      int j = s.partnerOfA(i);
      if (j < b0 || j >= b1 || a.prose().function(i)) {
        continue;
      }
      linked++;
      int at = Arrays.binarySearch(tails, 0, longest, j);
      tails[-at - 1] = j;
      longest = Math.max(longest, -at);
    }
    return linked < 2 ? 0 : 1 - (double) longest / linked;
  }

  /// The weight of names of which no word has a partner.
  private static double looseNames(
      Telling t, int from, int to, int[] partner, int base, int otherFrom, int otherTo) {
    Facts facts = t.facts();
    double loose = 0;
    int i = from;
    while (i < to) {
      int name = facts.name()[i];
      int end = i;
      double weight = 0;
      boolean found = false;
      do {
        int j = partner[end - base];
        found |= j >= otherFrom && j < otherTo;
        weight += t.weight(end);
        end++;
      } while (end < to && name >= 0 && facts.name()[end] == name);
      loose += name >= 0 && !found ? weight : 0;
      i = end;
    }
    return loose;
  }

  private static int looseFigures(
      Prose prose, int from, int to, int[] partner, int base, int otherFrom, int otherTo) {
    int loose = 0;
    for (int i = from; i < to; i++) {
      int j = partner[i - base];
      loose += prose.number(i) && (j < otherFrom || j >= otherTo) ? 1 : 0;
    }
    return loose;
  }

  private static int looseDates(
      Telling t, int from, int to, int[] partner, int base, int otherFrom, int otherTo) {
    int loose = 0;
    for (int i = from; i < to; i++) {
      int j = partner[i - base];
      loose += t.facts().dated()[i] && (j < otherFrom || j >= otherTo) ? 1 : 0;
    }
    return loose;
  }
}
