package org.reprint.judge;

import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.reprint.align.Links;
import org.reprint.facts.Fact;
import org.reprint.facts.FactKind;

/// Finds facts of two aligned stretches that stand in one slot: between words that go with each
/// other.
///
/// Cost: linear in the number of facts.
final class Slots {
  /// How far from a fact its slot is looked for, in words.
  private static final int REACH = 2;

  private static final Set<FactKind> FIGURES =
      Set.of(FactKind.NUMBER, FactKind.MONEY, FactKind.PERCENTAGE, FactKind.TIME);

  /// Two facts that stand in the same place.
  ///
  /// @param left how many words before the one go with words before the other
  /// @param right the same behind them
  record Slot(Fact x, Fact y, int left, int right) {
    int company() {
      return left + right;
    }
  }

  private final Links links;
  private final List<Fact> factsB;
  private final Int2ObjectOpenHashMap<List<Fact>> byFirst = new Int2ObjectOpenHashMap<>();
  private final Int2ObjectOpenHashMap<List<Fact>> byLast = new Int2ObjectOpenHashMap<>();

  Slots(Links links, List<Fact> factsB) {
    this.links = links;
    this.factsB = factsB;
    for (Fact fact : factsB) {
      byFirst.computeIfAbsent(fact.firstToken(), first -> new ArrayList<>()).add(fact);
      byLast.computeIfAbsent(fact.endToken() - 1, last -> new ArrayList<>()).add(fact);
    }
  }

  /// True for facts that can take each other's place.
  static boolean sameFamily(FactKind x, FactKind y) {
    return x == y || FIGURES.contains(x) && FIGURES.contains(y);
  }

  /// The slots that facts of the first story share with those of the second, in the most company
  /// first. Which side comes first changes nothing: slots that compete share a fact, and are then
  /// in the order of the other one.
  List<Slot> find(List<Fact> factsA) {
    List<Slot> slots = new ArrayList<>();
    if (factsB.isEmpty()) {
      return slots;
    }
    for (Fact x : factsA) {
      Map<Fact, int[]> company = new LinkedHashMap<>();
      for (int step = 1; step <= REACH; step++) {
        int left = x.firstToken() - step;
        int partner = left < links.a0() ? -1 : links.toB()[left - links.a0()];
        for (int at = partner + 1; partner >= 0 && at <= partner + REACH; at++) {
          count(x, byFirst.get(at), company, 0);
        }
        int right = x.endToken() - 1 + step;
        partner = right >= links.a1() ? -1 : links.toB()[right - links.a0()];
        for (int at = partner - 1; partner >= 0 && at >= partner - REACH; at--) {
          count(x, byLast.get(at), company, 1);
        }
      }
      company.forEach((y, sides) -> slots.add(new Slot(x, y, sides[0], sides[1])));
    }
    slots.sort(
        Comparator.comparingInt((Slot slot) -> -slot.company())
            .thenComparingInt(slot -> slot.x().kind() == slot.y().kind() ? 0 : 1)
            .thenComparing(slot -> slot.x().range())
            .thenComparing(slot -> slot.y().range()));
    return slots;
  }

  private static void count(Fact x, List<Fact> facts, Map<Fact, int[]> company, int side) {
    for (Fact y : facts == null ? List.<Fact>of() : facts) {
      if (sameFamily(x.kind(), y.kind())) {
        company.computeIfAbsent(y, fact -> new int[2])[side]++;
      }
    }
  }

  /// The slots taken one after the other, each fact once: the most company first.
  static List<Slot> taken(List<Slot> slots) {
    Set<Fact> used = new HashSet<>();
    List<Slot> taken = new ArrayList<>();
    for (Slot slot : slots) {
      if (!used.contains(slot.x()) && !used.contains(slot.y())) {
        used.add(slot.x());
        used.add(slot.y());
        taken.add(slot);
      }
    }
    return taken;
  }
}
