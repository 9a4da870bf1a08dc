package org.reprint.dedupe;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.reprint.group.Candidate;
import org.reprint.group.Link;

/// Brings the stories of a crowd together with the one that is kept of it.
///
/// Of a key that too many stories share, all are compared with the first few only ([Overfull]), and
/// the story that the rule keeps need not be one of these: the others would not know it, and all be
/// kept. So whoever is linked to a story to which a kept one is linked too is measured with the
/// kept one itself. Cost: [#NEAR] measures a link at most.
final class Crowd {
  /// Kept stories that a story tells of.
  private static final int NEAR = 8;

  private final List<Link> links;
  private final Measure measure;
  private final int[] starts; // [members + 1] into neighbours
  private final int[] neighbours; // by member
  private final int[] near; // [members][NEAR], kept stories to which a member is linked
  private final int[] nearCounts; // [members]
  private final boolean[] kept; // [members]
  private final int[] met; // [members], the last one that met it
  private int measured;

  /// Measures two members.
  interface Measure {
    /// The link between them, or null when they do not belong together.
    Link of(int a, int b) throws IOException;
  }

  private Crowd(int members, List<Link> links, Measure measure) {
    this.links = links;
    this.measure = measure;
    starts = new int[members + 1];
    neighbours = new int[2 * links.size()];
    near = new int[members * NEAR];
    nearCounts = new int[members];
    kept = new boolean[members];
    met = new int[members];
    Arrays.fill(met, -1);
    for (Link link : links) {
      starts[link.a()]++;
      starts[link.b()]++;
    }
    for (int m = 1; m <= members; m++) {
      starts[m] += starts[m - 1]; // the end of each, which filling moves to its start
    }
    for (Link link : links) {
      neighbours[--starts[link.a()]] = link.b();
      neighbours[--starts[link.b()]] = link.a();
    }
  }

  /// Adds the links that are missing.
  ///
  /// @param links between members, none twice; those that are found come to them
  /// @param rule which story is kept
  /// @return how many pairs were measured
  static int complete(
      List<Candidate> members, List<Link> links, Comparator<Candidate> rule, Measure measure)
      throws IOException {
    Crowd crowd = new Crowd(members.size(), links, measure);
    Integer[] order = new Integer[members.size()];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, (x, y) -> rule.compare(members.get(x), members.get(y)));
    for (int member : order) {
      crowd.place(member);
    }
    return crowd.measured;
  }

  /// Takes the next member in the order of the rule, as the grouper will.
  private void place(int member) throws IOException {
    boolean joins = false;
    met[member] = member;
    for (int i = starts[member]; i < starts[member + 1]; i++) {
      met[neighbours[i]] = member;
      joins |= kept[neighbours[i]];
    }
    for (int i = starts[member]; i < starts[member + 1]; i++) {
      int from = neighbours[i] * NEAR;
      for (int n = from; n < from + nearCounts[neighbours[i]]; n++) {
        joins |= met[near[n]] != member && meet(member, near[n]);
      }
    }
    if (!joins) {
      kept[member] = true;
      for (int i = starts[member]; i < starts[member + 1]; i++) {
        tell(neighbours[i], member);
      }
    }
  }

  private boolean meet(int member, int keptOne) throws IOException {
    met[keptOne] = member;
    measured++;
    Link link = measure.of(member, keptOne);
    if (link == null) {
      return false;
    }
    links.add(link);
    tell(member, keptOne);
    return true;
  }

  private void tell(int member, int keptOne) {
    if (nearCounts[member] < NEAR) {
      near[member * NEAR + nearCounts[member]++] = keptOne;
    }
  }
}
