package org.reprint.archive;

import java.io.IOException;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/// Tells at once that a segment of the index does not have a name, which is so of most: a Bloom
/// filter (1970, doi:10.1145/362686.362692) whose bits for one name stand in one line of the cache.
/// Two bytes a name; one in some hundreds that is not there is looked for in vain. Immutable.
final class NameFilter {
  private static final int BITS_A_NAME = 16;
  private static final int LINE = 8; // longs
  private static final int PROBES = 6;
  private static final long MOST_LINES = 1 << 27;

  private final long[] bits;
  private final int lines;

  private NameFilter(long names) {
    lines = (int) Math.min(MOST_LINES, names * BITS_A_NAME / (LINE * Long.SIZE) + 1);
    bits = new long[lines * LINE];
  }

  /// The filter of a segment. Reads all of its names.
  static NameFilter of(LeafReader reader) throws IOException {
    Terms terms = reader.terms(Fields.NAME);
    NameFilter filter = new NameFilter(terms == null ? 0 : terms.size());
    TermsEnum at = terms == null ? TermsEnum.EMPTY : terms.iterator();
    for (BytesRef name = at.next(); name != null; name = at.next()) {
      filter.add(KeyTokens.read(name));
    }
    return filter;
  }

  private void add(long name) {
    long hash = mix(name);
    int line = line(hash);
    for (int i = 0; i < PROBES; i++) {
      int bit = (int) (hash >>> 3 + 9 * i) & (LINE * Long.SIZE - 1);
      bits[line * LINE + (bit >>> 6)] |= 1L << bit;
      hash = i == 2 ? mix(hash) : hash;
    }
  }

  boolean mayHave(long name) {
    long hash = mix(name);
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
