package org.reprint.archive;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;

/// Documents with their lengths, the rows of some terms behind each other. Used again by one
/// searcher: what a search read is gone when the next begins. Not thread-safe.
final class Rows {
  private static final int SMALLEST = 1 << 12;

  private final DocAndFloatFeatureBuffer block = new DocAndFloatFeatureBuffer();
  private int[] documents = new int[SMALLEST];
  private byte[] lengths = new byte[SMALLEST];
  private int size;

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

  void add(int document, int length) {
    reserve(1);
    documents[size] = document;
    lengths[size++] = (byte) length;
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
