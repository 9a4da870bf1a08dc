package org.reprint.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Aligns the forms of two stories from end to end: the best way to put words on the same words and
/// blanks on blanks of one kind, in the order of both.
///
/// Global alignment with gaps that cost nothing (Needleman and Wunsch 1970,
/// doi:10.1016/0022-2836(70)90057-4); pairs that follow each other without a gap on both sides
/// score more, so that runs hold together. Cost: the product of the two lengths, in time and space.
final class FormAligner {
  private static final int CONTENT = 4;
  private static final int FUNCTION = 2;
  private static final int BLANK = 2;
  private static final int EQUAL = 3; // blanks with the same in them, or of one unit

  /// What a pair is worth more right behind another.
  private static final int FOLLOWS = 3;

  /// What it is worth more when the first word of both is one: more than to follow another.
  private static final int HEAD = 4;

  private final Form a;
  private final Form b;

  FormAligner(Form a, Form b) {
    this.a = a;
    this.b = b;
  }

  /// The pairs of symbols, `{i, j}` each, in the order of both; of equally good ones those that
  /// come first: a report begins with what it is about.
  List<int[]> align() {
    int n = a.count();
    int m = b.count();
    int width = m + 1;
    int[] met = new int[(n + 1) * width]; // the best from a pair here on
    int[] best = new int[(n + 1) * width]; // the best from here on
    Arrays.fill(met, Integer.MIN_VALUE / 2);
    long[] other = new long[m];
    Arrays.setAll(other, b::symbol);
    for (int i = n - 1; i >= 0; i--) {
      long own = a.symbol(i);
      for (int j = m - 1; j >= 0; j--) {
        int at = i * width + j;
        if (own == other[j]) {
          int worth = worth(i, j);
          int next = at + width + 1;
          met[at] = worth + Math.max(best[next], met[next] + FOLLOWS) + (at == 0 ? HEAD : 0);
        }
        best[at] = Math.max(met[at], Math.max(best[at + width], best[at + 1]));
      }
    }
    return trace(met, best, width);
  }

  private List<int[]> trace(int[] met, int[] best, int width) {
    List<int[]> pairs = new ArrayList<>();
    int i = 0;
    int j = 0;
    boolean paired = false; // whether a pair here is wanted for the sake of the one before it
    while (i < a.count() && j < b.count()) {
      int at = i * width + j;
      if (paired || met[at] == best[at]) {
        pairs.add(new int[] {i, j});
        int next = at + width + 1;
        paired = met[next] + FOLLOWS > best[next];
        i++;
        j++;
      } else if (best[at] == best[at + width]) {
        i++;
      } else {
        j++;
      }
    }
    return pairs;
  }

  /// What it is worth to put a symbol on the same.
  private int worth(int i, int j) {
    if (a.fact(i) == null) {
      return a.content(i) ? CONTENT : FUNCTION;
    }
    return a.alike(i, b, j) ? EQUAL : BLANK;
  }
}
