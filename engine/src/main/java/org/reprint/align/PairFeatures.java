package org.reprint.align;

import java.util.Arrays;
import java.util.List;
import org.reprint.text.Prose;

/// What an alignment shows, as numbers: the input of [PairModel]. All are symmetric in the two
/// sides. One per worker.
///
/// A gap is a run of tokens without a partner. What is said on one side alone weighs by the gaps
/// that it makes: a word exchanged here and there rewords a sentence, a long gap adds to it.
final class PairFeatures {
  /// What each number is, whether more of it can only speak for or against, and which model weighs
  /// it: that of two sentences alone, or that of sentences in their stories. What stands before,
  /// after and between the aligned words decides only where nothing else is known: in a story it
  /// may well have a counterpart elsewhere.
  enum Feature {
    /// The longest common subsequence of all words over their mean number, in [0, 1].
    ORDERED(1, false, true),
    /// Aligned content words over the content words of the side that has more, in [0, 1].
    CONTENT(1, false, true),
    /// The longest run of aligned content words that stand in one order on both sides, over the
    /// mean number of content words, in [0, 1].
    IN_ORDER(1, true, false),
    /// How far the longest common subsequence of all words falls short of two fifths of their mean
    /// number, as a share of that, in [0, 1].
    SCATTERED(-1, true, false),
    /// Content words aligned with a word of another term, over the mean number of content words,
    /// times the share of the words that the longest common subsequence lacks, in [0, 1]: what is
    /// said in other words excuses that common ones are missing, no more.
    RELATED(1, true, false),
    /// Content words without a partner that begin as such a word of the other side does, over the
    /// content words of both sides, times the same share, in [0, 1]: derivations that no list has.
    BEGINNINGS(1, true, false),
    /// How far the longest common subsequence of all words exceeds four fifths of their mean
    /// number, in [0, 1]: copies with small edits.
    NEARLY_ALL(1, true, false),
    /// Root of the sum of the squared costs of the gaps, over the cost of all words to the power of
    /// [#LENGTHEN], on the side where that is more, at most 2. See [Telling#cost].
    GAPS(-1, true, false),
    /// Tokens before the first that has a partner, on the side that has more such, as a share of
    /// [#FAR], at most 1.
    HEAD(-1, true, false),
    /// The same after the last that has a partner.
    TAIL(-1, true, false),
    /// Mentions of names without a partner on the side that has fewer such, over the mean weight,
    /// in [0, 1].
    OTHER_NAMES(-1, true, true),
    /// The same on the side that has more.
    MORE_NAMES(-1, true, true),
    /// Figures without a partner on both sides together, at most 3.
    LOOSE_FIGURES(-1, true, true),
    /// 1 when one side says up where the other says down.
    DIRECTION(-1, true, false),
    /// 1 when one side negates more often than the other.
    NEGATION(-1, true, true);

    final int sign;
    private final boolean alone;
    private final boolean inStories;

    Feature(int sign, boolean alone, boolean inStories) {
      this.sign = sign;
      this.alone = alone;
      this.inStories = inStories;
    }

    /// The features of one of the two models, in order.
    static List<Feature> of(boolean stories) {
      return Arrays.stream(values()).filter(f -> stories ? f.inStories : f.alone).toList();
    }
  }

  static final int COUNT = Feature.values().length;

  /// Between the share of a sentence (1) and the number of words (0) that a gap takes: both count,
  /// for ten words more are more than a detail even in a long sentence.
  private static final double LENGTHEN = 0.85;

  /// A text is never taken for shorter than a word.
  private static final double LEAST_COST = 1;

  /// Beyond so many tokens more of them at either end say no more.
  private static final int FAR = 10;

  /// From here on the longest common subsequence tells a copy.
  private static final double NEARLY = 0.8;

  /// Below this the longest common subsequence is little more than chance.
  private static final double SCATTERED = 0.4;

  /// The mean aligned weight from which on evidence is complete: about two rare words.
  private static final double ENOUGH = 1.5;

  private final double[] x = new double[COUNT];
  private int[] tails = new int[64];
  private final SharedTerms shared = new SharedTerms();
  private final PairSide sideA = new PairSide();
  private final PairSide sideB = new PairSide();
  private double evidence;
  private double confidence;
  private int linked;
  private int related;

  /// Share of the first side's weight that is aligned, of the last alignment measured.
  double forward() {
    return sideA.share();
  }

  /// Share of the second side's weight that is aligned, of the last alignment measured.
  double backward() {
    return sideB.share();
  }

  /// Logarithm of one plus the mean aligned weight, of the last alignment measured.
  double evidence() {
    return evidence;
  }

  /// How sure the last alignment measured by [#of] can make anyone, in [0, 1]: the root of the
  /// aligned share times the share aligned in order, less where little is aligned at all.
  double confidence() {
    return confidence;
  }

