package org.reprint.align;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;
import java.util.Objects;

/// How alike the content words of two stories are, each taken by itself: the same term, another
/// spelling of a name, or words that the lexicon relates.
///
/// Filled once for two stories, by joining what their words may be related by, then read for every
/// pair of tokens. One per worker. Cost of filling: the product of the numbers of different words
/// to clear the table, and what they have in common to fill it.
final class WordSimilarity {
  /// A name spelled in another way, such as Zelensky and Zelenskyy.
  private static final float SPELLING = 0.9f;

  static final int SHORTEST_NAME = 5;

  /// Names from this length on may differ in two letters.
  private static final int LONG_NAME = 8;

  private static final int MOST_EDITS = 2;

  /// Stories with more pairs of different words than this are compared word by word as asked.
  private static final int MOST = 4_000_000;

  private final Lexicon lexicon = Lexicon.english();
  private WordTypes a;
  private WordTypes b;
  private float[] table = new float[0]; // [types of a][types of b]
  private boolean filled;
  private long[] places = new long[0]; // [types of a] of the words of b that are like it
  private final IntArrayList opposites = new IntArrayList(); // where in the table
  private int[] previous = new int[64];
  private int[] current = new int[64];

  /// Turns to two stories.
  void between(Telling first, Telling second) {
    a = first.types();
    b = second.types();
    long size = (long) a.size() * b.size();
    filled = size <= MOST;
    if (!filled) {
      return;
    }
    if (table.length < size) {
      table = new float[(int) size];
    }
    if (places.length < a.size()) {
      places = new long[2 * a.size()];
    }
    Arrays.fill(table, 0, (int) size, 0);
    Arrays.fill(places, 0, a.size(), 0);
    fillRelated();
    fillSpelled();
    fillEqual();
  }

  /// Joins the words of both sides that have one term.
  private void fillEqual() {
    int i = 0;
    for (int x : a.byHash()) {
      while (i < b.size() && b.hash(b.byHash()[i]) < a.hash(x)) {
        i++;
      }
      for (int j = i; j < b.size() && b.hash(b.byHash()[j]) == a.hash(x); j++) {
        put(x, b.byHash()[j], 1);
      }
    }
  }

  /// Joins the names of both sides that begin with one letter.
  private void fillSpelled() {
    int[] names = a.names();
    int[] others = b.names();
    int from = 0;
    for (int i = 0; i < names.length; i++) {
      int x = names[i];
      while (from < others.length && b.initial(others[from]) < a.initial(x)) {
        from++;
      }
      for (int j = from; j < others.length && b.initial(others[j]) == a.initial(x); j++) {
        long left = a.letters()[i];
        long right = b.letters()[j];
        if (Long.bitCount(left & ~right) <= MOST_EDITS
            && Long.bitCount(right & ~left) <= MOST_EDITS
            && spelledAlike(x, others[j])) {
          put(x, others[j], SPELLING);
        }
      }
    }
  }

  /// Joins the two sorted lists of concepts: words that share none are not related. Base forms are
  /// concepts below 0, so the upper halves are compared with their sign, as they were sorted, and
  /// come first.
  private void fillRelated() {
    long[] left = a.concepts();
    long[] right = b.concepts();
    int i = 0;
    int j = 0;
    while (i < left.length && j < right.length) {
      long concept = left[i] >> 32;
      long other = right[j] >> 32;
      if (concept == other) {
        for (int k = j; k < right.length && right[k] >> 32 == concept; k++) {
          relate(left[i], right[k]);
        }
        i++;
      } else { // which side goes on is a coin toss: no branch, so nothing to guess wrong
        i += concept < other ? 1 : 0;
        j += concept < other ? 0 : 1;
      }
    }
    for (int k = 0; k < opposites.size(); k++) {
      table[opposites.getInt(k)] = 0;
    }
    opposites.clear();
  }

  /// Takes in that two words hold one concept: the best of all counts. Forms of one word come
  /// first, and are 1 whatever follows.
  private void relate(long left, long right) {
    int x = Lexicon.tag(left);
    int y = Lexicon.tag(right);
    int at = x * b.size() + y;
    if (table[at] == 1) {
      return; // forms of one word hold all of its concepts: nothing can be said of them any more
    }
    float value = Lexicon.value(left, right);
    if (value > table[at]) {
      put(x, y, value);
    } else if (value < 0) {
      opposites.add(at);
    }
  }

  private void put(int x, int y, float alike) {
    table[x * b.size() + y] = alike;
    places[x] |= b.places(y);
  }

  /// Where the words of the second story stand that may be like a token of the first: none is
  /// elsewhere. See [WordTypes#places].
  long places(int tokenA) {
    int x = Objects.requireNonNull(a, "between two stories first").of(tokenA);
    return x == WordTypes.NONE ? 0 : filled ? places[x] : -1;
  }

  /// How alike two tokens are, 0 to 1; symmetric. A function word is like nothing by this measure.
  float of(int tokenA, int tokenB) {
    int x = Objects.requireNonNull(a, "between two stories first").of(tokenA);
    int y = b.of(tokenB);
    if (x == WordTypes.NONE || y == WordTypes.NONE) {
      return 0;
    }
    return filled ? table[x * b.size() + y] : alike(x, y);
  }

  private float alike(int x, int y) {
    if (a.hash(x) == b.hash(y)) {
      return 1;
    }
    if (a.number(x) || b.number(y)) {
      return 0;
    }
    if (spelledAlike(x, y)) {
      return SPELLING;
    }
    return (float) lexicon.relatedness(a.entry(x), b.entry(y));
  }

  /// True when two long names differ by one edit, or by two where they are longer, after the same
  /// first letter.
  private boolean spelledAlike(int x, int y) {
    if (a.initial(x) == 0 || a.initial(x) != b.initial(y)) {
      return false;
    }
    int lengthX = a.form(x).length();
    int lengthY = b.form(y).length();
    int allowed = Math.min(lengthX, lengthY) >= LONG_NAME ? MOST_EDITS : 1;
    return Math.abs(lengthX - lengthY) <= allowed && edits(a.form(x), b.form(y)) <= allowed;
  }

  private int edits(String x, String y) {
    if (previous.length <= y.length()) {
      previous = new int[y.length() * 2];
      current = new int[y.length() * 2];
    }
    for (int j = 0; j <= y.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= x.length(); i++) {
      current[0] = i;
      for (int j = 1; j <= y.length(); j++) {
        int swap = previous[j - 1] + (x.charAt(i - 1) == y.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(swap, Math.min(previous[j], current[j - 1]) + 1);
      }
      int[] last = previous;
      previous = current;
      current = last;
    }
    return previous[y.length()];
  }
}
