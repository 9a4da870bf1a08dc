package org.reprint.align;

import org.reprint.text.Prose;

/// How alike two words are, each taken by itself: the same term, another spelling of a name, or a
/// word that the lexicon relates.
final class WordSimilarity {
  /// A name spelled in another way, such as Zelensky and Zelenskyy.
  private static final float SPELLING = 0.9f;

  private static final int SHORTEST_NAME = 5;

  private final Lexicon lexicon = Lexicon.english();
  private int[] previous = new int[64];
  private int[] current = new int[64];

  /// 0 to 1; symmetric. Function words are never alike by this measure.
  float of(Telling ta, int i, Telling tb, int j) {
    Prose a = ta.prose();
    Prose b = tb.prose();
    if (a.function(i) || b.function(j)) {
      return 0;
    }
    if (a.hash(i) == b.hash(j)) {
      return 1;
    }
    if (a.number(i) || b.number(j)) {
      return 0;
    }
    if (a.capital(i) && b.capital(j) && spelledAlike(a.form(i), b.form(j))) {
      return SPELLING;
    }
    int x = ta.entry(i);
    int y = tb.entry(j);
    return x == Lexicon.NONE || y == Lexicon.NONE ? 0 : (float) lexicon.relatedness(x, y);
  }

  /// True when two long words differ by one edit, or by two where they are longer than seven
  /// letters, after the same first letter.
  private boolean spelledAlike(String x, String y) {
    int shorter = Math.min(x.length(), y.length());
    if (shorter < SHORTEST_NAME || x.charAt(0) != y.charAt(0)) {
      return false;
    }
    int allowed = shorter >= 8 ? 2 : 1;
    return Math.abs(x.length() - y.length()) <= allowed && edits(x, y) <= allowed;
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
