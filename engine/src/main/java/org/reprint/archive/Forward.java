package org.reprint.archive;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.BytesRef;

/// The terms of documents, and whose sentences they are. Documents are asked for in ascending order
/// from [#rewind] on.
final class Forward {
  private static final VarHandle HIGH =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

  private static final int NONE = -1;

  private final View view;
  private BinaryDocValues values;
  private long[] keys = new long[Search.MOST_LENGTH]; // of one document
  private int segment;
  private int located = NONE;
  private int ordinal;
  private int sentence;
  private int number;

  Forward(View view) {
    this.view = view;
    rewind();
  }

  /// The terms of a document, or other keys of a story, as the index has them.
  static byte[] row(long[] terms) {
    byte[] row = new byte[terms.length * Features.KEY_BYTES];
    int at = 0;
    for (long term : terms) {
      HIGH.set(row, at, (int) (term >>> Byte.SIZE));
      row[at + Integer.BYTES] = (byte) term;
      at += Features.KEY_BYTES;
    }
    return row;
  }

  /// A term, or other key, of what [#row] wrote.
  ///
  /// @param at its first byte
  static long key(byte[] row, int at) {
    return ((int) HIGH.get(row, at) & 0xFFFF_FFFFL) << Byte.SIZE | row[at + Integer.BYTES] & 0xFF;
  }

  void rewind() {
    segment = NONE;
  }

  /// Adds the terms of a document, ascending.
  void terms(int document, LongArrayList into) throws IOException {
    View.Part part = view.part(document);
    if (part != null) {
      part.recent().terms(document - part.firstDocument(), into);
      return;
    }
    LeafReaderContext leaf = view.snapshot().segment(document);
    if (leaf.ord != segment) {
      segment = leaf.ord;
      values = leaf.reader().getBinaryDocValues(Fields.FORWARD);
    }
    if (values == null || !values.advanceExact(document - leaf.docBase)) {
      throw new IOException("a sentence of the index has no terms");
    }
    BytesRef row = values.binaryValue();
    int size = row.length / Features.KEY_BYTES;
    if (keys.length < size) {
      keys = new long[2 * size];
    }
    for (int i = 0; i < size; i++) {
      keys[i] = key(row.bytes, row.offset + i * Features.KEY_BYTES);
    }
    into.addElements(into.size(), keys, 0, size);
  }

  /// A number by which documents of this view are in the order of their sentences' numbers.
  int rank(int document) {
    if (view.snapshot().ordered()) {
      return document;
    }
    locate(document);
    return number;
  }

  /// Looks up whose sentence a document is, in any order.
  void locate(int document) {
    if (document == located) {
      return;
    }
    located = document;
    View.Part part = view.part(document);
    if (part != null) {
      Recent recent = part.recent();
      int at = document - part.firstDocument();
      int story = recent.storyOf(at);
      ordinal = recent.firstStory() + story;
      sentence = at - recent.begin(story);
      number = recent.firstSentence() + at;
      return;
    }
    LeafReaderContext context = view.snapshot().segment(document);
    Leaf leaf = view.snapshot().leaf(context);
    int doc = document - context.docBase;
    int story = leaf.storyOf(doc);
    ordinal = leaf.ordinals()[story];
    sentence = leaf.sentence(doc, story);
    number = leaf.firstSentence()[story] + sentence;
  }

  /// The story of the document located last.
  int ordinal() {
    return ordinal;
  }

  /// The number of its sentence in its story.
  int sentence() {
    return sentence;
  }
}
