package org.reprint.candidates;

import it.unimi.dsi.fastutil.longs.Long2DoubleOpenHashMap;

/// Adds up what is too weak to be a hit by itself: two sentences in a row that are each a little
/// like two in a row of another story.
///
/// A run of two is a hit when the weights of its two pairs add up to [TermOptions#leastWeight] and
/// neither is below two fifths of that. The second story may tell the two in either order. Scratch
/// for one story that asks, sentence by sentence in order.
public final class RunHits {
  private static final double LEAST_SHARE = 0.4;

  private final double least; // together
  private Long2DoubleOpenHashMap before = new Long2DoubleOpenHashMap(); // of the sentence before
  private Long2DoubleOpenHashMap here = new Long2DoubleOpenHashMap();
  private int sentence;

  /// Takes a run of two.
  @FunctionalInterface
  public interface Sink {
    /// Takes one.
    ///
    /// @param mine the first sentence of the run
    /// @param theirs its counterpart
    /// @param next the counterpart of the sentence after it, one more or one less
    void take(int mine, int theirs, int next);
  }

  /// Adds up nothing yet.
  public RunHits(TermOptions options) {
    least = options.leastWeight();
  }

  /// Turns to another story.
  public void clear() {
    before.clear();
    here.clear();
    sentence = -1;
  }

  /// Turns to the next sentence that asks.
  public void turnTo(int newSentence) {
    if (newSentence == sentence) {
      return;
    }
    Long2DoubleOpenHashMap other = before;
    before = here;
    here = other;
    here.clear();
    if (newSentence != sentence + 1) {
      before.clear();
    }
    sentence = newSentence;
  }

  /// Offers an answer that is no hit, once for each place.
  ///
  /// @param story that answers
  /// @param there its sentence
  /// @param weight as [Candidate] defines it
  /// @param sink told of the runs that end here
  public void offer(int story, int there, double weight, Sink sink) {
    if (weight < LEAST_SHARE * least) {
      return;
    }
    long place = (long) story << Integer.SIZE | there;
    here.put(place, weight);
    for (int step = -1; step <= 1; step += 2) {
      double other = there + step < 0 ? 0 : before.get(place + step);
      if (other > 0 && other + weight >= least) {
        sink.take(sentence - 1, there + step, there);
      }
    }
  }
}
