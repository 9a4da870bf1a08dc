package org.reprint.judge;

import org.reprint.align.FormMatch;
import org.reprint.align.Level;
import org.reprint.chain.Kind;
import org.reprint.judge.Circumstances.Same;

/// Guards copies against being one form filled in for different things: weather, rates, results,
/// scores, two meetings reported in the same words.
///
/// Other facts in aligned places make two stories look-alikes, unless all else says that the one
/// corrects the other: the same headline from the same place within hours, and few facts of many.
/// Without a fact that differs the days decide: short texts without figures of their own that were
/// printed many days apart tell of two occasions. A form that a house is known to print again and
/// again is the same story only in the same words on the same day.
final class LookAlike {
  /// Stories that are edited copies of each other by this share on both sides have a form in
  /// common.
  static final double FORM = 0.5;

  /// Stories that share a form known to be printed again and again have this much of it.
  static final double KNOWN_FORM = 0.75;

  /// Two stories told in the same order in other words have a form in common when they have this
  /// share of each other ...
  private static final double TOLD = 0.4;

  /// ... and this share of the facts are others, at least so many: one who rewrites keeps them.
  private static final double FILLED_ANEW = 0.45;

  private static final int SLOTS = 2;

  /// Corrections follow within this share of a day: what is printed daily is a day apart.
  static final double SAME_DAY = 0.75;

  /// A correction has a headline with this share of its words in common ...
  private static final double SAME_TITLE = 0.6;

  /// ... and leaves the facts as they were, but for this share, and for so many of them: two, and
  /// one for so many words.
  private static final double CORRECTED = 0.25;

  /// A text of fewer words may be all form.
  private static final int SHORTEST = 60;

  /// Where only names differ in a long story: within so many days.
  private static final double RENAMED_WITHIN = 2.5;

  private static final int FEW = 2;
  private static final int WORDS_A_FACT = 100;

  /// What is sent again is sent again within so many days.
  private static final double SENT_AGAIN = 3;

  /// A text of more words than this is not written twice in the same words ...
  private static final int LONGEST_FORM = 150;

  /// ... nor is one with so many figures and dates that are the same.
  private static final int OWN_FIGURES = 6;

  /// A form that is filled in anew leaves out or adds this share of the figures.
  private static final double SINGLE = 0.1;

  /// A long text that is edited keeps its facts but for this share.
  private static final double EDITED = 0.1;

  /// Two stories are told in one form when runs of words that both have hold this share of the
  /// words of the one that has fewer: unrelated stories of one kind stay below 0.2 ...
  static final double COMMON_FORM = 0.4;

  /// ... with so many words that carry content: phrases have fewer.
  private static final int FORM_CONTENT = 5;

  /// The words of a form weigh this share of what a retelling needs: words that an archive prints
  /// in every results table tie no two of its companies together.
  static final double FORM_STRENGTH = 0.4;

  private static final String OTHER_FACTS = "the same form with other facts";

  private final Findings findings;
  private final Trail trail;

  LookAlike(Findings findings, Trail trail) {
    this.findings = findings;
    this.trail = trail;
  }

  /// Look-alikes, or a version that corrects the other; null when they are neither.
  ///
  /// @param copies whether they are copies word for word
  Outcome outcome(boolean copies) {
    double edited = findings.shared().least(Level.VERBATIM, Level.EDITED);
    if (!copies && !trail.atLeast("form", edited, FORM, "Of both told in nearly the same words")) {
      return isFilledAnew() ? Outcome.of(Label.LOOKALIKE, OTHER_FACTS) : null;
    }
    if (hasOtherFacts()) {
      if (copies && isLongText()) {
        return null;
      }
      return isCorrected()
          ? Outcome.version(Kind.CORRECTION, "the same headline, few facts of many changed")
          : Outcome.of(Label.LOOKALIKE, OTHER_FACTS);
    }
    return copies && isOtherOccasion()
        ? Outcome.of(
            Label.LOOKALIKE,
            Trail.number(findings.circumstances().days())
                + " days apart, too many for one short text sent again")
        : null;
  }

  /// What two stories are to each other that share a form known to be printed again and again: one
  /// story, or two that look alike; null when it is but a part of them.
  Outcome ofKnownForm() {
    SharedText shared = findings.shared();
    if (!trail.atLeast(
        "form.known", shared.form(), KNOWN_FORM, "Of both in a form often printed")) {
      return null;
    }
    if (hasOtherFacts()) {
      return Outcome.of(Label.LOOKALIKE, OTHER_FACTS);
    }
    double days = findings.circumstances().days();
    boolean again =
        trail.holds("words.same", shared.sameWords(), "The same words")
            && (Double.isNaN(days) || trail.atMost("days", days, SAME_DAY, "Days between them"));
    return again
        ? Outcome.of(Label.RESEND)
        : Outcome.of(Label.LOOKALIKE, "a form that is printed again and again");
  }

