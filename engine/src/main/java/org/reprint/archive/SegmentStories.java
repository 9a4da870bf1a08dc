package org.reprint.archive;

import java.io.Closeable;
import java.io.IOException;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.DocValuesProducer;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/// The stories of one segment, read from the files that hold them and from no other: the lists by
/// which they are searched may be damaged.
final class SegmentStories implements Closeable {
  private final String name;
  private final FieldInfo field; // null where the segment has no stories
  private final Bits live; // null when all are
  private final DocValuesProducer values;

  private SegmentStories(String name, FieldInfo field, Bits live, DocValuesProducer values) {
    this.name = name;
    this.field = field;
    this.live = live;
    this.values = values;
  }

  /// Told of what a segment holds.
  interface Visitor {
    /// A story as it was packed.
    ///
    /// @param where its document, for messages
    void story(BytesRef packed, String where) throws IOException;
  }

  /// Opens the files of a segment. What is deleted later does no harm.
  ///
  /// @throws IOException if one of them is not what was written
  static SegmentStories open(Directory index, SegmentCommitInfo segment) throws IOException {
    Codec codec = segment.info.getCodec();
    try {
      FieldInfos fields = codec.fieldInfosFormat().read(index, segment.info, "", IOContext.DEFAULT);
      Bits live =
          segment.hasDeletions()
              ? codec.liveDocsFormat().readLiveDocs(index, segment, IOContext.READONCE)
              : null;
      DocValuesProducer values =
          codec
              .docValuesFormat()
              .fieldsProducer(new SegmentReadState(index, segment.info, fields, IOContext.DEFAULT));
      return new SegmentStories(segment.info.name, fields.fieldInfo(Fields.STORY), live, values);
    } catch (RuntimeException e) { // of wrong bytes that were not found before
      throw new IOException(e.getMessage(), e);
    }
  }

  /// Visits the stories that are not deleted, in the order of documents.
  ///
  /// @throws IOException if the next one cannot be found
  void visit(Visitor visitor) throws IOException {
    if (field == null) {
      return;
    }
    BinaryDocValues stories = attempt(() -> values.getBinary(field));
    for (int document = attempt(stories::nextDoc);
        document != DocIdSetIterator.NO_MORE_DOCS;
        document = attempt(stories::nextDoc)) {
      if (live == null || live.get(document)) {
        visitor.story(packed(stories), "segment " + name + ", document " + document);
      }
    }
  }

  private interface Step<T> {
    T take() throws IOException;
  }

  private static <T> T attempt(Step<T> step) throws IOException {
    try {
      return step.take();
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) { // of wrong bytes
      throw new IOException(e.getMessage(), e);
    }
  }

  /// What stands under the document at hand; nothing where its place is damaged.
  private static BytesRef packed(BinaryDocValues stories) {
    try {
      return stories.binaryValue();
    } catch (IOException | RuntimeException e) {
      return new BytesRef(BytesRef.EMPTY_BYTES);
    }
  }

  @Override
  public void close() throws IOException {
    values.close();
  }
}
