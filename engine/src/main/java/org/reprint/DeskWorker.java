package org.reprint;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.reprint.Dossiers.Dossier;
import org.reprint.align.Aligner;
import org.reprint.align.Links;
import org.reprint.archive.Archive;
import org.reprint.archive.Found;
import org.reprint.archive.Stored;
import org.reprint.background.Background;
import org.reprint.candidates.Candidate;
import org.reprint.candidates.CandidateOptions;
import org.reprint.candidates.RepeatFinder;
import org.reprint.candidates.SharedRun;
import org.reprint.candidates.Source;
import org.reprint.chain.Chains;
import org.reprint.chain.Kind;
import org.reprint.chain.Succession;
import org.reprint.judge.Judge;
import org.reprint.judge.Label;
import org.reprint.judge.Relation;
import org.reprint.judge.Subject;
import org.reprint.shingle.ShingleSet;
import org.reprint.wire.Story;

/// Says what one story is to those of an archive. One per thread.
final class DeskWorker {
  private static final int[] NONE = {};

  private final Archive archive;
  private final Dossiers dossiers;
  private final AskedPairs asked;
  private final boolean rewrites;
  private final DeskReader reader;
  private final DeskSearch search;
  private final RepeatFinder repeats = new RepeatFinder(CandidateOptions.DEFAULT);
  private final Aligner aligner = new Aligner();
  private final Subjects subjects = new Subjects();
  private final Decisions decisions = new Decisions();
  private float[] rivals; // of the story that comes; null when nobody was asked

  DeskWorker(Archive archive, Dossiers dossiers, ReprintOptions options) {
    this.archive = archive;
    this.dossiers = dossiers;
    this.asked = new AskedPairs(archive, options);
    this.rewrites = archive.rewrites();
    this.reader = new DeskReader(rewrites, options.conventions());
    this.search = new DeskSearch(archive, asked, options);
  }

  DeskReader reader() {
    return reader;
  }

  /// What a story is to one filed before.
  ///
  /// @param other ordinal of the other, or the story's own
  /// @param relation between them
  /// @param bond when they may be shown as one, else null
  /// @param succession what the wire says of them, or null
  record Related(int other, Relation relation, BondGraph.Bond bond, Succession succession) {}

  /// A story that comes.
  ///
  /// @param story under its key
  /// @param read what was read of it
  /// @param ordinal what it is filed under, or -1 for one that is asked about
  /// @param standIn the story of the same text that stands for it, or -1
  record Arrival(Story story, DeskReader.Read read, int ordinal, int standIn) {}

  /// Those before it that one is held against, and what its sentences share with anybody.
  DeskSearch.Result search(Arrival arrival, Background background) throws IOException {
    return search.of(arrival, background);
  }

  /// What the sentences of a story that was searched for share with anybody; of one that another
  /// stands for what was found when that one came. Null when it is not known.
  float[] rivals(Arrival arrival, DeskSearch.Result found) throws IOException {
    return found.rivals() != null || arrival.standIn < 0
        ? found.rivals()
        : rivalsOf(archive.story(arrival.standIn));
  }

  /// Relations to stories before it, in the order of these; last to itself.
  ///
  /// @param newRivals as [#rivals] has them
  List<Related> relate(
      Arrival arrival,
      DeskSearch.Result found,
      float[] newRivals,
      Judge judge,
      Background background)
      throws IOException {
    rivals = newRivals;
    List<Related> related = new ArrayList<>();
    Dossier own = null;
    for (var candidate : found.stories().entrySet()) {
      own = own == null ? own(arrival, rivals, background) : own;
      Related one = compare(own, candidate.getKey(), candidate.getValue(), judge, background);
      if (one != null) {
        related.add(one);
      }
    }
    titles(arrival, related, background);
    if (rewrites && arrival.standIn < 0) {
      within(arrival, own, judge, background, related);
    }
    return related;
  }

  /// The story that comes, taken apart.
  Dossier own(Arrival arrival) throws IOException {
    float[] known = arrival.ordinal < 0 ? rivals : rivalsOf(archive.story(arrival.ordinal));
    return own(arrival, known, archive.epoch().background());
  }

  /// One that was filed, taken apart; null when it is there no more.
  Dossier dossier(int ordinal) throws IOException {
    return dossier(ordinal, archive.epoch().background());
  }

  private Dossier own(Arrival arrival, float[] known, Background background) {
    Dossier kept = arrival.ordinal < 0 ? null : dossiers.get(arrival.ordinal);
    if (kept != null) {
      return kept;
    }
    Reading reading = arrival.read.reading();
    Dossier own =
        dossier(reading == null ? reader.whole(arrival.story) : reading, known, background);
    if (arrival.ordinal >= 0) {
      dossiers.put(arrival.ordinal, own);
    }
    return own;
  }

  private float[] rivalsOf(Stored stored) throws IOException {
    return stored == null ? null : decisions.rivals(stored.decision());
  }

  private Dossier dossier(Reading reading, float[] known, Background background) {
    return new Dossier(reading, subjects.subject(reading, background).withRivals(known));
  }

  private Dossier dossier(int ordinal, Background background) throws IOException {
    Dossier known = dossiers.get(ordinal);
    if (known == null) {
      Stored stored = archive.story(ordinal);
      if (stored == null) {
        return null;
      }
      known = dossier(reader.whole(stored.story()), rivalsOf(stored), background);
      dossiers.put(ordinal, known);
    }
    return known;
  }

