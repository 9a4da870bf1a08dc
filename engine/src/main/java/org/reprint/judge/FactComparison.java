package org.reprint.judge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.reprint.align.Links;
import org.reprint.align.Telling;
import org.reprint.facts.Agreement;
import org.reprint.facts.Fact;
import org.reprint.facts.FactKind;
import org.reprint.judge.Slots.Slot;
import org.reprint.text.Range;

/// Finds which facts differ between aligned stretches of two stories.
///
/// A fact of one side is loose when none of its words has a partner. Two loose facts of one family
/// that stand in the same slot (between words that go with each other), or that are the only ones
/// of their measure left on both sides, are one fact, and changed unless they agree ([Agreement]:
/// rounding, paraphrase and another unit are no change). A figure that has a partner was changed
/// when the two have different units, or bounds on different sides. A loose figure or name that the
/// other story states nowhere was dropped or added. Quotations are the business of
/// [QuotationComparison], negations and directions of [Contradictions].
final class FactComparison {
  private static final Set<FactKind> FIGURES =
      EnumSet.of(FactKind.NUMBER, FactKind.MONEY, FactKind.PERCENTAGE, FactKind.TIME);

  private final Telling a;
  private final Telling b;
  private final Inventory factsOfA;
  private final Inventory factsOfB;
  private final QuotationComparison quotations;

  FactComparison(Telling a, Telling b) {
    this.a = a;
    this.b = b;
    this.factsOfA = new Inventory(a);
    this.factsOfB = new Inventory(b);
    this.quotations = new QuotationComparison(a, b);
  }

  /// What differs in one pair, in the order of the first story, what was added last.
  List<FactChange> compare(Links links) {
    List<FactChange> changes = new ArrayList<>();
    List<Fact> factsA = factsOfA.within(links.a0(), links.a1());
    List<Fact> factsB = factsOfB.within(links.b0(), links.b1());
    Set<Fact> looseA = loose(factsA, links.toB(), links.a0());
    Set<Fact> looseB = loose(factsB, links.toA(), links.b0());
    linkedFigures(links, factsA, factsB, changes);
    pairSlots(links, looseA, looseB, changes);
    pairLeft(links, looseA, looseB, changes);
    new NameComparison(a, b, factsOfA, factsOfB, links)
        .find(factsA, factsB, looseA, looseB, changes);
    for (Fact fact : looseA) {
      if (reportable(fact, a) && !factsOfB.stated().has(fact, factsOfA.stated())) {
        changes.add(change(fact, null));
      }
    }
    for (Fact fact : looseB) {
      if (reportable(fact, b) && !factsOfA.stated().has(fact, factsOfB.stated())) {
        changes.add(change(null, fact));
      }
    }
    List<Fact> quotesA = factsOfA.quotations(links.a0(), links.a1());
    List<Fact> quotesB = factsOfB.quotations(links.b0(), links.b1());
    quotations.find(links, quotesA, quotesB, changes);
    new Contradictions(a, b, links).find(factsA, factsB, changes);
    changes.sort(
        Comparator.comparing(
            c -> c.a() == null ? new Range(Integer.MAX_VALUE, Integer.MAX_VALUE) : c.a()));
    return changes;
  }

  /// What differs in two copies of one form between their aligned stretches.
  List<FactChange> compareGaps(List<Links> links) {
    return new Gaps(a, b, factsOfA, factsOfB).compare(links);
  }

  private static Set<Fact> loose(List<Fact> facts, int[] partner, int from) {
    Set<Fact> loose = new LinkedHashSet<>();
    for (Fact fact : facts) {
      if (isLoose(fact, partner, from)) {
        loose.add(fact);
      }
    }
    return loose;
  }

  /// A name is loose when no word of it has a partner, a figure when the figure itself has none,
  /// whatever its unit, a date when any part of it has none.
  private static boolean isLoose(Fact fact, int[] partner, int from) {
    int linked = 0;
    for (int t = fact.firstToken(); t < fact.endToken(); t++) {
      linked += partner[t - from] >= 0 ? 1 : 0;
    }
    return switch (fact.kind()) {
      case NUMBER, MONEY, PERCENTAGE, TIME -> partner[fact.firstToken() - from] < 0;
      case DATE -> linked < fact.endToken() - fact.firstToken();
      case NAME, NEGATION, DIRECTION, QUOTATION -> linked == 0;
    };
  }

  /// Facts worth a line when only one side has them: a day, a rank or a fraction in words that one
  /// report names is none.
  private static boolean reportable(Fact fact, Telling t) {
    return switch (fact.kind()) {
      case NAME -> true;
      case NUMBER, MONEY, PERCENTAGE ->
          Agreement.size(fact) != null && t.prose().number(fact.firstToken());
      case TIME -> true;
      case DATE, NEGATION, DIRECTION, QUOTATION -> false;
    };
  }

  /// The same number with another unit, `$5` and `5%`, or with another bound, `more than 5` and
  /// `fewer than 5`.
  private void linkedFigures(
      Links links, List<Fact> factsA, List<Fact> factsB, List<FactChange> changes) {
    Map<Integer, Fact> figures = new HashMap<>();
    for (Fact y : factsB) {
      if (FIGURES.contains(y.kind())) {
        figures.put(y.firstToken(), y);
      }
    }
    for (Fact x : factsA) {
      Fact y =
          FIGURES.contains(x.kind()) ? figures.get(links.toB()[x.firstToken() - links.a0()]) : null;
      if (y != null && !Agreement.agree(x, y)) {
        boolean bounds = x.value().equals(y.value());
        changes.add(bounds ? change(bounded(x, a), bounded(y, b)) : change(x, y));
      }
    }
  }

