package org.reprint.candidates;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.time.Duration;
import java.util.Arrays;
import org.reprint.text.Prose;
import org.reprint.text.TermHash;

/// A story reduced to what the indexes are made of.
///
/// @param text the text, by which identical stories are known
/// @param key hash of the text: the order of content, whatever the order of arrival
/// @param second when it was sent, as [Window] counts
/// @param sent the second when it was sent, whatever the window; [Window#NEVER] when that is not
///   known
/// @param terms content terms, sentence by sentence; ascending and distinct within each
/// @param firstTerm where the terms of each sentence begin, one more entry than sentences;
///   furniture has none
record Material(
    String text,
    long key,
    long second,
    long sent,
    long[] terms,
    int[] firstTerm,
    long[] bands,
    long[] fingerprints,
    int[] positions) {
  /// @param width of the window, null when there is none
  static Material of(Entry entry, Duration width) {
    Prose prose = entry.prose();
    int[] firstTerm = new int[prose.sentences() + 1];
    LongArrayList terms = new LongArrayList();
    long[] scratch = new long[0];
    for (int s = 0; s < prose.sentences(); s++) {
      int from = prose.firstToken(s);
      int to = prose.furniture(s) ? from : prose.endToken(s);
      scratch = scratch.length < to - from ? new long[2 * (to - from)] : scratch;
      int count = 0;
      for (int t = from; t < to; t++) {
        if (!prose.function(t)) {
          scratch[count++] = prose.hash(t);
        }
      }
      addDistinct(scratch, count, terms);
      firstTerm[s + 1] = terms.size();
    }
    return new Material(
        prose.text(),
        TermHash.of(prose.text()),
        Window.second(entry.date(), width),
        entry.date() == null ? Window.NEVER : entry.date().getEpochSecond(),
        terms.toLongArray(),
        firstTerm,
        entry.bands(),
        entry.fingerprints(),
        entry.positions());
  }

  static void addDistinct(long[] scratch, int count, LongArrayList terms) {
    Arrays.sort(scratch, 0, count);
    for (int i = 0; i < count; i++) {
      if (i == 0 || scratch[i] != scratch[i - 1]) {
        terms.add(scratch[i]);
      }
    }
  }

  int sentences() {
    return firstTerm.length - 1;
  }

  /// Hash of the set of terms of a sentence; sentences of one set are one sentence to the index.
  long setHash(int sentence) {
    long hash = (long) firstTerm[sentence + 1] - firstTerm[sentence];
    for (int i = firstTerm[sentence]; i < firstTerm[sentence + 1]; i++) {
      hash = (hash ^ terms[i]) * 0x9E3779B97F4A7C15L;
      hash ^= hash >>> 29;
    }
    return hash;
  }
}
