package org.reprint.align;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
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
  private final LexiconLookup lookup = new LexiconLookup();
  private WordTypes a;
  private WordTypes b;
  private float[] table = new float[0]; // [types of a][types of b]
  private boolean filled;
  private long[] places = new long[0]; // [types of a] of the words of b that are like it
  private final IntArrayList equal = new IntArrayList(); // a type of a, one of b, the next of a ...
  private final IntArrayList opposites = new IntArrayList(); // where in the table
  private boolean[] settledA = new boolean[0]; // [types of a]
  private boolean[] settledB = new boolean[0]; // [types of b]
  private final LongArrayList leftA = new LongArrayList(); // concepts of a that are compared
  private final LongArrayList leftB = new LongArrayList();
  private int[] previous = new int[64];
  private int[] current = new int[64];

  /// Turns to two stories.
  void between(Telling first, Telling second) {
    a = first.types(lookup);
    b = second.types(lookup);
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
    findEqual();
    fillRelated();
    fillSpelled();
    putEqual();
  }

  /// Joins the words of both sides that have one term. What is one word and stands alone on each
  /// side is settled: what is related to it there holds a concept of it, so that nothing else is.
  private void findEqual() {
    settledA = cleared(settledA, a.size());
    settledB = cleared(settledB, b.size());
    equal.clear();
    int[] byHashB = b.byHash();
    int i = 0;
    for (int x : a.byHash()) {
      long hash = a.hash(x);
      while (i < byHashB.length && b.hash(byHashB[i]) < hash) {
        i++;
      }
      for (int j = i; j < byHashB.length && b.hash(byHashB[j]) == hash; j++) {
        int y = byHashB[j];
        equal.add(x);
        equal.add(y);
        if (a.entry(x) == b.entry(y) && a.alone(x) && b.alone(y)) {
          settledA[x] = true;
          settledB[y] = true;
        }
      }
    }
  }

  private void putEqual() {
    for (int k = 0; k < equal.size(); k += 2) {
      put(equal.getInt(k), equal.getInt(k + 1), 1);
    }
  }

  private static boolean[] cleared(boolean[] flags, int size) {
    if (flags.length < size) {
      return new boolean[2 * size];
    }
    Arrays.fill(flags, 0, size, false);
    return flags;
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
        if (a.hash(x) != b.hash(others[j]) // else they are the same word
            && Long.bitCount(left & ~right) <= MOST_EDITS
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
    int lengthA = leave(a, settledA, b, leftA);
    int lengthB = leave(b, settledB, a, leftB);
    long[] left = leftA.elements();
    long[] right = leftB.elements();
    int i = 0;
    int j = 0;
    while (i < lengthA && j < lengthB) {
      long concept = left[i] >> 32;
      long other = right[j] >> 32;
      if (concept == other) {
        for (int k = j; k < lengthB && right[k] >> 32 == concept; k++) {
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

  /// The concepts of the words that are not settled, as far as the other side may hold them.
  ///
  /// @return how many
  private static int leave(
      WordTypes types, boolean[] settled, WordTypes other, LongArrayList into) {
    long[] concepts = types.concepts();
    into.size(concepts.length);
    long[] left = into.elements();
    int size = 0;
    for (long element : concepts) {
      left[size] = element;
      size +=
          settled[Lexicon.tag(element)]
              ? 0
              : other.mayHold(element); // no branch, so nothing to guess wrong
    }
    return size;
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
