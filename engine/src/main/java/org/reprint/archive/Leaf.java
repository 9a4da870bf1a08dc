package org.reprint.archive;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;

/// What is known of the documents of one segment: which are stories, and which sentences belong to
/// which. The sentences of a story stand before it. 16 bytes a story, one in 16 documents, and 2 a
/// name.
///
/// @param parents `[stories]` documents that are stories, ascending
/// @param firstOf `[documents / BLOCK + 1]` of each block of documents, the place of the story that
///   its first one is or belongs to
/// @param ordinals `[stories]`
/// @param firstSentence `[stories]` number of its first sentence, through all stories
/// @param prints `[stories]` number of its fingerprints
/// @param filter of its names; null when nothing is known
record Leaf(
    int[] parents,
    int[] firstOf,
    int[] ordinals,
    int[] firstSentence,
    int[] prints,
    NameFilter filter) {
  private static final int BLOCK_BITS = 6;

  /// @param filtered whether a filter is wanted, for which all names are read
  static Leaf of(LeafReader reader, boolean filtered) throws IOException {
    int[] parents = new int[16];
    int[] ordinals = new int[16];
    int[] first = new int[16];
    int[] prints = new int[16];
    NumericDocValues ordinal = reader.getNumericDocValues(Fields.ORDINAL);
    NumericDocValues sentence = reader.getNumericDocValues(Fields.FIRST_SENTENCE);
    NumericDocValues print = reader.getNumericDocValues(Fields.PRINTS);
    int size = 0;
    for (int doc = ordinal == null ? DocIdSetIterator.NO_MORE_DOCS : ordinal.nextDoc();
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = ordinal.nextDoc()) {
      if (size == parents.length) {
        parents = Arrays.copyOf(parents, 2 * size);
        ordinals = Arrays.copyOf(ordinals, 2 * size);
        first = Arrays.copyOf(first, 2 * size);
        prints = Arrays.copyOf(prints, 2 * size);
      }
      parents[size] = doc;
      ordinals[size] = (int) ordinal.longValue();
      first[size] = (int) value(sentence, doc);
      prints[size] = (int) value(print, doc);
      size++;
    }
    return new Leaf(
        Arrays.copyOf(parents, size),
        firstOf(parents, size, reader.maxDoc()),
        Arrays.copyOf(ordinals, size),
        Arrays.copyOf(first, size),
        Arrays.copyOf(prints, size),
        filtered ? NameFilter.of(reader) : null);
  }

  private static int[] firstOf(int[] parents, int stories, int documents) {
    int[] first = new int[(documents >>> BLOCK_BITS) + 1];
    int story = 0;
    for (int block = 0; block < first.length; block++) {
      while (story < stories && parents[story] < block << BLOCK_BITS) {
        story++;
      }
      first[block] = story;
    }
    return first;
  }

  /// Whether it may have a name.
  boolean mayHave(long name) {
    return filter == null || filter.mayHave(name);
  }

  private static long value(NumericDocValues values, int doc) throws IOException {
    if (values == null || !values.advanceExact(doc)) {
      throw new IOException("a story of the index has no numbers");
    }
    return values.longValue();
  }

  /// The place among [#parents] of the story that a document is or belongs to.
  int storyOf(int doc) {
    int at = firstOf[doc >>> BLOCK_BITS];
    while (at < parents.length && parents[at] < doc) {
      at++;
    }
    return at;
  }

  /// The number of a document's sentence in its story.
  int sentence(int doc, int story) {
    return story == 0 ? doc : doc - parents[story - 1] - 1;
  }
}
