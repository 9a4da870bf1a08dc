package org.reprint.archive;

import it.unimi.dsi.fastutil.ints.Int2IntMap;
import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
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
  static final int MOST_LENGTH = 31;

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
  private final BytesRef key = KeyTokens.room(Features.KEY_BITS);
  private final IntArrayList holders = new IntArrayList();
  private final FullBuckets full = new FullBuckets();
  private final List<LeafReaderContext> having = new ArrayList<>();
  private PostingsEnum[] lists; // [segments], each used again
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
    lists = new PostingsEnum[view.snapshot().reader().leaves().size()];
    shared.clear();
    full.turnTo(view.snapshot());
    keys(features.bands(), Fields.BAND, view, true);
    keys(features.fingerprints(), Fields.PRINT, view, false);
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

  private void keys(long[] keys, String field, View view, boolean band) throws IOException {
    List<LeafReaderContext> leaves = view.snapshot().reader().leaves();
    TermsEnum[] terms = new TermsEnum[leaves.size()];
    for (LeafReaderContext leaf : leaves) {
      Terms of = leaf.reader().terms(field);
      terms[leaf.ord] = of == null ? null : of.iterator();
    }
    for (long at : keys) {
      take(terms, at, view, band);
    }
  }

  private void take(TermsEnum[] terms, long at, View view, boolean band) throws IOException {
    int[] first = band ? null : full.first(at);
    if (first != null) {
      for (int ordinal : first) {
        shared.addTo(ordinal, 1);
      }
      return;
    }
    KeyTokens.write(at, key);
    int size = 0;
    boolean plain = true; // no more of each segment need be read than are taken
    having.clear();
    for (LeafReaderContext leaf : view.snapshot().reader().leaves()) {
      TermsEnum of = terms[leaf.ord];
      if (of != null && view.snapshot().leaf(leaf).mayHave(at) && of.seekExact(key)) {
        having.add(leaf);
        size += of.docFreq();
        plain &= view.snapshot().isPlain(leaf);
      }
    }
    boolean indexed = plain && size > options.bucketCap();
    for (View.Part part : view.parts()) {
      size += part.count(of(part, at, band));
    }
    if (size == 0) {
      return;
    }
    holders.clear();
    int most = plain && size > options.bucketCap() ? HUBS : Integer.MAX_VALUE;
    for (LeafReaderContext leaf : having) {
      lists[leaf.ord] = terms[leaf.ord].postings(lists[leaf.ord], PostingsEnum.NONE);
      view.snapshot().add(leaf, lists[leaf.ord], most, holders);
    }
    for (View.Part part : view.parts()) {
      part.add(of(part, at, band), most, holders);
    }
    take(most == HUBS || holders.size() > options.bucketCap(), band);
    if (indexed && !band) {
      full.put(at, Arrays.copyOf(holders.elements(), HUBS));
    }
  }

  private static IntArrayList of(View.Part part, long key, boolean band) {
    return band ? part.recent().withBand(key) : part.recent().withPrint(key);
  }

  /// @param full whether more have the key than are worth a pair each
  private void take(boolean full, boolean band) {
    int size = holders.size();
    if (full) {
      holders.sort(null);
      size = HUBS;
    }
    for (int i = 0; i < size; i++) {
      if (band) {
        found(found, holders.getInt(i)).band = true;
      } else {
        shared.addTo(holders.getInt(i), 1);
      }
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
