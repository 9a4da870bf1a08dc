package org.reprint.group;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.reprint.group.Verdict.Ruling;
import org.reprint.wire.Refused;

/// What an editor has said of pairs of stories, without contradiction. Immutable.
///
/// That two stories are one, and that two of them are one with a third, makes all three one; what
/// is said of a later version counts for this too. A verdict that contradicts what was said before
/// it, also by way of others, is refused and counts for nothing.
public final class Verdicts {
  /// Nothing was said.
  public static final Verdicts NONE = of(List.of());

  private final List<Verdict> all;
  private final List<Refused> refused;
  private final Map<List<String>, Verdict> byPair;
  private final Map<String, String> unit; // by key, one key of its unit
  private final Map<String, List<Verdict>> byKey;
  private final Map<String, List<String>> ofUnit; // by the name of the unit, its keys

  private Verdicts(
      List<Verdict> all,
      List<Refused> refused,
      Map<List<String>, Verdict> byPair,
      Map<String, String> unit) {
    this.all = List.copyOf(all);
    this.refused = List.copyOf(refused);
    this.byPair = Map.copyOf(byPair);
    this.unit = Map.copyOf(unit);
    this.byKey = new HashMap<>();
    for (Verdict verdict : all) {
      byKey.computeIfAbsent(verdict.a(), _ -> new ArrayList<>()).add(verdict);
      byKey.computeIfAbsent(verdict.b(), _ -> new ArrayList<>()).add(verdict);
    }
    this.ofUnit = new HashMap<>();
    byKey.keySet().stream()
        .sorted()
        .forEach(key -> ofUnit.computeIfAbsent(unit(key), _ -> new ArrayList<>()).add(key));
  }

  /// Takes verdicts in the order in which they were said.
  public static Verdicts of(List<Verdict> verdicts) {
    Builder builder = new Builder();
    verdicts.forEach(builder::add);
    return new Verdicts(builder.all, builder.refused, builder.byPair, builder.units());
  }

  /// Those that count, in their order; of several that say the same of a pair the first.
  public List<Verdict> all() {
    return all;
  }

  /// Those that contradict others, each with the reason.
  public List<Refused> refused() {
    return refused;
  }

  /// Whether nothing was said.
  public boolean isEmpty() {
    return all.isEmpty();
  }

  /// What was said of two stories themselves, in whatever order, or null.
  public Verdict of(String a, String b) {
    return byPair.get(pair(a, b));
  }

  /// Those that are about a story, in their order.
  public List<Verdict> about(String key) {
    return Collections.unmodifiableList(byKey.getOrDefault(key, List.of()));
  }

  /// The keys of all stories that are one with this one by what was said, this one among them.
  public List<String> oneWith(String key) {
    return Collections.unmodifiableList(ofUnit.getOrDefault(unit(key), List.of(key)));
  }

  /// The name of those stories that are one with this one by what was said: equal for all of them.
  String unit(String key) {
    return unit.getOrDefault(key, key);
  }

  private static List<String> pair(String a, String b) {
    return a.compareTo(b) <= 0 ? List.of(a, b) : List.of(b, a);
  }

  /// Takes one after another.
  private static final class Builder {
    private static final int SHOWN = 4; // verdicts of a way

    private final List<Verdict> all = new ArrayList<>();
    private final List<Refused> refused = new ArrayList<>();
    private final Map<List<String>, Verdict> byPair = new HashMap<>();
    private final Map<String, List<Verdict>> joins = new HashMap<>(); // by key, those that join it
    private final Map<String, String> parent = new HashMap<>();
    private final Map<List<String>, Verdict> apart = new HashMap<>(); // by pair of roots

    void add(Verdict verdict) {
      if (verdict.a().equals(verdict.b())) {
        refuse(verdict, "a verdict is about two stories, \"" + verdict.a() + "\" is one");
        return;
      }
      Verdict before = byPair.get(pair(verdict.a(), verdict.b()));
      if (before != null) {
        if (before.ruling() != verdict.ruling()) {
          refuse(verdict, claim(verdict) + ", but " + said(before));
        }
        return;
      }
      boolean taken = verdict.ruling() == Ruling.DIFFERENT ? part(verdict) : join(verdict);
      if (taken) {
        byPair.put(pair(verdict.a(), verdict.b()), verdict);
        all.add(verdict);
      }
    }

