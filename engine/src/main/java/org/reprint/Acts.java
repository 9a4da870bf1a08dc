package org.reprint;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntLinkedOpenHashSet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.reprint.archive.Archive;
import org.reprint.archive.Stored;
import org.reprint.chain.Kind;
import org.reprint.group.Verdict;
import org.reprint.group.Verdicts;
import org.reprint.report.Filed;
import org.reprint.wire.Story;

/// What stories of an archive do to others: a kill or a correction reaches every version of what it
/// is about, and everything that may be shown as one with these.
final class Acts {
  private final Archive archive;
  private final BondGraph graph;
  private final Neighbourhood neighbourhood;

  Acts(Archive archive, BondGraph graph, Neighbourhood neighbourhood) {
    this.archive = archive;
    this.graph = graph;
    this.neighbourhood = neighbourhood;
  }

  /// What a story that comes does: nothing, null, unless it withdraws or corrects one.
  static String kind(DeskWorker.Arrival arrival, List<DeskWorker.Related> related) {
    Kind kind = arrival.read().marks().killed() ? Kind.KILL : null;
    for (DeskWorker.Related one : related) {
      Kind says = says(one);
      kind = says == null || kind == Kind.KILL ? kind : says;
    }
    return kind == null ? null : kind.id();
  }

  private static Kind says(DeskWorker.Related one) {
    boolean later = one.succession() != null && one.succession().bLater();
    Kind says = later ? one.succession().kind() : null;
    return says == Kind.KILL || says == Kind.CORRECTION ? says : null;
  }

  /// Those that what a story does begins with.
  static int[] first(List<DeskWorker.Related> related) {
    return related.stream()
        .filter(one -> one.bond() != null || says(one) != null)
        .mapToInt(DeskWorker.Related::other)
        .toArray();
  }

  /// Whom an act reaches.
  ///
  /// @param kind of the act
  /// @param limit stories from this ordinal on came later, or are the story itself
  /// @param first whom it reaches first
  /// @param verdicts what an editor says of pairs, which parts and joins
  Filed.Act act(String kind, Story story, int limit, int[] first, Verdicts verdicts)
      throws IOException {
    IntLinkedOpenHashSet reached = new IntLinkedOpenHashSet();
    IntLinkedOpenHashSet begin = new IntLinkedOpenHashSet(first);
    addVersions(story, limit, begin);
    for (String id : story.header().replaces()) {
      add(archive.named(StoryNames.ofId(id)), limit, begin);
      add(archive.named(StoryNames.ofKey(id)), limit, begin);
    }
    if (!verdicts.isEmpty()) {
      neighbourhood.addUnit(story.key(), limit, begin);
    }
    IntArrayList open = new IntArrayList();
    follow(story.key(), begin, limit, verdicts, reached, open);
    while (!open.isEmpty()) {
      int at = open.removeInt(open.size() - 1);
      IntLinkedOpenHashSet next = new IntLinkedOpenHashSet();
      graph.from(at).forEach(bond -> next.add(bond.other()));
      Stored stored = archive.story(at);
      if (stored != null) {
        addVersions(stored.story(), limit, next);
        if (!verdicts.isEmpty()) {
          neighbourhood.addUnit(stored.story().key(), limit, next);
        }
        follow(stored.story().key(), next, limit, verdicts, reached, open);
      }
    }
    return new Filed.Act(kind, keys(reached.intStream().sorted().toArray()));
  }

  /// Goes on to those that are new and that nobody has parted from where it comes from.
  private void follow(
      String from,
      IntLinkedOpenHashSet next,
      int limit,
      Verdicts verdicts,
      IntLinkedOpenHashSet reached,
      IntArrayList open)
      throws IOException {
    for (int other : next) {
      if (other < limit && !reached.contains(other) && !parted(from, other, verdicts)) {
        reached.add(other);
        open.add(other);
      }
    }
  }

  private boolean parted(String from, int other, Verdicts verdicts) throws IOException {
    if (verdicts.about(from).isEmpty()) {
      return false;
    }
    Stored stored = archive.story(other);
    Verdict said = stored == null ? null : verdicts.of(from, stored.story().key());
    return said != null && said.ruling() == Verdict.Ruling.DIFFERENT;
  }

  /// Adds the stories of the same id.
  private void addVersions(Story story, int limit, IntLinkedOpenHashSet into) throws IOException {
    Story.Origin origin = story.origin();
    if (origin != null && origin.id() != null) {
      add(archive.named(StoryNames.ofId(origin.id())), limit, into);
    }
  }

  private static void add(int[] ordinals, int limit, IntLinkedOpenHashSet into) {
    Arrays.stream(ordinals).filter(at -> at < limit).forEach(into::add);
  }

  private List<String> keys(int[] ordinals) throws IOException {
    List<String> keys = new ArrayList<>();
    for (int ordinal : ordinals) {
      Stored stored = archive.story(ordinal);
      if (stored != null) {
        keys.add(stored.story().key());
      }
    }
    return keys;
  }
}
