package org.reprint;

import java.util.List;
import org.reprint.align.Links;
import org.reprint.background.Chance;
import org.reprint.chain.Chains;
import org.reprint.chain.Succession;
import org.reprint.judge.Judge;
import org.reprint.judge.Relation;
import org.reprint.judge.Subject;

/// Judges one pair of stories after another under the same options. Thread-safe.
final class PairJudge {
  private static final double ALL = 1_000; // stories per 1,000: nothing is held back

  private final Judge judge;
  private final Judge lenient;
  private final Rulings rulings;

  /// @param stories with how many chance is reckoned
  PairJudge(ReprintOptions options, Chance chance, int stories) {
    this.judge = new Judge(options.falseAlarms(), chance, stories);
    this.lenient = new Judge(ALL, chance, stories);
    this.rulings = new Rulings(options);
  }

  /// What two stories are to each other by what was measured alone.
  Judge measuring() {
    return judge;
  }

  /// What two stories are to each other, or one to itself: what was measured, and over it what an
  /// editor says. Of two that an editor says are one, nothing that was measured is held back.
  ///
  /// @param links what was aligned in them
  /// @return null when they are unrelated and no editor says that they are one
  Relation decide(Subject a, Subject b, List<Links> links) {
    return rulings.of(a, b, measured(a, b, links));
  }

  private Relation measured(Subject a, Subject b, List<Links> links) {
    boolean within = a.story().key().equals(b.story().key());
    Succession wire = within ? null : Chains.between(a.marks(), b.marks());
    Relation relation = null;
    if (Pairs.whyNot(a, b, null) == null) {
      relation = judge.judge(a, b, links);
      if (relation == null && rulings.joins(a.story().key(), b.story().key())) {
        relation = lenient.judge(a, b, links);
      }
    }
    return relation == null && wire != null ? Judge.chained(a, b, wire) : relation;
  }
}
