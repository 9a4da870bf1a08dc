package org.reprint;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntLinkedOpenHashSet;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.reprint.archive.Archive;
import org.reprint.archive.Stored;
import org.reprint.chain.Kind;
import org.reprint.group.Bond;
import org.reprint.group.Candidate;
import org.reprint.group.Group;
import org.reprint.group.Grouper;
import org.reprint.group.Link;
import org.reprint.report.Filed;
import org.reprint.wire.Story;

/// What stands around one story in an archive: its group, and whom it reaches.
final class Neighbourhood {
  /// A group is formed of the stories that bonds lead to, the nearest first, up to this many.
  static final int MOST = 300;

  private final Archive archive;
  private final BondGraph graph;
  private final Grouper grouper = new Grouper();

  Neighbourhood(Archive archive, BondGraph graph) {
    this.archive = archive;
    this.graph = graph;
  }

  /// The group of a story that is not in the graph yet; null when it has none. Where another text
  /// is filed under its key, as may be when it is only asked about, it stands in the place of that.
  Group group(Story story, List<BondGraph.Bond> bonds, Instant now) throws IOException {
    if (bonds.isEmpty()) {
      return null;
    }
    IntArrayList near = new IntArrayList();
    bonds.forEach(bond -> near.add(bond.other()));
    IntArrayList members = graph.around(near, MOST);
    members.sort(null);
    List<Candidate> stories = new ArrayList<>();
    Map<Integer, Integer> place = new HashMap<>();
    for (int ordinal : members) {
      Stored stored = archive.story(ordinal);
      if (stored != null && !stored.story().key().equals(story.key())) {
        place.put(ordinal, stories.size());
        stories.add(candidate(stored.story(), now));
      }
    }
    int own = stories.size();
    stories.add(candidate(story, now));
    List<Link> links = new ArrayList<>();
    place.forEach((ordinal, at) -> addLinks(ordinal, at, place, links));
    for (BondGraph.Bond bond : bonds) {
      Integer other = place.get(bond.other());
      if (other != null) {
        links.add(link(other, own, bond));
      }
    }
    return grouper.group(stories, links).stream()
        .filter(group -> group.members().stream().anyMatch(m -> m.key().equals(story.key())))
        .findFirst()
        .orElse(null);
  }

  private void addLinks(int ordinal, int at, Map<Integer, Integer> place, List<Link> links) {
    for (BondGraph.Bond bond : graph.from(ordinal)) {
      Integer other = place.get(bond.other());
      if (other != null && bond.other() < ordinal) {
        links.add(link(other, at, bond));
      }
    }
  }

  private static Candidate candidate(Story story, Instant now) {
    return new Candidate(
        story.key(),
        story.date(),
        story.text().length(),
        story.source(),
        Candidate.barred(story.header(), now));
  }

  /// The link from another story, at a place, to the one that has the bond.
  private static Link link(int other, int own, BondGraph.Bond bond) {
    int later =
        switch (bond.later()) {
          case BondGraph.Bond.THIS -> own;
          case BondGraph.Bond.OTHER -> other;
          default -> -1;
        };
    return new Link(
        other,
        own,
        bond.jaccard(),
        bond.ofOther(),
        bond.inOther(),
        later < 0 ? Bond.COPY : Bond.CHAIN,
        later,
        null);
  }

  /// What a story does to others: nothing, null, unless it withdraws or corrects one.
  Filed.Act act(DeskWorker.Arrival arrival, List<DeskWorker.Related> related) throws IOException {
    Story story = arrival.story();
    Kind kind = arrival.read().marks().killed() ? Kind.KILL : null;
    IntLinkedOpenHashSet reached = new IntLinkedOpenHashSet();
    for (DeskWorker.Related one : related) {
      boolean later = one.succession() != null && one.succession().bLater();
      Kind says = later ? one.succession().kind() : null;
      if (says == Kind.KILL || says == Kind.CORRECTION) {
        kind = kind == Kind.KILL ? kind : says;
        reached.add(one.other());
      }
      if (one.bond() != null) {
        reached.add(one.other());
      }
    }
    if (kind == null) {
      return null;
    }
    int ordinal = arrival.ordinal();
    addVersions(story, ordinal, reached);
    for (String id : story.header().replaces()) {
      add(archive.named(StoryNames.ofId(id)), ordinal, reached);
      add(archive.named(StoryNames.ofKey(id)), ordinal, reached);
    }
    return new Filed.Act(kind.id(), keys(closure(reached, ordinal)));
  }

  /// Everything that versions and bonds lead to.
  private int[] closure(IntLinkedOpenHashSet reached, int ordinal) throws IOException {
    IntArrayList open = new IntArrayList(reached);
    while (!open.isEmpty()) {
      int at = open.removeInt(open.size() - 1);
      IntLinkedOpenHashSet next = new IntLinkedOpenHashSet();
      graph.from(at).forEach(bond -> next.add(bond.other()));
      Stored stored = archive.story(at);
      if (stored != null) {
        addVersions(stored.story(), ordinal, next);
      }
      for (int other : next) {
        if (other != ordinal && reached.add(other)) {
          open.add(other);
        }
      }
    }
    return reached.intStream().sorted().toArray();
  }

  /// Adds the stories of the same id.
  private void addVersions(Story story, int ordinal, IntLinkedOpenHashSet into) throws IOException {
    Story.Origin origin = story.origin();
    if (origin != null && origin.id() != null) {
      add(archive.named(StoryNames.ofId(origin.id())), ordinal, into);
    }
  }

  private static void add(int[] ordinals, int limit, IntLinkedOpenHashSet into) {
    Arrays.stream(ordinals).filter(at -> limit < 0 || at < limit).forEach(into::add);
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
