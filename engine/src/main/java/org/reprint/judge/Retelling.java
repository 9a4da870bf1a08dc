package org.reprint.judge;

import java.util.stream.IntStream;
import org.reprint.align.Level;
import org.reprint.align.Links;
import org.reprint.chain.Kind;
import org.reprint.judge.Circumstances.Same;
import org.reprint.text.Prose;

/// Says what two stories are to each other that are no copies: the same wire's story written anew,
/// a rewrite, a passage lifted, shared quotations, the same facts.
final class Retelling {
  /// Reworded passages must cover this share of one of the stories to make it a rewrite.
  static final double LEAST = 0.15;

  /// A wire writes a story anew within so many days; beyond a day, only in nearly the same words.
  private static final double VERSION_WITHIN = 2.5;

  /// Headlines of what is written anew have this share of their words in common, unless the story
  /// is told in nearly the same words.
  private static final double VERSION_TITLE = 0.5;

  /// Under one headline more facts may be others.
  private static final double ONE_TITLE = 0.9;

  private static final double ONE_TITLE_FACTS = 0.25;

  /// What is written anew keeps this share of the shorter one ...
  private static final double VERSION_KEPT = 0.6;

  /// ... and of the facts all but this share.
  private static final double VERSION_FACTS = 0.1;

  /// A rewrite that keeps sentences as they are tells this share of the shorter one.
  private static final double WHOLE = 0.7;

  /// Two stories share but quotations when this share of what both tell stands in quotation marks:
  /// the rest says who spoke.
  private static final double QUOTED = 0.65;

  private final Findings findings;
  private final Trail trail;

  Retelling(Findings findings, Trail trail) {
    this.findings = findings;
    this.trail = trail;
  }

  Outcome outcome() {
    SharedText shared = findings.shared();
    if (shared.has(Level.VERBATIM, Level.EDITED, Level.REWORDED)) {
      if (isVersion()) {
        return Outcome.version(Kind.WRITETHRU, "written anew by the same wire");
      }
      if (trail.atLeast("quoted", quoted(), QUOTED, "Of what both tell is in quotation marks")) {
        return Outcome.of(Label.QUOTES_ONLY);
      }
      return Outcome.of(isRetold() ? Label.REWRITE : Label.PARTIAL);
    }
    if (shared.has(Level.QUOTATION)) {
      return Outcome.of(Label.QUOTES_ONLY);
    }
    return Outcome.of(shared.has(Level.SAME_FACTS) ? Label.SAME_FACTS : Label.BOILERPLATE_ONLY);
  }

  private boolean isVersion() {
    Circumstances circumstances = findings.circumstances();
    boolean house = circumstances.house() == Same.YES || circumstances.place() == Same.YES;
    boolean other = circumstances.house() == Same.NO || circumstances.place() == Same.NO;
    if (!trail.holds("wire.same", house && !other, "One source or one place in the datelines")
        || !trail.atMost("days", circumstances.days(), VERSION_WITHIN, "Days between them")
        || !LookAlike.oneSubject(findings, trail)) {
      return false;
    }
    double edited = findings.shared().least(Level.VERBATIM, Level.EDITED);
    if (trail.atLeast("form", edited, LookAlike.FORM, "Of both told in nearly the same words")
        && trail.atMost("facts.others", findings.tally().others(), 0, "Other facts")) {
      return true;
    }
    boolean oneTitle = circumstances.title() >= ONE_TITLE;
    return trail.atMost("days", circumstances.days(), LookAlike.SAME_DAY, "Days between them")
        && trail.atLeast("title", circumstances.title(), VERSION_TITLE, "Of both headlines")
        && hasFewOwnFigures()
        && trail.atLeast("kept", kept(), VERSION_KEPT, "Of the shorter one that the longer has")
        && LookAlike.fewOthers(findings, trail, oneTitle ? ONE_TITLE_FACTS : VERSION_FACTS);
  }

  /// Asks whether in what goes together the figures that only one has are few against those of
  /// both.
  private boolean hasFewOwnFigures() {
    FactTally.Count figures = findings.tally().figures();
    return trail.atMost(
        "figures.single", figures.single(), figures.kept() / 2.0, "Figures that only one has");
  }

  private double kept() {
    return findings
        .shared()
        .shorter()
        .of(Level.VERBATIM, Level.EDITED, Level.REWORDED, Level.QUOTATION);
  }

  /// True when all is in other words, or more than in the same and enough of one of the stories.
  private boolean isRetold() {
    double reworded = findings.shared().most(Level.REWORDED);
    double kept = findings.shared().most(Level.VERBATIM, Level.EDITED);
    boolean enough = trail.atLeast("reworded", reworded, LEAST, "Told in other words");
    boolean more = trail.atLeast("reworded.share", reworded, kept, "Of which more is reworded");
    return kept == 0 || enough && more && isWhole();
  }

  /// Asks whether most of the shorter one is told in the other: who takes sentences over as they
  /// are and leaves most aside lifts a part.
  private boolean isWhole() {
    double told =
        findings
            .shared()
            .shorter()
            .of(Level.VERBATIM, Level.EDITED, Level.REWORDED, Level.QUOTATION, Level.SAME_FACTS);
    return trail.atLeast("told", told, WHOLE, "Of the shorter one told in the longer");
  }

  /// The share of the words in what both tell that stand in quotation marks, on the side where it
  /// is less.
  private double quoted() {
    int quotedA = 0;
    int quotedB = 0;
    int toldA = 0;
    int toldB = 0;
    for (Links link : findings.shared().told()) {
      quotedA += quoted(findings.a(), link.a0(), link.a1());
      quotedB += quoted(findings.b(), link.b0(), link.b1());
      toldA += link.a1() - link.a0();
      toldB += link.b1() - link.b0();
    }
    return toldA == 0 || toldB == 0
        ? 0
        : Math.min(quotedA / (double) toldA, quotedB / (double) toldB);
  }

  private static int quoted(Subject subject, int from, int to) {
    Prose prose = subject.telling().prose();
    return (int) IntStream.range(from, to).filter(prose::quoted).count();
  }
}
