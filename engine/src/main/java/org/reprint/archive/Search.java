package org.reprint.archive;

import it.unimi.dsi.fastutil.ints.Int2IntMap;
import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.reprint.candidates.CandidateOptions;

/// Finds the stories of an archive that are candidates for one that comes, as
/// [org.reprint.candidates.CandidateIndex] finds them among many. Not thread-safe: one per worker.
///
/// A large archive is asked with less patience: [Pool] says which sentences are looked at, and of
/// stories that share fingerprints alone those come that can be copies or share a run. All other
/// differences to a search among many follow from what is known when a story comes: what is counted
/// to tell common terms, full buckets and the best is counted among the stories before it; and none
/// of these asks again, so what an earlier story alone would find is not found. Among many the
/// first by date stand for a full bucket and come first of equals, here the first by arrival: the
/// same where stories come in the order of their dates.
final class Search {
  /// Longer sentences count as of this many terms.
  static final int MOST_LENGTH = (1 << Posting.LENGTH_BITS) - 1;

  private static final int HUBS = 3; // of a full bucket

  /// A copy shares this part of the fingerprints of the smaller of both at least: two in five; see
  /// [Found#mayBeCopy].
  private static final int COPY = 2;

  private static final int COPY_OF = 5;

  private static final float[] NONE = {};

  private final CandidateOptions options;
  private final boolean rewrites;
  private final Int2IntOpenHashMap shared = new Int2IntOpenHashMap(); // fingerprints, by ordinal
  private final SentenceQuery sentences;
  private final IntArrayList holders = new IntArrayList();
  private float[] rivals = NONE;
  private Int2ObjectOpenHashMap<Found> found = new Int2ObjectOpenHashMap<>();

  /// @param rewrites whether more than copies is looked for
  Search(CandidateOptions options, boolean rewrites) {
    this.options = options;
    this.rewrites = rewrites;
    this.sentences = new SentenceQuery(options);
  }

  /// The candidates, in the order of their ordinals.
  List<Found> search(Features features, View view, Rarity rarity) throws IOException {
    found = new Int2ObjectOpenHashMap<>();
    shared.clear();
    Snapshot.Keys keys = view.snapshot().keys();
    for (long band : features.bands()) {
      hold(band, keys.bands(), Recent::byBand, view);
      holders.forEach(ordinal -> found(found, ordinal).band = true);
    }
    for (long print : features.fingerprints()) {
      hold(print, keys.prints(), Recent::byPrint, view);
      holders.forEach(ordinal -> shared.addTo(ordinal, 1));
    }
    for (Int2IntMap.Entry one : shared.int2IntEntrySet()) {
      int prints = view.fingerprints(one.getIntKey());
      if (isFound(one.getIntValue(), features.fingerprints().length, prints)) {
        found(found, one.getIntKey());
      }
    }
    rivals = NONE;
    if (features.sentences() > 0) {
      sentences.search(features, view, rarity, found);
      rivals = sentences.rivals();
    }
    List<Found> all = new ArrayList<>(found.values());
    for (Found story : all) {
      story.shared = shared.get(story.ordinal);
      story.fingerprints = view.fingerprints(story.ordinal);
      story.copy =
          story.band || isCopy(story.shared, features.fingerprints().length, story.fingerprints);
    }
    all.sort(Comparator.comparingInt(Found::ordinal));
    return all;
  }

  /// How much each sentence of the story that was asked about last shares with anybody, as
  /// [org.reprint.candidates.RivalLevel] defines it.
  float[] rivals() {
    return rivals;
  }

  /// Notes who has a key: where more stories have it than are worth a pair each, the first.
  private void hold(long key, KeyTable table, Function<Recent, KeyLists> lists, View view) {
    int most = options.bucketCap() + 1;
    holders.clear();
    table.add(key, most, view.snapshot()::has, holders);
    for (View.Part part : view.parts()) {
      Recent recent = part.recent();
      int left = most - holders.size();
      lists.apply(recent).add(key, part.stories(), left, recent.firstStory(), holders);
    }
    if (holders.size() == most) {
      holders.size(HUBS);
    }
  }

  /// Whether fingerprints alone make a story worth telling: it can be a copy, or a run of words is
  /// the same. One in a few is shared by many: of all that share any there are hundreds in a large
  /// archive.
  private boolean isFound(int count, int own, int other) {
    return rewrites && count >= options.leastFingerprints() || isCopy(count, own, other);
  }

  /// @param count of the fingerprints that both have
  private static boolean isCopy(int count, int own, int other) {
    return COPY_OF * count >= COPY * Math.min(own, other);
  }

  static Found found(Int2ObjectOpenHashMap<Found> found, int ordinal) {
    Found story = found.get(ordinal);
    if (story == null) {
      story = new Found(ordinal);
      found.put(ordinal, story);
    }
    return story;
  }
}
