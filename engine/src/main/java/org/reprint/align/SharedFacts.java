package org.reprint.align;

import java.util.HashSet;
import java.util.Set;
import org.reprint.facts.Fact;
import org.reprint.text.Prose;

/// Which names, figures and dates of two matched stretches have a counterpart, each value counted
/// once.
///
/// @param sharedA of the first stretch, those with one
/// @param allA of the first stretch, all of them
/// @param sharedB of the second stretch, those with one
/// @param allB of the second stretch, all of them
record SharedFacts(int sharedA, int allA, int sharedB, int allB) {
  static SharedFacts of(Telling a, Telling b, Alignment words) {
    Set<String> sharedA = new HashSet<>();
    Set<String> allA = new HashSet<>();
    Set<String> sharedB = new HashSet<>();
    Set<String> allB = new HashSet<>();
    collect(a, words.a0(), words.a1(), words.toB(), sharedA, allA);
    collect(b, words.b0(), words.b1(), words.toA(), sharedB, allB);
    return new SharedFacts(sharedA.size(), allA.size(), sharedB.size(), allB.size());
  }

  private static void collect(
      Telling t, int from, int to, int[] partner, Set<String> shared, Set<String> all) {
    for (Fact fact : t.facts().beginning(from, to)) {
      if (fact.endToken() <= to && tells(fact)) {
        all.add(fact.value());
        for (int i = fact.firstToken(); i < fact.endToken(); i++) {
          if (partner[i - from] >= 0) {
            shared.add(fact.value());
          }
        }
      }
    }
  }

  private static boolean tells(Fact fact) {
    return switch (fact.kind()) {
      case NAME, NUMBER, MONEY, PERCENTAGE, DATE, TIME -> true;
      case NEGATION, DIRECTION, QUOTATION -> false;
    };
  }

  /// The number shared, on the side where it is less.
  int least() {
    return Math.min(sharedA, sharedB);
  }

  /// True when at least half of what either side names is shared.
  boolean half() {
    return 2 * sharedA >= allA && 2 * sharedB >= allB;
  }

  /// True when both sides name what the other does not: another event, or a changed fact.
  boolean differ() {
    return sharedA < allA && sharedB < allB;
  }

  /// The sentences of a match, whole: whether a fact is shared is asked of all that they name.
  static SharedFacts ofSentences(Matcher matcher, Telling a, Telling b, Match match) {
    Prose pa = a.prose();
    Prose pb = b.prose();
    int i = match.sentenceA();
    int j = match.sentenceB();
    return of(
        a, b, matcher.align(pa.firstToken(i), pa.endToken(i), pb.firstToken(j), pb.endToken(j)));
  }
}
