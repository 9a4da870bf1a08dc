package org.reprint;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.reprint.align.FormMatch;
import org.reprint.archive.Archive;
import org.reprint.archive.Found;
import org.reprint.archive.Stored;
import org.reprint.background.Background;
import org.reprint.background.Chance;
import org.reprint.chain.Chains;
import org.reprint.chain.Marks;
import org.reprint.shingle.ShingleSet;

/// Finds the stories of an archive that one which comes is held against: candidates, without those
/// of which it is known beforehand that nothing comes. One per thread.
final class DeskSearch {
  /// Copies as the judge has them; see [#copies].
  private static final double COPY_JACCARD = 0.7;

  private static final double COPY_CONTAINMENT = 0.8;

  /// Of the strength that a relation must have; see [#leastShare].
  private static final double LEAST_SHARE = 0.3;

  private static final double LEAST_SHARE_OF_LONG = 0.4;
  private static final double LEAST_SHARE_OF_PHRASE = 0.7;

  /// The same of what is beyond rivals. No relation of 2,500 stories of modern news and 2,500 of
  /// Reuters had less than 0.43, and none by one pair of sentences at most less than 0.81.
  private static final double LEAST_SHARE_BEYOND = 0.4;

  private static final double LEAST_SHARE_OF_PAIR = 0.7;

  /// The same of what is beyond rivals where hardly a fingerprint is shared, and all that is shared
  /// does not come near to what it would have to be: what is said in other words is told by words
  /// that others do not have, or not at all. (Of a fingerprint that very many have only the first
  /// count as having it: those are set phrases.) Of 10,800 relations of 12,000 stories of modern
  /// news and 12,000 of Reuters none has less; of the 61,000 pairs of which nothing comes 9,900 do.
  private static final double LEAST_SHARE_OF_WORDS = 0.8;

  private static final int FEW_FINGERPRINTS = 2;
  private static final double NEAR = 0.9; // of what would be needed if there were no rivals

  /// A story of no more words may be told by another in one sentence, in words of its own.
  private static final int FEW_WORDS = 150;

  /// Of stories short enough for a form those are looked at, whatever their words weigh, that are
  /// as much alike as this; see [Found#likeness]. Of 70 look-alikes of 1,000 stories of Reuters
  /// whose words weigh too little 68 have as much; of modern news hardly any pair has.
  private static final double FORM_LIKENESS = 0.03;

  /// A story has fewer fingerprints than this share of its words: two in five as a rule.
  private static final int WORDS_A_FINGERPRINT = 2;

  private final Archive archive;
  private final AskedPairs asked;
  private final boolean rewrites;
  private final double tolerated; // pairs per 1,000 stories
  private final DeskReader reader;
  private final Archive.Searcher searcher;
  private float[] rivals; // of the story that comes; null when nobody was asked

  DeskSearch(Archive archive, AskedPairs asked, ReprintOptions options) {
    this.archive = archive;
    this.asked = asked;
    this.rewrites = archive.rewrites();
    this.tolerated = Chance.pairs(options.falseAlarms());
    this.reader = new DeskReader(rewrites, options.conventions());
    this.searcher = archive.searcher();
  }

  /// What was found for a story.
  ///
  /// @param stories those that it is held against by ordinal, each with what it was found by; null
  ///   for what the wire says alone, and for the same text
  /// @param rivals by sentence, how much it shares with anybody before it; null when nobody was
  ///   asked
  record Result(SortedMap<Integer, Found> stories, float[] rivals) {}

  Result of(DeskWorker.Arrival arrival, Background background) throws IOException {
    SortedMap<Integer, Found> stories = new TreeMap<>();
    for (var candidate : candidates(arrival).entrySet()) {
      Found by = candidate.getValue();
      boolean look =
          by == null
              || (by.mayBeCopy()
                  ? rewrites || copies(arrival, by.ordinal())
                  : rewrites && telling(arrival, by, background));
      if (look) {
        stories.put(candidate.getKey(), by);
      }
    }
    return new Result(stories, rivals);
  }

