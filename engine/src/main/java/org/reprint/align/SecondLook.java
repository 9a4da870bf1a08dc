package org.reprint.align;

import java.util.ArrayList;
import java.util.List;
import org.reprint.text.Prose;

/// Looks again at what was left, once two stories are known to be related by what was told: which
/// sentence could still be the source of which, between which told neighbours; and what at least
/// states the same facts.
final class SecondLook {
  /// So many told pairs make two stories related.
  private static final int RELATED = 2;

  /// A pair that states the same facts is no less likely than this, in log odds: what two sentences
  /// name alone does not make them one statement.
  private static final double SAME_FACTS = -3;

  /// By its words alone it is no likelier than this: sentences of one wording that were not told
  /// are two events told alike.
  private static final double ALIKE = -0.7;

  /// Such a pair shares so many names, figures or dates at least.
  private static final int LEAST_FACTS = 2;

  /// Content words that weigh about as much as two must be shared, as a logarithm
  /// ([Match#evidence]).
  private static final double EVIDENT = 0.6;

  private final Matcher matcher;
  private final Telling a;
  private final Telling b;
  private final boolean within;

  SecondLook(Matcher matcher, Telling a, Telling b, boolean within) {
    this.matcher = matcher;
    this.a = a;
    this.b = b;
    this.within = within;
  }

  /// More pairs that say the same, in the light of those told; none overlaps another.
  ///
  /// @param told at least two, or nothing is added
  /// @param scored all pairs of sentences that were scored
  List<Match> more(List<Match> told, MatchTable scored) {
    List<Match> more = new ArrayList<>();
    if (told.size() < RELATED) {
      return more;
    }
    Cover cover = Cover.of(told, within);
    MatchTable left = left(told, scored, cover);
    List<Match> likely = new ArrayList<>();
    for (Match match : left.matches()) {
      double logit = ContextModel.logit(match, left, within);
      if (logit > 0 && match.evidence() >= EVIDENT && !facts(match).differ()) {
        likely.add(match.withLogit(logit));
      }
    }
    likely.sort(StoryMatcher.BEST_FIRST);
    likely.stream().filter(cover::offer).forEach(more::add);
    return more;
  }

  /// What was scored and lies free, in a table that knows what was told.
  private MatchTable left(List<Match> told, MatchTable scored, Cover cover) {
    MatchTable left = new MatchTable(a.prose().sentences(), b.prose().sentences());
    for (Match match : told) {
      int lastA = Pieces.sentence(a.prose(), match.a1() - 1);
      int lastB = Pieces.sentence(b.prose(), match.b1() - 1);
      for (int i = match.sentenceA(); i <= lastA; i++) {
        for (int j = match.sentenceB(); j <= lastB; j++) {
          left.tell(i, j);
        }
      }
    }
    for (Match match : scored.matches()) {
      if (cover.isFree(match.a0(), match.a1(), match.b0(), match.b1())) {
        left.add(match);
      }
    }
    left.close();
    return left;
  }

  private SharedFacts facts(Match match) {
    return SharedFacts.ofSentences(matcher, a, b, match);
  }

  /// Pairs of sentences that do not say the same but state the same facts, with the log odds that
  /// they do say the same; none overlaps another, or what was told.
  List<Match> sameFacts(List<Match> told, MatchTable scored) {
    List<Match> same = new ArrayList<>();
    if (told.size() < RELATED) {
      return same;
    }
    Cover cover = Cover.of(told, within);
    for (Match match : scored.matches()) {
      if (match.logit() >= ALIKE || !cover.isFree(match.a0(), match.a1(), match.b0(), match.b1())) {
        continue;
      }
      double logit = ContextModel.logit(match, scored, within);
      if (logit > SAME_FACTS) {
        SharedFacts facts = facts(match);
        if (facts.least() >= LEAST_FACTS && facts.half()) {
          same.add(whole(match).withLogit(Math.min(logit, 0)));
        }
      }
    }
    same.sort(StoryMatcher.BEST_FIRST);
    return same.stream().filter(cover::offer).toList();
  }

  private Match whole(Match match) {
    Prose pa = a.prose();
    Prose pb = b.prose();
    int i = match.sentenceA();
    int j = match.sentenceB();
    return matcher.score(
        a, i, pa.firstToken(i), pa.endToken(i), b, j, pb.firstToken(j), pb.endToken(j));
  }
}
