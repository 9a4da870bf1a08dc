package org.reprint.dedupe;

import java.io.IOException;

/// Pairs the stories that share a band. One per thread.
final class BandJoin extends KeyWalk {
  private final LineTable lines;
  private final Outlines outlines;
  private final Overfull overfull;
  private final PairSink sink;

  BandJoin(KeyLog bands, LineTable lines, Outlines outlines, Overfull overfull, PairSink sink) {
    super(bands, Records.Kind.KEYED, lines);
    this.lines = lines;
    this.outlines = outlines;
    this.overfull = overfull;
    this.sink = sink;
  }

  @Override
  void key(long[] records, int from, int to, int partition) throws IOException {
    int hubs = overfull.hubs(to - from);
    for (int b = from + 1; b < to; b++) {
      int line = Records.Kind.KEYED.line(records[b]);
      for (int a = from; a < Math.min(b, from + hubs); a++) {
        int other = Records.Kind.KEYED.line(records[a]);
        if (outlines.mayMatch(line, lines.shingles(line), other, lines.shingles(other))) {
          sink.add(other, line);
        }
      }
    }
  }
}
