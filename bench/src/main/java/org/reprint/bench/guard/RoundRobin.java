package org.reprint.bench.guard;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Measures contenders in turns: in each round every one handles a batch of documents, in an order
/// that shifts from round to round.
///
/// The clock is the CPU time of the thread, so that neighbours on the machine cost little; garbage
/// collection and compilation run on other threads and are not counted, which flatters whoever
/// allocates. Not thread-safe.
final class RoundRobin {
  /// Tables of all rounds.
  ///
  /// @param names of the contenders
  /// @param nanos a document, `[contenders][rounds]`
  record Times(List<String> names, double[][] nanos) {
    double median(int contender) {
      return quantile(nanos[contender], 0.5);
    }

    /// How many times as long one contender takes as another, at a quantile of the rounds.
    double ratio(int slow, int fast, double quantile) {
      double[] ratios = new double[nanos[slow].length];
      for (int round = 0; round < ratios.length; round++) {
        ratios[round] = nanos[slow][round] / nanos[fast][round];
      }
      return quantile(ratios, quantile);
    }

    int index(String name) {
      int at = names.indexOf(name);
      if (at < 0) {
        throw new IllegalArgumentException("no contender \"" + name + "\" among " + names);
      }
      return at;
    }
  }

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final int rounds;
  private final long batchNanos;
  private final long warmupNanos;
  private long sink;

  /// @param rounds that count, at least 1
  /// @param batchNanos how long a batch should take
  /// @param warmupNanos how long each contender runs before anything counts, at least
  RoundRobin(int rounds, long batchNanos, long warmupNanos) {
    if (rounds < 1) {
      throw new IllegalArgumentException("rounds must be at least 1, got " + rounds);
    }
    this.rounds = rounds;
    this.batchNanos = batchNanos;
    this.warmupNanos = warmupNanos;
  }

  /// Warms up and measures.
  Times run(List<Contender> contenders) {
    int[] documents = warmUp(contenders);
    double[][] nanos = new double[contenders.size()][rounds];
    for (int round = 0; round < rounds; round++) {
      for (int turn = 0; turn < contenders.size(); turn++) {
        int at = (turn + round) % contenders.size();
        nanos[at][round] = (double) time(contenders.get(at), documents[at]) / documents[at];
      }
    }
    List<String> names = new ArrayList<>();
    contenders.forEach(contender -> names.add(contender.name()));
    return new Times(names, nanos);
  }

  /// What all batches returned, folded: whoever prints it keeps the work from being left out.
  long sink() {
    return sink;
  }

  /// In turns as well, so that profiles are those of the rounds that count.
  ///
  /// @return documents of a batch, by contender
  private int[] warmUp(List<Contender> contenders) {
    int[] documents = new int[contenders.size()];
    long[] spent = new long[contenders.size()];
    Arrays.fill(documents, 1);
    while (Arrays.stream(spent).min().orElse(Long.MAX_VALUE) < warmupNanos) {
      for (int at = 0; at < documents.length; at++) {
        long took = Math.max(1, time(contenders.get(at), documents[at]));
        spent[at] += took;
        double fit = (double) documents[at] * batchNanos / took;
        documents[at] = (int) Math.clamp(fit, 1, 4.0 * documents[at]);
      }
    }
    return documents;
  }

  private long time(Contender contender, int documents) {
    long before = threads.getCurrentThreadCpuTime();
    sink ^= contender.batch().run(documents);
    return threads.getCurrentThreadCpuTime() - before;
  }

  /// The value below which a share of the values lies.
  static double quantile(double[] values, double share) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[(int) Math.round(share * (sorted.length - 1))];
  }
}
