package org.reprint;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntLinkedOpenHashSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.reprint.archive.Archive;
import org.reprint.chain.Kind;
import org.reprint.group.Bond;
import org.reprint.group.Candidate;
import org.reprint.group.Group;
import org.reprint.group.GroupOptions;
import org.reprint.group.Grouper;
import org.reprint.group.Link;
import org.reprint.group.Verdict;
import org.reprint.judge.Relation;
import org.reprint.judge.Why;
import org.reprint.shingle.ShingleSet;
import org.reprint.wire.Story;

/// Forms the group of one story of an archive: of all stories that bonds, and what an editor says,
/// lead to, in as many steps as it takes, so that it is the group that a scan of all would form.
final class Neighbourhood {
  /// No more stories than these are looked at, the nearest first, of these the first by filing:
  /// each copy of a text that is sent without end would be answered with all before it. Beyond it a
  /// group may differ from that of a scan.
  static final int MOST = 1_000;

  private final Archive archive;
  private final BondGraph graph;
  private final GroupOptions options;
  private final Rulings rulings;
  private final Heads heads;

  Neighbourhood(Archive archive, BondGraph graph, ReprintOptions options, Decisions decisions) {
    this.archive = archive;
    this.graph = graph;
    this.options = options.groups();
    this.rulings = new Rulings(options);
    this.heads = new Heads(archive, decisions);
  }

  /// The story whose group is asked for, as it stood when it came.
  ///
  /// @param story under its key
  /// @param limit stories from this ordinal on came later, or are the story itself
  /// @param bonds to others before it
  /// @param hour embargoes that end later hold
  /// @param relations to others before it, as they are said
  record Asked(
      Story story, int limit, List<BondGraph.Bond> bonds, Instant hour, List<Relation> relations) {}

