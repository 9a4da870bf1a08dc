package org.reprint.group;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A group in the making. Stories go by their places.
final class Star {
  private static final int TRIES = 3; // of stories that might be kept
  private static final Comparator<Link> WEAKER =
      Comparator.comparingDouble(Link::jaccard).thenComparingInt(Link::b).thenComparingInt(Link::a);

  private final int centre; // a unit
  private final Units units;
  private final List<Integer> places = new ArrayList<>(); // rising, then in the order of the rule
  private final List<Link> links = new ArrayList<>(); // between these
  private int earliest = -1;
  private int kept;

  Star(int centre, Units units) {
    this.centre = centre;
    this.units = units;
  }

  /// Takes a story; the earliest comes first.
  void add(int place) {
    earliest = earliest < 0 ? place : earliest;
    places.add(place);
  }

  /// Takes a link between two of its stories.
  void add(Link link) {
    links.add(link);
  }

  /// Its stories; once one is chosen, in the order of the rule.
  List<Integer> places() {
    return places;
  }

  int earliest() {
    return earliest;
  }

  int kept() {
    return kept;
  }

  /// The least alike pair of those that are linked.
  Link weakest() {
    return Collections.min(links, WEAKER);
  }

  /// Chooses the first that is linked to all others; if nobody else, one of the centre is. What
  /// must not be printed comes last by the rule, and after the centre unless that is so itself.
  void choose(Comparator<Integer> rule, List<Candidate> stories, Grouper.Measure measure) {
    places.sort(rule);
    Map<Integer, Integer> linked = linked();
    int others = (int) places.stream().filter(place -> units.isUnit(place)).count() - 1;
    boolean usable = stories.get(places.getFirst()).usable();
    int tries = 0;
    kept = -1;
    for (int place : places) {
      if (stories.get(place).usable() != usable) {
        break;
      }
      if (linked.getOrDefault(place, 0) == others || tries++ < TRIES && complete(place, measure)) {
        kept = place;
        break;
      }
    }
    if (kept < 0) {
      kept = places.stream().filter(place -> units.of(place) == centre).findFirst().orElseThrow();
    }
    measureAll(measure);
  }

  /// To how many other units each story is linked.
  private Map<Integer, Integer> linked() {
    Map<Integer, Integer> linked = new HashMap<>();
    Set<Long> seen = new HashSet<>(); // story and unit
    for (Link link : links) {
      for (Link way : List.of(link, link.turned())) {
        int unit = units.of(way.b());
        if (unit != units.of(way.a()) && seen.add((long) way.a() << Integer.SIZE | unit)) {
          linked.merge(way.a(), 1, Integer::sum);
        }
      }
    }
    return linked;
  }

  /// Measures a story with those that it is not linked to, until one does not belong to it.
  private boolean complete(int place, Grouper.Measure measure) {
    Map<Integer, Link> known = linksOf(place);
    Set<Integer> reached = new HashSet<>();
    known.keySet().forEach(other -> reached.add(units.of(other)));
    for (int other : places) {
      if (units.of(other) != units.of(place) && !reached.contains(units.of(other))) {
        Link link = measure.of(place, other);
        if (link == null) {
          return false;
        }
        links.add(link);
        reached.add(units.of(other));
      }
    }
    return true;
  }

  /// Measures the kept story with those that are with it by a verdict alone.
  private void measureAll(Grouper.Measure measure) {
    Map<Integer, Link> known = linksOf(kept);
    for (int other : places) {
      if (other != kept && !known.containsKey(other)) {
        links.add(measure.alike(kept, other));
      }
    }
  }

  /// The links of one, each from it, by the other.
  Map<Integer, Link> linksOf(int place) {
    Map<Integer, Link> found = new HashMap<>();
    for (Link link : links) {
      if (link.a() == place) {
        found.put(link.b(), link);
      } else if (link.b() == place) {
        found.put(link.a(), link.turned());
      }
    }
    return found;
  }
}