  /// Those that are asked for and worth a look, each with what it was found by; null for what the
  /// wire says alone, and for the same text.
  private SortedMap<Integer, Found> candidates(DeskWorker.Arrival arrival) throws IOException {
    SortedMap<Integer, Found> candidates = new TreeMap<>();
    int limit = arrival.ordinal() < 0 ? archive.next() : arrival.ordinal();
    Marks marks = arrival.read().marks();
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
    if (arrival.standIn() >= 0) {
      candidates.put(arrival.standIn(), null);
    }
    rivals = null;
    if (asked.searches(arrival, limit)) {
      List<Found> found =
          arrival.ordinal() < 0
              ? searcher.search(arrival.read().features())
              : searcher.before(arrival.ordinal(), arrival.read().features());
      rivals = searcher.rivals();
      for (Found story : found) {
        if (!candidates.containsKey(story.ordinal())) {
          candidates.put(story.ordinal(), story);
        }
      }
    }
    return asked.of(arrival, candidates, limit);
  }

  /// Whether what two stories share can be more than chance: the words that their sentences have in
  /// common weigh at least a part of what a relation must weigh. That spares the alignment of most
  /// pairs of which nothing comes; synonyms and words of other sentences make up for the rest. The
  /// other story counts as a short one, of which least is asked. The words of a form may be so
  /// common that they weigh little, and in a crowd of one form few of its sentences are found:
  /// there it is enough that sentences are alike.
  private boolean telling(DeskWorker.Arrival arrival, Found found, Background background) {
    if (tolerated == Double.POSITIVE_INFINITY) {
      return true;
    }
    Chance plain = background.chance();
    int length = arrival.story().text().length();
    int stories = archive.epoch().stories();
    boolean mayBeForm = mayBeForm(arrival, found);
    boolean named = found.vote() || found.hits() > 0;
    if (mayBeForm && named && found.likeness() >= FORM_LIKENESS) {
      return true;
    }
    boolean weak = mayBeForm || arrival.read().reading().prose().tokens() <= FEW_WORDS;
    Chance law = rivals == null || weak ? null : plain.amongRivals(stories);
    double needed = plain.strength(tolerated, 0, length, stories);
    if (law == null) {
      return found.weight() >= leastShare(found, weak) * needed;
    }
    boolean inWords =
        found.sharedFingerprints() <= FEW_FINGERPRINTS && found.weight() < NEAR * needed;
    return found.beyondRivals()
        >= leastShareBeyond(found, inWords) * law.strength(tolerated, 0, length, stories);
  }

  private static double leastShareBeyond(Found found, boolean inWords) {
    if (inWords) {
      return LEAST_SHARE_OF_WORDS;
    }
    return found.hits() <= 1 ? LEAST_SHARE_OF_PAIR : LEAST_SHARE_BEYOND;
  }

  /// The part of the needed weight that must be known beforehand. A form that two stories fill with
  /// other facts weighs less than what is told again, and few words may be told again in words of
  /// one's own, so least is asked of what is short; of set phrases, that is of one pair of
  /// sentences at most that a run of words brought and the vote does not back, more. Of longer
  /// stories more is asked, and most where one pair of sentences at most is alike. Of 2,500 stories
  /// of modern news no relation of a longer one had less than 0.57, and none by one pair less than
  /// 0.86.
  private static double leastShare(Found found, boolean weak) {
    boolean single = found.hits() <= 1;
    if (!weak) {
      return single ? LEAST_SHARE_OF_PHRASE : LEAST_SHARE_OF_LONG;
    }
    boolean phrase = single && !found.vote() && found.sharedFingerprints() >= DeskWorker.leastRun();
    return phrase ? LEAST_SHARE_OF_PHRASE : LEAST_SHARE;
  }

  /// Whether two stories can be told in one form, by the words of the one and the fewest that the
  /// other can have.
  private boolean mayBeForm(DeskWorker.Arrival arrival, Found found) {
    int words = arrival.read().reading().prose().tokens();
    int others = WORDS_A_FINGERPRINT * found.fingerprints();
    return FormMatch.isPossible(words, others);
  }

  /// Whether two stories share so much that one is a copy of the other, boilerplate included.
  private boolean copies(DeskWorker.Arrival arrival, int ordinal) throws IOException {
    Stored stored = archive.story(ordinal);
    ShingleSet own = arrival.read().shingles();
    ShingleSet other = stored == null ? null : reader.shingles(stored.story());
    return own != null
        && other != null
        && (own.jaccard(other) >= COPY_JACCARD
            || own.containmentIn(other) >= COPY_CONTAINMENT
            || other.containmentIn(own) >= COPY_CONTAINMENT);
  }
}
