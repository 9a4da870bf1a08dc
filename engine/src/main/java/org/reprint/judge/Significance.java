package org.reprint.judge;

import java.util.List;
import org.reprint.align.Level;
import org.reprint.align.Links;
import org.reprint.align.Telling;

/// How surprising it is that two stories share what they share.
///
/// The strength of a relation is the weight of the words that its pairs link, each counted by its
/// rarity and by the score of its pair; pairs add up. Among stories that have nothing to do with
/// each other the number of pairs above a strength falls exponentially. The constants are fitted by
/// `bench/run derive-significance` on news of different sources and of days far apart, stock
/// sentences included; RESULTS.md of the bench has what was promised beside what was observed.
final class Significance {
  /// Expected pairs per 1,000 unrelated stories at strength 0, by the fitted tail.
  private static final double AT_ZERO = 401.5;

  /// By how much the logarithm of that number falls for each unit of strength.
  private static final double DECAY = 1.12;

  private Significance() {}

  /// The weight of what is shared, at least 0.
  static double strength(List<Links> links, Telling a, Telling b) {
    double sum = 0;
    for (Links link : links) {
      if (link.pair().level() == Level.BOILERPLATE || link.pair().level() == Level.SAME_FACTS) {
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

  /// Expected number of unrelated pairs per 1,000 stories at least this strong.
  static double falseAlarms(double strength) {
    return AT_ZERO * Math.exp(-DECAY * strength);
  }

  /// The strength that so many unrelated pairs per 1,000 stories are expected to reach.
  static double strength(double falseAlarms) {
    return Math.log(AT_ZERO / falseAlarms) / DECAY;
  }
}
