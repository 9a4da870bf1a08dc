package org.reprint.dedupe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.function.IntFunction;

/// Pairs stories that share a sampled shingle, where it is one of the rarest of the smaller.
///
/// In two passes: the first learns which samples of each story are the rarest, and writes down
/// again those that several stories have; the second lets each story ask with its rarest.
final class SampleJoin {
  private final LineTable lines;
  private final KeyLog samples;
  private final KeyLog shared;
  private final Rarest rarest;
  private final Overfull overfull;

  /// @param samples of all stories
  /// @param shared takes those that several stories have
  SampleJoin(LineTable lines, KeyLog samples, KeyLog shared, Rarest rarest, Overfull overfull) {
    this.lines = lines;
    this.samples = samples;
    this.shared = shared;
    this.rarest = rarest;
    this.overfull = overfull;
  }

  /// A worker of the first pass, for one thread.
  ///
  /// @param writer to `shared`; closed by the caller
  IntFunction<Void> learner(KeyLog.Writer writer) {
    return new Walk(samples) {
      @Override
      void key(long[] records, int from, int to, int partition) throws IOException {
        for (int i = from; i < to; i++) {
          offer(records[i], to - from);
          writer.add(partition, records[i]);
        }
      }
    };
  }

  private void offer(long record, int stories) {
    int line = Records.sampleLine(record);
    int number = Records.sampleNumber(record);
    if (number != Records.UNNUMBERED && !asksWithAll(line)) {
      rarest.offer(line, number, stories);
    }
  }

  /// A worker of the second pass, for one thread.
  IntFunction<Void> asker(PairSink sink) {
    return new Walk(shared) {
      @Override
      void key(long[] records, int from, int to, int partition) throws IOException {
        int hubs = to - from;
        if (hubs > Overfull.MOST) {
          overfull.add(hubs);
          hubs = Overfull.HUBS;
        }
        for (int i = from; i < to; i++) {
          int line = Records.sampleLine(records[i]);
          int number = Records.sampleNumber(records[i]);
          if (asksWithAll(line) || rarest.asks(line, number, lines.samples(line))) {
            ask(line, records, from, from + hubs, sink);
          }
        }
      }
    };
  }

  private boolean asksWithAll(int line) {
    return lines.shingles(line) < Sampler.SHORT;
  }

  private void ask(int line, long[] records, int from, int to, PairSink sink) throws IOException {
    for (int i = from; i < to; i++) {
      int other = Records.sampleLine(records[i]);
      if (other != line) {
        sink.add(line, other);
      }
    }
  }

  /// Walks the keys of one partition.
  private abstract class Walk implements IntFunction<Void> {
    private final KeyLog log;
    private final Sieve sieve = new Sieve();
    private long[] records;

    Walk(KeyLog log) {
      this.log = log;
    }

    /// One key that several stories have.
    ///
    /// @param records of stories only, each story once, in `[from, to)`
    abstract void key(long[] records, int from, int to, int partition) throws IOException;

    @Override
    public Void apply(int partition) {
      try {
        int all = log.size(partition);
        records = log.read(partition, records);
        int count = sieve.sift(records, all, Records.SAMPLE_KEY_SHIFT);
        Arrays.sort(records, 0, count);
        for (int from = 0; from < count; ) {
          int to = from + 1;
          while (to < count && Records.sameSample(records[from], records[to])) {
            to++;
          }
          int end = to - from == 1 ? to : stories(from, to);
          if (end - from > 1) {
            key(records, from, end, partition);
          }
          from = to;
        }
        return null;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private int stories(int from, int to) {
      int end = from;
      for (int i = from; i < to; i++) {
        int line = Records.sampleLine(records[i]);
        boolean again = end > from && Records.sampleLine(records[end - 1]) == line;
        if (!again && lines.isStory(line)) {
          records[end++] = records[i];
        }
      }
      return end;
    }
  }
}
