package org.reprint.group;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.reprint.group.Verdict.Ruling;

/// Stories that an editor has made one, and those that the editor has parted: units take part in a
/// group as a whole, and two that are parted are never in one.
///
/// Stories go by their places, units by the least place of their stories.
final class Units {
  private final int[] unit; // [places] the least place of its unit
  private final int[] size; // [places] stories in the unit; 0 where it is not the least
  private final boolean[] barred; // [places] of the least place: no story of it may be printed
  private final Map<Integer, List<Integer>> parted = new HashMap<>(); // by unit

  Units(List<Candidate> byPlace, Verdicts verdicts) {
    int stories = byPlace.size();
    unit = new int[stories];
    size = new int[stories];
    barred = new boolean[stories];
    Arrays.setAll(unit, i -> i);
    Map<String, Integer> unitOf = new HashMap<>();
    if (!verdicts.isEmpty()) {
      for (int place = 0; place < stories; place++) {
        Integer before = unitOf.putIfAbsent(verdicts.unit(byPlace.get(place).key()), place);
        unit[place] = before == null ? place : before;
      }
    }
    Arrays.fill(barred, true);
    for (int place = 0; place < stories; place++) {
      size[unit[place]]++;
      barred[unit[place]] &= !byPlace.get(place).usable();
    }
    for (Verdict verdict : verdicts.all()) {
      Integer a = unitOf.get(verdicts.unit(verdict.a()));
      Integer b = unitOf.get(verdicts.unit(verdict.b()));
      if (verdict.ruling() == Ruling.DIFFERENT && a != null && b != null) {
        parted.computeIfAbsent(a, _ -> new ArrayList<>()).add(b);
        parted.computeIfAbsent(b, _ -> new ArrayList<>()).add(a);
      }
    }
  }

  /// The unit of a story.
  int of(int place) {
    return unit[place];
  }

  /// Whether a place is the least of its unit, and so names it.
  boolean isUnit(int place) {
    return size[place] > 0;
  }

  /// Whether no story of a unit may be printed.
  boolean barred(int of) {
    return barred[of];
  }

  /// Units that must not be in one group with this one.
  List<Integer> parted(int of) {
    return parted.getOrDefault(of, List.of());
  }

  /// The strongest link between each two units that are not parted, in an order that depends on the
  /// places alone.
  ///
  /// @param links between places, one a pair, in such an order
  List<Link> links(List<Link> links) {
    Map<Long, Link> strongest = new HashMap<>();
    for (Link link : links) {
      int a = unit[link.a()];
      int b = unit[link.b()];
      if (a != b && !parted(a).contains(b)) {
        Link between = a < b ? link.between(a, b) : link.turned().between(b, a);
        long pair = (long) between.a() << Integer.SIZE | between.b();
        strongest.merge(pair, between, (x, y) -> Link.STRONGER.compare(y, x) < 0 ? y : x);
      }
    }
    return strongest.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(Map.Entry::getValue)
        .toList();
  }
}
