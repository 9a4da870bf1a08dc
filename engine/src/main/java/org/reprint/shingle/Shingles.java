package org.reprint.shingle;

import java.util.Objects;

/// The shingles of one text, in its order, each with its place; filled by a [Shingler] and filled
/// anew for the next text.
///
/// Grows to the largest text it has held and stays so large: 24 bytes a word. Not thread-safe: one
/// per worker.
public final class Shingles {
  private final Words words = new Words(true);
  private final NGrams ngrams = new NGrams();
  private long[] hashes = new long[0]; // [room], shingle hashes; [0, count) is valid
  private int count;
  private int origin; // of the text that was shingled

  /// Room for a text to come; no words yet.
  public Shingles() {}

  /// The number of words of the text.
  public int words() {
    return words.count();
  }

  /// The number of shingles, repeats included: 0 for a text without words, 1 for one of fewer than
  /// [Shingler#LENGTH] words, else `words - LENGTH + 1`.
  public int count() {
    return count;
  }

  /// The hashes, of which `[0, count)` are valid: the array itself, to read and not to keep; the
  /// next text overwrites it.
  public long[] hashes() {
    return hashes;
  }

  /// First UTF-16 unit of a shingle, that is of its first word.
  ///
  /// @throws IndexOutOfBoundsException if there is no such shingle
  public int start(int shingle) {
    return origin + words.start(Objects.checkIndex(shingle, count));
  }

  /// One past the last UTF-16 unit of a shingle, that is of its last word.
  ///
  /// @throws IndexOutOfBoundsException if there is no such shingle
  public int end(int shingle) {
    int past = Objects.checkIndex(shingle, count) + Shingler.LENGTH;
    return origin + words.end(Math.min(past, words.count()) - 1);
  }

  /// The words, to be filled; [#roll] makes the shingles.
  Words cleared() {
    words.clear();
    count = 0;
    return words;
  }

  /// Makes the shingles, once all words are there.
  ///
  /// @param from what to add to the places of words
  void roll(int from) {
    origin = from;
    if (hashes.length < words.count()) {
      hashes = new long[words.hashes().length];
    }
    count = NGrams.count(words.count(), Shingler.LENGTH);
    ngrams.roll(words.hashes(), words.count(), Shingler.LENGTH, hashes);
  }

  /// Word hashes, of which `[0, words)` are valid.
  long[] wordHashes() {
    return words.hashes();
  }

  int wordStart(int word) {
    return origin + words.start(word);
  }

  int wordEnd(int word) {
    return origin + words.end(word);
  }
}
