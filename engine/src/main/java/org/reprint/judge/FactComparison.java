package org.reprint.judge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.reprint.align.Links;
import org.reprint.align.Telling;
import org.reprint.facts.Fact;
import org.reprint.facts.FactKind;
import org.reprint.judge.FactChange.Change;
import org.reprint.text.Prose;
import org.reprint.text.Range;

/// Finds which facts differ between aligned stretches of two stories.
///
/// A fact of one side is loose when none of its words has a partner. Two loose facts of one family
/// that stand in the same slot (between words that go with each other) are one fact changed; a
/// loose figure or name that the other story states nowhere was dropped or added. A quotation is
/// altered when its words go with quoted words of the other side and are neither the same words nor
/// a part of them. Negations and directions are the business of [Contradictions].
final class FactComparison {
  private static final Set<FactKind> FIGURES =
      EnumSet.of(FactKind.NUMBER, FactKind.MONEY, FactKind.PERCENTAGE, FactKind.TIME);

  /// How far from a fact its slot is looked for, in words.
  private static final int SLOT = 2;

  /// Quotations with this share of the shorter one's words linked are one quotation.
  private static final double SAME_QUOTATION = 0.3;

  private final Telling a;
  private final Telling b;
  private final Stated statedA;
  private final Stated statedB;

  FactComparison(Telling a, Telling b) {
    this.a = a;
    this.b = b;
    this.statedA = new Stated(a);
    this.statedB = new Stated(b);
  }

  /// What differs in one pair, in the order of the first story, what was added last.
  List<FactChange> compare(Links links) {
    List<FactChange> changes = new ArrayList<>();
    List<Fact> factsA = within(a, links.a0(), links.a1());
    List<Fact> factsB = within(b, links.b0(), links.b1());
    List<Fact> looseA = loose(factsA, links.toB(), links.a0());
    List<Fact> looseB = loose(factsB, links.toA(), links.b0());
    figuresWithOtherUnits(links, factsA, factsB, changes);
    pairSlots(links, looseA, looseB, changes);
    for (Fact fact : looseA) {
      if (reportable(fact) && !statedB.has(fact)) {
        changes.add(change(fact, null));
      }
    }
    for (Fact fact : looseB) {
      if (reportable(fact) && !statedA.has(fact)) {
        changes.add(change(null, fact));
      }
    }
    quotations(links, factsA, factsB, changes);
    new Contradictions(a, b, links).find(factsA, factsB, changes);
    changes.sort(
        Comparator.comparing(
            c -> c.a() == null ? new Range(Integer.MAX_VALUE, Integer.MAX_VALUE) : c.a()));
    return changes;
  }

  /// What differs in two copies of one form between their aligned stretches.
  List<FactChange> compareGaps(List<Links> links) {
    return new Gaps(a, b, statedA, statedB).compare(links);
  }

  private static List<Fact> within(Telling t, int from, int to) {
    List<Fact> found = new ArrayList<>();
    for (Fact fact : t.facts().all()) {
      boolean quotation = fact.kind() == FactKind.QUOTATION;
      boolean inside = fact.firstToken() >= from && fact.endToken() <= to;
      boolean touches = fact.firstToken() < to && fact.endToken() > from;
      if (inside || quotation && touches) {
        found.add(fact);
      }
    }
    return found;
  }

