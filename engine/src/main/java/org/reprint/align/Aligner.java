package org.reprint.align;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.reprint.align.PairFeatures.Piece;
import org.reprint.text.Prose;
import org.reprint.text.Range;

/// Says which sentences of two stories say the same, and how alike they are.
///
/// Symmetric: aligning (b, a) gives what aligning (a, b) gives, sides changed over. Keeps scratch
/// between calls, so one per worker; not thread-safe. Cost: for two stories of `n` and `m`
/// sentences up to `n * m` word alignments, each the product of two sentence lengths.
public final class Aligner {
  private final Matcher matcher = new Matcher();
  private final Levels levels = new Levels();
  private final BoilerplateMatcher boilerplate = new BoilerplateMatcher();
  private long leftOut;
  private long scored;
  private final PairFeatures features = new PairFeatures();

  /// Aligns two stories.
  ///
  /// @param a the first story
  /// @param b the second
  /// @param hitsA sentences of `a` that candidates name
  /// @param hitsB `[hitsA.length]` their partners in `b`
  /// @param thorough whether all pairs of sentences are tried, not only those named and those
  ///   around them; stories of many sentences are never tried thoroughly
  /// @return the evidence, pair by pair, in the order of the first story; no word is in two pairs
  ///   on either side; boilerplate of either story's house is among them, at its own level
  public List<Links> align(Telling a, Telling b, int[] hitsA, int[] hitsB, boolean thorough) {
    requirePairs(hitsA, hitsB);
    boolean swap = a.prose().text().compareTo(b.prose().text()) > 0;
    StoryMatcher stories =
        swap ? new StoryMatcher(matcher, b, a, false) : new StoryMatcher(matcher, a, b, false);
    List<Match> matches =
        swap ? stories.find(hitsB, hitsA, thorough) : stories.find(hitsA, hitsB, thorough);
    List<Links> links = new ArrayList<>(matches.size());
    for (Match match : matches) {
      links.add(swap ? links(b, a, match).swapped() : links(a, b, match));
    }
    for (Match match : stories.sameFacts()) {
      links.add(swap ? sameFacts(b, a, match).swapped() : sameFacts(a, b, match));
    }
    matches.addAll(stories.sameFacts());
    for (Match match : swap ? boilerplate.find(b, a, matches) : boilerplate.find(a, b, matches)) {
      Links shared = swap ? links(b, a, match).swapped() : links(a, b, match);
      links.add(shared.asBoilerplate());
    }
    leftOut += stories.leftOut();
    scored += stories.scored();
    links.sort(Comparator.comparing(link -> link.pair().a()));
    return links;
  }

  /// Finds what is told twice within one story: as [#align], with the earlier telling as the first
  /// side of each pair, and no word in two pairs at all.
  public List<Links> repeats(Telling story, int[] hitsA, int[] hitsB, boolean thorough) {
    requirePairs(hitsA, hitsB);
    List<Links> links = new ArrayList<>();
    StoryMatcher stories = new StoryMatcher(matcher, story, story, true);
    for (Match match : stories.find(hitsA, hitsB, thorough)) {
      links.add(links(story, story, match));
    }
    stories.sameFacts().forEach(match -> links.add(sameFacts(story, story, match)));
    leftOut += stories.leftOut();
    scored += stories.scored();
    links.sort(Comparator.comparing(link -> link.pair().a()));
    return links;
  }

  /// How many pairs of sentences that candidates named were left out so far, in stories so long
  /// that there were too many of them.
  public long leftOut() {
    return leftOut;
  }

  /// How many pairs of sentences were scored so far.
  public long scored() {
    return scored;
  }

  private static void requirePairs(int[] hitsA, int[] hitsB) {
    if (hitsA.length != hitsB.length) {
      throw new IllegalArgumentException(
          "hits must come in pairs, got " + hitsA.length + " and " + hitsB.length);
    }
  }

