package org.reprint.align;

import java.util.Arrays;
import org.reprint.shingle.Fingerprints;
import org.reprint.shingle.HashOrder;
import org.reprint.shingle.Shingler;
import org.reprint.shingle.Shingles;
import org.reprint.shingle.WinnowOptions;
import org.reprint.shingle.Winnower;
import org.reprint.text.Prose;

/// The winnowed fingerprints of a story by their hash, each with the token at which it begins: by
/// them runs of the same words are found in linear time ([VerbatimRuns]). They are put in order by
/// their leading bits, which they share more often than other hashes do ([HashOrder]): that takes a
/// little longer, and the order holds anyway. Immutable.
final class RunKeys {
  private final long[] hash; // [fingerprints], ascending
  private final int[] token; // [fingerprints]; ascending among equal hashes

  private RunKeys(long[] hash, int[] token) {
    this.hash = hash;
    this.token = token;
  }

  static RunKeys of(Prose prose) {
    Shingles words = new Shingles();
    Fingerprints found = new Fingerprints();
    new Shingler().shingle(prose.text(), words);
    Winnower.of(WinnowOptions.DEFAULT).winnow(words, found);
    int[] starts = new int[found.count()];
    Arrays.setAll(starts, found::start);
    return of(prose, Arrays.copyOf(found.hashes(), found.count()), starts);
  }

  /// The keys of a story whose text was winnowed before, by [WinnowOptions#DEFAULT].
  ///
  /// @param fingerprints of the text
  /// @param starts where each begins, in UTF-16 units
  static RunKeys of(Prose prose, long[] fingerprints, int[] starts) {
    int[] order = HashOrder.of(fingerprints, fingerprints.length);
    int[] tokenOf = new int[fingerprints.length];
    int at = 0;
    for (int k = 0; k < fingerprints.length; k++) {
      while (at < prose.tokens() && prose.end(at) <= starts[k]) {
        at++;
      }
      tokenOf[k] = at;
    }
    long[] hash = new long[fingerprints.length];
    int[] token = new int[fingerprints.length];
    int count = 0;
    for (int k : order) {
      if (tokenOf[k] < prose.tokens()) {
        hash[count] = fingerprints[k];
        token[count++] = tokenOf[k];
      }
    }
    return new RunKeys(Arrays.copyOf(hash, count), Arrays.copyOf(token, count));
  }

  int count() {
    return hash.length;
  }

  long hash(int k) {
    return hash[k];
  }

  int token(int k) {
    return token[k];
  }

  /// One past the last fingerprint with the hash of fingerprint `k`.
  int end(int k) {
    int end = k + 1;
    while (end < hash.length && hash[end] == hash[k]) {
      end++;
    }
    return end;
  }
}
