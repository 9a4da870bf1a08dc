package org.reprint;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.reprint.Dossiers.Dossier;
import org.reprint.align.Aligner;
import org.reprint.align.FormMatch;
import org.reprint.align.Links;
import org.reprint.archive.Archive;
import org.reprint.archive.Found;
import org.reprint.archive.Stored;
import org.reprint.background.Background;
import org.reprint.background.Chance;
import org.reprint.candidates.Candidate;
import org.reprint.candidates.CandidateFinder;
import org.reprint.candidates.CandidateOptions;
import org.reprint.candidates.SharedRun;
import org.reprint.candidates.Source;
import org.reprint.chain.Chains;
import org.reprint.chain.Kind;
import org.reprint.chain.Marks;
import org.reprint.chain.Succession;
import org.reprint.judge.Judge;
import org.reprint.judge.Label;
import org.reprint.judge.Relation;
import org.reprint.judge.Subject;
import org.reprint.shingle.ShingleSet;
import org.reprint.wire.Story;

/// Says what one story is to those of an archive. One per thread.
final class DeskWorker {
  /// Copies as the judge has them; see [#copies].
  private static final double COPY_JACCARD = 0.7;

  private static final double COPY_CONTAINMENT = 0.8;

  private static final double COPY_FINGERPRINTS = 0.4;

  /// Of the strength that a relation must have; see [#leastShare].
  private static final double LEAST_SHARE = 0.3;

  private static final double LEAST_SHARE_OF_LONG = 0.4;
  private static final double LEAST_SHARE_OF_PHRASE = 0.7;

  /// The same of what is beyond rivals: no relation of 1,000 stories of modern news and 1,000 of
  /// Reuters had less than 0.47.
  private static final double LEAST_SHARE_BEYOND = 0.4;

  /// Of stories short enough for a form those are looked at, whatever their words weigh, that are
  /// as much alike as this; see [Found#likeness]. Of 59 look-alikes of 1,000 stories of Reuters
  /// that the vote backs and whose words weigh too little, none had less; of modern news hardly a
  /// pair has as much.
  private static final double FORM_LIKENESS = 0.05;

  /// A story has fewer fingerprints than this share of its words: two in five as a rule.
  private static final int WORDS_A_FINGERPRINT = 2;

  private static final int[] NONE = {};

  private final Archive archive;
  private final Dossiers dossiers;
  private final AskedPairs asked;
  private final boolean rewrites;
  private final double tolerated; // pairs per 1,000 stories
  private final DeskReader reader;
  private final Archive.Searcher searcher;
  private final Aligner aligner = new Aligner();
  private final Subjects subjects = new Subjects();
  private float[] rivals; // of the story that comes; null when nobody was asked