  private Links links(Telling a, Telling b, Match match) {
    Level level = levels.of(a.prose(), match.a0(), match.a1(), b.prose(), match.b0(), match.b1());
    return links(a, b, match, level);
  }

  private Links sameFacts(Telling a, Telling b, Match match) {
    return links(a, b, match, Level.SAME_FACTS);
  }

  private Links links(Telling a, Telling b, Match match, Level level) {
    Prose pa = a.prose();
    Prose pb = b.prose();
    Alignment alignment = matcher.align(match.a0(), match.a1(), match.b0(), match.b1());
    Range rangeA = StoryMatcher.range(pa, match.sentenceA(), match.a0(), match.a1());
    Range rangeB = StoryMatcher.range(pb, match.sentenceB(), match.b0(), match.b1());
    boolean same = rangeA.of(pa.text()).equals(rangeB.of(pb.text()));
    double score = same ? 1 : PairModel.probability(match.logit());
    return new Links(
        new Pair(rangeA, rangeB, level, score),
        match.a0(),
        match.a1(),
        match.b0(),
        match.b1(),
        alignment.toB(),
        alignment.toA());
  }

  /// Compares the forms of two stories: the words that they are told in, whatever facts fill them.
  ///
  /// @param least the share of the words of the smaller one that must be in the other for a closer
  ///   look, 0 to 1
  /// @param weight the least that what both say must weigh for one, in weights of tokens; it spares
  ///   the alignment of pairs of which nothing would come
  /// @return null when they have less in common, or are too long to be forms
  public static FormMatch form(Telling a, Telling b, double least, double weight) {
    return FormMatch.of(a, b, least, weight);
  }

  /// Judges two texts as one pair of sentences, by their words alone.
  public PairScore score(Telling a, Telling b) {
    if (a.prose().text().compareTo(b.prose().text()) > 0) {
      PairScore other = score(b, a);
      return new PairScore(
          other.score(),
          /* forward= */ other.backward(),
          /* backward= */ other.forward(),
          other.level());
    }
    double score = likelihood(a, b);
    int endA = a.prose().tokens();
    int endB = b.prose().tokens();
    if (endA == 0 || endB == 0 || a.prose().text().equals(b.prose().text())) {
      return new PairScore(score, score, score, score == 1 ? Level.VERBATIM : null);
    }
    Level level = score >= 0.5 ? levels.of(a.prose(), 0, endA, b.prose(), 0, endB) : null;
    return new PairScore(score, matcher.forward(), matcher.backward(), level);
  }

  /// The score of [#score] and no more: how likely two texts say the same, 0 to 1. The same for (a,
  /// b) and (b, a). Allocates nothing.
  public double likelihood(Telling a, Telling b) {
    int order = a.prose().text().compareTo(b.prose().text());
    if (order > 0) {
      return likelihood(b, a);
    }
    if (order == 0 && !a.prose().text().isBlank()) {
      return 1;
    }
    int endA = a.prose().tokens();
    int endB = b.prose().tokens();
    if (endA == 0 || endB == 0) {
      return 0;
    }
    matcher.between(a, b);
    double logit = matcher.alone(a, 0, endA, b, 0, endB);
    return Levels.verbatim(a.prose(), 0, endA, b.prose(), 0, endB)
        ? 1
        : PairModel.probability(logit);
  }

  /// Which words of two texts, taken as two sentences, go together. Allocates nothing.
  ///
  /// @param toB `[tokens of a]`, at least: the partner in `b` of each token of `a`, or -1
  /// @return how many have one
  public int words(Telling a, Telling b, int[] toB) {
    matcher.between(a, b);
    return matcher.words(a.prose().tokens(), b.prose().tokens(), toB);
  }

