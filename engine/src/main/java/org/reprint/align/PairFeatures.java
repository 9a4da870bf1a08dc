package org.reprint.align;

import static org.reprint.align.PairQuestion.DEGREE;
import static org.reprint.align.PairQuestion.IN_STORIES;
import static org.reprint.align.PairQuestion.SAME;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.reprint.text.Prose;

/// What an alignment shows, as numbers: the input of [PairModel]. All are symmetric in the two
/// sides. One per worker.
///
/// A gap is a run of tokens without a partner. What is said on one side alone weighs by the gaps
/// that it makes: a word exchanged here and there rewords a sentence, a long gap adds to it.
final class PairFeatures {
  /// What each number is, whether more of it can only speak for or against, and which models weigh
  /// it. What stands before, after and between the aligned words decides only where nothing else is
  /// known: in a story it may well have a counterpart elsewhere.
  ///
  /// A feature with two knots is weighed in three pieces: from 0 to the first knot, from there to
  /// the second, and beyond it, each with a weight of its own and all of one sign. So its part of
  /// the sum is a monotone line with two bends.
  enum Feature {
    /// The longest common subsequence of all words over their mean number, in [0, 1].
    ORDERED(1, EnumSet.of(IN_STORIES)),
    /// Aligned content words over the content words of the side that has more, in [0, 1].
    CONTENT(1, EnumSet.of(IN_STORIES)),
    /// Aligned content words over the mean number of content words, in [0, 1].
    COVER(1, EnumSet.of(DEGREE)),
    /// The longest run of aligned content words that stand in one order on both sides, over the
    /// mean number of content words, in [0, 1].
    IN_ORDER(1, EnumSet.of(DEGREE)),
    /// How far the longest common subsequence of all words falls short of two fifths of their mean
    /// number, as a share of that, in [0, 1].
    SCATTERED(-1, EnumSet.of(DEGREE)),
    /// Words that both sides have, each as often as on the side that has it less often, over the
    /// mean number of words to the power of [#COMMON_LENGTH], at most 12.
    COMMON(1, EnumSet.of(SAME), 4.2, 6.2),
    /// Function words that both sides have, counted so, over those of the side that has more, in
    /// [0, 1]. Sentences that say the same in one build share them.
    COMMON_FUNCTION(1, EnumSet.of(SAME)),
    /// Content words aligned with a word of another term, over the mean number of content words,
    /// times the share of the words that the longest common subsequence lacks, in [0, 1]: what is
    /// said in other words excuses that common ones are missing, no more.
    RELATED(1, EnumSet.of(SAME, DEGREE)),
    /// Content words without a partner that begin as such a word of the other side does, over the
    /// content words of both sides, times the same share, in [0, 1]: derivations that no list has.
    BEGINNINGS(1, EnumSet.of(SAME, DEGREE)),
    /// [#COVER] where one side has more sentences than the other, else 0: one was split.
    SPLIT(1, EnumSet.of(SAME)),
    /// How far the longest common subsequence of all words exceeds four fifths of their mean
    /// number, in [0, 1]: copies with small edits.
    NEARLY_ALL(1, EnumSet.of(DEGREE)),
    /// Root of the sum of the squared costs of the gaps, over the cost of all words to the power of
    /// [#LENGTHEN], on the side where that is more, at most 2. See [Telling#cost].
    GAPS(-1, EnumSet.of(DEGREE)),
    /// The cost of the longest gap of either side, over the root of the cost of all words of the
    /// side where that is less, at most 6. See [Telling#cost].
    LONGEST_GAP(-1, EnumSet.of(SAME), 0.9, 1.8),
    /// Content words without a partner, on the side that has fewer of them, at most 10: what both
    /// sides say that the other does not.
    LOOSE_WORDS(-1, EnumSet.of(SAME), 1, 4),
    /// Tokens before the first that has a partner, on the side that has more such, as a share of
    /// [#FAR], at most 1.
    HEAD(-1, EnumSet.of(SAME, DEGREE)),
    /// The same after the last that has a partner.
    TAIL(-1, EnumSet.of(SAME, DEGREE), 0.1, 0.4),
    /// Mentions of names without a partner on the side that has fewer such, over the mean weight,
    /// in [0, 1].
    OTHER_NAMES(-1, EnumSet.allOf(PairQuestion.class)),
    /// The same on the side that has more.
    MORE_NAMES(-1, EnumSet.allOf(PairQuestion.class)),
    /// Figures without a partner on both sides together, at most 3.
    LOOSE_FIGURES(-1, EnumSet.allOf(PairQuestion.class)),
    /// 1 when one side says up where the other says down.
    DIRECTION(-1, EnumSet.of(SAME, DEGREE)),
    /// 1 when one side negates more often than the other.
    NEGATION(-1, EnumSet.of(DEGREE, IN_STORIES));

