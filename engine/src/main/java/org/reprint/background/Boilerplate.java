package org.reprint.background;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Locale;
import org.reprint.text.Prose;
import org.reprint.text.TermHash;

/// What houses print again and again under or between their stories, as hashes of windows of words
/// and the number of days or stories that had them. Immutable.
final class Boilerplate {
  static final Boilerplate NONE = new Boilerplate(new long[0], new int[0]);

  /// A sentence is boilerplate when known windows cover this share of its words: one word changed
  /// in fifteen, or an address added, leaves it that.
  private static final double COVERED = 0.8;

  /// A story of which more than this share is known is told in a form of its house, or was sent
  /// again: what it consists of is not boilerplate.
  static final double MOST = 0.8;

  private static final long ANY = 0; // the house of those who do not say

  private final long[] keys; // [windows], ascending
  private final int[] counts; // [windows], days or stories that had it

  /// Takes the arrays as they are.
  Boilerplate(long[] keys, int[] counts) {
    this.keys = keys;
    this.counts = counts;
  }

  /// The house of a source: who does not say where a story comes from is one house with all others
  /// who do not.
  static long house(String source) {
    return isNamed(source) ? TermHash.of(source.strip().toLowerCase(Locale.ROOT)) : ANY;
  }

  static boolean isNamed(String source) {
    return source != null && !source.isBlank();
  }

  int windows() {
    return keys.length;
  }

  long key(int window) {
    return keys[window];
  }

  int count(int window) {
    return counts[window];
  }

  /// The sentences of a story that are boilerplate of its source.
  BitSet sentences(Prose prose, String source) {
    BitSet found = new BitSet();
    if (keys.length == 0) {
      return found;
    }
    long house = house(source);
    int all = 0;
    int known = 0;
    for (int s = 0; s < prose.sentences(); s++) {
      if (!prose.furniture(s)) {
        int tokens = prose.endToken(s) - prose.firstToken(s);
        boolean boilerplate = tokens > 0 && covered(prose, s, house) >= COVERED * tokens;
        found.set(s, boilerplate);
        all += tokens;
        known += boilerplate ? tokens : 0;
      }
    }
    if (known > MOST * all) {
      found.clear();
    }
    return found;
  }

  /// The number of words of a sentence that known windows cover.
  private int covered(Prose prose, int sentence, long house) {
    int count = Windows.count(prose, sentence);
    int covered = 0;
    int end = 0; // one past the last word covered, from the first of the sentence
    int tokens = prose.endToken(sentence) - prose.firstToken(sentence);
    for (int window = 0; window < count; window++) {
      if (Arrays.binarySearch(keys, Windows.key(prose, sentence, window, house)) >= 0) {
        int to = Math.min(tokens, window + Windows.LENGTH);
        covered += to - Math.max(end, window);
        end = to;
      }
    }
    return covered;
  }
}