  /// What speaks for each pair of sentences of two stories that share a word, told or not: what
  /// [#align] decides by. For those who fit its weights.
  public List<Clue> clues(Telling a, Telling b) {
    MatchTable table = new StoryMatcher(matcher, a, b, false).table();
    List<Clue> clues = new ArrayList<>();
    for (Match match : table.matches()) {
      clues.add(
          new Clue(
              StoryMatcher.range(a.prose(), match.sentenceA(), match.a0(), match.a1()),
              StoryMatcher.range(b.prose(), match.sentenceB(), match.b0(), match.b1()),
              ContextModel.features(match, table),
              ContextModel.logit(match, table, false)));
    }
    return clues;
  }

  /// The names of [Clue#features], in order.
  public static List<String> clueNames() {
    return List.of("WORDS", "LEAST", "LEAD", "NEIGHBOUR", "RELATED", "EVIDENCE");
  }

  /// What a model of two texts weighs, for those who fit it. The same for (a, b) and (b, a).
  ///
  /// @return `[featureNames(question).size()]`
  public double[] features(Telling a, Telling b, PairQuestion question) {
    double[] x = measure(a, b);
    return Piece.of(question).stream().mapToDouble(piece -> piece.in(x)).toArray();
  }

  /// The names of [#features], in order.
  public static List<String> featureNames(PairQuestion question) {
    return Piece.of(question).stream().map(Piece::label).toList();
  }

  /// Of each feature whether more of it can only speak for (1) or against (-1) two texts' saying
  /// the same: the only sign that its weight may have.
  public static List<Integer> featureSigns(PairQuestion question) {
    return Piece.of(question).stream().map(piece -> piece.feature().sign).toList();
  }

  /// What makes [#score] careful with two texts, for those who fit its models: how sure their words
  /// can make anyone, 0 to 1, and how much is aligned, the weight of words, at least 0. The same
  /// for (a, b) and (b, a).
  public double[] caution(Telling a, Telling b) {
    measure(a, b);
    return new double[] {features.confidence(), features.aligned()};
  }

  /// The score of two texts, 0 to 1, that the models make together.
  ///
  /// @param same the log odds of the model of [PairQuestion#SAME]
  /// @param degree of the model of [PairQuestion#DEGREE]
  /// @param caution see [#caution]
  public static double likelihood(double same, double degree, double[] caution) {
    return PairModel.probability(PairModel.alone(same, degree, caution[0], caution[1]));
  }

  private double[] measure(Telling a, Telling b) {
    if (a.prose().text().compareTo(b.prose().text()) > 0) {
      return measure(b, a);
    }
    int endA = a.prose().tokens();
    int endB = b.prose().tokens();
    matcher.between(a, b);
    return features.of(a, 0, endA, b, 0, endB, matcher.align(0, endA, 0, endB));
  }

  /// Joins pairs that follow each other on both sides and have one level to passages.
  ///
  /// @param links in the order of the first story
  public static List<Passage> passages(List<Links> links) {
    List<Passage> passages = new ArrayList<>();
    List<Links> run = new ArrayList<>();
    for (Links link : links) {
      if (!run.isEmpty() && !follows(run.getLast(), link)) {
        passages.add(passage(run));
        run.clear();
      }
      run.add(link);
    }
    if (!run.isEmpty()) {
      passages.add(passage(run));
    }
    return passages;
  }

  /// True when no word stands between two pairs on either side.
  private static boolean follows(Links first, Links second) {
    return first.pair().level() == second.pair().level()
        && first.a1() == second.a0()
        && first.b1() == second.b0();
  }

  private static Passage passage(List<Links> run) {
    List<Pair> pairs = new ArrayList<>();
    double sum = 0;
    double length = 0;
    for (Links link : run) {
      Pair pair = link.pair();
      pairs.add(pair);
      double weight = pair.a().length() + pair.b().length();
      sum += weight * pair.score();
      length += weight;
    }
    Range a = new Range(pairs.getFirst().a().start(), pairs.getLast().a().end());
    Range b = new Range(pairs.getFirst().b().start(), pairs.getLast().b().end());
    return new Passage(a, b, pairs.getFirst().level(), sum / length, pairs);
  }
}
