package org.reprint.dedupe;

import java.io.Closeable;
import java.io.IOException;
import java.util.Arrays;

/// Takes candidates from one thread, forgets most of those that come again, and hands the others on
/// in batches. Not thread-safe.
final class PairSink implements Closeable {
  private static final int ROOM = 1 << 14;

  private final Components components;
  private final KeyLog.Writer writer;
  private final long[] pairs = new long[ROOM];
  private int count;

  /// @param writer to a log of one partition
  PairSink(Components components, KeyLog.Writer writer) {
    this.components = components;
    this.writer = writer;
  }

  /// Adds a pair of two different lines.
  void add(int a, int b) throws IOException {
    if (count == ROOM) {
      sift();
      if (count > ROOM / 2) {
        flush();
      }
    }
    pairs[count++] = Records.pair(a, b);
  }

  /// Keeps each pair once.
  private void sift() {
    Arrays.sort(pairs, 0, count);
    count = Sorted.distinct(pairs, 0, count);
  }

  private void flush() throws IOException {
    components.join(pairs, count);
    for (int i = 0; i < count; i++) {
      writer.add(0, pairs[i]);
    }
    count = 0;
  }

  @Override
  public void close() throws IOException {
    sift();
    flush();
    writer.close();
  }
}