  private Related compare(Dossier own, int ordinal, Found found, Judge judge, Background background)
      throws IOException {
    boolean named = found != null && (found.band() || found.vote());
    int[] mine = found == null ? new int[0] : found.mine();
    if (found != null && !named && mine.length == 0 && found.sharedFingerprints() < leastRun()) {
      return null;
    }
    Dossier other = dossier(ordinal, background);
    if (other == null) {
      return null;
    }
    Succession wire = Chains.between(other.subject().marks(), own.subject().marks());
    boolean kills = wire != null && wire.kind() == Kind.KILL;
    if (!kills && !asked.inScope(other.reading().story(), own.reading().story())) {
      return null;
    }
    boolean thorough = found == null || named || run(own, other, found);
    if (!thorough && mine.length == 0) {
      return null;
    }
    int[] theirs = found == null ? new int[0] : found.theirs();
    sort(theirs, mine);
    List<Links> links =
        aligner.align(other.subject().telling(), own.subject().telling(), theirs, mine, thorough);
    Relation relation = null;
    if (Pairs.whyNot(other.subject(), own.subject(), null) == null) {
      relation = judge.judge(other.subject(), own.subject(), links);
    }
    if (relation == null && wire != null) {
      relation = Judge.chained(other.subject(), own.subject(), wire);
    }
    return relation == null
        ? null
        : new Related(ordinal, relation, bond(ordinal, relation, own, other, wire), wire);
  }

  /// What two stories are to each other, whatever they were found by: all of them is aligned.
  Relation compare(Dossier earlier, Dossier later, PairJudge judge) {
    Subject a = earlier.subject();
    Subject b = later.subject();
    Succession wire = Chains.between(a.marks(), b.marks());
    boolean kills = wire != null && wire.kind() == Kind.KILL;
    List<Links> links =
        kills || Pairs.whyNot(a, b, null) != null
            ? List.of()
            : aligner.align(a.telling(), b.telling(), NONE, NONE, true);
    return judge.decide(a, b, links);
  }

  static int leastRun() {
    return CandidateOptions.DEFAULT.leastFingerprints();
  }

  private static boolean run(Dossier own, Dossier other, Found found) {
    return found.sharedFingerprints() >= leastRun()
        && SharedRun.longest(other.reading().entry(), own.reading().entry()) >= leastRun();
  }

  /// Puts pairs in the order of the first, then the second.
  private static void sort(int[] first, int[] second) {
    long[] pairs = new long[first.length];
    Arrays.setAll(pairs, i -> (long) first[i] << Integer.SIZE | second[i]);
    Arrays.sort(pairs);
    Arrays.setAll(first, i -> (int) (pairs[i] >>> Integer.SIZE));
    Arrays.setAll(second, i -> (int) pairs[i]);
  }

  private static BondGraph.Bond bond(
      int ordinal, Relation relation, Dossier own, Dossier other, Succession wire) {
    ShingleSet mine = own.reading().shingles();
    ShingleSet theirs = other.reading().shingles();
    boolean chained = wire != null && relation.label() == Label.VERSION;
    if (!relation.label().mayBeMerged() || !chained && (mine == null || theirs == null)) {
      return null;
    }
    int later = !chained ? 0 : wire.bLater() ? BondGraph.Bond.THIS : BondGraph.Bond.OTHER;
    BondGraph.Tie tie =
        relation.kind() == Kind.KILL
            ? BondGraph.Tie.KILL
            : relation.label() == Label.RESEND ? BondGraph.Tie.RESEND : BondGraph.Tie.PLAIN;
    return BondGraph.Bond.measured(ordinal, own.subject(), other.subject(), later, tie);
  }

  /// A story without text is related to the first with its title, and to the first with its title
  /// is related what has none.
  private void titles(Arrival arrival, List<Related> related, Background background)
      throws IOException {
    String title = Judge.titleKey(arrival.story);
    if (title.isEmpty()) {
      return;
    }
    int limit = arrival.ordinal < 0 ? archive.next() : arrival.ordinal;
    int[] same = archive.named(StoryNames.ofTitle(title));
    if (same.length == 0 || same[0] >= limit) {
      return;
    }
    Stored first = archive.story(same[0]);
    boolean open = related.stream().noneMatch(found -> found.other == same[0]);
    if (open
        && first != null
        && asked.admits(first.story(), arrival.story)
        && (first.story().text().isBlank() || arrival.story.text().isBlank())) {
      Dossier other = dossier(same[0], background);
      Dossier own = own(arrival, rivals, background);
      if (other.subject().marks().killed() || own.subject().marks().killed()) {
        return;
      }
      related.add(
          new Related(
              same[0],
              Judge.titles(other.subject(), own.subject()),
              null,
              Chains.between(other.subject().marks(), own.subject().marks())));
      related.sort((x, y) -> Integer.compare(x.other, y.other));
    }
  }

  /// @param known the story, null when it is not weighed yet
  private void within(
      Arrival arrival, Dossier known, Judge judge, Background background, List<Related> related) {
    Candidate pair = repeats.find(arrival.read.reading().entry(), background);
    if (pair == null) {
      return;
    }
    Dossier own = known == null ? own(arrival, rivals, background) : known;
    boolean thorough = !pair.sources().equals(Set.of(Source.SENTENCES));
    List<Links> links =
        aligner.repeats(own.subject().telling(), pair.sentencesA(), pair.sentencesB(), thorough);
    Relation relation = judge.judge(own.subject(), own.subject(), links);
    if (relation != null) {
      related.add(new Related(Integer.MAX_VALUE, relation, null, null));
    }
  }
}
