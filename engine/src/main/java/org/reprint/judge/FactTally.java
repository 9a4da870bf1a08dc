package org.reprint.judge;

import java.util.List;
import org.reprint.align.Level;
import org.reprint.align.Links;
import org.reprint.align.Telling;
import org.reprint.facts.Fact;
import org.reprint.facts.FactKind;
import org.reprint.judge.FactChange.Change;

/// How many facts stand in aligned places of two stories, and how many of them are others.
///
/// @param changed facts in the place of another, and what one story denies
/// @param kept figures, dates and names that are the same in both
/// @param figures those of them that are figures or dates
record FactTally(int changed, int kept, int figures) {
  static FactTally of(List<FactChange> facts, List<Links> links, Telling a, Telling b) {
    int changed = (int) facts.stream().filter(FactTally::makesAnotherStory).count();
    FactTally there = kept(links, a, b, /* swap= */ false);
    FactTally back = kept(links, b, a, /* swap= */ true);
    return new FactTally(
        changed, Math.min(there.kept, back.kept), Math.min(there.figures, back.figures));
  }

  /// The share of the facts in aligned places that are others, 0 to 1.
  double share() {
    return changed == 0 ? 0 : (double) changed / (changed + kept);
  }

  /// True for a fact in the place of another, and for what one story denies: names and figures that
  /// only one of them has may have been cut, and quotations are altered on their way.
  static boolean makesAnotherStory(FactChange fact) {
    return switch (fact.kind()) {
      case NEGATION -> true;
      case QUOTATION -> false;
      case NUMBER, MONEY, PERCENTAGE, DATE, TIME, NAME, DIRECTION ->
          fact.change() == Change.CHANGED;
    };
  }

  private static FactTally kept(List<Links> links, Telling a, Telling b, boolean swap) {
    int kept = 0;
    int figures = 0;
    for (Links link : links) {
      if (link.pair().level() == Level.SAME_FACTS) {
        continue;
      }
      int from = swap ? link.b0() : link.a0();
      int[] partner = swap ? link.toA() : link.toB();
      for (Fact fact : a.facts().all()) {
        int at = fact.firstToken() - from;
        if (at < 0 || at >= partner.length || !counts(fact.kind())) {
          continue;
        }
        int other = partner[at];
        if (other >= 0 && a.prose().term(fact.firstToken()).equals(b.prose().term(other))) {
          kept++;
          figures += fact.kind() == FactKind.NAME ? 0 : 1;
        }
      }
    }
    return new FactTally(0, kept, figures);
  }

  private static boolean counts(FactKind kind) {
    return switch (kind) {
      case NUMBER, MONEY, PERCENTAGE, DATE, TIME, NAME -> true;
      case NEGATION, DIRECTION, QUOTATION -> false;
    };
  }
}
