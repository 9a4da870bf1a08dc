package org.reprint.dedupe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.function.IntFunction;

/// Pairs stories that share sampled shingles, when these are of the rarest of the smaller.
///
/// In three passes: the first learns which samples of each story are the rarest, and writes down
/// again those that several stories have; the second lets each story ask with its rarest, a vote
/// for each story that has it too; the third counts the votes.
final class SampleJoin {
  private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

  private final LineTable lines;
  private final Outlines outlines;
  private final KeyLog samples;
  private final KeyLog shared;
  private final KeyLog votes;
  private final Rarest rarest;
  private final Overfull overfull;

  /// @param samples of all stories
  /// @param shared takes those that several stories have
  /// @param votes takes what the stories ask for
  SampleJoin(
      LineTable lines,
      Outlines outlines,
      KeyLog samples,
      KeyLog shared,
      KeyLog votes,
      Overfull overfull) {
    this.lines = lines;
    this.outlines = outlines;
    this.samples = samples;
    this.shared = shared;
    this.votes = votes;
    this.rarest = new Rarest(lines.lines());
    this.overfull = overfull;
  }

  /// A worker of the first pass, for one thread.
  ///
  /// @param writer to `shared`; closed by the caller
  IntFunction<Void> learner(KeyLog.Writer writer) {
    return new KeyWalk(samples, Records.Kind.SAMPLE, lines) {
      @Override
      void key(long[] records, int from, int to, int partition) throws IOException {
        for (int i = from; i < to; i++) {
          int line = Records.Kind.SAMPLE.line(records[i]);
          int number = Records.sampleNumber(records[i]);
          if (number != Records.UNNUMBERED && !isShort(line)) {
            rarest.offer(line, number, to - from);
          }
          writer.add(partition, records[i]);
        }
      }
    };
  }

  /// A worker of the second pass, for one thread.
  ///
  /// @param writer to `votes`; closed by the caller
  IntFunction<Void> asker(KeyLog.Writer writer) {
    return new KeyWalk(shared, Records.Kind.SAMPLE, lines) {
      @Override
      void key(long[] records, int from, int to, int partition) throws IOException {
        int hubs = overfull.hubs(to - from);
        for (int i = from; i < to; i++) {
          int line = Records.Kind.SAMPLE.line(records[i]);
          if (asks(line, Records.sampleNumber(records[i]))) {
            ask(line, records, from, from + hubs, writer);
          }
        }
      }
    };
  }

  /// Short stories ask with all they have.
  private boolean asks(int line, int number) {
    return number != Records.UNNUMBERED
        && (isShort(line) || rarest.asks(line, number, lines.samples(line)));
  }

  private boolean isShort(int line) {
    return lines.shingles(line) < Sampler.SHORT;
  }

  private static void ask(int line, long[] records, int from, int to, KeyLog.Writer writer)
      throws IOException {
    for (int i = from; i < to; i++) {
      int other = Records.Kind.SAMPLE.line(records[i]);
      if (other != line) {
        long vote = Records.vote(line, other);
        long spread = Records.voted(vote) * MULTIPLIER;
        writer.add((int) (spread >>> (Long.SIZE - Records.PARTITION_BITS)), vote);
      }
    }
  }

  /// A worker of the third pass, for one thread.
  IntFunction<Void> counter(PairSink sink) {
    return new IntFunction<>() {
      private long[] records;

      @Override
      public Void apply(int partition) {
        try {
          int count = votes.size(partition);
          records = votes.read(partition, records);
          Arrays.sort(records, 0, count);
          for (int from = 0; from < count; ) {
            int to = from + 1;
            while (to < count && records[from] == records[to]) {
              to++;
            }
            long pair = Records.voted(records[from]);
            boolean turned = Records.secondAsks(records[from]);
            int asking = turned ? Records.second(pair) : Records.first(pair);
            int other = turned ? Records.first(pair) : Records.second(pair);
            if (to - from >= needed(asking, other)
                && outlines.mayMatch(
                    asking, lines.shingles(asking), other, lines.shingles(other))) {
              sink.add(asking, other);
            }
            from = to;
          }
          return null;
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    };
  }

  /// Shared samples that make a candidate of another story: two, where the story asks with at least
  /// five; four, where it asks with sixteen, as short ones do each other; else one.
  private int needed(int asking, int other) {
    int all = lines.samples(asking);
    if (isShort(asking) && isShort(other)) {
      int bits =
          Math.max(Sampler.bits(lines.shingles(asking)), Sampler.bits(lines.shingles(other)));
      all = lines.shingles(asking) >> bits;
    }
    return all < Rarest.ASKING ? 1 : all < 16 || !isShort(asking) ? 2 : 4;
  }
}