  private static List<Fact> loose(List<Fact> facts, int[] partner, int from) {
    List<Fact> loose = new ArrayList<>();
    for (Fact fact : facts) {
      if (fact.kind() != FactKind.QUOTATION && isLoose(fact, partner, from)) {
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
      default -> linked == 0;
    };
  }

  /// Facts worth a line when only one side has them: a day or a rank that one report names is none.
  private static boolean reportable(Fact fact) {
    String value = fact.value();
    boolean figure =
        FIGURES.contains(fact.kind()) && Character.isDigit(value.charAt(value.length() - 1));
    return figure || fact.kind() == FactKind.PERCENTAGE || fact.kind() == FactKind.NAME;
  }

  /// The same number with another unit: `$5` and `5%`.
  private void figuresWithOtherUnits(
      Links links, List<Fact> factsA, List<Fact> factsB, List<FactChange> changes) {
    for (Fact x : factsA) {
      for (Fact y : factsB) {
        boolean linked =
            FIGURES.contains(x.kind())
                && FIGURES.contains(y.kind())
                && links.toB()[x.firstToken() - links.a0()] == y.firstToken();
        boolean units = x.kind() != FactKind.NUMBER && y.kind() != FactKind.NUMBER;
        if (linked && units && !x.value().equals(y.value())) {
          changes.add(change(x, y));
        }
      }
    }
  }

  /// How much company makes two facts one in a slot. Names that both stories know stand loose for
  /// many reasons: they need more of it.
  private int least(Fact x, Fact y) {
    boolean known = x.kind() == FactKind.NAME && statedB.has(x) && statedA.has(y);
    return known ? 2 : 1;
  }

  /// Two facts that stand in the same place.
  private record Slot(Fact x, Fact y, int company) {}

  /// Takes loose facts that stand in one slot as one fact changed, those in the most company first.
  /// Which side comes first changes nothing: slots that compete share a fact, and are then in the
  /// order of the other one.
  private void pairSlots(
      Links links, List<Fact> looseA, List<Fact> looseB, List<FactChange> changes) {
    List<Slot> slots = new ArrayList<>();
    for (Fact x : looseA) {
      for (Fact y : looseB) {
        int company = sameFamily(x.kind(), y.kind()) ? company(links, x, y) : 0;
        if (company >= least(x, y) && !x.value().equals(y.value())) {
          slots.add(new Slot(x, y, company));
        }
      }
    }
    slots.sort(Comparator.comparingInt(slot -> -slot.company()));
    for (Slot slot : slots) {
      if (looseA.contains(slot.x()) && looseB.contains(slot.y())) {
        looseA.remove(slot.x());
        looseB.remove(slot.y());
        changes.add(change(slot.x(), slot.y()));
      }
    }
  }

  private static boolean sameFamily(FactKind x, FactKind y) {
    return x == y || FIGURES.contains(x) && FIGURES.contains(y);
  }

  /// How many words beside the one fact go with words on the same side of the other.
  private static int company(Links links, Fact x, Fact y) {
    int company = 0;
    for (int step = 1; step <= SLOT; step++) {
      int left = x.firstToken() - step;
      if (left >= links.a0()) {
        int partner = links.toB()[left - links.a0()];
        company +=
            partner >= y.firstToken() - SLOT && partner < y.firstToken() && partner >= 0 ? 1 : 0;
      }
      int right = x.endToken() - 1 + step;
      if (right < links.a1()) {
        int partner = links.toB()[right - links.a0()];
        company += partner >= y.endToken() && partner < y.endToken() + SLOT ? 1 : 0;
      }
    }
    return company;
  }

  private void quotations(
      Links links, List<Fact> factsA, List<Fact> factsB, List<FactChange> changes) {
    for (Fact x : factsA) {
      for (Fact y : factsB) {
        if (x.kind() == FactKind.QUOTATION && y.kind() == FactKind.QUOTATION) {
          FactChange altered = altered(links, x, y);
          if (altered != null) {
            changes.add(altered);
          }
        }
      }
    }
  }

  private FactChange altered(Links links, Fact x, Fact y) {
    int fromA = Math.max(x.firstToken(), links.a0());
    int toA = Math.min(x.endToken(), links.a1());
    int fromB = Math.max(y.firstToken(), links.b0());
    int toB = Math.min(y.endToken(), links.b1());
    int linked = 0;
    for (int t = fromA; t < toA; t++) {
      int partner = links.toB()[t - links.a0()];
      linked += partner >= fromB && partner < toB ? 1 : 0;
    }
    int shorter = Math.min(toA - fromA, toB - fromB);
    if (shorter <= 0 || linked < SAME_QUOTATION * shorter) {
      return null;
    }
    String wordsA = words(a.prose(), fromA, toA);
    String wordsB = words(b.prose(), fromB, toB);
    if (wordsA.contains(wordsB) || wordsB.contains(wordsA)) {
      return null;
    }
    Range rangeA = new Range(a.prose().start(fromA), a.prose().end(toA - 1));
    Range rangeB = new Range(b.prose().start(fromB), b.prose().end(toB - 1));
    return new FactChange(
        FactKind.QUOTATION,
        Change.CHANGED,
        rangeA,
        rangeB,
        rangeA.of(a.prose().text()),
        rangeB.of(b.prose().text()));
  }

  /// The words with a space before and after each, so that a part of a word is not contained.
  private static String words(Prose prose, int from, int to) {
    StringBuilder words = new StringBuilder(" ");
    for (int t = from; t < to; t++) {
      words.append(prose.form(t)).append(' ');
    }
    return words.toString();
  }

  private FactChange change(Fact x, Fact y) {
    return FactChange.of(x, a.prose().text(), y, b.prose().text());
  }
}
