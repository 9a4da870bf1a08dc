package org.reprint.bench.peers;

/// The plain way from UTF-8 bytes to shingle hashes: one table lookup and one FNV-1a step a byte,
/// and a polynomial over five words, rolled.
///
/// Words are runs of ASCII letters, lower-cased, digits and bytes above 0x7F; so a word with a
/// letter outside ASCII keeps its case, and a typographic quotation mark sticks to its word. That
/// is less than the engine's word rule asks for: this is the scale for speed, not a rival in
/// quality. A text of fewer than five words, but one at least, has one shingle. Not thread-safe:
/// one per worker.
///
/// FNV-1a: Fowler, Noll and Vo, 64 bits.
public final class FnvScan {
  /// Words in a shingle.
  public static final int LENGTH = 5;

  private static final long OFFSET = 0xCBF29CE484222325L;
  private static final long PRIME = 0x100000001B3L;
  private static final long BASE = 0x9E3779B97F4A7C15L; // 2^64 over the golden ratio, odd
  private static final long LEAVING = leaving();
  private static final byte[] LOWER = lower(); // [256]; 0 separates words

  private long[] words = new long[1024]; // [room]

  /// A scan with a small buffer.
  public FnvScan() {}

  private static byte[] lower() {
    byte[] lower = new byte[256];
    for (int b = 0; b < lower.length; b++) {
      if (b >= 'A' && b <= 'Z') {
        lower[b] = (byte) (b + 'a' - 'A');
      } else if (b >= 'a' && b <= 'z' || b >= '0' && b <= '9' || b >= 0x80) {
        lower[b] = (byte) b;
      }
    }
    return lower;
  }

  /// BASE to the power of LENGTH.
  private static long leaving() {
    long power = 1;
    for (int i = 0; i < LENGTH; i++) {
      power *= BASE;
    }
    return power;
  }

  /// The most shingles that so many bytes can have.
  public static int room(int bytes) {
    return bytes / 2 + 1;
  }

  /// Shingles the bytes of `[from, to)`.
  ///
  /// @param into receives the hashes, in the order of the text; [#room] of them fit for sure
  /// @return how many there are, repeats included
  public int shingle(byte[] text, int from, int to, long[] into) {
    if (words.length < room(to - from)) {
      words = new long[room(to - from)];
    }
    return roll(words(text, from, to), into);
  }

  private int words(byte[] text, int from, int to) {
    long[] found = words;
    int count = 0;
    long hash = OFFSET;
    for (int i = from; i < to; i++) {
      byte b = LOWER[text[i] & 0xFF];
      if (b != 0) {
        hash = (hash ^ b) * PRIME;
      } else if (hash != OFFSET) {
        found[count++] = hash;
        hash = OFFSET;
      }
    }
    if (hash != OFFSET) {
      found[count++] = hash;
    }
    return count;
  }

  private int roll(int count, long[] into) {
    long[] found = words;
    long sum = 0;
    int head = Math.min(LENGTH, count);
    for (int i = 0; i < head; i++) {
      sum = sum * BASE + found[i];
    }
    if (count == 0) {
      return 0;
    }
    into[0] = sum;
    for (int i = LENGTH; i < count; i++) {
      sum = sum * BASE + found[i] - found[i - LENGTH] * LEAVING;
      into[i - LENGTH + 1] = sum;
    }
    return Math.max(1, count - LENGTH + 1);
  }
}
