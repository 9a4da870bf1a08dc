package org.reprint.judge;

import java.util.List;
import org.reprint.align.Level;
import org.reprint.align.Links;
import org.reprint.align.Telling;

/// How much two stories share that is telling: the weight of the words that their pairs link, each
/// counted by its rarity and by the score of its pair; pairs add up.
///
/// How often unrelated stories reach a strength is the business of [org.reprint.background.Chance].
final class Significance {
  /// Sums are kept in whole units of 2 to the minus 32: doubles added in another order give other
  /// bits, and the order is that of one of the two stories.
  private static final double UNIT = 0x1p-32;

  private Significance() {}

  /// The weight of what is shared, at least 0. The same to the bit from both sides.
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
