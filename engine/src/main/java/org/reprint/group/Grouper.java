package org.reprint.group;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

/// Forms groups around the stories to keep, from verified links alone.
///
/// A group is a star: every member is linked to the kept story itself, so that nothing gets in
/// through a chain of weak links. Stories are tried in the order of the keep rule: one that is
/// linked to no kept story before it is kept; any other joins, of the kept stories before it, the
/// one it is most alike to (by Jaccard; the first of equals). So the kept story is always the first
/// of its group by the rule. The same stories and links give the same groups in whatever order they
/// come.
///
/// Cost: sorting the stories and the links, the rest is linear. Thread-safe.
public final class Grouper {
  private final Keep keep;

  /// A grouper that keeps the earliest story.
  public Grouper() {
    this(Keep.FIRST);
  }

  /// A grouper with a rule.
  ///
  /// @param keep which story of a group is kept
  public Grouper(Keep keep) {
    this.keep = Objects.requireNonNull(keep, "keep");
  }

  /// Forms the groups.
  ///
  /// @param stories with keys of their own
  /// @param links relations that allow merging; of two links between the same stories the stronger
  ///   counts
  /// @return groups of two and more, in the order in which their kept stories stand in `stories`;
  ///   members after the kept one in the order of the keep rule. The weakest pair is the least
  ///   alike of those that are linked
  /// @throws IllegalArgumentException if two stories have one key
  /// @throws IndexOutOfBoundsException if a link points outside the stories
  public List<Group> group(List<Candidate> stories, List<Link> links) {
    requireOwnKeys(stories);
    Integer[] order = new Integer[stories.size()]; // place -> index into stories
    Arrays.setAll(order, i -> i);
    Comparator<Candidate> rule = keep.order();
    Arrays.sort(order, (x, y) -> rule.compare(stories.get(x), stories.get(y)));
    List<Link> placed = placed(order, links);
    Link[] toKept = stars(order.length, placed);
    return groups(stories, order, toKept, weakest(toKept, placed));
  }

  private static void requireOwnKeys(List<Candidate> stories) {
    Set<String> keys = new HashSet<>();
    for (Candidate story : stories) {
      if (!keys.add(story.key())) {
        throw new IllegalArgumentException("two stories have the key \"" + story.key() + "\"");
      }
    }
  }

  /// The links between places in the order of the rule, `a` before `b`, one a pair, sorted by `b`,
  /// then `a`.
  private static List<Link> placed(Integer[] order, List<Link> links) {
    int[] place = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      place[order[i]] = i;
    }
    List<Link> placed = new ArrayList<>(links.size());
    for (Link link : links) {
      int a = place[Objects.checkIndex(link.a(), place.length)];
      int b = place[Objects.checkIndex(link.b(), place.length)];
      placed.add(
          a < b
              ? new Link(a, b, link.jaccard(), link.aInB(), link.bInA())
              : new Link(b, a, link.jaccard(), link.bInA(), link.aInB()));
    }
    placed.sort(
        Comparator.comparingInt(Link::b)
            .thenComparingInt(Link::a)
            .thenComparing(Comparator.comparingDouble(Link::jaccard).reversed())
            .thenComparing(Comparator.comparingDouble(Link::aInB).reversed())
            .thenComparing(Comparator.comparingDouble(Link::bInA).reversed()));
    List<Link> single = new ArrayList<>(placed.size());
    for (Link link : placed) {
      Link before = single.isEmpty() ? null : single.getLast();
      if (before == null || before.a() != link.a() || before.b() != link.b()) {
        single.add(link);
      }
    }
    return single;
  }

  /// By place, the link to the kept story; null for a kept one. Links sorted by `b` make one pass
  /// enough.
  private static Link[] stars(int stories, List<Link> placed) {
    Link[] toKept = new Link[stories];
    for (Link link : placed) {
      Link best = toKept[link.b()];
      if (toKept[link.a()] == null && (best == null || link.jaccard() > best.jaccard())) {
        toKept[link.b()] = link;
      }
    }
    return toKept;
  }

  /// By place of the kept story, the least alike of the linked pairs of its group; the first of
  /// equals.
  private static Link[] weakest(Link[] toKept, List<Link> placed) {
    Link[] weakest = new Link[toKept.length];
    for (Link link : placed) {
      int kept = kept(toKept, link.a());
      boolean inside = kept == kept(toKept, link.b());
      if (inside && (weakest[kept] == null || link.jaccard() < weakest[kept].jaccard())) {
        weakest[kept] = link;
      }
    }
    return weakest;
  }

  private static int kept(Link[] toKept, int place) {
    return toKept[place] == null ? place : toKept[place].a();
  }

  private List<Group> groups(
      List<Candidate> stories, Integer[] order, Link[] toKept, Link[] weakest) {
    List<List<Group.Member>> members = new ArrayList<>(); // by index of the kept story
    Link[] weakestOf = new Link[order.length]; // the same
    for (int i = 0; i < order.length; i++) {
      members.add(new ArrayList<>());
    }
    for (int place = 0; place < order.length; place++) {
      int kept = order[kept(toKept, place)];
      members.get(kept).add(member(stories.get(order[place]).key(), toKept[place]));
      weakestOf[order[place]] = weakest[place];
    }
    int[] kept = IntStream.range(0, order.length).filter(i -> members.get(i).size() > 1).toArray();
    List<String> ids = GroupId.of(Arrays.stream(kept).mapToObj(i -> stories.get(i).key()).toList());
    List<Group> groups = new ArrayList<>();
    for (int i : kept) {
      Link least = weakestOf[i];
      String a = stories.get(order[least.a()]).key();
      String b = stories.get(order[least.b()]).key();
      groups.add(
          new Group(
              ids.get(groups.size()),
              stories.get(i).key(),
              keep.why(stories.get(i)),
              members.get(i),
              new Group.Weakest(a, b, least.jaccard())));
    }
    return groups;
  }

  private static Group.Member member(String key, Link toKept) {
    return toKept == null
        ? new Group.Member(key, 1, 1, 1)
        : new Group.Member(key, toKept.jaccard(), toKept.bInA(), toKept.aInB());
  }
}
