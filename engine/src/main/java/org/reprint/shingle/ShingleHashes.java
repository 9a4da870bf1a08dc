package org.reprint.shingle;

/// The shingles of one text, in its order, without their places; filled by a [Shingler] and filled
/// anew for the next text.
///
/// Grows to the largest text it has held and stays so large: 16 bytes a word. Not thread-safe: one
/// per worker.
public final class ShingleHashes {
  private final Words words = new Words(false);
  private final NGrams ngrams = new NGrams();
  private long[] hashes = new long[0]; // [room]; [0, count) is valid
  private int count;

  /// Room for a text to come; no words yet.
  public ShingleHashes() {}

  /// The number of words of the text.
  public int words() {
    return words.count();
  }

  /// The number of shingles, repeats included: 0 for a text without words, 1 for one of fewer than
  /// [Shingler#LENGTH] words, else `words - LENGTH + 1`.
  public int count() {
    return count;
  }

  /// The hashes, of which `[0, count)` are valid: the array itself, to use at will and not to keep;
  /// the next text overwrites it.
  public long[] hashes() {
    return hashes;
  }

  /// The words, to be filled; [#roll] makes the shingles.
  Words cleared() {
    words.clear();
    count = 0;
    return words;
  }

  /// Makes the shingles, once all words are there.
  void roll() {
    if (hashes.length < words.count()) {
      hashes = new long[words.hashes().length];
    }
    count = NGrams.count(words.count(), Shingler.LENGTH);
    ngrams.roll(words.hashes(), words.count(), Shingler.LENGTH, hashes);
  }
}
