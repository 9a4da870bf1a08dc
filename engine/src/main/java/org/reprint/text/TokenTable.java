package org.reprint.text;

import java.util.Arrays;

/// Tokens while they are collected, as a struct of arrays.
final class TokenTable {
  private final int[] start;
  private final int[] end;
  private final String[] form;
  private final String[] term;
  private final long[] hash;
  private final byte[] flags;
  private int size;

  /// Room for so many tokens.
  TokenTable(int capacity) {
    start = new int[capacity];
    end = new int[capacity];
    form = new String[capacity];
    term = new String[capacity];
    hash = new long[capacity];
    flags = new byte[capacity];
  }

  void add(int from, int to, Normalizer.Word word, byte bits) {
    start[size] = from;
    end[size] = to;
    form[size] = word.form();
    term[size] = word.term();
    hash[size] = word.hash();
    flags[size] = (byte) (bits | (word.function() ? Prose.FUNCTION : 0));
    size++;
  }

  Prose.Tokens toTokens() {
    return new Prose.Tokens(
        size == start.length ? start : Arrays.copyOf(start, size),
        size == end.length ? end : Arrays.copyOf(end, size),
        size == form.length ? form : Arrays.copyOf(form, size),
        size == term.length ? term : Arrays.copyOf(term, size),
        size == hash.length ? hash : Arrays.copyOf(hash, size),
        size == flags.length ? flags : Arrays.copyOf(flags, size));
  }
}
