package org.reprint.judge;

import java.util.List;
import org.reprint.align.FormMatch;
import org.reprint.align.Level;
import org.reprint.align.Links;
import org.reprint.chain.Succession;
import org.reprint.text.Prose;

/// What was measured between two stories: all that a decision knows of them.
///
/// @param a the first story
/// @param b the second story
/// @param shared what they have in common in words
/// @param facts that differ
/// @param tally how many differ and how many do not
/// @param circumstances when, where and by whom they were printed
/// @param succession how one follows the other on the wire, or null
/// @param significance how much they share that is telling
/// @param knownForm whether they share nothing telling, but much that a house prints again and
///   again
/// @param form what they have in common of the form that they are told in; null when it is little
record Findings(
    Subject a,
    Subject b,
    SharedText shared,
    List<FactChange> facts,
    FactTally tally,
    Circumstances circumstances,
    Succession succession,
    Significance significance,
    boolean knownForm,
    FormMatch form) {
  Findings {
    facts = List.copyOf(facts);
  }

  /// True when they are worth a word: copies, or more alike than chance makes unrelated stories.
  boolean isRelated() {
    return !shared.within() && shared.copies()
        || !shared.told().isEmpty() && significance.isShown();
  }

  /// The words of the longer story.
  int longer() {
    return Math.max(tokens(a), tokens(b));
  }

  /// How many words of the story that has more of them are not in the other, in their place.
  int otherWords() {
    int sameA = 0;
    int sameB = 0;
    for (Links link : shared.links()) {
      if (link.pair().level() == Level.VERBATIM) {
        sameA += link.a1() - link.a0();
        sameB += link.b1() - link.b0();
      } else {
        int same = same(link);
        sameA += same;
        sameB += same;
      }
    }
    return Math.max(tokens(a) - sameA, tokens(b) - sameB);
  }

  private int same(Links link) {
    Prose proseA = a.telling().prose();
    Prose proseB = b.telling().prose();
    int same = 0;
    for (int t = link.a0(); t < link.a1(); t++) {
      int partner = link.toB()[t - link.a0()];
      same += partner >= 0 && proseA.form(t).equals(proseB.form(partner)) ? 1 : 0;
    }
    return same;
  }

  /// The words of the shorter story.
  int shorter() {
    return Math.min(tokens(a), tokens(b));
  }

  /// True when the second story has more words than the first.
  boolean isSecondLonger() {
    return tokens(b) > tokens(a);
  }

  private static int tokens(Subject subject) {
    return subject.telling().prose().tokens();
  }

  Findings withoutFacts() {
    return new Findings(
        a,
        b,
        shared,
        List.of(),
        tally.same(),
        circumstances,
        succession,
        significance,
        knownForm,
        null);
  }

  Findings with(Circumstances other) {
    return new Findings(
        a, b, shared, facts, tally, other, succession, significance, knownForm, form);
  }

  Findings with(Succession other) {
    return new Findings(
        a, b, shared, facts, tally, circumstances, other, significance, knownForm, form);
  }

  Findings with(Significance other) {
    return new Findings(
        a, b, shared, facts, tally, circumstances, succession, other, knownForm, form);
  }

  Findings with(SharedText other) {
    return new Findings(
        a, b, other, facts, tally, circumstances, succession, significance, knownForm, form);
  }

  /// The same, told blank by blank of the form that they have in common.
  Findings byForm() {
    FormFacts facts = new FormFacts(a, b, form);
    SharedText told = SharedText.of(a, b, shared.overlap(), facts.links(shared.links()));
    return new Findings(
        a,
        b,
        told,
        facts.changes(this.facts),
        tally,
        circumstances,
        succession,
        significance,
        knownForm,
        form);
  }
}
