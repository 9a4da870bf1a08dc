package org.reprint.align;

import org.reprint.text.Prose;

/// Cuts off what stands before or after a match on one side alone, so that it begins and ends at
/// the right word: the rest of a sentence in the middle of which a passage begins, another sentence
/// run together with it.
///
/// Only where the rest is nearly word for word is it clear what does not belong to it: a loose
/// rewording is left as it is. What differs on both sides at one end is a rewording and stays; so
/// do a few words, and a few more that name people or give figures, for a dropped name is a
/// finding.
final class Trimmer {
  /// Fewer words than this are a detail of the sentence.
  private static final int DETAIL = 6;

  /// From so many words on, what has no counterpart is no detail, whatever it names.
  private static final int LONG = 12;

  /// What the other side has at that end without a counterpart is less by this factor.
  private static final int ONE_SIDED = 3;

  /// The share of tokens with a partner that what is left has, on either side.
  private static final double DENSE = 0.7;

  private static final String STOPS = ".!?…";

  private Trimmer() {}

  /// How much to cut: tokens at either end of either side.
  private record Loose(int headA, int tailA, int headB, int tailB) {}

  /// The match without its loose ends, or the same one. `alignment` is that of its two stretches.
  ///
  /// @return `[a0, a1, b0, b1]`
  static int[] trim(Telling a, Telling b, Alignment alignment) {
    int a0 = alignment.a0();
    int a1 = alignment.a1();
    int b0 = alignment.b0();
    int b1 = alignment.b1();
    Loose loose =
        new Loose(
            head(alignment.toB()),
            tail(alignment.toB()),
            head(alignment.toA()),
            tail(alignment.toA()));
    int[] ends = {a0, a1, b0, b1};
    if (cuts(a, a0, a0 + loose.headA(), a0 + loose.headA(), alignment.toB(), a0, loose.headB())) {
      ends[0] += loose.headA();
    }
    if (cuts(a, a1 - loose.tailA(), a1, a1 - loose.tailA(), alignment.toB(), a0, loose.tailB())) {
      ends[1] -= loose.tailA();
    }
    if (cuts(b, b0, b0 + loose.headB(), b0 + loose.headB(), alignment.toA(), b0, loose.headA())) {
      ends[2] += loose.headB();
    }
    if (cuts(b, b1 - loose.tailB(), b1, b1 - loose.tailB(), alignment.toA(), b0, loose.tailA())) {
      ends[3] -= loose.tailB();
    }
    boolean dense =
        dense(alignment.toB(), ends[0] - a0, ends[1] - a0)
            && dense(alignment.toA(), ends[2] - b0, ends[3] - b0);
    return dense ? ends : new int[] {a0, a1, b0, b1};
  }

  private static boolean dense(int[] partner, int from, int to) {
    int linked = 0;
    for (int i = from; i < to; i++) {
      linked += partner[i] < 0 ? 0 : 1;
    }
    return from < to && linked >= DENSE * (to - from);
  }

  /// Tokens at the front of which more have no partner than have one, as far as that goes.
  private static int head(int[] partner) {
    int least = 0;
    int sum = 0;
    int head = 0;
    for (int i = 0; i < partner.length; i++) {
      sum += partner[i] < 0 ? -1 : 1;
      if (sum < least) {
        least = sum;
        head = i + 1;
      }
    }
    return head;
  }

  private static int tail(int[] partner) {
    int least = 0;
    int sum = 0;
    int tail = 0;
    for (int i = partner.length - 1; i >= 0; i--) {
      sum += partner[i] < 0 ? -1 : 1;
      if (sum < least) {
        least = sum;
        tail = partner.length - i;
      }
    }
    return tail;
  }

  /// Whether `[from, to)` is to be cut off at `border`.
  private static boolean cuts(
      Telling t, int from, int to, int border, int[] partner, int base, int other) {
    int length = to - from;
    if (length < DETAIL || other * ONE_SIDED > length || length >= partner.length) {
      return false;
    }
    return length >= LONG || stops(t.prose(), border) || !names(t, from, to, partner, base);
  }

  /// True when a sentence could end before token `border`.
  private static boolean stops(Prose prose, int border) {
    if (border == 0 || border >= prose.tokens()) {
      return true;
    }
    for (int i = prose.end(border - 1); i < prose.start(border); i++) {
      if (STOPS.indexOf(prose.text().charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean names(Telling t, int from, int to, int[] partner, int base) {
    for (int i = from; i < to; i++) {
      if (partner[i - base] < 0 && (t.facts().name()[i] >= 0 || t.prose().number(i))) {
        return true;
      }
    }
    return false;
  }
}
