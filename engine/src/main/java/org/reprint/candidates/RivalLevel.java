package org.reprint.candidates;

import it.unimi.dsi.fastutil.ints.Int2DoubleOpenHashMap;
import java.util.Arrays;

/// How much a sentence shares with anybody: the weight of the terms that it has in common with the
/// [#RANK]th best of the stories that answer it, 0 when fewer do.
///
/// What two sentences share below that level says little for the two: others share as much. The
/// fifth is taken so that four other tellings of one event do not speak against each other. Of
/// sentences of the same terms one counts, however many stories print it: a passage that all houses
/// carry is one rival. The level is a property of the sentence among its stories; neither their
/// order nor that of the answers matters. Scratch for one sentence after the other.
public final class RivalLevel {
  /// Which of the stories, counted from the best.
  public static final int RANK = 5;

  /// What others share as well loses this part of its weight. Not all: weak pairs would weigh the
  /// same, nothing, and could no longer be told apart where many false alarms are tolerated.
  public static final double LOST = 0.8;

  private final Int2DoubleOpenHashMap weights = new Int2DoubleOpenHashMap();
  private final double[] best = new double[RANK]; // falling

  /// Nothing was asked yet.
  public RivalLevel() {}

  /// Turns to another sentence.
  public void clear() {
    weights.clear();
  }

  /// Takes an answer.
  ///
  /// @param story of those that tell it the one that counts
  /// @param shared weight of the terms that both have
  public void offer(int story, double shared) {
    weights.mergeDouble(story, shared, Math::max);
  }

  /// The level of the sentence, rounded to a number that has 16 bits as a float: an archive keeps
  /// one for each sentence, and who reads it there must see what was seen when it was found.
  public float level() {
    if (weights.size() < RANK) {
      return 0;
    }
    Arrays.fill(best, 0);
    weights.values().forEach(this::insert);
    return Float.float16ToFloat(Float.floatToFloat16((float) best[RANK - 1]));
  }

  private void insert(double shared) {
    double moved = shared;
    for (int i = 0; i < RANK; i++) {
      double lower = Math.min(best[i], moved);
      best[i] = Math.max(best[i], moved);
      moved = lower;
    }
  }
}
