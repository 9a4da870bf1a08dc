package org.reprint.archive;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.apache.lucene.util.BytesRef;

/// Keys as Lucene takes them in. Used again and again by one writer.
final class KeyTokens extends TokenStream {
  private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
  private final TermFrequencyAttribute frequency;
  private final BytesRef bytes;
  private long[] keys = {};
  private int from;
  private int to;
  private int count;

  /// @param keyBytes how many bytes a key has
  /// @param counts whether a frequency is kept with each
  KeyTokens(int keyBytes, boolean counts) {
    bytes = new BytesRef(new byte[keyBytes]);
    frequency = counts ? addAttribute(TermFrequencyAttribute.class) : null;
  }

  /// Gives `keys[from, to)`, each with one frequency.
  KeyTokens set(long[] newKeys, int newFrom, int newTo, int newCount) {
    keys = newKeys;
    from = newFrom;
    to = newTo;
    count = newCount;
    return this;
  }

  @Override
  public boolean incrementToken() {
    if (from == to) {
      return false;
    }
    clearAttributes();
    write(keys[from++], bytes);
    term.setBytesRef(bytes);
    if (frequency != null) {
      frequency.setTermFrequency(count);
    }
    return true;
  }

  /// Writes a key, the highest byte first: so bytes order as keys do.
  static void write(long key, BytesRef into) {
    for (int i = into.bytes.length - 1; i >= 0; i--) {
      into.bytes[i] = (byte) key;
      key >>>= Byte.SIZE;
    }
    into.length = into.bytes.length;
  }
}
