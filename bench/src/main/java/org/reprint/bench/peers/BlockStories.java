package org.reprint.bench.peers;

import java.util.Arrays;

/// The stories of one block: where their lines are, and their band keys.
final class BlockStories {
  private static final int FIRST_ROOM = 2048;

  final LineBlock block;
  private long[] starts = new long[FIRST_ROOM]; // [room], first byte of a line in its file
  private int[] lengths = new int[FIRST_ROOM]; // [room], with the line feed
  private boolean[] signed = new boolean[FIRST_ROOM]; // [room]
  private long[] keys = new long[FIRST_ROOM * BandJoin.BANDS]; // row-major [room][BANDS]
  private int count;

  BlockStories(LineBlock block) {
    this.block = block;
  }

  int count() {
    return count;
  }

  long start(int story) {
    return starts[story];
  }

  int length(int story) {
    return lengths[story];
  }

  /// False for a story without words: it has no keys and is like no other.
  boolean signed(int story) {
    return signed[story];
  }

  long key(int story, int band) {
    return keys[story * BandJoin.BANDS + band];
  }

  /// Adds a story that has no keys yet.
  void add(long start, int length) {
    if (count == starts.length) {
      int room = 2 * count;
      starts = Arrays.copyOf(starts, room);
      lengths = Arrays.copyOf(lengths, room);
      signed = Arrays.copyOf(signed, room);
      keys = Arrays.copyOf(keys, room * BandJoin.BANDS);
    }
    starts[count] = start;
    lengths[count] = length;
    count++;
  }

  /// Gives the story added last one of its keys.
  void key(int band, long key) {
    signed[count - 1] = true;
    keys[(count - 1) * BandJoin.BANDS + band] = key;
  }

  /// Gives back what was not needed.
  void trim() {
    starts = Arrays.copyOf(starts, count);
    lengths = Arrays.copyOf(lengths, count);
    signed = Arrays.copyOf(signed, count);
    keys = Arrays.copyOf(keys, count * BandJoin.BANDS);
  }
}
