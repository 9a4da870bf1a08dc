package org.reprint.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.reprint.align.Level;
import org.reprint.align.Links;
import org.reprint.facts.FactKind;
import org.reprint.judge.FactChange.Change;
import org.reprint.judge.Why.Evidence;

/// What was measured between two stories, and the label that follows from it.
///
/// @param within whether both are one story
/// @param jaccard over word 5-shingles
/// @param containment of the smaller story in the larger, over word 5-shingles
/// @param links the aligned pairs
/// @param facts that differ
/// @param coverA how much of the first story is covered
/// @param coverB how much of the second story is covered
/// @param a the first story
/// @param b the second story
record Findings(
    boolean within,
    double jaccard,
    double containment,
    List<Links> links,
    List<FactChange> facts,
    Coverage coverA,
    Coverage coverB,
    Subject a,
    Subject b) {
  /// Copies share at least this much of their shingles ...
  private static final double COPY_JACCARD = 0.7;

  /// ... or the smaller one stands in the larger by this share.
  private static final double COPY_CONTAINMENT = 0.8;

  /// A copy shorter than this share of the other was trimmed.
  private static final double TRIMMED = 0.85;

  /// Reworded passages must cover this share of one of the stories to make it a rewrite.
  private static final double REWRITE = 0.15;

  /// Stories that are edited copies of each other by this share on both sides, with other facts, have a form in common.
  private static final double FORM = 0.5;

  boolean copies() {
    return !within && (jaccard >= COPY_JACCARD || containment >= COPY_CONTAINMENT);
  }

  Label label() {
    if (within) {
      return told() > 0 ? Label.REPEAT : Label.QUOTES_ONLY;
    }
    if (sameWords()) {
      return Label.RESEND;
    }
    double edited =
        Math.min(
            coverA.of(Level.VERBATIM, Level.EDITED), coverB.of(Level.VERBATIM, Level.EDITED));
    if (otherFacts() && (copies() || edited >= FORM)) {
      return Label.LOOKALIKE;
    }
    if (copies()) {
      return trimmed() ? Label.TRIM : Label.SYNDICATED;
    }
    if (told() == 0) {
      return Label.QUOTES_ONLY;
    }
    double reworded = Math.max(coverA.of(Level.REWORDED), coverB.of(Level.REWORDED));
    double kept =
        Math.max(coverA.of(Level.VERBATIM, Level.EDITED), coverB.of(Level.VERBATIM, Level.EDITED));
    return reworded >= REWRITE && reworded >= kept ? Label.REWRITE : Label.PARTIAL;
  }

  private int told() {
    return count(Level.VERBATIM) + count(Level.EDITED) + count(Level.REWORDED);
  }

  private int count(Level level) {
    int count = 0;
    for (Links link : links) {
      count += link.pair().level() == level ? 1 : 0;
    }
    return count;
  }

  private boolean sameWords() {
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

  private boolean otherFacts() {
    return facts.stream()
        .anyMatch(fact -> fact.change() == Change.CHANGED && fact.kind() != FactKind.QUOTATION);
  }

  Why why(double falseAlarms, double tolerated) {
    List<Evidence> evidence = new ArrayList<>();
    if (!within) {
      evidence.add(new Evidence("jaccard", jaccard, COPY_JACCARD));
      evidence.add(new Evidence("containment", containment, COPY_CONTAINMENT));
    }
    evidence.add(new Evidence("coverage.a", coverA.of(Level.values()), REWRITE));
    evidence.add(new Evidence("coverage.b", coverB.of(Level.values()), REWRITE));
    evidence.add(new Evidence("falseAlarms", falseAlarms, tolerated));
    return new Why(sentence(), evidence);
  }

  private String sentence() {
    if (!within && sameWords()) {
      return "The same words" + (sameTitle() ? "." : " under another title.");
    }
    List<String> parts = new ArrayList<>();
    add(parts, count(Level.VERBATIM), "word for word");
    add(parts, count(Level.EDITED), "edited");
    add(parts, count(Level.REWORDED), "in other words");
    add(parts, count(Level.QUOTATION), "as a shared quotation");
    String told = within ? "Told twice: " : "Told in both: ";
    StringBuilder text = new StringBuilder(parts.isEmpty() ? "The texts overlap" : told);
    text.append(String.join(", ", parts));
    int quotations = changed(FactKind.QUOTATION);
    int others = facts.size() - quotations;
    if (quotations > 0) {
      text.append("; ").append(quotations == 1 ? "one quotation is" : quotations + " quotations are");
      text.append(" altered");
    }
    if (others > 0) {
      text.append("; ").append(others == 1 ? "one other fact differs" : others + " other facts differ");
    }
    return text.append('.').toString();
  }

  private static void add(List<String> parts, int count, String how) {
    if (count > 0) {
      parts.add((count == 1 ? "one passage " : count + " passages ") + how);
    }
  }

  private int changed(FactKind kind) {
    return (int) facts.stream().filter(fact -> fact.kind() == kind).count();
  }

  private boolean sameTitle() {
    return Objects.equals(a.story().title(), b.story().title());
  }
}
