package org.reprint.archive;

import java.util.Arrays;

/// Counts scores by the first bits that they have as floats: 128 steps between one score and its
/// double. Lower scores and higher ones than there are steps for are in the first and the last.
final class Steps {
  private static final int STEPS = 1024;
  private static final int BITS = 16; // of a float, that make no difference to its step
  private static final int FIRST = Float.floatToRawIntBits(1f / 16) >>> BITS;

  private final int[] counts = new int[STEPS];

  void clear() {
    Arrays.fill(counts, 0);
  }

  static int of(float score) {
    int step = (Float.floatToRawIntBits(score) >>> BITS) - FIRST;
    return Math.max(0, Math.min(STEPS - 1, step));
  }

  void count(float score, int times) {
    counts[of(score)] += times;
  }

  /// The highest step so that as many as are asked for are in it or above; no fewer were counted.
  int last(int most) {
    int step = STEPS - 1;
    int above = counts[step];
    while (above < most) {
      above += counts[--step];
    }
    return step;
  }
}
