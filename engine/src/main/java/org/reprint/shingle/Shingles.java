package org.reprint.shingle;

import java.util.Arrays;
import java.util.Objects;

/// The shingles of one text, in its order, each with its place; filled by a [Shingler] and filled
/// anew for the next text.
///
/// Grows to the largest text it has held and stays so large: 24 bytes a word. Not thread-safe: one
/// per worker.
public final class Shingles {
  private static final int FIRST_ROOM = 1024; // words; a news story has 300 to 800

  private long[] words = new long[FIRST_ROOM]; // [room], word hashes; [0, wordCount) is valid
  private int[] starts = new int[FIRST_ROOM]; // [room], first unit of a word
  private int[] ends = new int[FIRST_ROOM]; // [room], one past the last unit of a word
  private long[] hashes = new long[FIRST_ROOM]; // [room], shingle hashes; [0, count) is valid
  private int wordCount;
  private int count;

  /// Room for a text to come; no words yet.
  public Shingles() {}

  /// The number of words of the text.
  public int words() {
    return wordCount;
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
    return starts[Objects.checkIndex(shingle, count)];
  }

  /// One past the last UTF-16 unit of a shingle, that is of its last word.
  ///
  /// @throws IndexOutOfBoundsException if there is no such shingle
  public int end(int shingle) {
    return ends[Math.min(Objects.checkIndex(shingle, count) + Shingler.LENGTH, wordCount) - 1];
  }

  void clear() {
    wordCount = 0;
    count = 0;
  }

  void addWord(long hash, int start, int end) {
    int at = wordCount;
    if (at == words.length) {
      grow();
    }
    words[at] = hash;
    starts[at] = start;
    ends[at] = end;
    wordCount = at + 1;
  }

  private void grow() {
    int room = Math.addExact(words.length, words.length >> 1);
    words = Arrays.copyOf(words, room);
    starts = Arrays.copyOf(starts, room);
    ends = Arrays.copyOf(ends, room);
  }

  /// Makes the shingles, once all words are there.
  void roll() {
    if (hashes.length < words.length) {
      hashes = new long[words.length];
    }
    count = NGrams.count(wordCount, Shingler.LENGTH);
    NGrams.roll(words, wordCount, Shingler.LENGTH, hashes);
  }

  /// Word hashes, of which `[0, words)` are valid.
  long[] wordHashes() {
    return words;
  }

  int wordStart(int word) {
    return starts[word];
  }

  int wordEnd(int word) {
    return ends[word];
  }
}
