package org.reprint.shingle;

import java.util.Arrays;
import java.util.Objects;

/// The fingerprints of one text, in its order; filled by a [Winnower] and filled anew for the next
/// text.
///
/// Not thread-safe: one per worker.
public final class Fingerprints {
  private static final int FIRST_ROOM = 512;

  private long[] hashes = new long[FIRST_ROOM]; // [room]; [0, count) is valid, as in the others
  private int[] words = new int[FIRST_ROOM]; // [room], first word of the n-gram
  private int[] starts = new int[FIRST_ROOM]; // [room], first unit of the n-gram
  private int[] ends = new int[FIRST_ROOM]; // [room], one past the last unit of the n-gram
  private int count;

  /// Room for a text to come; nothing in it yet.
  public Fingerprints() {}

  /// The number of fingerprints, repeats included.
  public int count() {
    return count;
  }

  /// The hashes, of which `[0, count)` are valid: the array itself, to read and not to keep; the
  /// next text overwrites it.
  public long[] hashes() {
    return hashes;
  }

  /// The number of the first word of a fingerprint, from 0; strictly rising with the fingerprints.
  ///
  /// @throws IndexOutOfBoundsException if there is no such fingerprint
  public int word(int fingerprint) {
    return words[Objects.checkIndex(fingerprint, count)];
  }

  /// First UTF-16 unit of a fingerprint.
  ///
  /// @throws IndexOutOfBoundsException if there is no such fingerprint
  public int start(int fingerprint) {
    return starts[Objects.checkIndex(fingerprint, count)];
  }

  /// One past the last UTF-16 unit of a fingerprint.
  ///
  /// @throws IndexOutOfBoundsException if there is no such fingerprint
  public int end(int fingerprint) {
    return ends[Objects.checkIndex(fingerprint, count)];
  }

  void clear() {
    count = 0;
  }

  void add(long hash, int word, int start, int end) {
    if (count == hashes.length) {
      int room = Math.addExact(count, count >> 1);
      hashes = Arrays.copyOf(hashes, room);
      words = Arrays.copyOf(words, room);
      starts = Arrays.copyOf(starts, room);
      ends = Arrays.copyOf(ends, room);
    }
    hashes[count] = hash;
    words[count] = word;
    starts[count] = start;
    ends[count] = end;
    count++;
  }
}
