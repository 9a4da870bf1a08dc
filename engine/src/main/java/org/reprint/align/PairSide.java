package org.reprint.align;

import org.reprint.text.Prose;

/// One side of an alignment, summed up for [PairFeatures]. Turned to one side after the other;
/// allocates nothing once it has seen the longest.
final class PairSide {
  /// Of sentences with more words without a partner than this, no two are held together.
  private static final int MOST_LOOSE = 200;

  double weight;
  double aligned;
  int content;
  double gaps;
  double cost;
  int head;
  int tail;
  double longestGap;
  int looseContent; // content words without a partner
  double names;
  int figures;
  private Telling telling;
  private int loose;
  private int[] looseWords = new int[64]; // types of content words without a partner

  /// The share of the weight that is aligned.
  double share() {
    return weight > 0 ? aligned / weight : 0;
  }

  /// Sums up tokens `[from, to)` but for [#weight] and [#aligned], and what [#sumGaps] does.
  ///
  /// @param partner the partners, from token `base` on
  /// @param otherFrom links to tokens before this one do not count
  /// @param otherTo nor links to this one and those after it
  void sum(Telling t, int from, int to, int[] partner, int base, int otherFrom, int otherTo) {
    Prose prose = t.prose();
    content = 0;
    figures = 0;
    for (int i = from; i < to; i++) {
      content += prose.function(i) ? 0 : 1;
      if (prose.number(i)) {
        int j = partner[i - base];
        figures += j >= otherFrom && j < otherTo ? 0 : 1;
      }
    }
    names = looseNames(t, from, to, partner, base, otherFrom, otherTo);
  }

  /// Sums up the gaps in tokens `[from, to)`, and lists the words in them; arguments as of [#sum].
  void sumGaps(Telling t, int from, int to, int[] partner, int base, int otherFrom, int otherTo) {
    telling = t;
    cost = 0;
    loose = 0;
    longestGap = 0;
    looseContent = 0;
    if (looseWords.length < to - from) {
      looseWords = new int[2 * (to - from)];
    }
    double gap = 0;
    double squares = 0;
    int first = -1;
    int last = from - 1;
    for (int i = from; i < to; i++) {
      int j = partner[i - base];
      cost += t.cost(i);
      if (j >= otherFrom && j < otherTo) {
        squares += gap * gap;
        longestGap = Math.max(longestGap, gap);
        gap = 0;
        first = first < 0 ? i : first;
        last = i;
      } else {
        gap += t.cost(i);
        leave(i);
      }
    }
    squares += gap * gap;
    longestGap = Math.max(longestGap, gap);
    gaps = Math.sqrt(squares);
    head = first < 0 ? to - from : first - from;
    tail = to - 1 - last;
  }

  /// Notes a token without a partner.
  private void leave(int token) {
    int type = telling.types().of(token);
    looseContent += type == WordTypes.NONE ? 0 : 1;
    looseWords[loose] = type;
    loose += type == WordTypes.NONE || telling.types().beginning(type) == 0 ? 0 : 1;
  }

  /// The weight of names of which no word has a partner.
  private static double looseNames(
      Telling t, int from, int to, int[] partner, int base, int otherFrom, int otherTo) {
    int[] names = t.facts().name();
    double sum = 0;
    int i = from;
    while (i < to) {
      int name = names[i];
      if (name < 0) {
        i++;
        continue;
      }
      double mention = 0;
      boolean found = false;
      for (; i < to && names[i] == name; i++) {
        int j = partner[i - base];
        found |= j >= otherFrom && j < otherTo;
        mention += t.weight(i);
      }
      sum += found ? 0 : mention;
    }
    return sum;
  }

  /// The number of words without a partner that have the beginning of one of the other side: as
  /// many letters as [WordTypes#beginning] has, and half of the longer word.
  int begunAs(PairSide other) {
    if (Math.max(loose, other.loose) > MOST_LOOSE) {
      return 0;
    }
    WordTypes mine = telling.types();
    WordTypes others = other.telling.types();
    int begun = 0;
    for (int k = 0; k < loose; k++) {
      int x = looseWords[k];
      long beginning = mine.beginning(x);
      boolean found = false;
      for (int l = 0; !found && l < other.loose; l++) {
        int y = other.looseWords[l];
        found = others.beginning(y) == beginning && begin(mine.form(x), others.form(y));
      }
      begun += found ? 1 : 0;
    }
    return begun;
  }

  private static boolean begin(String x, String y) {
    int longer = Math.max(x.length(), y.length());
    int shorter = Math.min(x.length(), y.length());
    int common = 0;
    while (common < shorter && x.charAt(common) == y.charAt(common)) {
      common++;
    }
    return 2 * common >= longer;
  }
}
