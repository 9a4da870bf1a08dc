package org.reprint.judge;

import java.util.List;
import org.reprint.align.Passage;
import org.reprint.chain.Kind;

/// What two stories (or one story and itself) have in common, and what that makes of them.
///
/// @param a key of the first story
/// @param b key of the second story; equals `a` when `within`
/// @param within true when both sides are one story: a passage told twice
/// @param label what the second is to the first
/// @param kind how one version follows the other; null for every other label
/// @param jaccard exact, over the sets of word 5-shingles, 0 to 1
/// @param coverageA share of the first story's characters that passages cover, 0 to 1, boilerplate
///   left out
/// @param coverageB the same for the second story
/// @param falseAlarms expected number of unrelated story pairs per 1,000 stories that look at least
///   this much alike, boilerplate left out
/// @param passages in the order of the first story
/// @param facts that differ, in the order of the first story
/// @param why the reason in words and numbers
public record Relation(
    String a,
    String b,
    boolean within,
    Label label,
    Kind kind,
    double jaccard,
    double coverageA,
    double coverageB,
    double falseAlarms,
    List<Passage> passages,
    List<FactChange> facts,
    Why why) {
  public Relation {
    passages = List.copyOf(passages);
    facts = List.copyOf(facts);
    if ((label == Label.VERSION) != (kind != null)) {
      throw new IllegalArgumentException("a kind is for versions, got " + label + " and " + kind);
    }
  }

  /// Returns this relation without passages and facts.
  public Relation bare() {
    return new Relation(
        a,
        b,
        within,
        label,
        kind,
        jaccard,
        coverageA,
        coverageB,
        falseAlarms,
        List.of(),
        List.of(),
        why);
  }

  /// A relation that is no version.
  public Relation(
      String a,
      String b,
      boolean within,
      Label label,
      double jaccard,
      double coverageA,
      double coverageB,
      double falseAlarms,
      List<Passage> passages,
      List<FactChange> facts,
      Why why) {
    this(
        a,
        b,
        within,
        label,
        null,
        jaccard,
        coverageA,
        coverageB,
        falseAlarms,
        passages,
        facts,
        why);
  }
}
