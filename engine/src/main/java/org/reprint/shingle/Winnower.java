package org.reprint.shingle;

/// Takes positional fingerprints of a text, by which shared passages are found.
///
/// Robust winnowing (Schleimer, Wilkerson and Aiken 2003, doi:10.1145/872757.872770): of every
/// `window` neighbouring n-grams the one with the smallest hash is taken; of several smallest the
/// one already taken, else the rightmost. So two texts that share a run of
/// [WinnowOptions#guaranteed] words share a fingerprint from inside that run, and about `2 /
/// (window + 1)` of the n-grams are kept; a text that repeats one word a thousand times keeps one
/// in `window`. A text with fewer n-grams than `window` has one fingerprint; one with fewer words
/// than `ngram`, but one at least, has one of all there are. Cost: two or three steps a word, no
/// allocation once the buffers have grown. Not thread-safe: one per worker.
public final class Winnower {
  /// Names the hash of a fingerprint and the rule that picks it; a change of either is a new name.
  public static final String SCHEME = "winnow-2";

  private final WinnowOptions options;
  private final NGrams ngrams = new NGrams();
  private long[] grams = new long[1024]; // [room], hashes of the n-grams of the text at hand

  private Winnower(WinnowOptions options) {
    this.options = options;
  }

  /// A winnower with these options.
  public static Winnower of(WinnowOptions options) {
    return new Winnower(options);
  }

  /// Takes the fingerprints of a text whose words have been found already.
  ///
  /// @param text as a [Shingler] left it
  /// @param into emptied, then filled
  public void winnow(Shingles text, Fingerprints into) {
    into.clear();
    int count = NGrams.count(text.words(), options.ngram());
    if (count == 0) {
      return;
    }
    if (grams.length < count) {
      grams = new long[Math.max(count, grams.length + (grams.length >> 1))];
    }
    ngrams.roll(text.wordHashes(), text.words(), options.ngram(), grams);
    int window = Math.min(options.window(), count);
    int taken = smallest(0, window);
    take(text, taken, into);
    for (int last = window; last < count; last++) {
      int first = last - window + 1;
      if (taken < first) {
        taken = smallest(first, last + 1);
        take(text, taken, into);
      } else if (grams[last] < grams[taken]) {
        taken = last;
        take(text, taken, into);
      }
    }
  }

  /// The rightmost of the smallest in `[from, to)`.
  private int smallest(int from, int to) {
    int best = from;
    for (int i = from + 1; i < to; i++) {
      if (grams[i] <= grams[best]) {
        best = i;
      }
    }
    return best;
  }

  private void take(Shingles text, int gram, Fingerprints into) {
    int lastWord = Math.min(gram + options.ngram(), text.words()) - 1;
    into.add(grams[gram], gram, text.wordStart(gram), text.wordEnd(lastWord));
  }
}
