package org.reprint.judge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.reprint.align.Level;
import org.reprint.align.Links;
import org.reprint.align.Telling;
import org.reprint.facts.Fact;
import org.reprint.facts.FactKind;
import org.reprint.judge.FactChange.Change;

/// How many facts stand in aligned passages of two stories, and how many of them are others.
///
/// @param figures figures, dates and times
/// @param names of people, places and houses
/// @param contradictions what one story says and the other denies, or says the other way round
/// @param unequal pairs of figures of two aligned passages that are not the very same, though one
///   may be the other rounded
record FactTally(Count figures, Count names, int contradictions, int unequal) {
  /// Facts of one sort.
  ///
  /// @param changed in the place of another; what is put for another throughout counts once
  /// @param dropped that only the first story has
  /// @param added that only the second has
  /// @param kept the same in both
  record Count(int changed, int dropped, int added, int kept) {
    static final Count NONE = new Count(0, 0, 0, 0);

    /// Pairs of one that only the first story has and one that only the second has.
    int replaced() {
      return Math.min(dropped, added);
    }

    /// Those that only one story has.
    int single() {
      return dropped + added;
    }

    /// The share that are others, 0 to 1.
    double share() {
      int others = changed + replaced();
      return others == 0 ? 0 : (double) others / (others + kept);
    }

    private Count same() {
      return new Count(0, 0, 0, kept);
    }
  }

  static final FactTally NONE = new FactTally(Count.NONE, Count.NONE, 0, 0);

  static FactTally of(List<FactChange> facts, List<Links> links, Telling a, Telling b) {
    int contradictions =
        (int) facts.stream().filter(fact -> makesAnotherStory(fact) && isSaid(fact.kind())).count();
    return new FactTally(
        count(facts, links, a, b, /* names= */ false),
        count(facts, links, a, b, /* names= */ true),
        contradictions,
        links.stream().mapToInt(link -> unequal(link, a, b)).sum());
  }

  private static int unequal(Links link, Telling a, Telling b) {
    List<String> onlyA = figures(a, link.a0(), link.a1());
    List<String> onlyB = figures(b, link.b0(), link.b1());
    for (String figure : List.copyOf(onlyA)) {
      if (onlyB.remove(figure)) {
        onlyA.remove(figure);
      }
    }
    return Math.min(onlyA.size(), onlyB.size());
  }

  private static List<String> figures(Telling t, int from, int to) {
    List<String> figures = new ArrayList<>();
    for (Fact fact : t.facts().beginning(from, to)) {
      boolean figure =
          switch (fact.kind()) {
            case NUMBER, MONEY, PERCENTAGE -> true;
            case DATE, TIME, NAME, NEGATION, DIRECTION, QUOTATION -> false;
          };
      if (figure && fact.endToken() <= to) {
        figures.add(fact.value());
      }
    }
    return figures;
  }

  private static Count count(
      List<FactChange> facts, List<Links> links, Telling a, Telling b, boolean names) {
    Set<String> changed = new HashSet<>();
    int dropped = 0;
    int added = 0;
    for (FactChange fact : facts) {
      if (counts(fact.kind(), names)) {
        switch (fact.change()) {
          case CHANGED -> changed.add(fact.from() + " > " + fact.to());
          case DROPPED -> dropped++;
          case ADDED -> added++;
        }
      }
    }
    int there = kept(links, a, b, names, /* swap= */ false);
    int back = kept(links, b, a, names, /* swap= */ true);
    return new Count(changed.size(), dropped, added, Math.min(there, back));
  }

  /// Facts in the place of another, and what one story denies.
  int changed() {
    return figures.changed + names.changed + contradictions;
  }

  /// Those, and facts that only one story has for one that only the other has.
  int others() {
    return changed() + figures.replaced() + names.replaced();
  }

  /// The share of the facts in aligned passages that are others, 0 to 1: of figures or of names,
  /// whichever is larger.
  double share() {
    int kept = figures.kept + names.kept;
    double denied = contradictions == 0 ? 0 : (double) contradictions / (contradictions + kept);
    return Math.max(denied, Math.max(figures.share(), names.share()));
  }

  /// The share of all facts in aligned passages that are others, 0 to 1.
  double overall() {
    int others = others();
    return others == 0 ? 0 : (double) others / (others + figures.kept + names.kept);
  }

  /// The same, as if no fact differed.
  FactTally same() {
    return new FactTally(figures.same(), names.same(), 0, 0);
  }

  /// True for a fact in the place of another, and for what one story denies: names and figures that
  /// only one of them has may have been cut, and quotations are altered on their way.
  static boolean makesAnotherStory(FactChange fact) {
    return switch (fact.kind()) {
      case NEGATION -> true;
      case QUOTATION -> false;
      case NUMBER, MONEY, PERCENTAGE, DATE, TIME, NAME, DIRECTION ->
          fact.change() == Change.CHANGED;
    };
  }

  private static int kept(List<Links> links, Telling a, Telling b, boolean names, boolean swap) {
    int kept = 0;
    for (Links link : links) {
      if (link.pair().level() == Level.SAME_FACTS) {
        continue;
      }
      int from = swap ? link.b0() : link.a0();
      int[] partner = swap ? link.toA() : link.toB();
      for (Fact fact : a.facts().beginning(from, from + partner.length)) {
        int other = partner[fact.firstToken() - from];
        boolean counted = other >= 0 && counts(fact.kind(), names);
        if (counted && a.prose().term(fact.firstToken()).equals(b.prose().term(other))) {
          kept++;
        }
      }
    }
    return kept;
  }

  private static boolean counts(FactKind kind, boolean names) {
    return kind == FactKind.NAME ? names : !names && !isSaid(kind) && kind != FactKind.QUOTATION;
  }

  private static boolean isSaid(FactKind kind) {
    return kind == FactKind.NEGATION || kind == FactKind.DIRECTION;
  }
}
