package org.reprint.align;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.reprint.text.Prose;

/// Finds the boilerplate that two stories share, to be shown: sentences in the same words, or
/// nearly so, of which at least one is boilerplate of its house. What one house prints every day is
/// no evidence of reuse, whoever else has it. One per worker.
final class BoilerplateMatcher {
  /// Of stories with more pairs of sentences than this to look at, no boilerplate is shown.
  private static final long MOST = 1_000_000;

  /// Two sentences must have this share of the larger one's content terms in common before their
  /// words are compared.
  private static final double LIKELY = 0.5;

  private final CommonSubsequence subsequence = new CommonSubsequence();

  /// Two sentences and how much of their words is in common order, 0 to 1.
  private record Shared(int i, int j, double share) {}

  /// The pairs; no sentence is in two of them, and none has a word that a match has. The score of a
  /// pair is the share of its words in common order.
  List<Match> find(Telling a, Telling b, List<Match> matches) {
    Cover cover = Cover.of(matches, false);
    List<Match> found = new ArrayList<>();
    for (Shared shared : shared(a, b)) {
      int a0 = a.prose().firstToken(shared.i);
      int a1 = a.prose().endToken(shared.i);
      int b0 = b.prose().firstToken(shared.j);
      int b1 = b.prose().endToken(shared.j);
      double odds = Math.log(shared.share / (1 - shared.share)); // so that the share is its score
      Match match = new Match(shared.i, shared.j, a0, a1, b0, b1, odds, 0, 0, 0);
      if (cover.offer(match)) {
        found.add(match);
      }
    }
    return found;
  }

  /// The most alike first, and in the order of both stories.
  private List<Shared> shared(Telling a, Telling b) {
    List<Shared> found = new ArrayList<>();
    int n = a.prose().sentences();
    int m = b.prose().sentences();
    long work = (long) a.boilerplate().cardinality() * m + (long) b.boilerplate().cardinality() * n;
    if (work == 0 || work > MOST) {
      return found;
    }
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < m; j++) {
        if ((a.boilerplate(i) || b.boilerplate(j)) && likely(a, i, b, j)) {
          double share = share(a.prose(), i, b.prose(), j);
          if (share >= Levels.EDITED) {
            found.add(new Shared(i, j, share));
          }
        }
      }
    }
    found.sort(
        Comparator.comparingDouble((Shared shared) -> -shared.share)
            .thenComparingInt(Shared::i)
            .thenComparingInt(Shared::j));
    return found;
  }

  private static boolean likely(Telling a, int i, Telling b, int j) {
    if (a.prose().furniture(i) || b.prose().furniture(j)) {
      return false;
    }
    int larger = Math.max(a.terms().size(i), b.terms().size(j));
    return larger > 0 && a.terms().common(i, b.terms(), j) >= LIKELY * larger;
  }

  private double share(Prose a, int i, Prose b, int j) {
    int a0 = a.firstToken(i);
    int b0 = b.firstToken(j);
    int lengthA = a.endToken(i) - a0;
    int lengthB = b.endToken(j) - b0;
    int common =
        subsequence.length(
            a0, a0 + lengthA, b0, b0 + lengthB, (x, y) -> a.form(x).equals(b.form(y)));
    return 2.0 * common / (lengthA + lengthB);
  }
}
