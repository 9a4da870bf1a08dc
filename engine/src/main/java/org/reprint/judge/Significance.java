package org.reprint.judge;

import java.util.List;
import org.reprint.align.Level;
import org.reprint.align.Links;
import org.reprint.align.Telling;
import org.reprint.background.Chance;
import org.reprint.candidates.RivalLevel;

/// How much two stories share that is telling, held against chance.
///
/// Where it is known what their sentences share with others ([Subject#rivals]), what a pair of
/// sentences shares beyond that counts in full, and what is below it by a part; of its two sides
/// the one that shares more with others speaks, so that both must be told from their rivals.
///
/// @param strength the weight of what is shared, mostly beyond rivals where these are known, at
///   least 0
/// @param needed the strength from which on they are shown
/// @param expected number of unrelated story pairs per 1,000 stories that are at least as strong
/// @param tolerated number of such pairs
/// @param shared the weight of all that is shared, whoever else has it
/// @param neededOfAll what that would have to be where no rivals are known
record Significance(
    double strength,
    double needed,
    double expected,
    double tolerated,
    double shared,
    double neededOfAll) {
  /// Sums are kept in whole units of 2 to the minus 32: doubles added in another order give other
  /// bits, and the order is that of one of the two stories.
  private static final double UNIT = 0x1p-32;

  /// Weighs two stories by all that they share.
  ///
  /// @param stories that are compared with each other
  static Significance of(
      List<Links> links, Subject a, Subject b, Chance chance, int stories, double tolerated) {
    double shared = strength(links, a.telling(), b.telling());
    int lengthA = a.story().text().length();
    int lengthB = b.story().text().length();
    double needed = chance.strength(tolerated, lengthA, lengthB, stories);
    return new Significance(
        shared,
        needed,
        chance.expected(shared, lengthA, lengthB, stories),
        tolerated,
        shared,
        needed);
  }

  /// The same by what they share beyond their rivals.
  ///
  /// @param law of chance for that
  Significance beyondRivals(List<Links> links, Subject a, Subject b, Chance law, int stories) {
    double beyond = beyondRivals(links, a, b);
    int lengthA = a.story().text().length();
    int lengthB = b.story().text().length();
    return new Significance(
        beyond,
        law.strength(tolerated, lengthA, lengthB, stories),
        law.expected(beyond, lengthA, lengthB, stories),
        tolerated,
        shared,
        neededOfAll);
  }

  /// True when so few unrelated pairs are as strong that this one is shown.
  boolean isShown() {
    return expected <= tolerated;
  }

  /// The same, but no weaker than what is tolerated.
  Significance capped() {
    return new Significance(
        strength, needed, Math.min(expected, tolerated), tolerated, shared, neededOfAll);
  }

  /// The same where another strength is needed.
  ///
  /// @param otherTolerated number of pairs that goes with it
  Significance needing(double otherNeeded, double otherTolerated) {
    return new Significance(strength, otherNeeded, expected, otherTolerated, shared, neededOfAll);
  }

  /// True when rivals take something off what is shared.
  boolean hasRivals() {
    return strength < shared;
  }

  /// The weight of the words that pairs link, each counted by its rarity and by the score of its
  /// pair; pairs add up. The same to the bit from both sides.
  static double strength(List<Links> links, Telling a, Telling b) {
    long sum = 0;
    for (Links link : links) {
      sum += units(link, a, b);
    }
    return sum * UNIT;
  }

  /// The same, of each pair mostly what is beyond the rivals of its sentences.
  private static double beyondRivals(List<Links> links, Subject a, Subject b) {
    long sum = 0;
    for (Links link : links) {
      double rival = Math.max(a.rival(link.a0(), link.a1()), b.rival(link.b0(), link.b1()));
      long units = units(link, a.telling(), b.telling());
      sum += units - Math.round(RivalLevel.LOST * Math.min((double) units, rival / UNIT));
    }
    return sum * UNIT;
  }

  /// What one pair weighs; nothing when it only states the same facts.
  private static long units(Links link, Telling a, Telling b) {
    if (link.pair().level() == Level.SAME_FACTS) {
      return 0;
    }
    long weight = 0;
    for (int t = link.a0(); t < link.a1(); t++) {
      int partner = link.toB()[t - link.a0()];
      if (partner >= 0) {
        weight += Math.round(Math.min(a.weight(t), b.weight(partner)) / UNIT);
      }
    }
    return Math.round(weight * link.pair().score());
  }
}
