package org.reprint.archive;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.apache.lucene.util.BytesRef;

/// Keys as Lucene takes them in: five bits a byte, the highest first. Keys are hashes, and the
/// dictionary of terms branches by whole bytes: with eight bits a byte it came to hundreds of
/// branches in a list that each search walks along. Used again and again by one writer.
final class KeyTokens extends TokenStream {
  private static final int BITS = 5;
  private static final int MASK = (1 << BITS) - 1;

  private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
  private final TermFrequencyAttribute frequency;
  private final BytesRef bytes;
  private long[] keys = {};
  private int from;
  private int to;
  private int count;

  /// @param bits how many bits a key has
  /// @param counts whether a frequency is kept with each
  KeyTokens(int bits, boolean counts) {
    bytes = room(bits);
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

  /// Room for one key.
  ///
  /// @param bits how many it has, in [1, 64]
  static BytesRef room(int bits) {
    return new BytesRef(new byte[(bits + BITS - 1) / BITS]);
  }

  /// Writes a key: bytes order as keys do, taken as unsigned.
  static void write(long key, BytesRef into) {
    long left = key;
    for (int i = into.bytes.length - 1; i >= 0; i--) {
      into.bytes[i] = (byte) (left & MASK);
      left >>>= BITS;
    }
    into.length = into.bytes.length;
  }

  /// Reads what was written.
  static long read(BytesRef bytes) {
    long key = 0;
    for (int i = 0; i < bytes.length; i++) {
      key = key << BITS | bytes.bytes[bytes.offset + i];
    }
    return key;
  }
}
