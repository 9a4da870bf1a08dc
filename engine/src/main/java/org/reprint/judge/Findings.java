package org.reprint.judge;

import java.util.ArrayList;
import java.util.List;
import org.reprint.align.Level;
import org.reprint.align.Links;
import org.reprint.judge.FactChange.Change;
import org.reprint.judge.Why.Evidence;

/// What was measured between two stories, and the label that follows from it.
///
/// @param within whether both are one story
/// @param overlap word for word
/// @param links the aligned pairs
/// @param facts that differ
/// @param coverA how much of the first story is covered
/// @param coverB how much of the second story is covered
/// @param a the first story
/// @param b the second story
record Findings(
    boolean within,
    Overlap overlap,
    List<Links> links,
    List<FactChange> facts,
    Coverage coverA,
    Coverage coverB,
    Subject a,
    Subject b) {
  /// A copy shorter than this share of the other was trimmed.
  private static final double TRIMMED = 0.85;

  /// Reworded passages must cover this share of one of the stories to make it a rewrite.
  private static final double REWRITE = 0.15;

  /// Stories that are edited copies of each other by this share on both sides, with other facts,
  /// have a form in common.
  private static final double FORM = 0.5;

  private boolean copies() {
    return !within && overlap.copies();
  }

  Label label() {
    if (within) {
      return Label.REPEAT;
    }
    if (sameWords() && !otherFacts()) {
      return Label.RESEND;
    }
    double edited =
        Math.min(coverA.of(Level.VERBATIM, Level.EDITED), coverB.of(Level.VERBATIM, Level.EDITED));
    if (otherFacts() && (copies() || edited >= FORM)) {
      return Label.LOOKALIKE;
    }
    if (copies()) {
      return trimmed() ? Label.TRIM : Label.SYNDICATED;
    }
    if (has(Level.VERBATIM, Level.EDITED, Level.REWORDED)) {
      return retold() ? Label.REWRITE : Label.PARTIAL;
    }
    return has(Level.QUOTATION) ? Label.QUOTES_ONLY : Label.BOILERPLATE_ONLY;
  }

  /// True when all is in other words, or more than in the same and enough of one of the stories.
  private boolean retold() {
    double reworded = Math.max(coverA.of(Level.REWORDED), coverB.of(Level.REWORDED));
    double kept =
        Math.max(coverA.of(Level.VERBATIM, Level.EDITED), coverB.of(Level.VERBATIM, Level.EDITED));
    return kept == 0 || reworded >= REWRITE && reworded >= kept;
  }

  private boolean has(Level... levels) {
    return links.stream().map(link -> link.pair().level()).anyMatch(List.of(levels)::contains);
  }

  /// True when both stories have the same words in the same order.
  boolean sameWords() {
    int tokens = a.telling().prose().tokens();
    if (tokens == 0 || tokens != b.telling().prose().tokens()) {
      return false;
    }
    for (int t = 0; t < tokens; t++) {
      if (!a.telling().prose().form(t).equals(b.telling().prose().form(t))) {
        return false;
      }
    }
    return true;
  }

  private boolean trimmed() {
    double lengthA = a.telling().prose().tokens();
    double lengthB = b.telling().prose().tokens();
    return Math.min(lengthA, lengthB) < TRIMMED * Math.max(lengthA, lengthB);
  }

  /// True for a fact in the place of another, and for what one story denies: names and figures that
  /// only one of them has may have been cut, and quotations are altered on their way.
  private static boolean makesAnotherStory(FactChange fact) {
    return switch (fact.kind()) {
      case NEGATION -> true;
      case QUOTATION -> false;
      case NUMBER, MONEY, PERCENTAGE, DATE, TIME, NAME, DIRECTION ->
          fact.change() == Change.CHANGED;
    };
  }

  private boolean otherFacts() {
    return facts.stream().anyMatch(Findings::makesAnotherStory);
  }

  Why why(Evidence significance, double falseAlarms, double tolerated) {
    List<Evidence> evidence = new ArrayList<>();
    if (!within) {
      evidence.add(new Evidence("jaccard", overlap.jaccard(), Overlap.COPY_JACCARD));
      evidence.add(new Evidence("containment", overlap.containment(), Overlap.COPY_CONTAINMENT));
    }
    if (overlap.hasBoilerplate()) {
      double told = overlap.toldJaccard();
      evidence.add(new Evidence("jaccard.told", told, Overlap.COPY_JACCARD));
      double contained = overlap.toldContainment();
      evidence.add(new Evidence("containment.told", contained, Overlap.COPY_CONTAINMENT));
    }
    evidence.add(new Evidence("coverage.a", coverA.of(Level.values()), REWRITE));
    evidence.add(new Evidence("coverage.b", coverB.of(Level.values()), REWRITE));
    evidence.add(significance);
    evidence.add(new Evidence("falseAlarms", falseAlarms, tolerated));
    return new Why(Reason.of(this), evidence);
  }
}
