package org.reprint.shingle;

/// How densely to take fingerprints.
///
/// @param ngram words in a fingerprint, in [1, 64]: no shared run shorter than this is ever seen
/// @param window neighbouring n-grams of which one is taken, in [1, 256]: about `2 / (window + 1)`
///   of all are
public record WinnowOptions(int ngram, int window) {
  /// Four words, one of four: every shared run of seven words is seen, and about two n-grams of
  /// five are kept.
  public static final WinnowOptions DEFAULT = new WinnowOptions(4, 4);

  private static final int MAX_NGRAM = 64;
  private static final int MAX_WINDOW = 256;

  public WinnowOptions {
    if (ngram < 1 || ngram > MAX_NGRAM) {
      throw new IllegalArgumentException("ngram must be in [1, " + MAX_NGRAM + "], got " + ngram);
    }
    if (window < 1 || window > MAX_WINDOW) {
      throw new IllegalArgumentException(
          "window must be in [1, " + MAX_WINDOW + "], got " + window);
    }
  }

  /// The length in words from which a shared run always shares a fingerprint: `ngram + window - 1`.
  public int guaranteed() {
    return ngram + window - 1;
  }
}
