package org.reprint.dedupe;

import java.util.Arrays;

/// Two bits of each slot of every signature: 32 bytes a line, by which most candidates that come by
/// chance are seen through before their lines are read again.
///
/// Of two sets of Jaccard similarity `J` a share `p = J + (1 - J)/4` of the slots agree in two bits
/// (Li and König 2010, "b-Bit minwise hashing", doi:10.1145/1772690.1772759). A pair is let go when
/// fewer agree than four standard deviations below what the rule asks for: of pairs just at the
/// rule, one in 30,000 is lost. Rows are reserved and written as in [LineTable].
final class Outlines {
  private static final int SLOTS = Plan.SLOTS;
  private static final int WORDS = 2 * SLOTS / Long.SIZE;
  private static final long LOW_BITS = 0x5555555555555555L;
  private static final double DEVIATIONS = 4;
  private static final int SHIFT = 12;
  private static final int CHUNK = 1 << SHIFT; // lines

  private final DedupeOptions.Rule rule;
  private volatile long[][] rows = new long[1][]; // [chunks][CHUNK * WORDS]

  Outlines(DedupeOptions.Rule rule) {
    this.rule = rule;
  }

  /// Makes room for lines up to a number.
  synchronized void reserve(int lines) {
    int chunks = (int) (((long) lines + CHUNK - 1) >> SHIFT);
    if (chunks > rows.length) {
      rows = Arrays.copyOf(rows, Math.max(chunks, 2 * rows.length));
    }
    for (int c = chunks - 1; c >= 0 && rows[c] == null; c--) {
      rows[c] = new long[CHUNK * WORDS];
    }
  }

  /// Writes the outline of a signature.
  void put(int line, int[] signature) {
    long[] row = rows[line >> SHIFT];
    int at = (line & (CHUNK - 1)) * WORDS;
    for (int word = 0; word < WORDS; word++) {
      int from = word * (SLOTS / WORDS);
      long bits = 0;
      for (int s = from; s < from + SLOTS / WORDS; s++) {
        bits = bits << 2 | (signature[s] & 3);
      }
      row[at + word] = bits;
    }
  }

  /// Whether two lines may belong together.
  ///
  /// @param sizeA shingles of the one
  /// @param sizeB shingles of the other: the more they differ, the less alike they need be
  boolean mayMatch(int lineA, int sizeA, int lineB, int sizeB) {
    double common = rule.containment() * Math.min(sizeA, sizeB);
    double jaccard = Math.min(rule.jaccard(), common / ((double) sizeA + sizeB - common));
    double agree = jaccard + (1 - jaccard) / 4;
    double deviation = Math.sqrt(agree * (1 - agree) / SLOTS);
    return SLOTS - differing(lineA, lineB) >= SLOTS * (agree - DEVIATIONS * deviation);
  }

  private int differing(int lineA, int lineB) {
    long[] a = rows[lineA >> SHIFT];
    long[] b = rows[lineB >> SHIFT];
    int atA = (lineA & (CHUNK - 1)) * WORDS;
    int atB = (lineB & (CHUNK - 1)) * WORDS;
    int differing = 0;
    for (int word = 0; word < WORDS; word++) {
      long x = a[atA + word] ^ b[atB + word];
      differing += Long.bitCount((x | x >>> 1) & LOW_BITS);
    }
    return differing;
  }
}
