package org.reprint.judge;

import java.util.ArrayList;
import java.util.List;
import org.reprint.align.Links;
import org.reprint.align.Telling;
import org.reprint.facts.Agreement;
import org.reprint.facts.Fact;

/// Finds figures that differ in what two copies of one form hold between their aligned stretches:
/// lines too short or too changed to be aligned, such as the rows of a table.
///
/// A gap lies between two aligned stretches that follow each other on both sides. A figure of it
/// that the other story states nowhere goes with one of the other side's gap that this story states
/// nowhere, the first with the first. Times are left out: copies of one story are stamped anew.
final class Gaps {
  private final Telling a;
  private final Telling b;
  private final Inventory factsOfA;
  private final Inventory factsOfB;

  Gaps(Telling a, Telling b, Inventory factsOfA, Inventory factsOfB) {
    this.a = a;
    this.b = b;
    this.factsOfA = factsOfA;
    this.factsOfB = factsOfB;
  }

  /// The figures that differ, in the order of the first story.
  ///
  /// @param links what was aligned, in the order of the first story
  List<FactChange> compare(List<Links> links) {
    List<FactChange> changes = new ArrayList<>();
    int endA = 0;
    int endB = 0;
    for (Links link : links) {
      if (link.b0() >= endB) {
        add(endA, link.a0(), endB, link.b0(), changes);
        endB = link.b1();
      }
      endA = link.a1();
    }
    add(endA, a.prose().tokens(), endB, b.prose().tokens(), changes);
    return changes;
  }

  private void add(int fromA, int toA, int fromB, int toB, List<FactChange> changes) {
    List<Fact> left = own(a, fromA, toA, factsOfA, factsOfB);
    List<Fact> right = own(b, fromB, toB, factsOfB, factsOfA);
    for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
      if (!Agreement.agree(left.get(i), right.get(i))) {
        changes.add(FactChange.of(left.get(i), a.prose().text(), right.get(i), b.prose().text()));
      }
    }
  }

  private static List<Fact> own(Telling t, int from, int to, Inventory mine, Inventory other) {
    List<Fact> own = new ArrayList<>();
    int sentence = 0;
    for (Fact fact : t.facts().beginning(from, to)) {
      if (fact.endToken() <= to && isFigure(fact)) {
        while (t.prose().endToken(sentence) <= fact.firstToken()) {
          sentence++;
        }
        if (!t.prose().furniture(sentence) && !other.stated().has(fact, mine.stated())) {
          own.add(fact);
        }
      }
    }
    return own;
  }

  private static boolean isFigure(Fact fact) {
    return switch (fact.kind()) {
      case MONEY, PERCENTAGE -> true;
      case NUMBER -> Agreement.size(fact) != null;
      case DATE, TIME, NAME, NEGATION, DIRECTION, QUOTATION -> false;
    };
  }
}
