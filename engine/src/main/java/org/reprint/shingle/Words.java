package org.reprint.shingle;

import java.util.Arrays;

/// The words of one text in its order: a hash each, and where asked for, where each stands.
final class Words {
  private static final int FIRST_ROOM = 1024; // words; a news story has 300 to 800
  private static final int[] NOWHERE = {};

  private final boolean placed;
  private long[] hashes = new long[FIRST_ROOM]; // [room]; [0, count) is valid
  private int[] starts; // [room], first unit, or [0] without places
  private int[] ends; // [room], one past the last unit, or [0] without places
  private int count;

  Words(boolean placed) {
    this.placed = placed;
    starts = placed ? new int[FIRST_ROOM] : NOWHERE;
    ends = placed ? new int[FIRST_ROOM] : NOWHERE;
  }

  /// Forgets all words.
  void clear() {
    count = 0;
  }

  /// Whether places are kept.
  boolean placed() {
    return placed;
  }

  int count() {
    return count;
  }

  /// The hashes, of which `[0, count)` are valid; with room for as many more as [#reserve] was
  /// asked for.
  long[] hashes() {
    return hashes;
  }

  int start(int word) {
    return starts[word];
  }

  int end(int word) {
    return ends[word];
  }

  /// Makes room for more words.
  void reserve(int more) {
    if (hashes.length - count < more) {
      int room = Math.addExact(hashes.length, Math.max(more, hashes.length >> 1));
      hashes = Arrays.copyOf(hashes, room);
      if (placed) {
        starts = Arrays.copyOf(starts, room);
        ends = Arrays.copyOf(ends, room);
      }
    }
  }

  /// Adds a word that has one unit at least.
  void add(long hash, int start, int end) {
    reserve(1);
    hashes[count] = hash;
    if (placed) {
      starts[count] = start;
      ends[count] = end;
    }
    count++;
  }

  /// Adds words whose hashes have been written behind the valid ones already.
  void added(int words) {
    count += words;
  }

  /// Says where a word stands whose hash has been written already.
  void place(int word, int start, int end) {
    starts[word] = start;
    ends[word] = end;
  }
}
