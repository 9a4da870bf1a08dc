package org.reprint.judge;

import org.reprint.align.Level;
import org.reprint.chain.Succession;

/// Decides what two stories are to each other from what was measured between them.
///
/// In this order: what the wire says; whether they are copies; whether they are told in one form of
/// different things; what kind of copy; then, of those that are none, what their passages are.
final class Decision {
  private final Findings findings;
  private final Trail trail;

  private Decision(Findings findings, Trail trail) {
    this.findings = findings;
    this.trail = trail;
  }

  /// What they are to each other, or null when they are unrelated.
  ///
  /// @param trail told what was asked
  static Outcome of(Findings findings, Trail trail) {
    Outcome outcome = new Decision(findings, trail).outcome();
    SharedText shared = findings.shared();
    trail.atLeast(
        "coverage.a", shared.coverA().of(Level.values()), Retelling.LEAST, "Of the first story");
    trail.atLeast(
        "coverage.b", shared.coverB().of(Level.values()), Retelling.LEAST, "Of the second story");
    isShown(findings, trail);
    return outcome;
  }

  private Outcome outcome() {
    SharedText shared = findings.shared();
    if (shared.within()) {
      boolean told = !shared.told().isEmpty() && isShown(findings, trail);
      return told ? Outcome.of(Label.REPEAT) : null;
    }
    Succession succession = findings.succession();
    trail.holds(
        "wire",
        succession != null,
        succession == null
            ? "The wire does not say that one follows the other"
            : "The wire says that one follows the other: " + succession.reason());
    if (succession != null) {
      if (isSentAgain(succession)) {
        return Outcome.of(Label.RESEND, "sent again under the same mark");
      }
      return Outcome.version(succession.kind(), "");
    }
    boolean copies = shared.copies(trail);
    LookAlike guard = new LookAlike(findings, trail);
    if (!copies && (shared.told().isEmpty() || !isShown(findings, trail))) {
      Outcome known = findings.knownForm() ? guard.ofKnownForm() : null;
      return known == null ? guard.ofCommonForm() : known;
    }
    Outcome other = guard.outcome(copies);
    if (other != null) {
      return other;
    }
    if (copies) {
      return new Copy(findings, trail).outcome();
    }
    Outcome form = guard.ofCommonForm();
    return form == null ? new Retelling(findings, trail).outcome() : form;
  }

  /// True when one record was sent twice: the same words, tied by a custom alone, and neither says
  /// that it repeats, refiles or kills the other.
  private boolean isSentAgain(Succession succession) {
    boolean custom =
        switch (succession.rung()) {
          case ID, CHAIN -> false;
          case SLUG, HEADLINE, NOTE -> true;
        };
    boolean news =
        switch (succession.kind()) {
          case UPDATE, WRITETHRU, CORRECTION -> true;
          case REFILE, REPEAT, KILL -> false;
        };
    boolean same = findings.shared().sameWords();
    return custom && news && trail.holds("words.same", same, "The same words");
  }

  private static boolean isShown(Findings findings, Trail trail) {
    Significance significance = findings.significance();
    boolean rivals = significance.hasRivals();
    if (rivals) {
      trail.atLeast(
          "strength.all",
          significance.shared(),
          significance.strength(),
          "Weight of the words shared, what others share with these sentences included");
    }
    trail.atLeast(
        "strength",
        significance.strength(),
        significance.needed(),
        rivals
            ? "Weight of the words shared, beyond what others share"
            : "Weight of the words shared");
    return trail.atMost(
        "falseAlarms",
        significance.expected(),
        significance.tolerated(),
        "Unrelated pairs per 1,000 stories that are as much alike");
  }
}
