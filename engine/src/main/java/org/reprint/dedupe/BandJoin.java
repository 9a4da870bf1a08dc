package org.reprint.dedupe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.function.IntFunction;

/// Pairs the stories that share a band. One per thread.
final class BandJoin implements IntFunction<Void> {
  private final KeyLog bands;
  private final LineTable lines;
  private final Outlines outlines;
  private final Overfull overfull;
  private final PairSink sink;
  private final Sieve sieve = new Sieve();
  private long[] records;

  BandJoin(KeyLog bands, LineTable lines, Outlines outlines, Overfull overfull, PairSink sink) {
    this.bands = bands;
    this.lines = lines;
    this.outlines = outlines;
    this.overfull = overfull;
    this.sink = sink;
  }

  @Override
  public Void apply(int partition) {
    try {
      int all = bands.size(partition);
      records = bands.read(partition, records);
      int count = sieve.sift(records, all, Records.KEY_SHIFT);
      Arrays.sort(records, 0, count);
      for (int from = 0; from < count; ) {
        int to = from + 1;
        while (to < count && Records.sameKey(records[from], records[to])) {
          to++;
        }
        if (to - from > 1) {
          join(from, stories(from, to));
        }
        from = to;
      }
      return null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Moves what is a story, each once, to the front; returns where it ends.
  private int stories(int from, int to) {
    int end = from;
    for (int i = from; i < to; i++) {
      int line = Records.keyedLine(records[i]);
      boolean again = end > from && Records.keyedLine(records[end - 1]) == line;
      if (!again && lines.isStory(line)) {
        records[end++] = records[i];
      }
    }
    return end;
  }

  private void join(int from, int to) throws IOException {
    int hubs = to - from;
    if (hubs > Overfull.MOST) {
      overfull.add(hubs);
      hubs = Overfull.HUBS;
    }
    for (int b = from + 1; b < to; b++) {
      int line = Records.keyedLine(records[b]);
      for (int a = from; a < Math.min(b, from + hubs); a++) {
        int other = Records.keyedLine(records[a]);
        if (outlines.mayMatch(line, lines.shingles(line), other, lines.shingles(other))) {
          sink.add(other, line);
        }
      }
    }
  }
}
