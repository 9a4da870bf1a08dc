package org.reprint;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.reprint.archive.Archive;
import org.reprint.archive.Stored;
import org.reprint.group.GroupOptions;
import org.reprint.group.Verdict;
import org.reprint.group.Verdicts;
import org.reprint.judge.Relation;
import org.reprint.report.Filed;
import org.reprint.wire.Story;

/// What a desk says of stories.
///
/// An archive keeps what was measured when a story came. Over this is laid, each time that
/// something is said, what an editor says: verdicts, families, which story of a group to keep. So
/// that holds at once, of stories filed long before too, and a verdict that is taken back leaves
/// nothing behind.
final class Answers {
  private final Archive archive;
  private final BondGraph graph;
  private final GroupOptions options;
  private final Rulings rulings;
  private final Neighbourhood neighbourhood;
  private final Acts acts;
  private final DeskKills kills;
  private final Decisions decisions = new Decisions();

  Answers(Archive archive, BondGraph graph, ReprintOptions options) {
    this.archive = archive;
    this.graph = graph;
    this.options = options.groups();
    this.rulings = new Rulings(options);
    this.neighbourhood = new Neighbourhood(archive, graph, options, decisions);
    this.acts = new Acts(archive, graph, neighbourhood);
    this.kills = new DeskKills(graph);
  }

  /// An answer, and what is kept of it.
  ///
  /// @param said what is said now
  /// @param bonds to stories before it
  /// @param measured what is kept to be said again
  record Answer(Filed said, List<BondGraph.Bond> bonds, Filed measured) {}

  /// What is kept of an answer, as bytes.
  ///
  /// @param rivals by sentence, what the story shares with anybody before it, or null
  byte[] bytes(Answer answer, float[] rivals) {
    return decisions.bytes(answer.measured, rivals);
  }

  /// What is kept of a story before there is an answer.
  byte[] undecided(float[] rivals) {
    return decisions.undecided(rivals);
  }

  /// What is said of a story that comes.
  ///
  /// @param found to stories before it
  /// @param hour embargoes that end later hold
  Answer of(
      DeskWorker.Arrival arrival,
      List<DeskWorker.Related> found,
      DeskWorker worker,
      PairJudge judge,
      Instant hour)
      throws IOException {
    Story story = arrival.story();
    int limit = arrival.ordinal() < 0 ? archive.next() : arrival.ordinal();
    List<DeskWorker.Related> related = kills.with(arrival, found, worker);
    List<BondGraph.Bond> bonds =
        related.stream().map(DeskWorker.Related::bond).filter(Objects::nonNull).toList();
    String kind = Acts.kind(arrival, related);
    int[] first = Acts.first(related);
    Filed.Act act = kind == null ? null : acts.act(kind, story, limit, first, Verdicts.NONE);
    List<Relation> relations = related.stream().map(DeskWorker.Related::relation).toList();
    Filed measured = new Filed(story.key(), false, relations, null, act);
    Asked asked = new Asked(story, limit, hour, bonds, first, () -> worker.own(arrival));
    return new Answer(said(measured, asked, worker, judge), bonds, measured);
  }

  /// What is said of a record that was filed before: what was said then, as an editor has it now.
  Filed again(int ordinal, DeskWorker worker, PairJudge judge) throws IOException {
    Stored stored = archive.story(ordinal);
    List<BondGraph.Bond> bonds =
        graph.from(ordinal).stream().filter(bond -> bond.other() < ordinal).toList();
    int[] first = bonds.stream().mapToInt(BondGraph.Bond::other).toArray();
    Instant hour = stored.head().filed();
    Asked asked =
        new Asked(stored.story(), ordinal, hour, bonds, first, () -> worker.dossier(ordinal));
    return said(decisions.read(stored.decision()), asked, worker, judge).repeated();
  }

  /// A story about which something is to be said.
  ///
  /// @param story under its key
  /// @param limit stories from this ordinal on came later, or are the story itself
  /// @param hour embargoes that end later hold
  /// @param bonds to stories before it
  /// @param first whom what it does to others reaches first
  /// @param own the story taken apart
  private record Asked(
      Story story,
      int limit,
      Instant hour,
      List<BondGraph.Bond> bonds,
      int[] first,
      Neighbourhood.Own own) {}

  private Filed said(Filed measured, Asked asked, DeskWorker worker, PairJudge judge)
      throws IOException {
    List<Relation> relations = relations(measured, asked, worker, judge);
    Filed.Act act = measured.act();
    if (act != null && !options.verdicts().isEmpty()) {
      act = acts.act(act.kind(), asked.story, asked.limit, asked.first, options.verdicts());
    }
    Neighbourhood.Asked group =
        new Neighbourhood.Asked(asked.story, asked.limit, asked.bonds, asked.hour, relations);
    return new Filed(
        measured.key(),
        false,
        relations,
        neighbourhood.group(group, worker, judge, asked.own),
        act);
  }

  /// What was measured, with what an editor says over it. Pairs of which an editor says that they
  /// are one are measured anew, whatever was found of them.
  private List<Relation> relations(Filed measured, Asked asked, DeskWorker worker, PairJudge judge)
      throws IOException {
    Map<Integer, Relation> joined = new TreeMap<>(); // by ordinal
    for (Verdict verdict : options.verdicts().about(asked.story.key())) {
      boolean joins = verdict.ruling() != Verdict.Ruling.DIFFERENT;
      String other = verdict.a().equals(asked.story.key()) ? verdict.b() : verdict.a();
      int ordinal = joins ? neighbourhood.ordinal(other, asked.limit) : -1;
      if (ordinal >= 0) {
        joined.put(ordinal, worker.compare(worker.dossier(ordinal), asked.own.dossier(), judge));
      }
    }
    Set<String> anew = new HashSet<>();
    joined.values().forEach(one -> anew.add(one.a()));
    List<Relation> said = new ArrayList<>();
    for (Relation one : measured.relations()) {
      if (one.within() || !anew.contains(one.a())) {
        said.add(rulings.over(other(one, asked.story), asked.story, one));
      }
    }
    if (!joined.isEmpty()) {
      said.addAll(joined.values());
      Map<Relation, Integer> place = new TreeMap<>(Comparator.comparing(Relation::a));
      for (Relation one : said) {
        place.put(
            one, one.within() ? Integer.MAX_VALUE : neighbourhood.ordinal(one.a(), asked.limit));
      }
      said.sort(Comparator.comparing(place::get));
    }
    return said;
  }

  /// The other story of a relation; of one that is there no more its key alone is known.
  private Story other(Relation relation, Story own) throws IOException {
    if (relation.within() || options.families().outlets() == 0) {
      return relation.within() ? own : Story.of(relation.a(), "");
    }
    int ordinal = neighbourhood.ordinal(relation.a(), Integer.MAX_VALUE);
    Stored stored = ordinal < 0 ? null : archive.story(ordinal);
    return stored == null ? Story.of(relation.a(), "") : stored.story();
  }
}
