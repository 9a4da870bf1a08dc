package org.reprint;

import java.util.SplittableRandom;
import java.util.function.Consumer;

/// Repeats a random test; a failure names the one number that repeats it.
public final class Trials {
  private static final String SEED = "reprint.seed";
  private static final long ROOT = 20_261_122L;

  private Trials() {}

  /// Runs a test with seeds that follow each other, or once with the seed of `-Dreprint.seed`.
  public static void run(int trials, Consumer<SplittableRandom> test) {
    Long only = Long.getLong(SEED);
    long first = only == null ? ROOT : only;
    int count = only == null ? trials : 1;
    for (long seed = first; seed < first + count; seed++) {
      try {
        test.accept(new SplittableRandom(seed));
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("rerun with -D" + SEED + "=" + seed + ": " + e.getMessage(), e);
      }
    }
  }
}