  /// Look-alikes when they fill the blanks of one form with other facts; null when they do not.
  ///
  /// Of stories of which nothing else tells more: what is edited or told anew keeps its facts.
  Outcome ofCommonForm() {
    FormMatch form = findings.form();
    if (form == null
        || !trail.atLeast("form.words", form.less(), COMMON_FORM, "Of the words in one form")
        || !trail.atLeast("form.content", form.content(), FORM_CONTENT, "Words of that form")
        || !trail.atLeast(
            "form.strength",
            formStrength(form),
            FORM_STRENGTH * findings.significance().neededOfAll(),
            "Weight of those words")) {
      return null;
    }
    int others = FormFacts.others(form);
    boolean filledAnew =
        (trail.atLeast("form.others", others, SLOTS, "Blanks of the form filled with other facts")
                || others > 0 && !oneSubject(findings, trail))
            && trail.atLeast(
                "form.figures", FormFacts.otherFigures(form), 1, "Of which figures and dates")
            && trail.atLeast(
                "form.share", others / (double) form.slots().size(), FILLED_ANEW, "Of all blanks");
    return filledAnew ? Outcome.of(Label.LOOKALIKE, OTHER_FACTS) : null;
  }

  private double formStrength(FormMatch form) {
    return Significance.strength(form.links(), findings.a().telling(), findings.b().telling());
  }

  private boolean hasOtherFacts() {
    FactTally tally = findings.tally();
    if (trail.atLeast("facts.changed", tally.changed(), 1, "Facts in the place of others")) {
      return true;
    }
    // Within hours a figure is left out and another added by those who edit; later, a form is
    // filled in anew.
    double days = findings.circumstances().days();
    return !Double.isNaN(days)
        && !trail.atMost("days", days, SAME_DAY, "Days between them")
        && trail.atLeast(
            "figures.single", singleShare(), SINGLE, "Of the figures are not the very same");
  }

  /// True for a long text of whose facts all but a few are the same: it was edited, or a form would
  /// have other facts all over.
  private boolean isLongText() {
    FactTally tally = findings.tally();
    double days = findings.circumstances().days();
    return trail.atLeast("words", findings.shorter(), LONGEST_FORM, "Words of the shorter one")
        && trail.atMost("facts.share.all", tally.overall(), EDITED, "Of all facts are others")
        && (Double.isNaN(days) || trail.atMost("days", days, SENT_AGAIN, "Days between them"));
  }

  private boolean isFilledAnew() {
    FactTally tally = findings.tally();
    double told =
        findings.shared().least(Level.VERBATIM, Level.EDITED, Level.REWORDED, Level.SAME_FACTS);
    return trail.atLeast("told", told, TOLD, "Of both told in the other")
        && trail.atLeast("facts.changed", tally.changed(), SLOTS, "Facts in the place of others")
        && trail.atLeast(
            "facts.share.all", tally.overall(), FILLED_ANEW, "Of all facts are others");
  }

  private double singleShare() {
    double single = Math.max(single(), findings.tally().unequal());
    return single == 0 ? 0 : single / (single + findings.tally().figures().kept());
  }

  /// Figures that only one of two stories of one length has; of two of different lengths, those for
  /// which the other has others.
  private int single() {
    FactTally.Count figures = findings.tally().figures();
    boolean cut = findings.shorter() <= Copy.CUT * findings.longer();
    return cut ? figures.replaced() : figures.single();
  }

  private boolean isCorrected() {
    Circumstances circumstances = findings.circumstances();
    return fewOthers(findings, trail, CORRECTED)
        && hasMoreThanAForm()
        && trail.atMost("days", circumstances.days(), correctedWithin(), "Days between them")
        && trail.atLeast("title", circumstances.title(), SAME_TITLE, "Of both headlines")
        && oneSubject(findings, trail)
        && trail.holds("place", circumstances.place() != Same.NO, "No other place in the dateline")
        && trail.holds("house", circumstances.house() != Same.NO, "No other source");
  }

  /// Asks whether they are longer than one sentence or two filled in anew, or have many figures
  /// that are the same.
  private boolean hasMoreThanAForm() {
    int figures = findings.tally().figures().kept();
    return trail.atLeast("words", findings.shorter(), SHORTEST, "Words of the shorter one")
        || trail.atLeast("figures", figures, OWN_FIGURES, "Figures and dates that are equal");
  }

  /// Names alone are also put in other words, by those who send a long story again.
  private double correctedWithin() {
    FactTally tally = findings.tally();
    boolean namesAlone = tally.changed() == tally.names().changed();
    return namesAlone && findings.shorter() >= WORDS_A_FACT ? RENAMED_WITHIN : SAME_DAY;
  }

  /// Asks whether each headline names nobody whom the other story does not have.
  static boolean oneSubject(Findings findings, Trail trail) {
    boolean others = Headlines.nameOthers(findings.a(), findings.b());
    String words = "Nobody named in one headline alone whom the other story does not have";
    return trail.holds("title.names", !others, words);
  }

  /// Asks whether few enough of the facts are others.
  ///
  /// @param share of the facts that may be
  static boolean fewOthers(Findings findings, Trail trail, double share) {
    FactTally tally = findings.tally();
    int few = FEW + findings.shorter() / WORDS_A_FACT;
    return trail.atMost("facts.share", tally.share(), share, "Of all facts aligned are others")
        && trail.atMost("facts.others", tally.others(), few, "Other facts");
  }

  private boolean isOtherOccasion() {
    double days = findings.circumstances().days();
    return !Double.isNaN(days)
        && !trail.atMost("days", days, SENT_AGAIN, "Days between them")
        && trail.atMost("words", findings.longer(), LONGEST_FORM, "Words of the longer one")
        && !trail.atLeast(
            "figures",
            findings.tally().figures().kept(),
            OWN_FIGURES,
            "Figures and dates that are equal");
  }
}
