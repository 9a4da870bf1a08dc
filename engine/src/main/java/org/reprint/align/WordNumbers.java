package org.reprint.align;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import org.reprint.shingle.HashOrder;
import org.reprint.text.Prose;

/// Numbers the different words of a story while [WordTypes] is made. One form may be several types,
/// as a name, a number, under two terms.
final class WordNumbers {
  private static final int NONE = WordTypes.NONE;

  private final int[] type; // [tokens] as they come, NONE for a function word
  private final int[] term; // [tokens] in ascending order of their hashes
  private final long[] hashes; // [terms], ascending
  private final IntArrayList first = new IntArrayList(); // for each type its first token

  WordNumbers(Prose prose) {
    int tokens = prose.tokens();
    type = new int[tokens];
    term = new int[tokens];
    long[] found = new long[tokens]; // [terms] as they come
    int[] latest = new int[tokens]; // [terms] the last of its types
    IntArrayList before = new IntArrayList(); // for each type the one before it with its term
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros(2 * tokens);
    int[] slots = new int[1 << bits]; // terms and 1, open addressing, at most half full
    int mask = slots.length - 1;
    int count = 0;
    for (int t = 0; t < tokens; t++) {
      long hash = prose.hash(t);
      int slot = (int) hash & mask;
      while (slots[slot] != 0 && found[slots[slot] - 1] != hash) {
        slot = slot + 1 & mask;
      }
      if (slots[slot] == 0) {
        found[count] = hash;
        latest[count] = NONE;
        slots[slot] = ++count;
      }
      term[t] = slots[slot] - 1;
      type[t] = prose.function(t) ? NONE : number(prose, t, latest, before);
    }
    hashes = new long[count];
    int[] order = HashOrder.of(found, count);
    int[] rank = new int[count];
    for (int i = 0; i < count; i++) {
      hashes[i] = found[order[i]];
      rank[order[i]] = i;
    }
    for (int t = 0; t < tokens; t++) {
      term[t] = rank[term[t]];
    }
  }

  /// The type of a content word: one before with its term, or a new one.
  private int number(Prose prose, int t, int[] latest, IntArrayList before) {
    int known = latest[term[t]];
    while (known != NONE && !same(prose, first.getInt(known), t)) {
      known = before.getInt(known);
    }
    if (known == NONE) {
      known = first.size();
      first.add(t);
      before.add(latest[term[t]]);
      latest[term[t]] = known;
    }
    return known;
  }

  private static boolean same(Prose prose, int x, int y) {
    return prose.capital(x) == prose.capital(y)
        && prose.number(x) == prose.number(y)
        && prose.form(x).equals(prose.form(y))
        && prose.term(x).equals(prose.term(y));
  }

  int[] type() {
    return type;
  }

  int[] term() {
    return term;
  }

  long[] hashes() {
    return hashes;
  }

  /// For each type its first token.
  IntArrayList first() {
    return first;
  }

  /// The types in the order of their terms, those of one term as they come.
  int[] byTerm() {
    int[] next = new int[hashes.length + 1];
    for (int i = 0; i < first.size(); i++) {
      next[term[first.getInt(i)] + 1]++;
    }
    for (int i = 1; i < next.length; i++) {
      next[i] += next[i - 1];
    }
    int[] sorted = new int[first.size()];
    for (int i = 0; i < sorted.length; i++) {
      sorted[next[term[first.getInt(i)]]++] = i;
    }
    return sorted;
  }
}
