package org.reprint;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntLinkedOpenHashSet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.reprint.archive.Archive;
import org.reprint.archive.Stored;
import org.reprint.chain.Chains;
import org.reprint.chain.Kind;
import org.reprint.group.Candidate;
import org.reprint.group.Group;
import org.reprint.group.Grouper;
import org.reprint.group.Link;
import org.reprint.report.Filed;
import org.reprint.wire.Header;
import org.reprint.wire.Story;

/// What stands around one story in an archive: its group, and whom it reaches.
final class Neighbourhood {
  /// A group is formed of the stories that bonds lead to, the nearest first, up to this many.
  static final int MOST = 300;

  private final Archive archive;
  private final BondGraph graph;
  private final Grouper grouper = new Grouper();
  private final Chains chains = new Chains();

  Neighbourhood(Archive archive, BondGraph graph) {
    this.archive = archive;
    this.graph = graph;
  }

  /// The group of a story that is not in the graph yet; null when it has none.
  Group group(Story story, List<BondGraph.Bond> bonds) throws IOException {
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
      if (stored != null) {
        place.put(ordinal, stories.size());
        stories.add(candidate(stored.story()));
      }
    }
    int own = stories.size();
    stories.add(candidate(story));
    List<Link> links = new ArrayList<>();
    place.forEach((ordinal, at) -> addLinks(ordinal, at, place, links));
    for (BondGraph.Bond bond : bonds) {
      Integer other = place.get(bond.other());
      if (other != null) {
        links.add(new Link(other, own, bond.jaccard(), bond.ofOther(), bond.inOther()));
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
        links.add(new Link(other, at, bond.jaccard(), bond.ofOther(), bond.inOther()));
      }
    }
  }

  private static Candidate candidate(Story story) {
    return new Candidate(story.key(), story.date(), story.text().length());
  }

  /// What a story does to others: nothing, null, unless it withdraws or corrects one.
  Filed.Act act(Story story, List<DeskWorker.Related> related, int ordinal) throws IOException {
    Kind kind = story.header().status() == Header.Status.CANCELED ? Kind.KILL : null;
    IntLinkedOpenHashSet reached = new IntLinkedOpenHashSet();
    for (DeskWorker.Related one : related) {
      boolean later = one.succession() != null && one.succession().bLater();
      if (later
          && (one.succession().kind() == Kind.KILL || one.succession().kind() == Kind.CORRECTION)) {
        kind = kind == Kind.KILL ? kind : one.succession().kind();
        reached.add(one.other());
      }
      if (one.bond() != null) {
        reached.add(one.other());
      }
    }
    if (kind == null) {
      return null;
    }
    addNamed(story, ordinal, reached);
    for (String id : story.header().replaces()) {
      add(archive.named(StoryNames.ofId(id)), ordinal, reached);
      add(archive.named(StoryNames.ofKey(id)), ordinal, reached);
    }
    return new Filed.Act(kind.name().toLowerCase(Locale.ROOT), keys(closure(reached, ordinal)));
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
        addNamed(stored.story(), ordinal, next);
      }
      for (int other : next) {
        if (other != ordinal && reached.add(other)) {
          open.add(other);
        }
      }
    }
    return reached.intStream().sorted().toArray();
  }

  private void addNamed(Story story, int ordinal, IntLinkedOpenHashSet into) throws IOException {
    for (String key : chains.read(story).keys()) {
      add(archive.named(StoryNames.ofChain(key)), ordinal, into);
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
