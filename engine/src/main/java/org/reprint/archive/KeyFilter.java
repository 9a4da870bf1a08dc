package org.reprint.archive;

import java.io.IOException;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/// Tells at once that a segment of the index does not have a key or name, which is so of most: a
/// Bloom filter (1970, doi:10.1145/362686.362692) whose bits for one key stand in one line of the
/// cache. Two bytes a key; one key in some hundreds that is not there is looked for in vain.
/// Immutable.
final class KeyFilter {
  private static final int BITS_A_KEY = 16;
  private static final int LINE = 8; // longs
  private static final int PROBES = 6;
  private static final long MOST_LINES = 1 << 27;
  private static final String[] FIELDS = {Fields.BAND, Fields.PRINT, Fields.NAME};

  private final long[] bits;
  private final int lines;

  private KeyFilter(long keys) {
    lines = (int) Math.min(MOST_LINES, keys * BITS_A_KEY / (LINE * Long.SIZE) + 1);
    bits = new long[lines * LINE];
  }

  /// The filter of a segment. Reads all of its keys.
  static KeyFilter of(LeafReader reader) throws IOException {
    long keys = 0;
    for (String field : FIELDS) {
      Terms terms = reader.terms(field);
      keys += terms == null ? 0 : terms.size();
    }
    KeyFilter filter = new KeyFilter(keys);
    for (String field : FIELDS) {
      Terms terms = reader.terms(field);
      TermsEnum at = terms == null ? TermsEnum.EMPTY : terms.iterator();
      for (BytesRef key = at.next(); key != null; key = at.next()) {
        filter.add(KeyTokens.read(key));
      }
    }
    return filter;
  }

  private void add(long key) {
    long hash = mix(key);
    int line = line(hash);
    for (int i = 0; i < PROBES; i++) {
      int bit = (int) (hash >>> 3 + 9 * i) & (LINE * Long.SIZE - 1);
      bits[line * LINE + (bit >>> 6)] |= 1L << bit;
      hash = i == 2 ? mix(hash) : hash;
    }
  }

  boolean mayHave(long key) {
    long hash = mix(key);
    int line = line(hash);
    for (int i = 0; i < PROBES; i++) {
      int bit = (int) (hash >>> 3 + 9 * i) & (LINE * Long.SIZE - 1);
      if ((bits[line * LINE + (bit >>> 6)] & 1L << bit) == 0) {
        return false;
      }
      hash = i == 2 ? mix(hash) : hash;
    }
    return true;
  }

  private int line(long hash) {
    return (int) ((hash >>> Integer.SIZE) * lines >>> Integer.SIZE);
  }

  private static long mix(long x) {
    long h = (x ^ (x >>> 33)) * 0xff51afd7ed558ccdL;
    h = (h ^ (h >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return h ^ (h >>> 33);
  }
}
