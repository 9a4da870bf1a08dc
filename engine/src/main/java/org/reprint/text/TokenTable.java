package org.reprint.text;

import java.util.Arrays;

/// Tokens while they are collected, as a struct of arrays.
final class TokenTable {
  private final int[] start;
  private final int[] end;
  private final String[] forms;
  private final String[] terms;
  private final long[] hashes;
  private final byte[] flags;
  private int size;

  /// Room for so many tokens.
  TokenTable(int capacity) {
    start = new int[capacity];
    end = new int[capacity];
    forms = new String[capacity];
    terms = new String[capacity];
    hashes = new long[capacity];
    flags = new byte[capacity];
  }

  void add(int from, int to, Normalizer.Word word, byte bits) {
    add(from, to, word.form(), word.term(), word.hash(), word.function(), bits);
  }

  /// Adds an English word, of which it is known what it comes to.
  void add(int from, int to, Spelling word, byte bits) {
    add(from, to, word.form(), word.term(), word.termHash(), word.function(), bits);
  }

  private void add(
      int from, int to, String form, String term, long hash, boolean function, byte bits) {
    start[size] = from;
    end[size] = to;
    forms[size] = form;
    terms[size] = term;
    hashes[size] = hash;
    flags[size] = (byte) (bits | (function ? Prose.FUNCTION : 0));
    size++;
  }

  Prose.Tokens toTokens() {
    return new Prose.Tokens(
        size == start.length ? start : Arrays.copyOf(start, size),
        size == end.length ? end : Arrays.copyOf(end, size),
        size == forms.length ? forms : Arrays.copyOf(forms, size),
        size == terms.length ? terms : Arrays.copyOf(terms, size),
        size == hashes.length ? hashes : Arrays.copyOf(hashes, size),
        size == flags.length ? flags : Arrays.copyOf(flags, size));
  }
}