  DeskWorker(Archive archive, Dossiers dossiers, ReprintOptions options) {
    this.archive = archive;
    this.tolerated = Chance.pairs(options.falseAlarms());
    this.dossiers = dossiers;
    this.asked = new AskedPairs(archive, options);
    this.rewrites = archive.rewrites();
    this.reader = new DeskReader(rewrites, options.conventions());
    this.searcher = archive.searcher();
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

  /// Relations to stories before it, in the order of these; last to itself.
  List<Related> relate(Arrival arrival, Judge judge, Background background) throws IOException {
    SortedMap<Integer, Found> candidates = candidates(arrival);
    List<Related> related = new ArrayList<>();
    Dossier own = null;
    for (var candidate : candidates.entrySet()) {
      Found by = candidate.getValue();
      boolean look =
          by == null
              || (likely(arrival, by)
                  ? rewrites || copies(arrival, by.ordinal())
                  : rewrites && telling(arrival, by, background));
      if (look) {
        own = own == null ? besideRivals(arrival, background) : own;
        Related found = compare(own, candidate.getKey(), candidate.getValue(), judge, background);
        if (found != null) {
          related.add(found);
        }
      }
    }
    titles(arrival, related, background);
    if (rewrites && arrival.standIn < 0) {
      within(arrival, own, judge, background, related);
    }
    return related;
  }

  /// Those that are asked for and worth a look, each with what it was found by; null for what the
  /// wire says alone, and for the same text.
  private SortedMap<Integer, Found> candidates(Arrival arrival) throws IOException {
    SortedMap<Integer, Found> candidates = new TreeMap<>();
    int limit = arrival.ordinal < 0 ? archive.next() : arrival.ordinal;
    Marks marks = arrival.read.marks();
    for (String key : marks.keys()) {
      boolean any = Chains.isSure(key) || marks.signed();
      int[] tied = archive.named(any ? StoryNames.ofChain(key) : StoryNames.ofSigned(key));
      int end = Arrays.binarySearch(tied, limit);
      end = end < 0 ? -1 - end : end;
      int most = marks.killed() ? ChainPairs.KILLED : ChainPairs.NEIGHBOURS;
      for (int i = Math.max(0, end - most); i < end; i++) {
        candidates.put(tied[i], null);
      }
    }
    if (arrival.standIn >= 0) {
      candidates.put(arrival.standIn, null);
    }
    rivals = null;
    if (asked.searches(arrival, limit)) {
      List<Found> found =
          arrival.ordinal < 0
              ? searcher.search(arrival.read.features())
              : searcher.before(arrival.ordinal, arrival.read.features());
      rivals = searcher.rivals();
      for (Found story : found) {
        if (!candidates.containsKey(story.ordinal())) {
          candidates.put(story.ordinal(), story);
        }
      }
    }
    return asked.of(arrival, candidates, limit);
  }

  /// The story that comes, taken apart.
  Dossier own(Arrival arrival) {
    return own(arrival, archive.epoch().background());
  }

  /// One that was filed, taken apart; null when it is there no more.
  Dossier dossier(int ordinal) throws IOException {
    return dossier(ordinal, archive.epoch().background());
  }

  private Dossier own(Arrival arrival, Background background) {
    Reading reading = arrival.read.reading();
    Dossier own = dossier(reading == null ? reader.whole(arrival.story) : reading, background);
    if (arrival.ordinal >= 0) {
      dossiers.put(arrival.ordinal, own);
    }
    return own;
  }

  /// The story that comes, with what its sentences share with anybody before it. It is not kept
  /// with that: what is said of a later story must not depend on what is in memory.
  private Dossier besideRivals(Arrival arrival, Background background) {
    Dossier own = own(arrival, background);
    return rivals == null ? own : new Dossier(own.reading(), own.subject().withRivals(rivals));
  }

  private Dossier dossier(Reading reading, Background background) {
    return new Dossier(reading, subjects.subject(reading, background));
  }

  private Dossier dossier(int ordinal, Background background) throws IOException {
    Dossier known = dossiers.get(ordinal);
    if (known == null) {
      Stored stored = archive.story(ordinal);
      if (stored == null) {
        return null;
      }
      known = dossier(reader.whole(stored.story()), background);
      dossiers.put(ordinal, known);
    }
    return known;
  }

  /// Whether two stories may be copies: a band is equal, or of the fingerprints of the smaller one
  /// the other has many. Of 8 in 10 shingles that copies share at least, seldom less than that
  /// number of fingerprints is left, never so few.
  private boolean likely(Arrival arrival, Found found) {
    int smaller =
        Math.min(
            arrival.read.features().fingerprints().length, archive.fingerprints(found.ordinal()));
    return found.band() || found.sharedFingerprints() >= COPY_FINGERPRINTS * smaller;
  }

  /// Whether what two stories share can be more than chance: the words that their sentences have in
  /// common weigh at least a part of what a relation must weigh. That spares the alignment of most
  /// pairs of which nothing comes; synonyms and words of other sentences make up for the rest. The
  /// other story counts as a short one, of which least is asked. The words of a form may be so
  /// common that they weigh little, and in a crowd of one form few of its sentences are found:
  /// there it is enough that sentences are alike.
  private boolean telling(Arrival arrival, Found found, Background background) {
    if (tolerated == Double.POSITIVE_INFINITY) {
      return true;
    }
    Chance plain = background.chance();
    int length = arrival.story.text().length();
    int stories = archive.epoch().stories();
    boolean mayBeForm = mayBeForm(arrival, found);
    if (mayBeForm && found.vote() && found.likeness() >= FORM_LIKENESS) {
      return true;
    }
    Chance law = rivals == null || mayBeForm ? null : plain.amongRivals(stories);
    return law == null
        ? found.weight()
            >= leastShare(found, mayBeForm) * plain.strength(tolerated, 0, length, stories)
        : found.beyondRivals() >= LEAST_SHARE_BEYOND * law.strength(tolerated, 0, length, stories);
  }

  /// The part of the needed weight that must be known beforehand. A form that two stories fill with
  /// other facts weighs less than what is told again, so least is asked of what is short enough for
  /// a form; of set phrases, that is of one pair of sentences at most that a run of words brought
  /// and the vote does not back, more. Of longer stories more is asked, and most where one pair of
  /// sentences at most is alike. Of 2,500 stories of modern news no relation of a longer one had
  /// less than 0.57, and none by one pair less than 0.86.
  private static double leastShare(Found found, boolean mayBeForm) {
    boolean single = found.hits() <= 1;
    if (!mayBeForm) {
      return single ? LEAST_SHARE_OF_PHRASE : LEAST_SHARE_OF_LONG;
    }
    boolean phrase = single && !found.vote() && found.sharedFingerprints() >= leastRun();
    return phrase ? LEAST_SHARE_OF_PHRASE : LEAST_SHARE;
  }

  /// Whether two stories can be told in one form, by the words of the one and the fewest that the
  /// other can have.
  private boolean mayBeForm(Arrival arrival, Found found) {
    int words = arrival.read.reading().prose().tokens();
    int others = WORDS_A_FINGERPRINT * archive.fingerprints(found.ordinal());
    return FormMatch.isPossible(words, others);
  }

  /// Whether two stories share so much that one is a copy of the other, boilerplate included.
  private boolean copies(Arrival arrival, int ordinal) throws IOException {
    Stored stored = archive.story(ordinal);
    ShingleSet own = arrival.read.shingles();
    ShingleSet other = stored == null ? null : reader.shingles(stored.story());
    return own != null
        && other != null
        && (own.jaccard(other) >= COPY_JACCARD
            || own.containmentIn(other) >= COPY_CONTAINMENT
            || other.containmentIn(own) >= COPY_CONTAINMENT);
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

  private static int leastRun() {
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
      Dossier own = own(arrival, background);
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
    CandidateOptions alone = CandidateOptions.DEFAULT.withEveryPairUpTo(0);
    CandidateFinder finder = new CandidateFinder(alone, background);
    Dossier own = known;
    for (Candidate pair : finder.find(List.of(arrival.read.reading().entry())).pairs()) {
      own = own == null ? own(arrival, background) : own;
      boolean thorough = !pair.sources().equals(Set.of(Source.SENTENCES));
      List<Links> links =
          aligner.repeats(own.subject().telling(), pair.sentencesA(), pair.sentencesB(), thorough);
      Relation relation = judge.judge(own.subject(), own.subject(), links);
      if (relation != null) {
        related.add(new Related(Integer.MAX_VALUE, relation, null, null));
      }
    }
  }
}
