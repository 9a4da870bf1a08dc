package org.reprint.group;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

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
    return groups(stories, order, placed(order, links));
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
  private List<Group> groups(List<Candidate> stories, Integer[] order, List<Link> links) {
    Stars stars = new Stars(order.length, links);
    List<Link> inside =
        links.stream().filter(l -> stars.centre(l.a()) == stars.centre(l.b())).toList();
    int[] kept = kept(stars, order.length, inside);
    Link[] toKept = new Link[order.length];
    Link[] weakest = new Link[order.length]; // by place of the kept story; the first of equals
    for (Link link : inside) {
      int of = kept[stars.centre(link.a())];
      if (link.a() == of) {
        toKept[link.b()] = link;
      } else if (link.b() == of) {
        toKept[link.a()] = link.turned();
      }
      if (weakest[of] == null || link.jaccard() < weakest[of].jaccard()) {
        weakest[of] = link;
      }
    }
    List<List<Integer>> members = new ArrayList<>(); // places, by that of the kept story
    for (int place = 0; place < order.length; place++) {
      members.add(new ArrayList<>());
    }
    for (int place = 0; place < order.length; place++) {
      members.get(kept[stars.centre(place)]).add(place);
    }
    int[] groups =
        IntStream.range(0, order.length)
            .filter(place -> members.get(place).size() > 1)
            .boxed()
            .sorted(Comparator.comparing(place -> order[place]))
            .mapToInt(place -> place)
            .toArray();
    List<String> ids =
        GroupId.of(Arrays.stream(groups).mapToObj(of -> stories.get(order[of]).key()).toList());
    List<Group> found = new ArrayList<>();
    for (int of : groups) {
      found.add(
          group(ids.get(found.size()), of, stories, order, members.get(of), toKept, weakest[of]));
    }
    return found;
  }

  /// By place of the centre, the first of its group that is linked to all others of it.
  private static int[] kept(Stars stars, int stories, List<Link> inside) {
    int[] size = new int[stories]; // by place of the centre
    int[] linked = new int[stories]; // others of its group that a story is linked to
    for (int place = 0; place < stories; place++) {
      size[stars.centre(place)]++;
    }
    for (Link link : inside) {
      linked[link.a()]++;
      linked[link.b()]++;
    }
    int[] kept = new int[stories];
    Arrays.fill(kept, -1);
    for (int place = 0; place < stories; place++) {
      int centre = stars.centre(place);
      if (kept[centre] < 0 && linked[place] == size[centre] - 1) {
        kept[centre] = place;
      }
    }
    return kept;
  }

  private Group group(
      String id,
      int kept,
      List<Candidate> stories,
      Integer[] order,
      List<Integer> places,
      Link[] toKept,
      Link weakest) {
    Candidate first = stories.get(order[kept]);
    List<Group.Member> members = new ArrayList<>(places.size());
    members.add(new Group.Member(first.key(), 1, 1, 1));
    for (int place : places) {
      if (place != kept) {
        Link link = toKept[place];
        String key = stories.get(order[place]).key();
        members.add(new Group.Member(key, link.jaccard(), link.bInA(), link.aInB()));
      }
    }
    return new Group(
        id,
        first.key(),
        keep.why(first, places.getFirst() == kept),
        members,
        new Group.Weakest(
            stories.get(order[weakest.a()]).key(),
            stories.get(order[weakest.b()]).key(),
            weakest.jaccard()));
  }
}
