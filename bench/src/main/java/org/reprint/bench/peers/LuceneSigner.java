package org.reprint.bench.peers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.SplittableRandom;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.minhash.MinHashFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// Signs with Lucene's MinHashFilter.
///
/// Its terms are shingles, as its documentation wants them: each hash is spelled as a made-up
/// shingle of five words, of the length that shingles of English news have. Terms are ready before
/// the clock runs, and the filter is made once and reset for each document. A slot is the first 64
/// of the 128 bits of the term that comes out.
final class LuceneSigner implements Signer<long[]> {
  private static final int TERM = 30; // characters: five words of 5.2, four blanks
  private static final int WORD = 6; // a blank after each five letters

  /// Hands out the terms of one set.
  private static final class Ready extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private char[] terms = new char[0]; // [count * TERM]
    private int at;

    void take(char[] of) {
      terms = of;
      at = 0;
    }

    @Override
    public boolean incrementToken() {
      if (at == terms.length) {
        return false;
      }
      clearAttributes();
      term.copyBuffer(terms, at, TERM);
      at += TERM;
      return true;
    }
  }

  private final Ready ready = new Ready();
  private final MinHashFilter filter = new MinHashFilter(ready, 1, SLOTS, 1, true);
  private final CharTermAttribute term = filter.getAttribute(CharTermAttribute.class);
  private final char[][] sets; // [sets][count * TERM]

  LuceneSigner(long[][] sets) {
    this.sets = new char[sets.length][];
    for (int i = 0; i < sets.length; i++) {
      this.sets[i] = terms(sets[i]);
    }
  }

  private static char[] terms(long[] hashes) {
    char[] terms = new char[hashes.length * TERM];
    for (int i = 0; i < hashes.length; i++) {
      SplittableRandom letters = new SplittableRandom(hashes[i]);
      for (int j = 0; j < TERM; j++) {
        terms[i * TERM + j] = j % WORD == WORD - 1 ? ' ' : (char) ('a' + letters.nextInt(26));
      }
    }
    return terms;
  }

  @Override
  public long[] sign(int set) {
    ready.take(sets[set]);
    long[] signature = new long[SLOTS];
    try {
      filter.reset();
      for (int slot = 0; filter.incrementToken(); slot++) {
        signature[slot] = head(term.buffer());
      }
      filter.end();
      filter.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return signature;
  }

  private static long head(char[] term) {
    return (long) term[0] << 48 | (long) term[1] << 32 | (long) term[2] << 16 | term[3];
  }

  @Override
  public double agreement(long[] a, long[] b) {
    int equal = 0;
    for (int slot = 0; slot < SLOTS; slot++) {
      if (a[slot] == b[slot]) {
        equal++;
      }
    }
    return (double) equal / SLOTS;
  }
}
