package org.reprint.archive;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/// The sentences of an index that have a term, as it stood at one moment. What was asked for last
/// is kept: most words of a story are in many others, and to look each up in every segment took a
/// quarter of a search. The lists that 600 stories ask 50,000 for take 40 MB. Thread-safe.
final class TermLists {
  private static final int SHARE = 8; // an eighth of the heap at most
  private static final long MOST = 128L << 20;
  private static final int OVERHEAD = 150; // of a term beside its documents
  private static final int BYTES = Integer.BYTES + 1; // of a document

  private final IndexReader index;
  private final LastUsed<Long, Row> kept =
      new LastUsed<>(Math.min(MOST, Runtime.getRuntime().maxMemory() / SHARE), Row::bytes);

  TermLists(IndexReader index) {
    this.index = index;
  }

  /// The sentences that have one term.
  ///
  /// @param frequency how many, those that were deleted among them
  /// @param documents that are not deleted; null until they were read
  /// @param lengths of these, at most [Search#MOST_LENGTH]; null until they were read
  record Row(int frequency, int[] documents, byte[] lengths) {
    private boolean isRead() {
      return documents != null;
    }

    private int bytes() {
      return OVERHEAD + (isRead() ? BYTES * documents.length : 0);
    }
  }

  /// Looks terms up for one search. Not thread-safe.
  Lookup lookup() {
    return new Lookup();
  }

  /// Looks up what is not kept.
  final class Lookup {
    private final List<LeafReaderContext> leaves = index.leaves();
    private final BytesRef key = KeyTokens.room(Features.KEY_BITS);
    private final PostingsEnum[] lists = new PostingsEnum[leaves.size()]; // each used again
    private TermsEnum[] at; // [segments]; null until something is looked up

    private Lookup() {}

    /// A term, its sentences read or not.
    Row row(long term) throws IOException {
      Row row = kept.get(term);
      if (row == null) {
        row = new Row(frequency(term), null, null);
        kept.put(term, row);
      }
      return row;
    }

    /// A term, its sentences read.
    ///
    /// @param row as [#row] has it
    Row read(long term, Row row) throws IOException {
      if (row.isRead()) {
        return row;
      }
      Rows rows = new Rows(row.frequency);
      KeyTokens.write(term, key);
      for (LeafReaderContext leaf : leaves) {
        if (seek(leaf.ord)) {
          lists[leaf.ord] = at[leaf.ord].postings(lists[leaf.ord], PostingsEnum.FREQS);
          rows.add(lists[leaf.ord], leaf.reader().getLiveDocs(), leaf.docBase);
        }
      }
      Row read = new Row(row.frequency, rows.documents(), rows.lengths());
      kept.put(term, read);
      return read;
    }

    private int frequency(long term) throws IOException {
      KeyTokens.write(term, key);
      int frequency = 0;
      for (LeafReaderContext leaf : leaves) {
        frequency += seek(leaf.ord) ? at[leaf.ord].docFreq() : 0;
      }
      return frequency;
    }

    private boolean seek(int segment) throws IOException {
      if (at == null) {
        at = new TermsEnum[leaves.size()];
        for (LeafReaderContext leaf : leaves) {
          Terms of = leaf.reader().terms(Fields.TERM);
          at[leaf.ord] = of == null ? TermsEnum.EMPTY : of.iterator();
        }
      }
      return at[segment].seekExact(key);
    }
  }
}
