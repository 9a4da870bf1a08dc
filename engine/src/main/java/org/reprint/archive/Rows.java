package org.reprint.archive;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;

/// Postings, those of some terms behind each other. A searcher uses them again: what a search read
/// is gone when the next begins. Not thread-safe.
final class Rows {
  private static final int SMALLEST = 1 << 12;

  private final DocAndFloatFeatureBuffer block = new DocAndFloatFeatureBuffer();
  private int[] postings;
  private int size;

  Rows() {
    this(SMALLEST);
  }

  /// @param room for so many, before they need more
  Rows(int room) {
    postings = new int[room];
  }

  void clear() {
    size = 0;
  }

  /// The number of postings in all rows: where the next begins.
  int size() {
    return size;
  }

  /// The postings of all rows, and room behind them. Not to be written to, and of no use when
  /// others were added.
  int[] elements() {
    return postings;
  }

  /// The postings of all rows.
  int[] toArray() {
    return size == postings.length ? postings : Arrays.copyOf(postings, size);
  }

  /// Adds sentences that are not in the index.
  ///
  /// @param list as [Recent#sentencesWith] has it; null for none
  /// @param count how many of it
  /// @param base their first document
  void add(IntArrayList list, int count, int base) {
    reserve(count);
    for (int i = 0; i < count; i++) {
      postings[size++] = Posting.moved(list.getInt(i), base);
    }
  }

  /// Adds a whole row.
  void add(int[] row) {
    reserve(row.length);
    System.arraycopy(row, 0, postings, size, row.length);
    size += row.length;
  }

  /// Adds all living documents of a list, whose frequencies are lengths.
  ///
  /// @param base of the documents
  void add(PostingsEnum list, Bits live, int base) throws IOException {
    if (list.nextDoc() == DocIdSetIterator.NO_MORE_DOCS) {
      return;
    }
    list.nextPostings(DocIdSetIterator.NO_MORE_DOCS, block);
    while (block.size > 0) {
      if (live != null) {
        block.apply(live);
      }
      reserve(block.size);
      for (int i = 0; i < block.size; i++) {
        postings[size++] = Posting.of(base + block.docs[i], (int) block.features[i]);
      }
      list.nextPostings(DocIdSetIterator.NO_MORE_DOCS, block);
    }
  }

  private void reserve(int more) {
    if (size + more > postings.length) {
      postings = Arrays.copyOf(postings, Math.max(2 * postings.length, size + more));
    }
  }
}
