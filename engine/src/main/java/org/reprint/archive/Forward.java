package org.reprint.archive;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.BytesRef;

/// The terms of documents, and whose sentences they are. Documents are fetched, then looked at.
///
/// The index has a row of the same size for each document, which is found without a list of where
/// rows begin: in a large archive each look at one is a wait for memory, and such a list made it
/// three. A row has the story, the sentence, and room for the terms of most sentences; what is left
/// of the others stands by itself. Of a term the first 32 bits of its key are kept: two that differ
/// are equal once in four thousand million.
final class Forward {
  private static final VarHandle INTEGER =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

  private static final int TERMS = 16; // in a row
  private static final int TERMS_AT = 2 * Integer.BYTES;
  private static final int ROW = TERMS_AT + TERMS * Integer.BYTES;
  private static final int COUNT_BITS = 5; // of the number of terms, below the sentence
  private static final int MORE = TERMS + 1; // of that number: further ones stand by themselves
  private static final int LEFT_OUT = Features.KEY_BITS - Integer.SIZE;

  private final View view;
  private final LongArrayList keys =
      new LongArrayList(Search.MOST_LENGTH); // of one recent sentence
  private int[] documents = {};
  private byte[] rows = {}; // [documents][ROW], and room; of those of the index
  private BinaryDocValues rests; // of one segment; null at first
  private int segment;
  private int ordinal;
  private int sentence;

  Forward(View view) {
    this.view = view;
  }

  /// The row of a document.
  ///
  /// @param ordinal of its story
  /// @param sentence its number there
  /// @param terms ascending; those of [#rest] are left out
  static byte[] row(int ordinal, int sentence, long[] terms) {
    byte[] row = new byte[ROW];
    INTEGER.set(row, 0, ordinal);
    INTEGER.set(row, Integer.BYTES, sentence << COUNT_BITS | Math.min(terms.length, MORE));
    for (int i = 0; i < Math.min(terms.length, TERMS); i++) {
      INTEGER.set(row, TERMS_AT + i * Integer.BYTES, term(terms[i]));
    }
    return row;
  }

  /// The terms that [#row] leaves out; empty where there are none.
  static byte[] rest(long[] terms) {
    byte[] rest = new byte[Math.max(0, terms.length - TERMS) * Integer.BYTES];
    for (int i = TERMS; i < terms.length; i++) {
      INTEGER.set(rest, (i - TERMS) * Integer.BYTES, term(terms[i]));
    }
    return rest;
  }

  /// What stands for a term: of two terms it is in the order of their keys, or equal.
  static int term(long key) {
    return (int) (key >>> LEFT_OUT) ^ Integer.MIN_VALUE;
  }

  /// Takes the documents that are to be looked at, and copies the rows of those of the index. What
  /// is done here does not depend on what they say, so that the processor need not wait for one row
  /// before it asks for the next: in a large archive each is a wait for memory, and these overlap.
  ///
  /// @param ascending used, not copied, by [#look]
  /// @param size how many of them
  void fetch(int[] ascending, int size) throws IOException {
    documents = ascending;
    rests = null;
    rows = rows.length < size * ROW ? new byte[2 * size * ROW] : rows;
    int end = view.snapshot().maxDoc();
    LeafReaderContext leaf = null;
    BinaryDocValues values = null;
    for (int i = 0; i < size && documents[i] < end; i++) {
      if (leaf == null || documents[i] >= leaf.docBase + leaf.reader().maxDoc()) {
        leaf = view.snapshot().segment(documents[i]);
        values = leaf.reader().getBinaryDocValues(Fields.FORWARD);
      }
      if (values == null || !values.advanceExact(documents[i] - leaf.docBase)) {
        throw new IOException("a sentence of the index has no terms");
      }
      BytesRef row = values.binaryValue();
      System.arraycopy(row.bytes, row.offset, rows, i * ROW, ROW);
    }
  }

  /// Looks at a document, and adds its terms, ascending. From each [#fetch] on they are looked at
  /// as they ascend.
  ///
  /// @param at its place among those that were fetched
  void look(int at, IntArrayList into) throws IOException {
    View.Part part = view.part(documents[at]);
    if (part == null) {
      lookAtRow(at, into);
    } else {
      lookAtRecent(part.recent(), documents[at] - part.firstDocument(), into);
    }
  }

  private void lookAtRecent(Recent recent, int at, IntArrayList into) {
    int story = recent.storyOf(at);
    ordinal = recent.firstStory() + story;
    sentence = at - recent.begin(story);
    keys.clear();
    recent.terms(at, keys);
    for (int i = 0; i < keys.size(); i++) {
      into.add(term(keys.getLong(i)));
    }
  }

  private void lookAtRow(int at, IntArrayList into) throws IOException {
    int row = at * ROW;
    ordinal = (int) INTEGER.get(rows, row);
    int numbers = (int) INTEGER.get(rows, row + Integer.BYTES);
    sentence = numbers >>> COUNT_BITS;
    int count = numbers & (1 << COUNT_BITS) - 1;
    add(rows, row + TERMS_AT, Math.min(count, TERMS), into);
    if (count == MORE) {
      addRest(documents[at], into);
    }
  }

  private void addRest(int document, IntArrayList into) throws IOException {
    LeafReaderContext leaf = view.snapshot().segment(document);
    if (rests == null || leaf.ord != segment) {
      segment = leaf.ord;
      rests = leaf.reader().getBinaryDocValues(Fields.FORWARD_REST);
    }
    if (rests == null || !rests.advanceExact(document - leaf.docBase)) {
      throw new IOException("a sentence of the index lacks terms");
    }
    BytesRef rest = rests.binaryValue();
    add(rest.bytes, rest.offset, rest.length / Integer.BYTES, into);
  }

  private static void add(byte[] bytes, int begin, int count, IntArrayList into) {
    int size = into.size();
    into.ensureCapacity(size + count);
    into.size(size + count);
    int[] terms = into.elements();
    for (int i = 0; i < count; i++) {
      terms[size + i] = (int) INTEGER.get(bytes, begin + i * Integer.BYTES);
    }
  }

  /// The story of the document that was looked at last.
  int ordinal() {
    return ordinal;
  }

  /// The number of its sentence in its story.
  int sentence() {
    return sentence;
  }

  /// A number by which documents of this view are in the order of their sentences' numbers.
  int rank(int document) {
    if (view.snapshot().ordered()) {
      return document;
    }
    View.Part part = view.part(document);
    if (part != null) {
      return part.recent().firstSentence() + document - part.firstDocument();
    }
    LeafReaderContext context = view.snapshot().segment(document);
    Leaf leaf = view.snapshot().leaf(context);
    int doc = document - context.docBase;
    int story = leaf.storyOf(doc);
    return leaf.firstSentence()[story] + leaf.sentence(doc, story);
  }
}
