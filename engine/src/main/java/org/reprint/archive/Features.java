package org.reprint.archive;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.Arrays;
import org.reprint.candidates.Entry;
import org.reprint.shingle.Fingerprints;
import org.reprint.text.Prose;

/// What a story is found by: keys of 40 bits, of which two different ones are equal once in 10^12.
/// The arrays are read, not copied: leave them alone.
///
/// @param bands the key of each band of its signature, each once
/// @param fingerprints its winnowed fingerprints, ascending, each once
/// @param terms content terms, sentence by sentence; ascending and distinct within each
/// @param firstTerm where the terms of each sentence begin, one more entry than sentences
public record Features(long[] bands, long[] fingerprints, long[] terms, int[] firstTerm) {
  /// Of a story that is found by its names alone.
  public static final Features NONE =
      new Features(new long[0], new long[0], new long[0], new int[1]);

  /// Names the keys. A change of bits is a new name.
  static final String SCHEME = "keys40-1";

  /// Bytes of a key.
  static final int KEY_BYTES = 5;

  /// Its bits.
  static final int KEY_BITS = Byte.SIZE * KEY_BYTES;

  private static final int CUT = Long.SIZE - KEY_BITS;

  /// By signature, fingerprints and sentences.
  public static Features of(Entry entry) {
    Prose prose = entry.prose();
    int[] firstTerm = new int[prose.sentences() + 1];
    LongArrayList terms = new LongArrayList();
    for (int s = 0; s < prose.sentences(); s++) {
      if (!prose.furniture(s)) {
        addTerms(prose, s, terms);
      }
      firstTerm[s + 1] = terms.size();
    }
    return new Features(
        keys(entry.bands(), entry.bands().length),
        keys(entry.fingerprints(), entry.fingerprints().length),
        terms.toLongArray(),
        firstTerm);
  }

  /// By signature and fingerprints alone, for copies.
  ///
  /// @param bands keys of all bands, none for a story without shingles
  public static Features of(long[] bands, Fingerprints fingerprints) {
    return new Features(
        keys(bands, bands.length),
        keys(fingerprints.hashes(), fingerprints.count()),
        new long[0],
        new int[1]);
  }

  /// The key of a hash.
  static long key(long hash) {
    return hash >>> CUT;
  }

  private static void addTerms(Prose prose, int sentence, LongArrayList terms) {
    int from = prose.firstToken(sentence);
    long[] scratch = new long[prose.endToken(sentence) - from];
    int count = 0;
    for (int t = from; t < prose.endToken(sentence); t++) {
      if (!prose.function(t)) {
        scratch[count++] = prose.hash(t);
      }
    }
    for (long key : keys(scratch, count)) {
      terms.add(key);
    }
  }

  private static long[] keys(long[] hashes, int count) {
    return Arrays.stream(hashes, 0, count).map(Features::key).sorted().distinct().toArray();
  }

  /// Whether nothing is found by them.
  boolean isNone() {
    return sentences() == 0 && bands.length == 0 && fingerprints.length == 0;
  }

  int sentences() {
    return firstTerm.length - 1;
  }

  int length(int sentence) {
    return firstTerm[sentence + 1] - firstTerm[sentence];
  }
}
