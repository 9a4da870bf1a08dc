package org.reprint.archive;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.BytesRef;

/// The keys of the stories of an index, read in the order of these, which is nearly always that of
/// the documents. Not thread-safe.
final class KeyRows implements KeyTable.Source {
  private static final byte[] NONE = {};

  private final Snapshot index;
  private final String field;
  private final BinaryDocValues[] values; // [segments]

  /// @param field of the keys
  KeyRows(Snapshot index, String field) {
    this.index = index;
    this.field = field;
    this.values = new BinaryDocValues[index.reader().leaves().size()];
  }

  @Override
  public byte[] keys(int ordinal) throws IOException {
    if (!index.has(ordinal)) {
      return NONE;
    }
    LeafReaderContext leaf = index.segment(index.document(ordinal));
    int document = index.document(ordinal) - leaf.docBase;
    BinaryDocValues rows = values[leaf.ord];
    if (rows == null || rows.docID() >= document) {
      rows = leaf.reader().getBinaryDocValues(field);
      values[leaf.ord] = rows;
    }
    if (rows == null || !rows.advanceExact(document)) {
      throw new IOException("story " + ordinal + " of the index has no keys");
    }
    BytesRef row = rows.binaryValue();
    return Arrays.copyOfRange(row.bytes, row.offset, row.offset + row.length);
  }
}
