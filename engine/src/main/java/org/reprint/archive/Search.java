package org.reprint.archive;

import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.io.IOException;
import java.util.ArrayList;
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
/// Differences to a search among many, all of which follow from what is known when a story comes:
/// what is counted to tell common terms, full buckets and the best is counted among the stories
/// before it, so no less is found; of a full bucket the first by arrival stand for all, not the
/// first by content.
final class Search {
  /// Longer sentences count as of this many terms.
  static final int MOST_LENGTH = 31;

  private static final int HUBS = 3; // of a full bucket

  private final CandidateOptions options;
  private final SentenceQuery sentences;
  private final BytesRef key = new BytesRef(new byte[Features.KEY_BYTES]);
  private final IntArrayList holders = new IntArrayList();
  private Int2ObjectOpenHashMap<Found> found = new Int2ObjectOpenHashMap<>();

  Search(CandidateOptions options) {
    this.options = options;
    this.sentences = new SentenceQuery(options);
  }

  /// The candidates, in the order of their ordinals.
  ///
  /// @param filter tells which keys the index may have; null when nothing is known
  List<Found> search(Features features, View view, Rarity rarity, KeyFilter filter)
      throws IOException {
    found = new Int2ObjectOpenHashMap<>();
    keys(features.bands(), Fields.BAND, view, filter, true);
    keys(features.fingerprints(), Fields.PRINT, view, filter, false);
    if (features.sentences() > 0) {
      sentences.search(features, view, rarity, found);
    }
    List<Found> all = new ArrayList<>(found.values());
    all.sort(Comparator.comparingInt(Found::ordinal));
    return all;
  }

  private void keys(long[] keys, String field, View view, KeyFilter filter, boolean band)
      throws IOException {
    List<LeafReaderContext> leaves = view.snapshot().reader().leaves();
    TermsEnum[] terms = new TermsEnum[leaves.size()];
    for (LeafReaderContext leaf : leaves) {
      Terms of = leaf.reader().terms(field);
      terms[leaf.ord] = of == null ? null : of.iterator();
    }
    for (long at : keys) {
      holders.clear();
      if (filter == null || filter.mayHave(at)) {
        KeyTokens.write(at, key);
        for (LeafReaderContext leaf : leaves) {
          if (terms[leaf.ord] != null && terms[leaf.ord].seekExact(key)) {
            view.snapshot().add(leaf, terms[leaf.ord].postings(null, PostingsEnum.NONE), holders);
          }
        }
      }
      for (View.Part part : view.parts()) {
        Recent recent = part.recent();
        part.add(band ? recent.withBand(at) : recent.withPrint(at), holders);
      }
      take(band);
    }
  }

  private void take(boolean band) {
    int size = holders.size();
    if (size > options.bucketCap()) {
      holders.sort(null);
      size = HUBS;
    }
    for (int i = 0; i < size; i++) {
      Found story = found(found, holders.getInt(i));
      story.band |= band;
      story.shared += band ? 0 : 1;
    }
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
