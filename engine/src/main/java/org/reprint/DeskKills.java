package org.reprint;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.reprint.BondGraph.Bond;
import org.reprint.BondGraph.Tie;
import org.reprint.Dossiers.Dossier;
import org.reprint.chain.Kind;
import org.reprint.chain.Succession;
import org.reprint.judge.Judge;
import org.reprint.judge.Relation;

/// Carries a kill to the copies of what it kills, as [Kills] does in a scan: when the kill comes,
/// to those that are filed, and when a copy comes after it, to this one.
final class DeskKills {
  private final BondGraph graph;

  DeskKills(BondGraph graph) {
    this.graph = graph;
  }

  /// What a story that comes is to others, with the kills that reach them or it.
  ///
  /// @param related in the order of filing
  List<DeskWorker.Related> with(
      DeskWorker.Arrival arrival, List<DeskWorker.Related> related, DeskWorker worker)
      throws IOException {
    Map<Integer, SortedSet<String>> reached = // by the other, of which killed story it is a copy
        arrival.read().marks().killed() ? copies(related, worker) : kills(related, worker);
    related.forEach(one -> reached.remove(one.other()));
    if (reached.isEmpty()) {
      return related;
    }
    List<DeskWorker.Related> all = new ArrayList<>(related);
    Map<String, Dossier> byKey = new TreeMap<>();
    Map<String, Integer> ordinals = new TreeMap<>();
    for (int ordinal : reached.keySet()) {
      Dossier other = worker.dossier(ordinal);
      if (other != null) {
        String key = other.reading().story().key();
        byKey.put(key, other);
        ordinals.put(key, ordinal);
      }
    }
    boolean kill = arrival.read().marks().killed();
    for (Map.Entry<String, Dossier> other : byKey.entrySet()) {
      if (kill == other.getValue().subject().marks().killed()
          || all.size() - related.size() >= Kills.MOST) {
        continue; // a kill reaches no other kill, and not without end
      }
      int ordinal = ordinals.get(other.getKey());
      all.add(
          related(arrival, worker, ordinal, other.getValue(), kill, reached.get(ordinal).first()));
    }
    all.sort(Comparator.comparingInt(DeskWorker.Related::other));
    return all;
  }

  private static DeskWorker.Related related(
      DeskWorker.Arrival arrival,
      DeskWorker worker,
      int ordinal,
      Dossier other,
      boolean kill,
      String killed)
      throws IOException {
    Dossier own = worker.own(arrival);
    Succession succession = Kills.reaching(kill, killed);
    Relation relation = Judge.chained(other.subject(), own.subject(), succession);
    int later = kill ? Bond.THIS : Bond.OTHER;
    Bond bond = Bond.measured(ordinal, own.subject(), other.subject(), later, Tie.REACHED);
    return new DeskWorker.Related(ordinal, relation, bond, null);
  }

  /// The copies of what a kill kills.
  private Map<Integer, SortedSet<String>> copies(
      List<DeskWorker.Related> related, DeskWorker worker) throws IOException {
    Set<Integer> same = new HashSet<>(); // the very text of what is killed
    for (DeskWorker.Related one : related) {
      if (one.relation().kind() == Kind.KILL) {
        same.add(one.other());
        for (Bond bond : graph.from(one.other())) {
          if (bond.tie() == Tie.RESEND) {
            same.add(bond.other());
          }
        }
      }
    }
    Map<Integer, SortedSet<String>> copies = new TreeMap<>();
    for (int killed : same) {
      for (Bond bond : graph.from(killed)) {
        if (!kills(bond)) {
          add(copies, bond.other(), killed, worker);
        }
      }
    }
    return copies;
  }

  /// The kills of what a story is a copy of.
  private Map<Integer, SortedSet<String>> kills(List<DeskWorker.Related> related, DeskWorker worker)
      throws IOException {
    Map<Integer, SortedSet<String>> kills = new TreeMap<>();
    for (DeskWorker.Related one : related) {
      if (one.bond() == null || kills(one.bond())) {
        continue;
      }
      addKills(one.other(), one.other(), kills, worker);
      for (Bond bond : graph.from(one.other())) {
        if (bond.tie() == Tie.RESEND) {
          addKills(bond.other(), one.other(), kills, worker);
        }
      }
    }
    return kills;
  }

  private void addKills(
      int killed, int of, Map<Integer, SortedSet<String>> kills, DeskWorker worker)
      throws IOException {
    for (Bond bond : graph.from(killed)) {
      if (bond.tie() == Tie.KILL && bond.later() == Bond.OTHER) {
        add(kills, bond.other(), of, worker);
      }
    }
  }

  private static void add(
      Map<Integer, SortedSet<String>> into, int other, int of, DeskWorker worker)
      throws IOException {
    Dossier killed = worker.dossier(of);
    if (killed != null) {
      into.computeIfAbsent(other, _ -> new TreeSet<>()).add(killed.reading().story().key());
    }
  }

  private static boolean kills(Bond bond) {
    return bond.tie() == Tie.KILL || bond.tie() == Tie.REACHED;
  }
}
