package org.reprint.group;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Forms groups of stories from verified links alone.
///
/// A group is a star: every member is linked to one story, its centre, so that nothing gets in
/// through a chain of weak links. Stories become centres in the order of how many others they may
/// stand for, and any other story goes to the centre that it is most alike to (by Jaccard; the
/// first of equals). A story stands for others up to one and a half times its size: a fragment does
/// not bring together two that share nothing else. Of a group the keep rule chooses among the
/// members that are linked to all others, as the centre always is: so what is not kept has been
/// compared with what is. The same stories and links give the same groups in whatever order they
/// come.
///
/// Cost: sorting the stories and the links, the rest is linear. Thread-safe.
public final class Grouper {
  private static final int TRIES = 3; // of stories that might be kept, for a group

  private final Keep keep;

  /// Measures pairs that nobody measured.
  @FunctionalInterface
  public interface Measure {
    /// The link from one story to another, or null when they do not belong together.
    ///
    /// @param a index into the stories
    /// @param b index into the stories
    Link of(int a, int b);
  }

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
    return group(stories, links, null);
  }

  /// The same, where not every pair was measured: pairs of a group are measured as needed to find
  /// the one to keep, with the first three by the rule.
  ///
  /// @param measure asked for pairs of a group that have no link; null when all were measured
  public List<Group> group(List<Candidate> stories, List<Link> links, Measure measure) {
    requireOwnKeys(stories);
    Integer[] order = new Integer[stories.size()]; // place -> index into stories
    Arrays.setAll(order, i -> i);
    Comparator<Candidate> rule = keep.order();
    Arrays.sort(order, (x, y) -> rule.compare(stories.get(x), stories.get(y)));
    return groups(stories, order, placed(order, links), measure);
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

  /// @param order by place, the index into stories
  /// @param links between places
  private List<Group> groups(
      List<Candidate> stories, Integer[] order, List<Link> links, Measure measure) {
    List<Star> stars = stars(order.length, links);
    stars.removeIf(star -> star.places.size() < 2);
    for (Star star : stars) {
      star.choose(order, measure);
    }
    stars.sort(Comparator.comparing(star -> order[star.kept]));
    List<String> ids =
        GroupId.of(stars.stream().map(star -> stories.get(order[star.kept]).key()).toList());
    List<Group> found = new ArrayList<>();
    for (Star star : stars) {
      found.add(group(ids.get(found.size()), star, stories, order));
    }
    return found;
  }

  /// The groups, with their places in the order of the keep rule and the links between them.
  private static List<Star> stars(int stories, List<Link> links) {
    Stars stars = new Stars(stories, links);
    Star[] byCentre = new Star[stories];
    List<Star> all = new ArrayList<>();
    for (int place = 0; place < stories; place++) {
      int centre = stars.centre(place);
      if (byCentre[centre] == null) {
        byCentre[centre] = new Star();
        all.add(byCentre[centre]);
      }
      byCentre[centre].places.add(place);
    }
    for (Link link : links) {
      if (stars.centre(link.a()) == stars.centre(link.b())) {
        byCentre[stars.centre(link.a())].links.add(link);
      }
    }
    return all;
  }

  private Group group(String id, Star star, List<Candidate> stories, Integer[] order) {
    Candidate kept = stories.get(order[star.kept]);
    List<Group.Member> members = new ArrayList<>(star.places.size());
    members.add(new Group.Member(kept.key(), 1, 1, 1));
    Map<Integer, Link> toKept = star.linksOf(star.kept);
    for (int place : star.places) {
      if (place != star.kept) {
        Link link = toKept.get(place);
        String key = stories.get(order[place]).key();
        members.add(new Group.Member(key, link.jaccard(), link.bInA(), link.aInB()));
      }
    }
    Link weakest = Collections.min(star.links, Comparator.comparingDouble(Link::jaccard));
    return new Group(
        id,
        kept.key(),
        keep.why(kept, star.places.getFirst() == star.kept),
        members,
        new Group.Weakest(
            stories.get(order[weakest.a()]).key(),
            stories.get(order[weakest.b()]).key(),
            weakest.jaccard()));
  }

  /// A group in the making.
  private static final class Star {
    private final List<Integer> places = new ArrayList<>(); // in the order of the keep rule
    private final List<Link> links = new ArrayList<>(); // between these
    private int kept;

    /// Chooses the first that is linked to all others; the centre is, if nobody before it.
    void choose(Integer[] order, Measure measure) {
      Map<Integer, Integer> linked = new HashMap<>(); // how many others
      for (Link link : links) {
        linked.merge(link.a(), 1, Integer::sum);
        linked.merge(link.b(), 1, Integer::sum);
      }
      int tries = 0;
      for (int place : places) {
        if (linked.get(place) == places.size() - 1
            || (measure != null && tries++ < TRIES && complete(place, order, measure))) {
          kept = place;
          return;
        }
      }
      throw new AssertionError("a star without a centre: " + links);
    }

    /// Measures one with those that it is not linked to, until one does not belong to it.
    private boolean complete(int place, Integer[] order, Measure measure) {
      Map<Integer, Link> known = linksOf(place);
      for (int other : places) {
        if (other != place && !known.containsKey(other)) {
          Link link = measure.of(order[place], order[other]);
          if (link == null) {
            return false;
          }
          links.add(new Link(place, other, link.jaccard(), link.aInB(), link.bInA()));
        }
      }
      return true;
    }

    /// The links of one, each from it, by the other.
    private Map<Integer, Link> linksOf(int place) {
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
}