  /// The group of a story; null when it has none.
  ///
  /// @param own the story taken apart, which only verdicts ask for
  Group group(Asked asked, DeskWorker worker, PairJudge judge, Own own) throws IOException {
    try {
      return new Forming(asked, worker, judge, own).group();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /// Takes a story apart when it is asked for.
  interface Own {
    Dossiers.Dossier dossier() throws IOException;
  }

  /// The ordinals of the stories that an editor says are one with a story.
  void addUnit(String key, int limit, IntLinkedOpenHashSet into) throws IOException {
    for (String other : options.verdicts().oneWith(key)) {
      if (!other.equals(key)) {
        int ordinal = ordinal(other, limit);
        if (ordinal >= 0) {
          into.add(ordinal);
        }
      }
    }
  }

  /// The ordinal of the story of a key before a limit; -1 where there is none.
  int ordinal(String key, int limit) throws IOException {
    int[] named = archive.named(StoryNames.ofKey(key));
    return named.length > 0 && named[0] < limit ? named[0] : -1;
  }

  /// One group in the making.
  private final class Forming implements Grouper.Measure {
    private final Asked asked;
    private final DeskWorker worker;
    private final PairJudge judge;
    private final Own dossierOfOwn;
    private final List<Heads.Head> members = new ArrayList<>(); // without the story itself
    private final List<Story> stories = new ArrayList<>(); // [members], itself last; others bare
    private final Map<Integer, Integer> place = new HashMap<>(); // by ordinal
    private final Map<String, Integer> byKey = new HashMap<>();
    private final List<Link> links = new ArrayList<>();
    private final Map<Integer, String> killed = new HashMap<>(); // by place, how

    Forming(Asked asked, DeskWorker worker, PairJudge judge, Own dossierOfOwn) {
      this.asked = asked;
      this.worker = worker;
      this.judge = judge;
      this.dossierOfOwn = dossierOfOwn;
    }

    Group group() throws IOException {
      reach();
      if (stories.size() < 2) {
        return null;
      }
      addBonds();
      addVerdicts();
      Grouper grouper = new Grouper(options.withKeep(options.keep().at(asked.hour)));
      List<Candidate> candidates = new ArrayList<>();
      for (int i = 0; i < stories.size(); i++) {
        candidates.add(candidate(i));
      }
      for (Group group : grouper.group(candidates, links, this)) {
        if (group.members().stream().anyMatch(m -> m.key().equals(asked.story.key()))) {
          return explained(group);
        }
      }
      return null;
    }

    /// Finds the stories of the group, the story itself last.
    private void reach() throws IOException {
      IntLinkedOpenHashSet reached = new IntLinkedOpenHashSet();
      asked.bonds.forEach(bond -> reached.add(bond.other()));
      addUnit(asked.story.key(), asked.limit, reached);
      IntArrayList queue = new IntArrayList(reached);
      for (int at = 0; at < queue.size(); at++) {
        int ordinal = queue.getInt(at);
        Heads.Head one = heads.of(ordinal);
        if (one == null || one.story().key().equals(asked.story.key())) {
          continue; // gone, or another text under the key of one that is only asked about
        }
        add(ordinal, one);
        IntLinkedOpenHashSet next = new IntLinkedOpenHashSet();
        graph.from(ordinal).forEach(bond -> next.add(bond.other()));
        addUnit(one.story().key(), asked.limit, next);
        for (int other : next) {
          if (other < asked.limit && queue.size() < MOST && reached.add(other)) {
            queue.add(other);
          }
        }
      }
      byKey.put(asked.story.key(), stories.size());
      stories.add(asked.story);
    }

    private void add(int ordinal, Heads.Head one) {
      place.put(ordinal, stories.size());
      byKey.put(one.story().key(), stories.size());
      stories.add(one.story());
      members.add(one);
    }

    private int own() {
      return stories.size() - 1;
    }

    private void addBonds() {
      for (Map.Entry<Integer, Integer> member : place.entrySet()) {
        for (BondGraph.Bond bond : graph.from(member.getKey())) {
          Integer other = place.get(bond.other());
          if (other != null && bond.other() < member.getKey()) {
            addBond(other, member.getValue(), bond);
          }
        }
      }
      for (BondGraph.Bond bond : asked.bonds) {
        Integer other = place.get(bond.other());
        if (other != null) {
          addBond(other, own(), bond);
        }
      }
    }

    /// The link from another story, at a place, to the one that has the bond, unless an editor says
    /// what they are.
    private void addBond(int other, int one, BondGraph.Bond bond) {
      if (options.verdicts().of(stories.get(other).key(), stories.get(one).key()) != null) {
        return;
      }
      int later =
          switch (bond.later()) {
            case BondGraph.Bond.THIS -> one;
            case BondGraph.Bond.OTHER -> other;
            default -> -1;
          };
      if (bond.tie() == BondGraph.Tie.KILL || bond.tie() == BondGraph.Tie.REACHED) {
        Merging.bar(killed, later, later == one ? other : one, stories.get(later).key());
      }
      links.add(
          new Link(
              other,
              one,
              bond.jaccard(),
              bond.ofOther(),
              bond.inOther(),
              later < 0 ? Bond.COPY : Bond.CHAIN,
              later,
              null));
    }

    /// The links between stories that an editor says are one.
    private void addVerdicts() throws IOException {
      for (int b = 0; b < stories.size(); b++) {
        for (Verdict verdict : options.verdicts().about(stories.get(b).key())) {
          Integer a =
              byKey.get(verdict.a().equals(stories.get(b).key()) ? verdict.b() : verdict.a());
          if (a != null && isBefore(a, b) && verdict.ruling() != Verdict.Ruling.DIFFERENT) {
            Dossiers.Dossier first = dossier(a);
            Dossiers.Dossier second = dossier(b);
            Relation relation = worker.compare(first, second, judge);
            Judged pair = new Judged(a, b, relation);
            Link link = Merging.link(pair, first.subject(), second.subject(), verdict);
            if (relation.kind() == Kind.KILL) {
              int other = link.later() == a ? b : a;
              Merging.bar(killed, link.later(), other, stories.get(link.later()).key());
            }
            links.add(link);
          }
        }
      }
    }

    /// Whether one was filed before another.
    private boolean isBefore(int a, int b) {
      return a != b
          && a != own()
          && (b == own() || members.get(a).ordinal() < members.get(b).ordinal());
    }

    private Dossiers.Dossier dossier(int at) throws IOException {
      return at == own() ? dossierOfOwn.dossier() : worker.dossier(members.get(at).ordinal());
    }

    private Candidate candidate(int at) {
      Story story = stories.get(at);
      String said = Candidate.barred(story.header(), asked.hour);
      return new Candidate(
          story.key(),
          story.date(),
          at == own() ? story.text().length() : members.get(at).length(),
          story.source(),
          said == null ? killed.get(at) : said);
    }

    @Override
    public Link of(int a, int b) {
      return null; // all pairs that belong together are linked
    }

    @Override
    public Link alike(int a, int b) {
      ShingleSet first = worker.reader().shingles(whole(a));
      return Merging.alike(a, b, first, worker.reader().shingles(whole(b)));
    }

    private Story whole(int at) {
      try {
        return at == own() ? asked.story : archive.story(members.get(at).ordinal()).story();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /// The group with the reason of each member.
    private Group explained(Group group) {
      int kept = byKey.get(group.kept());
      List<Group.Member> explained = new ArrayList<>();
      for (Group.Member member : group.members()) {
        int at = byKey.get(member.key());
        Why why = at == kept || member.why() != null ? null : between(kept, at);
        explained.add(
            why == null
                ? member
                : new Group.Member(
                    member.key(), member.jaccard(), member.inKept(), member.ofKept(), why));
      }
      return new Group(
          group.id(),
          group.namesake(),
          group.kept(),
          group.why(),
          explained,
          group.weakest(),
          group.sources(),
          group.independentSources());
    }

    /// Why two members are one: what was said when the later one came, with what an editor says
    /// now; null when nothing was.
    private Why between(int x, int y) {
      int a = isBefore(x, y) ? x : y;
      int b = a == x ? y : x;
      String key = stories.get(a).key();
      if (b == own()) {
        for (Relation relation : asked.relations) {
          Heads.Merge merge = relation.a().equals(key) ? Heads.Merge.of(relation) : null;
          if (merge != null) {
            return merge.why();
          }
        }
        return null;
      }
      Heads.Merge merge = members.get(b).merges().get(key);
      if (merge == null) {
        return null;
      }
      Relation ruled = rulings.over(stories.get(a), stories.get(b), merge.measured());
      return ruled.equals(merge.measured()) ? merge.why() : Merging.why(ruled);
    }
  }
}
