package org.reprint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.reprint.chain.Kind;
import org.reprint.chain.Succession;
import org.reprint.judge.Judge;
import org.reprint.judge.Label;
import org.reprint.judge.Relation;
import org.reprint.judge.Subject;

/// Carries a kill to the copies of what it kills: who printed one has to know.
///
/// A copy is what may be merged with a killed version, or with a story of the very same text.
/// Copies of copies are not followed: each step would be less sure.
final class Kills {
  /// A kill reaches no more copies than this; the rest are counted.
  static final int MOST = 1_000;

  private final Map<Integer, List<Judged>> byStory = new HashMap<>(); // by place
  private final Set<List<Integer>> related = new HashSet<>(); // places, as judged
  private final List<Judged> reached = new ArrayList<>();
  private long leftOut;

  Kills(List<Subject> subjects, KeyOrder order, List<Judged> judged) {
    Map<Integer, Set<Integer>> killed = new TreeMap<>(); // kill -> what it kills, by place
    for (Judged pair : judged) {
      related.add(List.of(pair.a(), pair.b()));
      if (pair.a() != pair.b() && pair.relation().label().mayBeMerged()) {
        byStory.computeIfAbsent(pair.a(), place -> new ArrayList<>()).add(pair);
        byStory.computeIfAbsent(pair.b(), place -> new ArrayList<>()).add(pair);
      }
    }
    List<Subject> given = order.asGiven(subjects);
    for (Judged pair : judged) {
      if (pair.relation().kind() == Kind.KILL) {
        boolean first = given.get(pair.a()).marks().killed();
        int kill = first ? pair.a() : pair.b();
        killed.computeIfAbsent(kill, place -> new TreeSet<>()).add(first ? pair.b() : pair.a());
      }
    }
    killed.forEach((kill, versions) -> reach(given, kill, versions));
  }

  /// Relations of kills to copies, that were not related before.
  List<Judged> reached() {
    return reached;
  }

  /// How many copies were left out.
  long leftOut() {
    return leftOut;
  }

  /// That a kill is told to a copy.
  ///
  /// @param later whether the kill is the second of the two
  /// @param killed key of what it kills
  static Succession reaching(boolean later, String killed) {
    return new Succession(
        Kind.KILL, later, "it kills " + killed + ", of which the other is a copy");
  }

  private void reach(List<Subject> given, int kill, Set<Integer> versions) {
    Map<String, Integer> copies = new TreeMap<>(); // by key, so that the order given is nothing
    Map<Integer, String> of = new HashMap<>();
    Set<Integer> same = new TreeSet<>(versions);
    versions.forEach(version -> same.addAll(others(version, Label.RESEND)));
    for (int version : same) {
      for (int copy : others(version, null)) {
        String key = given.get(copy).story().key();
        String original = given.get(version).story().key();
        if (copy != kill && !given.get(copy).marks().killed()) {
          copies.put(key, copy);
          of.merge(copy, original, (x, y) -> x.compareTo(y) <= 0 ? x : y);
        }
      }
    }
    int count = 0;
    for (int copy : copies.values()) {
      int a = Math.min(kill, copy);
      int b = Math.max(kill, copy);
      if (related.contains(List.of(a, b))) {
        continue;
      }
      if (++count > MOST) {
        leftOut++;
        continue;
      }
      Succession succession = reaching(b == kill, of.get(copy));
      Relation relation = Judge.chained(given.get(a), given.get(b), succession);
      related.add(List.of(a, b));
      reached.add(new Judged(a, b, relation));
    }
  }

  /// The stories that a story is merged with.
  ///
  /// @param label by which, or null for any
  private Set<Integer> others(int story, Label label) {
    Set<Integer> others = new TreeSet<>();
    for (Judged pair : byStory.getOrDefault(story, List.of())) {
      boolean kill = pair.relation().kind() == Kind.KILL;
      if (!kill && (label == null || pair.relation().label() == label)) {
        others.add(pair.a() == story ? pair.b() : pair.a());
      }
    }
    return others;
  }
}
