package org.reprint.dedupe;

import java.util.Arrays;

/// What is kept of every line in memory: 17 bytes each.
///
/// Lines are numbered through all inputs, from 0. Threads write the rows that they reserved; all
/// read when all are done.
final class LineTable {
  /// In place of a number of shingles: a line that is no story.
  static final int NO_STORY = -1;

  private static final int UNFILED = -2; // a story, but not to be compared

  private static final int SHIFT = 14;
  private static final int CHUNK = 1 << SHIFT;
  private static final int MASK = CHUNK - 1;

  // volatile: a thread that grows them hands the copies to those that write their own rows
  private volatile long[][] positions = new long[1][]; // [chunks][CHUNK], of the first byte
  private volatile int[][] lengths = new int[1][]; // [chunks][CHUNK], in bytes, with the line end
  private volatile int[][] shingles = new int[1][]; // [chunks][CHUNK], repeats included
  private volatile byte[][] samples = new byte[1][]; // [chunks][CHUNK], numbered ones
  private int lines;

  /// Makes room for lines that follow each other.
  ///
  /// @return the number of the first
  /// @throws IllegalStateException when there are more than `2^31 - 1` lines
  synchronized int reserve(int count) {
    int first = lines;
    if (count > Integer.MAX_VALUE - lines) {
      throw new IllegalStateException(
          "more than " + Integer.MAX_VALUE + " lines: split the input, by time for example");
    }
    lines += count;
    int chunks = (int) (((long) lines + MASK) >> SHIFT);
    if (chunks > positions.length) {
      int room = Math.max(chunks, 2 * positions.length);
      positions = Arrays.copyOf(positions, room);
      lengths = Arrays.copyOf(lengths, room);
      shingles = Arrays.copyOf(shingles, room);
      samples = Arrays.copyOf(samples, room);
    }
    for (int c = chunks - 1; c >= 0 && positions[c] == null; c--) {
      positions[c] = new long[CHUNK];
      lengths[c] = new int[CHUNK];
      shingles[c] = new int[CHUNK];
      samples[c] = new byte[CHUNK];
    }
    return first;
  }

  /// The number of lines.
  int lines() {
    return lines;
  }

  void place(int line, long position, int length) {
    positions[line >> SHIFT][line & MASK] = position;
    lengths[line >> SHIFT][line & MASK] = length;
  }

  void shingles(int line, int count) {
    shingles[line >> SHIFT][line & MASK] = count;
  }

  void samples(int line, int count) {
    samples[line >> SHIFT][line & MASK] = (byte) count;
  }

  /// How many of its samples are numbered, less than 64.
  int samples(int line) {
    return samples[line >> SHIFT][line & MASK];
  }

  /// Of the first byte, through all inputs.
  long position(int line) {
    return positions[line >> SHIFT][line & MASK];
  }

  /// In bytes, with the line end.
  int length(int line) {
    return lengths[line >> SHIFT][line & MASK];
  }

  /// Takes a story out: it is counted as one, and no more.
  void unfile(int line) {
    shingles(line, UNFILED);
  }

  /// Shingles of a story, repeats included; less than 0 for other lines.
  int shingles(int line) {
    return shingles[line >> SHIFT][line & MASK];
  }

  /// Whether a line is a story to compare and to keep.
  boolean isStory(int line) {
    return shingles(line) >= 0;
  }

  /// Whether a line could be read as a story, also one that is not filed.
  boolean wasStory(int line) {
    return shingles(line) != NO_STORY;
  }
}
