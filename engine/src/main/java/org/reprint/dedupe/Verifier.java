package org.reprint.dedupe;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrays;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.reprint.group.Candidate;
import org.reprint.group.Group;
import org.reprint.group.Grouper;
import org.reprint.group.Link;

/// Measures candidates exactly and forms the groups, one component after another. One per thread.
final class Verifier implements IntFunction<Void> {
  private static final int MOST_KEPT = 1 << 10;

  private final KeyLog pairs;
  private final Components components;
  private final LineTable lines;
  private final DedupeOptions.Rule rule;
  private final Grouper grouper;
  private final StorySets sets;
  private final Names names;
  private final Verdicts verdicts;

  private long[] records;
  private long[] roots = new long[0];
  private final List<Candidate> members = new ArrayList<>();
  private final List<Link> links = new ArrayList<>();
  private Map<String, Integer> lineOf = new HashMap<>(); // by key of a member
  private int[] stories = new int[16]; // of the component at hand, ascending
  private int[] linked = new int[16]; // place among the members, or -1
  private final IntArrayList storyOf = new IntArrayList(); // [members], place among the stories

  Verifier(
      KeyLog pairs,
      Components components,
      LineTable lines,
      DedupeOptions options,
      StorySets sets,
      Names names,
      Verdicts verdicts) {
    this.pairs = pairs;
    this.components = components;
    this.lines = lines;
    this.rule = options.rule();
    this.grouper = new Grouper(options.keep());
    this.sets = sets;
    this.names = names;
    this.verdicts = verdicts;
  }

  @Override
  public Void apply(int partition) {
    try {
      int count = pairs.size(partition);
      records = pairs.read(partition, records);
      if (roots.length < count) {
        roots = new long[records.length];
      }
      for (int i = 0; i < count; i++) {
        roots[i] = components.root(Records.first(records[i]));
      }
      LongArrays.radixSort(roots, records, 0, count);
      for (int from = 0; from < count; ) {
        int to = from + 1;
        while (to < count && roots[to] == roots[from]) {
          to++;
        }
        component(from, Sorted.distinct(records, from, to));
        from = to;
      }
      return null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void component(int from, int to) throws IOException {
    int count = collect(from, to);
    links.clear();
    members.clear();
    storyOf.clear();
    if (lineOf.size() > MOST_KEPT) {
      lineOf = new HashMap<>(); // clearing costs as much as it once held
    } else {
      lineOf.clear();
    }
    Arrays.fill(linked, 0, count, -1);
    tile(from, to, count);
    for (int i = from; i < to; i++) {
      int a = Arrays.binarySearch(stories, 0, count, Records.first(records[i]));
      int b = Arrays.binarySearch(stories, 0, count, Records.second(records[i]));
      Link link = measure(a, b);
      if (link != null) {
        links.add(link);
      }
    }
    verdicts.measured(to - from, links.size());
    if (!links.isEmpty()) {
      group();
    }
  }

  /// Orders the pairs of a component that does not fit into memory so that pairs of the same few
  /// stories come together: tile by tile of the table of all pairs, two tile sides at a time.
  private void tile(int from, int to, int count) {
    long shingles = 0;
    for (int i = 0; i < count; i++) {
      shingles += lines.shingles(stories[i]);
    }
    if (shingles <= sets.most()) {
      return;
    }
    int side = (int) Math.max(1, (long) count * (sets.most() / 2) / shingles);
    for (int i = from; i < to; i++) {
      long a = Arrays.binarySearch(stories, 0, count, Records.first(records[i])) / side;
      long b = Arrays.binarySearch(stories, 0, count, Records.second(records[i])) / side;
      roots[i] = a << Integer.SIZE | b; // its roots are no longer needed
    }
    LongArrays.radixSort(roots, records, from, to);
  }

  /// Gathers the stories of a component, each once; returns how many.
  private int collect(int from, int to) {
    int room = 2 * (to - from);
    if (stories.length < room) {
      stories = new int[room + (room >> 1)];
      linked = new int[stories.length];
    }
    int count = 0;
    for (int i = from; i < to; i++) {
      stories[count++] = Records.first(records[i]);
      stories[count++] = Records.second(records[i]);
    }
    Arrays.sort(stories, 0, count);
    int distinct = 0;
    for (int i = 0; i < count; i++) {
      if (i == 0 || stories[i] != stories[i - 1]) {
        stories[distinct++] = stories[i];
      }
    }
    return distinct;
  }

  /// The link between two stories, which it makes members, or null.
  private Link measure(int a, int b) throws IOException {
    int lineA = stories[a];
    int lineB = stories[b];
    sets.load(lineA, lineB);
    int sizeA = sets.size(lineA);
    int sizeB = sets.size(lineB);
    int common = sets.common(lineA, lineB);
    if (!rule.holds(sizeA, sizeB, common)) {
      return null;
    }
    double jaccard = common / ((double) sizeA + sizeB - common);
    double inB = (double) common / sizeA;
    return new Link(member(a), member(b), jaccard, inB, (double) common / sizeB);
  }

  /// The place of a story, which is loaded, among the members.
  private int member(int story) {
    if (linked[story] < 0) {
      int line = stories[story];
      String key = names.key(line, sets.id(line), sets.version(line));
      for (int again = 1; lineOf.putIfAbsent(key, line) != null; again++) {
        key = names.place(line) + (again == 1 ? "" : "~" + again); // an id that reads like a key
      }
      linked[story] = members.size();
      storyOf.add(story);
      members.add(new Candidate(key, sets.date(line), sets.length(line)));
    }
    return linked[story];
  }

  private Link again(int a, int b) {
    verdicts.measured(1, 0);
    try {
      return measure(a, b);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void group() throws IOException {
    List<Group> groups =
        grouper.group(members, links, (a, b) -> again(storyOf.getInt(a), storyOf.getInt(b)));
    for (Group group : groups) {
      for (Group.Member member : group.members().subList(1, group.members().size())) {
        verdicts.drop(lineOf.get(member.key()));
      }
      verdicts.group(lineOf.get(group.kept()), group);
    }
  }
}
