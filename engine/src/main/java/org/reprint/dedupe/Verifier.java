package org.reprint.dedupe;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrays;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.reprint.chain.Chains;
import org.reprint.chain.Succession;
import org.reprint.group.Bond;
import org.reprint.group.Candidate;
import org.reprint.group.Families;
import org.reprint.group.Group;
import org.reprint.group.Grouper;
import org.reprint.group.Link;
import org.reprint.group.Scope;

/// Measures candidates exactly and forms the groups, one component after another. One per thread.
final class Verifier implements IntFunction<Void> {
  private static final int MOST_KEPT = 1 << 10;

  private final KeyLog pairs;
  private final Components components;
  private final LineTable lines;
  private final DedupeOptions.Rule rule;
  private final Scope scope;
  private final Families families;
  private final Grouper grouper;
  private final Instant hour; // see KeepRule#hour
  private final StorySets sets;
  private final Names names;
  private final Rulings rulings;
  private final Verdicts verdicts;

  private final PairBatch batch;
  private long[] records;
  private long[] roots = new long[0];
  private final List<Candidate> members = new ArrayList<>(); // of the component at hand
  private final List<Link> links = new ArrayList<>();
  private Map<String, Integer> lineOf = new HashMap<>(); // by key of a member
  private int[] linked = new int[16]; // [stories of the batch], place among the members, or -1
  private final IntArrayList storyOf = new IntArrayList(); // [members], place among the stories

  Verifier(
      KeyLog pairs,
      Components components,
      LineTable lines,
      DedupeOptions options,
      StorySets sets,
      Names names,
      Rulings rulings,
      Verdicts verdicts) {
    this.pairs = pairs;
    this.components = components;
    this.lines = lines;
    this.rule = options.rule();
    this.scope = options.scope();
    this.families = options.groups().families();
    this.grouper = new Grouper(options.groups());
    this.hour = options.groups().keep().hour();
    this.sets = sets;
    this.names = names;
    this.rulings = rulings;
    this.verdicts = verdicts;
    this.batch = new PairBatch(lines);
  }

