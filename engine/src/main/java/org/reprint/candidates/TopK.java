package org.reprint.candidates;

/// The best `k` of the numbers offered: higher score first, of equal scores the lower number.
///
/// A heap with the worst of the best at its root. Not thread-safe; used again after [#clear].
final class TopK {
  private final double[] scores; // [k]
  private final int[] ids; // [k]
  private int size;

  TopK(int k) {
    scores = new double[k];
    ids = new int[k];
  }

  void clear() {
    size = 0;
  }

  int size() {
    return size;
  }

  /// Offers a number, each at most once.
  void offer(int id, double score) {
    if (size < ids.length) {
      put(size++, id, score);
      up(size - 1);
    } else if (better(score, id, scores[0], ids[0])) {
      put(0, id, score);
      down(0, size);
    }
  }

  /// True when no number of this score, nor of a lower one, can be among the best any more.
  boolean excludes(double score) {
    return size == ids.length && score < scores[0];
  }

  /// Brings the best to the front: afterwards [#id] and [#score] count from the best, and nothing
  /// may be offered before [#clear].
  void sort() {
    for (int end = size - 1; end > 0; end--) {
      swap(0, end);
      down(0, end);
    }
  }

  int id(int at) {
    return ids[at];
  }

  double score(int at) {
    return scores[at];
  }

  private static boolean better(double score, int id, double otherScore, int otherId) {
    return score > otherScore || (score == otherScore && id < otherId);
  }

  private boolean worse(int i, int j) {
    return better(scores[j], ids[j], scores[i], ids[i]);
  }

  private void up(int at) {
    for (int i = at; i > 0 && worse(i, (i - 1) / 2); i = (i - 1) / 2) {
      swap(i, (i - 1) / 2);
    }
  }

  private void down(int at, int end) {
    for (int i = at; 2 * i + 1 < end; ) {
      int child = 2 * i + 1;
      if (child + 1 < end && worse(child + 1, child)) {
        child++;
      }
      if (!worse(child, i)) {
        return;
      }
      swap(i, child);
      i = child;
    }
  }

  private void put(int at, int id, double score) {
    ids[at] = id;
    scores[at] = score;
  }

  private void swap(int i, int j) {
    int id = ids[i];
    double score = scores[i];
    put(i, ids[j], scores[j]);
    put(j, id, score);
  }
}
