package org.reprint.align;

import org.reprint.facts.Facts;
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
  double names;
  int figures;
  private Telling telling;
  private int loose;
  private int[] looseWords = new int[64]; // types of content words without a partner

  /// The share of the weight that is aligned.
  double share() {
    return weight > 0 ? aligned / weight : 0;
  }

  /// Sums up tokens `[from, to)` but for [#weight] and [#aligned].
  ///
  /// @param partner the partners, from token `base` on
  /// @param otherFrom links to tokens before this one do not count
  /// @param otherTo nor links to this one and those after it
  void sum(Telling t, int from, int to, int[] partner, int base, int otherFrom, int otherTo) {
    telling = t;
    Prose prose = t.prose();
    clear(to - from);
    double gap = 0;
    double squares = 0;
    int first = -1;
    int last = from - 1;
    for (int i = from; i < to; i++) {
      int j = partner[i - base];
      cost += t.cost(i);
      content += prose.function(i) ? 0 : 1;
      if (j >= otherFrom && j < otherTo) {
        squares += gap * gap;
        gap = 0;
        first = first < 0 ? i : first;
        last = i;
      } else {
        gap += t.cost(i);
        figures += prose.number(i) ? 1 : 0;
        addLoose(t.types().of(i));
      }
    }
    squares += gap * gap;
    gaps = Math.sqrt(squares);
    head = first < 0 ? to - from : first - from;
    tail = to - 1 - last;
    names = looseNames(t.facts(), from, to, partner, base, otherFrom, otherTo);
  }

  private void clear(int tokens) {
    cost = 0;
    content = 0;
    figures = 0;
    loose = 0;
    if (looseWords.length < tokens) {
      looseWords = new int[2 * tokens];
    }
  }

  private void addLoose(int type) {
    looseWords[loose] = type;
    loose += type == WordTypes.NONE || telling.types().beginning(type) == 0 ? 0 : 1;
  }

  /// The weight of names of which no word has a partner.
  private double looseNames(
      Facts facts, int from, int to, int[] partner, int base, int otherFrom, int otherTo) {
    double sum = 0;
    int i = from;
    while (i < to) {
      int name = facts.name()[i];
      int end = i;
      double mention = 0;
      boolean found = false;
      do {
        int j = partner[end - base];
        found |= j >= otherFrom && j < otherTo;
        mention += telling.weight(end);
        end++;
      } while (end < to && name >= 0 && facts.name()[end] == name);
      sum += name >= 0 && !found ? mention : 0;
      i = end;
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
