package org.reprint.align;

import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.reprint.text.Prose;

/// Finds the runs of words that two stories have in common, wherever their sentences begin and end.
///
/// Seeds are winnowed fingerprints (Schleimer, Wilkerson and Aiken 2003,
/// doi:10.1145/872757.872770), so every common run of [#LONG_ENOUGH] words is seen; each seed is
/// widened as far as the words are the same. Cost: linear in the fingerprints and the words that
/// are common.
final class VerbatimRuns {
  /// Shorter runs are phrases that anybody uses.
  static final int LONG_ENOUGH = 10;

  /// So are runs whose words weigh less together.
  private static final double WEIGHTY = 2.5;

  /// What stands in so many pairs of places is a form of words, no passage.
  private static final int MOST_PLACES = 36;

  private VerbatimRuns() {}

  /// Tokens `[a0, a0 + length)` of the first story are `[b0, b0 + length)` of the second.
  record Run(int a0, int b0, int length) {
    int a1() {
      return a0 + length;
    }

    int b1() {
      return b0 + length;
    }
  }

  /// The common runs that are long and weighty enough, longest first; they may overlap.
  static List<Run> find(Telling a, Telling b) {
    RunKeys keysA = a.runKeys();
    RunKeys keysB = b.runKeys();
    Int2IntOpenHashMap reached = new Int2IntOpenHashMap(); // by diagonal, in tokens of a
    List<Run> runs = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < keysA.count() && j < keysB.count()) {
      long left = keysA.hash(i);
      long right = keysB.hash(j);
      int endA = left <= right ? keysA.end(i) : i;
      int endB = left >= right ? keysB.end(j) : j;
      if (left == right && (long) (endA - i) * (endB - j) <= MOST_PLACES) {
        for (int x = i; x < endA; x++) {
          for (int y = j; y < endB; y++) {
            widen(a, keysA.token(x), b, keysB.token(y), reached, runs);
          }
        }
      }
      i = endA;
      j = endB;
    }
    runs.sort(
        Comparator.comparingInt((Run run) -> -run.length())
            .thenComparingInt(Run::a0)
            .thenComparingInt(Run::b0));
    return runs;
  }

  private static void widen(
      Telling a, int x, Telling b, int y, Int2IntOpenHashMap reached, List<Run> runs) {
    Prose pa = a.prose();
    Prose pb = b.prose();
    // Seeds come in the order of their hashes, so a run may be met again from inside.
    if (x < reached.getOrDefault(y - x, 0) && runs.stream().anyMatch(run -> holds(run, x, y))) {
      return;
    }
    int back = 0;
    while (x - back > 0 && y - back > 0 && same(pa, x - back - 1, pb, y - back - 1)) {
      back++;
    }
    int on = 0;
    while (x + on < pa.tokens() && y + on < pb.tokens() && same(pa, x + on, pb, y + on)) {
      on++;
    }
    reached.merge(y - x, x + on, Math::max);
    Run run = new Run(x - back, y - back, back + on);
    if (run.length() >= LONG_ENOUGH && weighty(a, run.a0(), run.a1())) {
      runs.add(run);
    }
  }

  private static boolean holds(Run run, int x, int y) {
    return run.b0() - run.a0() == y - x && x >= run.a0() && x < run.a1();
  }

  private static boolean same(Prose a, int x, Prose b, int y) {
    return a.form(x).equals(b.form(y));
  }

  /// True when the words weigh enough together to be more than a phrase.
  static boolean weighty(Telling t, int from, int to) {
    double sum = 0;
    for (int i = from; i < to && sum < WEIGHTY; i++) {
      sum += t.weight(i);
    }
    return sum >= WEIGHTY;
  }
}
