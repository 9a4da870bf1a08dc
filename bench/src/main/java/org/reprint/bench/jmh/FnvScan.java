package org.reprint.bench.jmh;

import java.util.Arrays;

/// The plain way from ASCII to shingles of five words, to measure others against: a table tells
/// letters and digits from the rest and lower-cases them, FNV-1a takes them in one by one, and a
/// polynomial rolls over the words, with the finaliser of MurmurHash3.
final class FnvScan {
  private static final long OFFSET = 0xcbf29ce484222325L; // FNV-1a, 64 bits
  private static final long PRIME = 0x100000001b3L;
  private static final long BASE = 0x9E3779B97F4A7C15L;
  private static final long LEAVING = BASE * BASE * BASE * BASE * BASE;
  private static final int LENGTH = 5;

  private static final byte[] LOWER = new byte[256]; // 0 separates words

  static {
    for (int c = '0'; c <= '9'; c++) {
      LOWER[c] = (byte) c;
    }
    for (int c = 'a'; c <= 'z'; c++) {
      LOWER[c] = (byte) c;
      LOWER[c - 'a' + 'A'] = (byte) c;
    }
  }

  private long[] words = new long[1024]; // [room]
  private long[] hashes = new long[1024]; // [room]

  /// The hashes of the last text, of which as many are valid as [#shingle] said.
  long[] hashes() {
    return hashes;
  }

  /// Returns the number of shingles of `[from, to)`.
  int shingle(byte[] text, int from, int to) {
    int most = (to - from) / 2 + 1;
    if (words.length < most) {
      words = Arrays.copyOf(words, most);
      hashes = Arrays.copyOf(hashes, most);
    }
    return roll(words(text, from, to));
  }

  private int words(byte[] text, int from, int to) {
    int count = 0;
    int length = 0;
    long hash = OFFSET;
    for (int i = from; i < to; i++) {
      int lower = LOWER[text[i] & 0xFF];
      if (lower != 0) {
        hash = (hash ^ lower) * PRIME;
        length++;
      } else if (length > 0) {
        words[count++] = hash;
        hash = OFFSET;
        length = 0;
      }
    }
    if (length > 0) {
      words[count++] = hash;
    }
    return count;
  }

  private int roll(int count) {
    if (count < LENGTH) {
      return 0; // the yardstick need not know short texts
    }
    long sum = 0;
    for (int i = 0; i < LENGTH; i++) {
      sum = sum * BASE + words[i];
    }
    hashes[0] = mix(sum);
    for (int i = LENGTH; i < count; i++) {
      sum = sum * BASE + words[i] - words[i - LENGTH] * LEAVING;
      hashes[i - LENGTH + 1] = mix(sum);
    }
    return count - LENGTH + 1;
  }

  private static long mix(long bits) {
    long h = (bits ^ (bits >>> 33)) * 0xff51afd7ed558ccdL;
    h = (h ^ (h >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return h ^ (h >>> 33);
  }
}
