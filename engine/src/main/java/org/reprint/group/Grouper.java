package org.reprint.group;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// Forms groups of stories from verified links alone.
///
/// A group is a star: every member is linked to one story, its centre, so that nothing gets in
/// through a chain of weak links. Stories become centres in the order of how many others they may
/// stand for, and any other story goes to the centre that it is tied to most strongly: by what an
/// editor said, by what the wire says, then by Jaccard; the first of equals. A story stands for
/// copies up to one and a half times its size: a fragment does not bring together two that share
/// nothing else. Stories that an editor has made one take part as one, and two that the editor has
/// parted are never in one group.
///
/// Of a group the keep rule chooses among the members that are linked to all others, as the centre
/// always is: so what is not kept has been compared with what is. What must not be printed is kept
/// only where all of the group is so. The rule changes nothing but which member is kept. The same
/// stories and links give the same groups in whatever order they come.
///
/// Cost: sorting the stories and the links, the rest is linear. Thread-safe.
public final class Grouper {
  private final GroupOptions options;

  /// Measures pairs that nobody measured.
  public interface Measure {
    /// All pairs that belong together are linked.
    Measure NONE = (a, b) -> null;

    /// The link from one story to another, or null when they do not belong together.
    ///
    /// @param a index into the stories
    /// @param b index into the stories
    Link of(int a, int b);

    /// How alike two stories are that are in one group by an editor's verdict alone; nothing in
    /// common where it is not overridden.
    default Link alike(int a, int b) {
      return new Link(a, b, 0, 0, 0);
    }
  }

  /// A grouper that keeps the earliest story.
  public Grouper() {
    this(GroupOptions.DEFAULT);
  }

  /// A grouper with a rule.
  ///
  /// @param keep which story of a group is kept
  public Grouper(KeepRule keep) {
    this(GroupOptions.DEFAULT.withKeep(keep));
  }

  /// A grouper with options.
  public Grouper(GroupOptions options) {
    this.options = Objects.requireNonNull(options, "options");
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
    return group(stories, links, Measure.NONE);
  }

  /// The same, where not every pair was measured: pairs of a group are measured as needed to find
  /// the one to keep, with the first three by the rule.
  ///
  /// @param measure asked for pairs of a group that have no link
  public List<Group> group(List<Candidate> stories, List<Link> links, Measure measure) {
    requireOwnKeys(stories);
    Integer[] order = new Integer[stories.size()]; // place -> index into stories
    Arrays.setAll(order, i -> i);
    Comparator<Candidate> byDate = KeepRule.byDate(Comparator.naturalOrder());
    Arrays.sort(order, (x, y) -> byDate.compare(stories.get(x), stories.get(y)));
    List<Candidate> placed = Arrays.stream(order).map(stories::get).toList();
    List<Link> between = placed(order, links);
    return new Grouping(options, placed, between, turned(order, measure)).groups(order);
  }

  private static Measure turned(Integer[] order, Measure measure) {
    return new Measure() {
      @Override
      public Link of(int a, int b) {
        Link link = measure.of(order[a], order[b]);
        return link == null ? null : link.between(a, b);
      }

      @Override
      public Link alike(int a, int b) {
        return measure.alike(order[a], order[b]).between(a, b);
      }
    };
  }

  private static void requireOwnKeys(List<Candidate> stories) {
    Set<String> keys = new HashSet<>();
    for (Candidate story : stories) {
      if (!keys.add(story.key())) {
        throw new IllegalArgumentException("two stories have the key \"" + story.key() + "\"");
      }
    }
  }

  /// The links between places, `a` before `b`, one a pair, sorted by `b`, then `a`.
  private static List<Link> placed(Integer[] order, List<Link> links) {
    int[] place = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      place[order[i]] = i;
    }
    List<Link> placed = new ArrayList<>(links.size());
    for (Link link : links) {
      int a = place[Objects.checkIndex(link.a(), place.length)];
      int b = place[Objects.checkIndex(link.b(), place.length)];
      placed.add(a < b ? link.between(a, b) : link.turned().between(b, a));
    }
    placed.sort(
        Comparator.comparingInt(Link::b)
            .thenComparingInt(Link::a)
            .thenComparing(Link.STRONGER)
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
}