  /// A figure with the words before it that say how it is meant.
  private static Fact bounded(Fact fact, Telling t) {
    int first = Math.max(0, fact.firstToken() - HEDGE);
    Range range = new Range(t.prose().start(first), fact.range().end());
    return new Fact(fact.kind(), fact.firstToken(), fact.endToken(), range, fact.value());
  }

  /// `More than`, `up to`, in words.
  private static final int HEDGE = 2;

  /// How much company makes two facts one in a slot. Names that both stories know stand loose for
  /// many reasons: they need more of it.
  private int least(Fact x, Fact y) {
    boolean known =
        x.kind() == FactKind.NAME
            && factsOfB.stated().has(x, factsOfA.stated())
            && factsOfA.stated().has(y, factsOfB.stated());
    return known ? 2 : 1;
  }

  /// Takes loose facts that stand in one slot as one fact, those in the most company first.
  private void pairSlots(
      Links links, Set<Fact> looseA, Set<Fact> looseB, List<FactChange> changes) {
    List<Fact> candidates = looseB.stream().filter(FactComparison::takesPlace).toList();
    List<Slot> slots = new ArrayList<>();
    for (Slot slot :
        new Slots(links, candidates)
            .find(looseA.stream().filter(FactComparison::takesPlace).toList())) {
      if (slot.company() >= least(slot.x(), slot.y())) {
        slots.add(slot);
      }
    }
    for (Slot slot : Slots.taken(slots)) {
      take(slot.x(), slot.y(), looseA, looseB, changes);
    }
  }

  private static boolean takesPlace(Fact fact) {
    return fact.kind() != FactKind.DIRECTION && fact.kind() != FactKind.NEGATION;
  }

  private void take(Fact x, Fact y, Set<Fact> looseA, Set<Fact> looseB, List<FactChange> changes) {
    looseA.remove(x);
    looseB.remove(y);
    boolean initials =
        x.kind() == FactKind.NAME
            && (x.value().equals(factsOfB.stated().initials(y))
                || y.value().equals(factsOfA.stated().initials(x)));
    if (!initials && !Agreement.agree(x, y)) {
      changes.add(change(x, y));
    }
  }

  /// Takes the loose facts that are the only ones of their measure on both sides, and that not both
  /// stories state, as one fact.
  private void pairLeft(Links links, Set<Fact> looseA, Set<Fact> looseB, List<FactChange> changes) {
    Map<String, Fact> onlyA = only(looseA, factsOfA);
    Map<String, Fact> onlyB = only(looseB, factsOfB);
    for (Map.Entry<String, Fact> entry : onlyA.entrySet()) {
      Fact x = entry.getValue();
      Fact y = onlyB.get(entry.getKey());
      if (x == null || y == null) {
        continue;
      }
      boolean own =
          !factsOfB.stated().has(x, factsOfA.stated())
              || !factsOfA.stated().has(y, factsOfB.stated());
      if (own && (entry.getKey().equals("year") || countsTheSame(links, x, y))) {
        take(x, y, looseA, looseB, changes);
      } else if (Agreement.agree(x, y)) {
        take(x, y, looseA, looseB, changes);
      }
    }
  }

  /// Loose figures and dates by what they measure; null where there are several.
  private static Map<String, Fact> only(Set<Fact> loose, Inventory inventory) {
    Map<String, Fact> only = new TreeMap<>();
    Set<String> several = new HashSet<>();
    for (Fact fact : loose) {
      String measure = inventory.measure(fact);
      if (!measure.isEmpty() && only.put(measure, fact) != null) {
        several.add(measure);
      }
    }
    several.forEach(only::remove);
    return only;
  }

  /// False when the noun behind a number goes with another place of the other side than behind its
  /// number: seventeen miners are no forty tons.
  private boolean countsTheSame(Links links, Fact x, Fact y) {
    if (x.kind() != FactKind.NUMBER || y.kind() != FactKind.NUMBER) {
      return true;
    }
    int nounA = noun(a, x.endToken(), links.a1());
    int nounB = noun(b, y.endToken(), links.b1());
    int partnerA = nounA < 0 ? -1 : links.toB()[nounA - links.a0()];
    int partnerB = nounB < 0 ? -1 : links.toA()[nounB - links.b0()];
    return (partnerA < 0 || partnerA == nounB) && (partnerB < 0 || partnerB == nounA);
  }

  private static int noun(Telling t, int from, int to) {
    for (int i = from; i < Math.min(to, from + NOUN); i++) {
      if (t.prose().start(i) - t.prose().end(i - 1) > 1) {
        return -1; // behind a comma
      }
      if (!t.prose().function(i) && !t.prose().number(i)) {
        return i;
      }
    }
    return -1;
  }

  /// How far behind a number what it counts is looked for, in words.
  private static final int NOUN = 2;

  private FactChange change(Fact x, Fact y) {
    return FactChange.of(x, a.prose().text(), y, b.prose().text());
  }
}