    private boolean part(Verdict verdict) {
      String a = root(verdict.a());
      String b = root(verdict.b());
      if (a.equals(b)) {
        refuse(verdict, claim(verdict) + ", but " + path(verdict.a(), verdict.b()));
        return false;
      }
      apart.putIfAbsent(pair(a, b), verdict);
      return true;
    }

    private boolean join(Verdict verdict) {
      String a = root(verdict.a());
      String b = root(verdict.b());
      Verdict against = a.equals(b) ? null : apart.get(pair(a, b));
      if (against != null) {
        String ways = ways(verdict, against);
        refuse(verdict, claim(verdict) + ", but " + said(against) + ways);
        return false;
      }
      joins.computeIfAbsent(verdict.a(), _ -> new ArrayList<>()).add(verdict);
      joins.computeIfAbsent(verdict.b(), _ -> new ArrayList<>()).add(verdict);
      if (!a.equals(b)) {
        unite(a, b);
      }
      return true;
    }

    private void unite(String a, String b) {
      parent.put(b, a);
      Map<List<String>, Verdict> moved = new HashMap<>();
      apart
          .entrySet()
          .removeIf(entry -> {
            if (!entry.getKey().contains(b)) {
              return false;
            }
            List<String> key = entry.getKey();
            String other = key.getFirst().equals(b) ? key.getLast() : key.getFirst();
            moved.put(pair(a, other), entry.getValue());
            return true;
          });
      moved.forEach(apart::putIfAbsent);
    }

    /// By which verdicts the two of one that joins are tied to the two of one that parts.
    private String ways(Verdict joining, Verdict against) {
      boolean straight = root(joining.a()).equals(root(against.a()));
      List<String> paths = new ArrayList<>();
      for (String[] ends :
          new String[][] {
            {joining.a(), straight ? against.a() : against.b()},
            {joining.b(), straight ? against.b() : against.a()}
          }) {
        if (!ends[0].equals(ends[1])) {
          paths.add(path(ends[0], ends[1]));
        }
      }
      return paths.isEmpty() ? "" : ", and " + String.join(", and ", paths);
    }

    /// The verdicts by which two stories are one, the fewest, by line.
    private String path(String from, String to) {
      Map<String, Verdict> cameBy = new HashMap<>();
      List<String> queue = new ArrayList<>(List.of(from));
      for (int i = 0; i < queue.size() && !cameBy.containsKey(to); i++) {
        String at = queue.get(i);
        for (Verdict step : joins.getOrDefault(at, List.of())) {
          String next = step.a().equals(at) ? step.b() : step.a();
          if (!next.equals(from) && cameBy.putIfAbsent(next, step) == null) {
            queue.add(next);
          }
        }
      }
      List<String> steps = new ArrayList<>();
      String at = to;
      while (!at.equals(from)) {
        Verdict step = Objects.requireNonNull(cameBy.get(at), "no path");
        steps.addFirst(said(step));
        at = step.a().equals(at) ? step.b() : step.a();
      }
      if (steps.size() > SHOWN) {
        List<String> middle = steps.subList(SHOWN - 1, steps.size() - 1);
        String left = middle.size() + " more";
        middle.clear();
        steps.add(SHOWN - 1, left);
      }
      return String.join(", ", steps);
    }

    private static String claim(Verdict verdict) {
      return "\""
          + verdict.a()
          + "\" and \""
          + verdict.b()
          + "\" cannot be "
          + verdict.ruling().words();
    }

    private static String said(Verdict verdict) {
      return verdict.where()
          + " says that \""
          + verdict.a()
          + "\" and \""
          + verdict.b()
          + "\" are "
          + verdict.ruling().words();
    }

    private void refuse(Verdict verdict, String why) {
      refused.add(new Refused(verdict.where(), why));
    }

    private String root(String key) {
      String at = key;
      for (String up = parent.get(at); up != null; up = parent.get(at)) {
        String above = parent.get(up);
        if (above != null) {
          parent.put(at, above); // halves the way of those who ask next
        }
        at = up;
      }
      return at;
    }

    Map<String, String> units() {
      Map<String, String> units = new HashMap<>();
      for (String key : List.copyOf(parent.keySet())) {
        units.put(key, root(key));
      }
      return units;
    }
  }
}
