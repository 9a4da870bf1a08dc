package org.reprint.archive;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.BytesRef;

/// The keys of the stories of an index, read in the order of these, which is nearly always that of
/// the documents. Not thread-safe.
final class KeyRows implements KeyTable.Source {
  private static final VarHandle HIGH =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

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

  /// The keys of a story as the index has them.
  static byte[] row(long[] keys) {
    byte[] row = new byte[keys.length * Features.KEY_BYTES];
    int at = 0;
    for (long key : keys) {
      HIGH.set(row, at, (int) (key >>> Byte.SIZE));
      row[at + Integer.BYTES] = (byte) key;
      at += Features.KEY_BYTES;
    }
    return row;
  }

  /// A key of what [#row] wrote.
  ///
  /// @param at its first byte
  static long key(byte[] row, int at) {
    return ((int) HIGH.get(row, at) & 0xFFFF_FFFFL) << Byte.SIZE | row[at + Integer.BYTES] & 0xFF;
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
