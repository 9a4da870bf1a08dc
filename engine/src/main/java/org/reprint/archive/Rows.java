package org.reprint.archive;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;

/// Documents with their lengths, the rows of some terms behind each other. A searcher uses them
/// again: what a search read is gone when the next begins. Not thread-safe.
final class Rows {
  private static final int SMALLEST = 1 << 12;

  private final DocAndFloatFeatureBuffer block = new DocAndFloatFeatureBuffer();
  private int[] documents;
  private byte[] lengths;
  private int size;

  Rows() {
    this(SMALLEST);
  }

  /// @param room for so many documents, before they need more
  Rows(int room) {
    documents = new int[room];
    lengths = new byte[room];
  }

  void clear() {
    size = 0;
  }

  /// The number of documents in all rows: where the next begins.
  int size() {
    return size;
  }

  int document(int at) {
    return documents[at];
  }

  /// The number of terms of a sentence, at most [Search#MOST_LENGTH].
  byte length(int at) {
    return lengths[at];
  }

  /// Adds sentences that are not in the index.
  ///
  /// @param list as [Recent#sentencesWith] has it; null for none
  /// @param count how many of it
  /// @param base their first document
  void add(IntArrayList list, int count, int base) {
    reserve(count);
    for (int i = 0; i < count; i++) {
      int value = list.getInt(i);
      documents[size] = base + Recent.sentence(value);
      lengths[size++] = (byte) Recent.lengthOf(value);
    }
  }

  /// The documents of all rows.
  int[] documents() {
    return size == documents.length ? documents : Arrays.copyOf(documents, size);
  }

  /// Their lengths.
  byte[] lengths() {
    return size == lengths.length ? lengths : Arrays.copyOf(lengths, size);
  }

  /// Adds a whole row.
  void add(TermLists.Row row) {
    int more = row.documents().length;
    reserve(more);
    System.arraycopy(row.documents(), 0, documents, size, more);
    System.arraycopy(row.lengths(), 0, lengths, size, more);
    size += more;
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
        documents[size] = base + block.docs[i];
        lengths[size++] = (byte) block.features[i];
      }
      list.nextPostings(DocIdSetIterator.NO_MORE_DOCS, block);
    }
  }

  private void reserve(int more) {
    if (size + more > documents.length) {
      int capacity = Math.max(2 * documents.length, size + more);
      documents = Arrays.copyOf(documents, capacity);
      lengths = Arrays.copyOf(lengths, capacity);
    }
  }
}
