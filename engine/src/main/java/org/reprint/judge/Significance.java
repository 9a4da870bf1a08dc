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
  private Significance() {}

  /// The weight of what is shared, at least 0.
  static double strength(List<Links> links, Telling a, Telling b) {
    double sum = 0;
    for (Links link : links) {
      if (link.pair().level() == Level.SAME_FACTS) {
        continue;
      }
      double weight = 0;
      for (int t = link.a0(); t < link.a1(); t++) {
        int partner = link.toB()[t - link.a0()];
        if (partner >= 0) {
          weight += Math.min(a.weight(t), b.weight(partner));
        }
      }
      sum += weight * link.pair().score();
    }
    return sum;
  }
}