  /// Measures an alignment within `[a0, a1)` and `[b0, b1)`, as far as the model of sentences in
  /// their stories asks: the other features are 0. Links that leave the stretches do not count. The
  /// array is overwritten by the next call.
  double[] inStories(Telling a, int a0, int a1, Telling b, int b0, int b1, Alignment alignment) {
    Arrays.fill(x, 0);
    sideA.sum(a, a0, a1, alignment.toB(), alignment.a0(), b0, b1);
    sideB.sum(b, b0, b1, alignment.toA(), alignment.b0(), a0, a1);
    weigh(a, a0, a1, b, b0, b1, alignment);
    evidence = Math.log1p((sideA.aligned + sideB.aligned) / 2);
    set(Feature.CONTENT, linked / (double) Math.max(1, Math.max(sideA.content, sideB.content)));
    shared.between(a.types(), b.types());
    double ordered = 2.0 * shared.inOrder(a0, a1, b0, b1) / Math.max(1, a1 - a0 + b1 - b0);
    set(Feature.ORDERED, ordered);
    double weight = sideA.weight + sideB.weight;
    double mean = weight > 0 ? weight / 2 : 1;
    set(Feature.OTHER_NAMES, Math.min(1, Math.min(sideA.names, sideB.names) / mean));
    set(Feature.MORE_NAMES, Math.min(1, Math.max(sideA.names, sideB.names) / mean));
    set(Feature.LOOSE_FIGURES, Math.min(3, sideA.figures + sideB.figures));
    set(Feature.NEGATION, a.negations(a0, a1) == b.negations(b0, b1) ? 0 : 1);
    return x;
  }

  /// Measures an alignment as [#inStories] does, all features of it.
  double[] of(Telling a, int a0, int a1, Telling b, int b0, int b1, Alignment alignment) {
    inStories(a, a0, a1, b, b0, b1, alignment);
    sideA.sumGaps(a, a0, a1, alignment.toB(), alignment.a0(), b0, b1);
    sideB.sumGaps(b, b0, b1, alignment.toA(), alignment.b0(), a0, a1);
    double aligned = sideA.aligned + sideB.aligned;
    double inOrder = inOrder(a.prose(), a0, a1, b.prose(), b0, b1, alignment);
    double weight = sideA.weight + sideB.weight;
    double share = weight > 0 ? aligned / weight : 0;
    confidence = Math.sqrt(share * inOrder) * Math.min(1, aligned / 2 / ENOUGH);
    set(Feature.IN_ORDER, inOrder);
    double ordered = x[Feature.ORDERED.ordinal()];
    set(Feature.SCATTERED, Math.max(0, SCATTERED - ordered) / SCATTERED);
    excuse(1 - ordered);
    set(Feature.NEARLY_ALL, Math.max(0, ordered - NEARLY) / (1 - NEARLY));
    double cost = Math.max(LEAST_COST, Math.min(sideA.cost, sideB.cost));
    double gaps = Math.max(sideA.gaps, sideB.gaps) / Math.pow(cost, LENGTHEN);
    set(Feature.GAPS, Math.min(2, gaps));
    set(Feature.HEAD, Math.min(FAR, Math.max(sideA.head, sideB.head)) / (double) FAR);
    set(Feature.TAIL, Math.min(FAR, Math.max(sideA.tail, sideB.tail)) / (double) FAR);
    set(Feature.DIRECTION, a.direction(a0, a1) * b.direction(b0, b1) < 0 ? 1 : 0);
    return x;
  }

  /// Sets what explains that words are missing.
  private void excuse(double lack) {
    int content = Math.max(1, sideA.content + sideB.content);
    int begun = lack > 0 ? sideA.begunAs(sideB) + sideB.begunAs(sideA) : 0;
    set(Feature.RELATED, lack * 2 * related / content);
    set(Feature.BEGINNINGS, lack * begun / content);
  }

  private void set(Feature feature, double value) {
    x[feature.ordinal()] = value;
  }

  /// Sums up the weight of both sides, and what of it is aligned; counts aligned content words.
  private void weigh(Telling a, int a0, int a1, Telling b, int b0, int b1, Alignment alignment) {
    sideA.weight = 0;
    sideA.aligned = 0;
    sideB.weight = 0;
    sideB.aligned = 0;
    linked = 0;
    for (int i = a0; i < a1; i++) {
      sideA.weight += a.weight(i);
      int j = alignment.partnerOfA(i);
      if (j >= b0 && j < b1) {
        sideA.aligned += a.weight(i) * alignment.sim(i);
        sideB.aligned += b.weight(j) * alignment.sim(i);
        linked += a.prose().function(i) ? 0 : 1;
      }
    }
    for (int j = b0; j < b1; j++) {
      sideB.weight += b.weight(j);
    }
  }

  /// The longest run of aligned content words in common order (patience sorting, O(n log n)) over
  /// the mean number of content words.
  private double inOrder(Prose a, int a0, int a1, Prose b, int b0, int b1, Alignment alignment) {
    if (tails.length < a1 - a0) {
      tails = new int[2 * (a1 - a0)];
    }
    int longest = 0;
    related = 0;
    for (int i = a0; i < a1; i++) {
      int j = alignment.partnerOfA(i);
      if (j < b0 || j >= b1 || a.function(i)) {
        continue;
      }
      related += a.hash(i) == b.hash(j) ? 0 : 1;
      int at = Arrays.binarySearch(tails, 0, longest, j);
      tails[-at - 1] = j;
      longest = Math.max(longest, -at);
    }
    return 2.0 * longest / Math.max(1, sideA.content + sideB.content);
  }
}
