package org.reprint.archive;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/// The sentences of an index that have a term, as it stood at one moment. What was asked for last
/// is kept: most words of a story are in many others, and to look each up in every segment took a
/// quarter of a search. The lists that 600 stories ask 50,000 for take some 30 MB. Thread-safe.
///
/// The moments of one index keep them together. Between two of them segments come at the end, and
/// the last ones are merged: what was read of the segments before these still holds, and only those
/// behind are read when a term is asked for again.
final class TermLists {
  private static final int SHARE = 8; // an eighth of the heap at most
  private static final long MOST = 128L << 20;
  private static final int OVERHEAD = 140; // of a term beside its documents
  private static final int[] NOTHING = {};

  private final IndexReader index;
  private final LastUsed<Long, Row> kept;
  private final int[] same; // [moments] how many leading segments are as they were then; last: all

  /// @param before the same index at the last moment; null for none
  TermLists(IndexReader index, TermLists before) {
    this.index = index;
    List<LeafReaderContext> leaves = index.leaves();
    if (before == null) {
      kept = new LastUsed<>(LastUsed.room(SHARE, MOST), Row::bytes);
      same = new int[] {leaves.size()};
      return;
    }
    kept = before.kept;
    int last = before.same.length;
    same = Arrays.copyOf(before.same, last + 1);
    same[last] = leaves.size();
    int equal = equal(before.index.leaves(), leaves);
    for (int moment = 0; moment < last; moment++) {
      same[moment] = Math.min(same[moment], equal);
    }
  }

  /// How many leading segments are the same, with the same documents deleted.
  private static int equal(List<LeafReaderContext> old, List<LeafReaderContext> young) {
    int most = Math.min(old.size(), young.size());
    int equal = 0;
    while (equal < most && key(old.get(equal)).equals(key(young.get(equal)))) {
      equal++;
    }
    return equal;
  }

  private static IndexReader.CacheKey key(LeafReaderContext leaf) {
    return leaf.reader().getReaderCacheHelper().getKey();
  }

  /// The sentences that have one term.
  ///
  /// @param moment of which it holds
  /// @param ends `[segments]` how many there are in all segments up to each, those that were
  ///   deleted among them
  /// @param read so many leading segments were read
  /// @param postings of the documents of these that are not deleted, ascending
  record Row(int moment, int[] ends, int read, int[] postings) {
    /// How many, those that were deleted among them.
    int frequency() {
      return upTo(ends.length);
    }

    private int upTo(int segment) {
      return segment == 0 ? 0 : ends[segment - 1];
    }

    private int bytes() {
      return OVERHEAD + Integer.BYTES * (ends.length + postings.length);
    }
  }

  /// Looks terms up for one search. Not thread-safe.
  Lookup lookup() {
    return new Lookup();
  }

  /// Looks up what is not kept.
  final class Lookup {
    private final int moment = same.length - 1;
    private final List<LeafReaderContext> leaves = index.leaves();
    private final BytesRef key = KeyTokens.room(Features.KEY_BITS);
    private final PostingsEnum[] lists = new PostingsEnum[leaves.size()]; // each used again
    private final TermsEnum[] at = new TermsEnum[leaves.size()]; // null until it is looked into

    private Lookup() {}

    /// A term, its sentences read or not.
    Row row(long term) throws IOException {
      Row row = kept.get(term);
      if (row == null || row.moment != moment) {
        row = renewed(term, row);
        kept.put(term, row);
      }
      return row;
    }

    /// A term, its sentences read.
    ///
    /// @param row as [#row] has it
    Row read(long term, Row row) throws IOException {
      if (row.read == leaves.size()) {
        return row;
      }
      Rows rows = new Rows(row.frequency());
      rows.add(row.postings);
      KeyTokens.write(term, key);
      for (int segment = row.read; segment < leaves.size(); segment++) {
        if (row.upTo(segment + 1) > row.upTo(segment) && seek(segment)) {
          LeafReaderContext leaf = leaves.get(segment);
          lists[segment] = at[segment].postings(lists[segment], PostingsEnum.FREQS);
          rows.add(lists[segment], leaf.reader().getLiveDocs(), leaf.docBase);
        }
      }
      Row read = new Row(moment, row.ends, leaves.size(), rows.toArray());
      kept.put(term, read);
      return read;
    }

    /// A term as it is now, with what still holds of a row; one of a later moment says nothing.
    private Row renewed(long term, Row before) throws IOException {
      int held = before == null || before.moment > moment ? 0 : same[before.moment];
      int[] ends = held == 0 ? new int[leaves.size()] : Arrays.copyOf(before.ends, leaves.size());
      KeyTokens.write(term, key);
      for (int segment = held; segment < leaves.size(); segment++) {
        int count = seek(segment) ? at[segment].docFreq() : 0;
        ends[segment] = count + (segment == 0 ? 0 : ends[segment - 1]);
      }
      int read = held == 0 ? 0 : Math.min(held, before.read);
      int[] postings = read == 0 ? NOTHING : before.postings;
      if (read > 0 && read < before.read) {
        postings = Arrays.copyOf(postings, before(postings, read));
      }
      while (read < leaves.size() && ends[read] == (read == 0 ? 0 : ends[read - 1])) {
        read++; // nothing to read there
      }
      return new Row(moment, ends, read, postings);
    }

    /// How many postings stand before a segment.
    private int before(int[] postings, int segment) {
      int end = segment == leaves.size() ? index.maxDoc() : leaves.get(segment).docBase;
      return Posting.below(postings, postings.length, end);
    }

    private boolean seek(int segment) throws IOException {
      if (at[segment] == null) {
        Terms of = leaves.get(segment).reader().terms(Fields.TERM);
        at[segment] = of == null ? TermsEnum.EMPTY : of.iterator();
      }
      return at[segment].seekExact(key);
    }
  }
}