    final int sign;
    private final int weighedBy; // a bit for each question
    private final double low; // the first knot, infinite without knots
    private final double high; // the second

    Feature(int sign, Set<PairQuestion> weighedBy) {
      this(sign, weighedBy, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    Feature(int sign, Set<PairQuestion> weighedBy, double low, double high) {
      this.sign = sign;
      this.weighedBy = weighedBy.stream().mapToInt(question -> 1 << question.ordinal()).sum();
      this.low = low;
      this.high = high;
    }

    /// The features of a model, in order.
    static List<Feature> of(PairQuestion question) {
      return Arrays.stream(values())
          .filter(feature -> (feature.weighedBy & 1 << question.ordinal()) != 0)
          .toList();
    }

    /// What is weighed of this feature: all of it, or its pieces in ascending order.
    List<Piece> pieces() {
      if (low == Double.POSITIVE_INFINITY) {
        return List.of(new Piece(this, 0, low));
      }
      return List.of(
          new Piece(this, 0, low),
          new Piece(this, low, high),
          new Piece(this, high, Double.POSITIVE_INFINITY));
    }
  }

  /// As much of a feature as lies in a range.
  ///
  /// @param from at least 0
  /// @param to above `from`
  record Piece(Feature feature, double from, double to) {
    /// All that a model weighs, in order.
    static List<Piece> of(PairQuestion question) {
      return Feature.of(question).stream().flatMap(f -> f.pieces().stream()).toList();
    }

    /// The name of the feature, and where the piece begins if that is not 0: `TAIL`, `TAIL>0.1`.
    String label() {
      return from == 0 ? feature.name() : feature.name() + ">" + from;
    }

    /// Its part of a feature's value.
    double in(double[] features) {
      return Math.max(0, Math.min(features[feature.ordinal()], to) - from);
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

  /// Between the share of the words that are common (1) and their number (0). The longest gap goes
  /// by the root for the same reason: so measured, about the same much parts pairs that say the
  /// same from others in short sentences and in long ones, which neither shares nor numbers do.
  private static final double COMMON_LENGTH = 0.3;

  /// The most that is made of common words, of the longest gap, and of what is left over.
  private static final double MOST_COMMON = 12;

  private static final double MOST_GAP = 6;
  private static final int MOST_LOOSE_WORDS = 10;

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

  /// The mean aligned weight of the last alignment measured, at least 0.
  double aligned() {
    return (sideA.aligned + sideB.aligned) / 2;
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
    decide(a, a0, a1, b, b0, b1, cost);
    return x;
  }

  /// Sets what only the decision asks for.
  ///
  /// @param cost of all words of the side where that is less
  private void decide(Telling a, int a0, int a1, Telling b, int b0, int b1, double cost) {
    double cover = 2.0 * linked / Math.max(1, sideA.content + sideB.content);
    set(Feature.COVER, cover);
    boolean split = sentences(a.prose(), a0, a1) != sentences(b.prose(), b0, b1);
    set(Feature.SPLIT, split ? cover : 0);
    double common = shared.common(a0, a1, b0, b1, false);
    double length = Math.max(1, (a1 - a0 + b1 - b0) / 2.0);
    set(Feature.COMMON, Math.min(MOST_COMMON, common / Math.pow(length, COMMON_LENGTH)));
    int functions = Math.max(a1 - a0 - sideA.content, b1 - b0 - sideB.content);
    double commonFunctions = shared.common(a0, a1, b0, b1, true);
    set(Feature.COMMON_FUNCTION, commonFunctions / Math.max(1, functions));
    double gap = Math.max(sideA.longestGap, sideB.longestGap);
    set(Feature.LONGEST_GAP, Math.min(MOST_GAP, gap / Math.sqrt(cost)));
    int words = Math.min(sideA.looseContent, sideB.looseContent);
    set(Feature.LOOSE_WORDS, Math.min(MOST_LOOSE_WORDS, words));
  }

  /// The number of sentences that have a token of `[from, to)`.
  private static int sentences(Prose prose, int from, int to) {
    int sentences = 0;
    for (int s = 0; s < prose.sentences(); s++) {
      sentences += prose.endToken(s) > from && prose.firstToken(s) < to ? 1 : 0;
    }
    return sentences;
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
