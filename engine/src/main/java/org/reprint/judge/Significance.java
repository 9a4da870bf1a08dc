package org.reprint.judge;

import java.util.List;
import org.reprint.align.Level;
import org.reprint.align.Links;
import org.reprint.align.Telling;
import org.reprint.background.Chance;

/// How much two stories share that is telling, held against chance.
///
/// @param strength the weight of what is shared, at least 0
/// @param needed the strength from which on they are shown
/// @param expected number of unrelated story pairs per 1,000 stories that are at least as strong
/// @param tolerated number of such pairs
record Significance(double strength, double needed, double expected, double tolerated) {
  /// Sums are kept in whole units of 2 to the minus 32: doubles added in another order give other
  /// bits, and the order is that of one of the two stories.
  private static final double UNIT = 0x1p-32;

  /// Weighs two stories.
  ///
  /// @param stories that are compared with each other
  static Significance of(
      List<Links> links, Subject a, Subject b, Chance chance, int stories, double tolerated) {
    double strength = strength(links, a.telling(), b.telling());
    int lengthA = a.story().text().length();
    int lengthB = b.story().text().length();
    return new Significance(
        strength,
        chance.strength(tolerated, lengthA, lengthB, stories),
        chance.expected(strength, lengthA, lengthB, stories),
        tolerated);
  }

  /// True when so few unrelated pairs are as strong that this one is shown.
  boolean isShown() {
    return expected <= tolerated;
  }

  /// The same, but no weaker than what is tolerated.
  Significance capped() {
    return new Significance(strength, needed, Math.min(expected, tolerated), tolerated);
  }

  /// The weight of the words that pairs link, each counted by its rarity and by the score of its
  /// pair; pairs add up. The same to the bit from both sides.
  static double strength(List<Links> links, Telling a, Telling b) {
    long sum = 0;
    for (Links link : links) {
      if (link.pair().level() == Level.SAME_FACTS) {
        continue;
      }
      long weight = 0;
      for (int t = link.a0(); t < link.a1(); t++) {
        int partner = link.toB()[t - link.a0()];
        if (partner >= 0) {
          weight += Math.round(Math.min(a.weight(t), b.weight(partner)) / UNIT);
        }
      }
      sum += Math.round(weight * link.pair().score());
    }
    return sum * UNIT;
  }
}
