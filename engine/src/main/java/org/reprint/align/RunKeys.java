package org.reprint.align;

import it.unimi.dsi.fastutil.ints.IntArrays;
import org.reprint.shingle.Fingerprints;
import org.reprint.shingle.Shingler;
import org.reprint.shingle.Shingles;
import org.reprint.shingle.WinnowOptions;
import org.reprint.shingle.Winnower;
import org.reprint.text.Prose;

/// The winnowed fingerprints of a story by their hash, each with the token at which it begins: by
/// them runs of the same words are found in linear time ([VerbatimRuns]). Immutable.
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
    long[] hash = new long[found.count()];
    int[] token = new int[found.count()];
    int count = 0;
    int at = 0;
    for (int k = 0; k < found.count(); k++) {
      while (at < prose.tokens() && prose.end(at) <= found.start(k)) {
        at++;
      }
      if (at < prose.tokens()) {
        hash[count] = found.hashes()[k];
        token[count++] = at;
      }
    }
    return sorted(hash, token, count);
  }

  private static RunKeys sorted(long[] hash, int[] token, int count) {
    int[] order = new int[count];
    for (int k = 0; k < count; k++) {
      order[k] = k;
    }
    IntArrays.mergeSort(order, (x, y) -> Long.compare(hash[x], hash[y])); // stable
    long[] sortedHash = new long[count];
    int[] sortedToken = new int[count];
    for (int k = 0; k < count; k++) {
      sortedHash[k] = hash[order[k]];
      sortedToken[k] = token[order[k]];
    }
    return new RunKeys(sortedHash, sortedToken);
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
