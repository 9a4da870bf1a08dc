package org.reprint.bench.guard;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/// Counts bytes that a contender allocates, a document. Exact, and the same on every run.
final class Allocation {
  private static final int RUNS = 5;

  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private long sink;

  Allocation() {}

  /// Bytes a document, by a contender that is warm: the median of some runs.
  ///
  /// @param documents of a run
  double perDocument(Contender contender, int documents) {
    double[] bytes = new double[RUNS];
    for (int run = 0; run < RUNS; run++) {
      long before = threads.getCurrentThreadAllocatedBytes();
      sink ^= contender.batch().run(documents);
      bytes[run] = (double) (threads.getCurrentThreadAllocatedBytes() - before) / documents;
    }
    return RoundRobin.quantile(bytes, 0.5);
  }

  /// As [RoundRobin#sink].
  long sink() {
    return sink;
  }
}