  @Override
  public Void apply(int partition) {
    try {
      int count = sort(partition);
      for (int from = 0; from < count; ) {
        from = batch.fill(records, roots, from, count);
        load();
        for (int c = 0; c < batch.components(); c++) {
          measure(c);
          if (!links.isEmpty()) {
            group();
          }
        }
      }
      return null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Reads the pairs of a partition, those of one component together; returns how many.
  private int sort(int partition) throws IOException {
    int count = pairs.size(partition);
    records = pairs.read(partition, records);
    if (roots.length < count) {
      roots = new long[records.length];
    }
    for (int i = 0; i < count; i++) {
      roots[i] = components.root(Records.first(records[i]));
    }
    LongArrays.radixSort(roots, records, 0, count);
    return count;
  }

  /// Reads the stories of the batch, as many as fit: in a component too large for memory the others
  /// are read when they are measured.
  private void load() throws IOException {
    sets.clear();
    int[] stories = batch.stories();
    for (int i = 0; i < batch.storyCount() && sets.hold(stories[i]); i++) {}
  }

  /// Finds the links of a component.
  private void measure(int c) throws IOException {
    int from = batch.pairFrom(c);
    int to = batch.pairTo(c);
    clear(c);
    tile(c);
    for (int i = from; i < to; i++) {
      int a = batch.place(c, Records.first(records[i]));
      int b = batch.place(c, Records.second(records[i]));
      Link link = measure(a, b);
      if (link != null) {
        links.add(link);
      }
    }
    verdicts.measured(to - from, links.size());
  }

  private void clear(int c) {
    links.clear();
    members.clear();
    storyOf.clear();
    if (lineOf.size() > MOST_KEPT) {
      lineOf = new HashMap<>(); // clearing costs as much as it once held
    } else {
      lineOf.clear();
    }
    if (linked.length < batch.storyCount()) {
      linked = new int[batch.stories().length];
    }
    Arrays.fill(linked, batch.storyFrom(c), batch.storyTo(c), -1);
  }

  /// Orders the pairs of a component that does not fit into memory so that pairs of the same few
  /// stories come together: tile by tile of the table of all pairs, two tile sides at a time.
  private void tile(int c) {
    int first = batch.storyFrom(c);
    int count = batch.storyTo(c) - first;
    long shingles = 0;
    for (int i = 0; i < count; i++) {
      shingles += lines.shingles(batch.stories()[first + i]);
    }
    if (shingles <= sets.most()) {
      return;
    }
    int side = (int) Math.max(1, (long) count * (sets.most() / 2) / shingles);
    for (int i = batch.pairFrom(c); i < batch.pairTo(c); i++) {
      int a = (batch.place(c, Records.first(records[i])) - first) / side;
      int b = (batch.place(c, Records.second(records[i])) - first) / side;
      roots[i] = (long) a << Integer.SIZE | b; // its roots are no longer needed
    }
    LongArrays.radixSort(roots, records, batch.pairFrom(c), batch.pairTo(c));
  }

  /// The link between two stories, which it makes members, or null.
  private Link measure(int a, int b) throws IOException {
    int lineA = batch.stories()[a];
    int lineB = batch.stories()[b];
    sets.load(lineA, lineB);
    int common = sets.common(lineA, lineB);
    boolean ruled = rulings.joins(lineA, lineB);
    boolean holds =
        rule.holds(sets.size(lineA), sets.size(lineB), common)
            && scope.admits(families.same(sets.source(lineA), sets.source(lineB)));
    return ruled || holds ? link(a, b, common, ruled ? Bond.VERDICT : Bond.COPY) : null;
  }

  /// @param common shingles of two stories that are loaded
  private Link link(int a, int b, int common, Bond bond) {
    int lineA = batch.stories()[a];
    int lineB = batch.stories()[b];
    int sizeA = sets.size(lineA);
    int sizeB = sets.size(lineB);
    Succession follows = Chains.between(sets.marks(lineA), sets.marks(lineB));
    int memberA = member(a);
    int memberB = member(b);
    int later = follows == null ? -1 : follows.bLater() ? memberB : memberA;
    double jaccard = common / Math.max(1, (double) sizeA + sizeB - common);
    double inB = (double) common / Math.max(1, sizeA); // a verdict may be about stories without any
    double inA = (double) common / Math.max(1, sizeB);
    return new Link(memberA, memberB, jaccard, inB, inA, bond, later, null);
  }

  /// The place of a story, which is loaded, among the members.
  private int member(int story) {
    if (linked[story] < 0) {
      int line = batch.stories()[story];
      String key = names.key(line, sets.id(line), sets.version(line));
      for (int again = 1; lineOf.putIfAbsent(key, line) != null; again++) {
        key = names.place(line) + (again == 1 ? "" : "~" + again); // an id that reads like a key
      }
      linked[story] = members.size();
      storyOf.add(story);
      members.add(
          new Candidate(
              key,
              sets.date(line),
              sets.length(line),
              sets.source(line),
              Candidate.barred(sets.header(line), hour)));
    }
    return linked[story];
  }

  /// Measures members that were not candidates of each other.
  private final class Again implements Grouper.Measure {
    @Override
    public Link of(int a, int b) {
      verdicts.measured(1, 0);
      try {
        return measure(storyOf.getInt(a), storyOf.getInt(b));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public Link alike(int a, int b) {
      int storyA = storyOf.getInt(a);
      int storyB = storyOf.getInt(b);
      int lineA = batch.stories()[storyA];
      int lineB = batch.stories()[storyB];
      try {
        sets.load(lineA, lineB);
        return link(storyA, storyB, sets.common(lineA, lineB), Bond.VERDICT);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private void group() throws IOException {
    List<Group> groups = grouper.group(members, links, new Again());
    for (Group group : groups) {
      for (Group.Member member : group.members().subList(1, group.members().size())) {
        verdicts.drop(lineOf.get(member.key()));
      }
      verdicts.group(lineOf.get(group.kept()), group);
    }
  }
}
