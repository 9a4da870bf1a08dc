package org.reprint.judge;

import org.reprint.align.Level;
import org.reprint.chain.Kind;
import org.reprint.judge.Circumstances.Same;

/// Says what kind of copy one story is of the other, when no fact differs between them.
final class Copy {
  /// A copy of at most this share of the other's words was cut, or the other was added to.
  static final double CUT = 0.93;

  /// The shorter one has nothing of its own when the longer one has this share of it.
  private static final double CONTAINED = 0.9;

  /// A wire sends the next version within so many days.
  private static final double VERSION_WITHIN = 3;

  /// Headlines of two versions have at least this share of their words in common.
  private static final double VERSION_TITLE = 0.4;

  /// A text that stands in a longer one under quite another headline, elsewhere or on other days,
  /// is a part of it: headlines with at most this share of their words in common are others.
  private static final double OTHER_TITLE = 0.2;

  /// What another house prints at less than this share of its length was trimmed, whatever else was
  /// done to it.
  private static final double SHORTENED = 0.75;

  /// What is sent again has at most this share of its words, or so many, changed on the way: slips
  /// mended, spellings of the house.
  private static final double MENDED = 0.02;

  private static final int SLIPS = 2;

  private static final String TWO_HOUSES = "printed by two sources";

  private final Findings findings;
  private final Trail trail;

  Copy(Findings findings, Trail trail) {
    this.findings = findings;
    this.trail = trail;
  }

  Outcome outcome() {
    Circumstances circumstances = findings.circumstances();
    boolean same = findings.shared().sameWords();
    boolean otherHouse = circumstances.house() == Same.NO;
    if (trail.holds("words.same", same, same ? "The same words" : "Not all words are the same")) {
      return otherHouse && isDressed()
          ? Outcome.of(Label.SYNDICATED, TWO_HOUSES)
          : Outcome.of(Label.RESEND);
    }
    if (isContained()) {
      if (isPart()) {
        return Outcome.of(
            Label.PARTIAL, "the shorter one stands in a longer one of another headline");
      }
      double length = (double) findings.shorter() / findings.longer();
      if (trail.holds("house.other", otherHouse, "Their sources differ")
          && trail.atLeast("length", length, SHORTENED, "Length of the shorter one in the longer")
          && isDressed()) {
        return Outcome.of(Label.SYNDICATED, TWO_HOUSES);
      }
      boolean added = circumstances.later() == (findings.isSecondLonger() ? 1 : -1);
      return added && !otherHouse && isNextVersion()
          ? Outcome.version(Kind.UPDATE, "the later one adds to the earlier")
          : Outcome.of(Label.TRIM, "the shorter one has nothing of its own");
    }
    if (trail.holds("house.other", otherHouse, "Their sources differ")) {
      return Outcome.of(Label.SYNDICATED, TWO_HOUSES);
    }
    if (!isOfOneHouse()) {
      return Outcome.of(Label.SYNDICATED);
    }
    return isSentAgain()
        ? Outcome.of(Label.RESEND, "sent again with a slip or two mended")
        : Outcome.version(Kind.WRITETHRU, "told anew by the same wire");
  }

  /// Asks whether all that is known speaks for one house. Where nobody is named, what two print in
  /// nearly the same words within hours came from one.
  private boolean isOfOneHouse() {
    Circumstances circumstances = findings.circumstances();
    boolean same = circumstances.house() == Same.YES;
    return isNextVersion()
        || trail.holds("house.same", same, "Their source is the same")
        || trail.holds("place", circumstances.place() != Same.NO, "No other place in the dateline")
            && trail.atMost("days", circumstances.days(), LookAlike.SAME_DAY, "Days between them");
  }

  /// Asks whether no fact and hardly a word is another.
  private boolean isSentAgain() {
    int most = Math.max(SLIPS, (int) (MENDED * findings.longer()));
    return trail.atMost("words.other", findings.otherWords(), most, "Words that are others")
        && trail.atMost("facts.all", findings.facts().size(), 0, "Facts that differ");
  }

  private boolean isContained() {
    SharedText shared = findings.shared();
    double told =
        shared.shorter().of(Level.VERBATIM, Level.EDITED, Level.REWORDED, Level.QUOTATION);
    double length = (double) findings.shorter() / findings.longer();
    return trail.atMost("length", length, CUT, "Length of the shorter one in the longer")
        && trail.atLeast("contained", told, CONTAINED, "Of the shorter one that the longer has");
  }

  /// Asks whether a house gave it a headline or a style of its own.
  private boolean isDressed() {
    boolean edited = findings.shared().has(Level.EDITED, Level.REWORDED);
    boolean titled = findings.circumstances().title() < 1;
    return trail.holds("dressed", edited || titled, "Another headline, or words edited");
  }

  private boolean isPart() {
    Circumstances circumstances = findings.circumstances();
    return trail.atMost("title", circumstances.title(), OTHER_TITLE, "Of both headlines")
        && (trail.holds("place.other", circumstances.place() == Same.NO, "Their datelines differ")
            || !Double.isNaN(circumstances.days())
                && !trail.atMost(
                    "days", circumstances.days(), VERSION_WITHIN, "Days between them"));
  }

  /// True when all that is known speaks for one wire that tells the same story again.
  private boolean isNextVersion() {
    Circumstances circumstances = findings.circumstances();
    boolean house = circumstances.house() == Same.YES || circumstances.place() == Same.YES;
    return trail.holds("wire.same", house, "The same source or the same place in the dateline")
        && trail.atMost("days", circumstances.days(), VERSION_WITHIN, "Days between them")
        && trail.atLeast("title", circumstances.title(), VERSION_TITLE, "Of both headlines");
  }
}
