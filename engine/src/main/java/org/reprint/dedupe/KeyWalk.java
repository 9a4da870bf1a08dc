package org.reprint.dedupe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.function.IntFunction;

/// Walks the keys of a log that several stories share, a partition at a time. One per thread.
abstract class KeyWalk implements IntFunction<Void> {
  private final KeyLog log;
  private final Records.Kind kind;
  private final LineTable lines;
  private final Sieve sieve = new Sieve();
  private long[] records;

  KeyWalk(KeyLog log, Records.Kind kind, LineTable lines) {
    this.log = log;
    this.kind = kind;
    this.lines = lines;
  }

  /// One key that several stories have.
  ///
  /// @param records of stories only, each story once and in the order of the lines, in `[from, to)`
  abstract void key(long[] records, int from, int to, int partition) throws IOException;

  @Override
  public Void apply(int partition) {
    try {
      walk(partition);
      return null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Walks one partition.
  final void walk(int partition) throws IOException {
    int all = log.size(partition);
    records = log.read(partition, records);
    int count = sieve.sift(records, all, kind.keyShift());
    Arrays.sort(records, 0, count);
    for (int from = 0; from < count; ) {
      int to = from + 1;
      while (to < count && kind.sameKey(records[from], records[to])) {
        to++;
      }
      int end = to - from == 1 ? to : stories(from, to);
      if (end - from > 1) {
        key(records, from, end, partition);
      }
      from = to;
    }
  }

  /// Moves what is a story, each once, to the front; returns where it ends.
  private int stories(int from, int to) {
    int end = from;
    for (int i = from; i < to; i++) {
      int line = kind.line(records[i]);
      boolean again = end > from && kind.line(records[end - 1]) == line;
      if (!again && lines.isStory(line)) {
        records[end++] = records[i];
      }
    }
    return end;
  }
}
