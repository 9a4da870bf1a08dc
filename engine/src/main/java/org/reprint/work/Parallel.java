package org.reprint.work;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/// Does the same for every index of a range in several threads. The results stand in the order of
/// the indexes, whatever thread made them.
public final class Parallel {
  private final int threads;

  public Parallel(int threads) {
    this.threads = threads;
  }

  /// Results for `[0, size)`.
  ///
  /// @param worker makes one worker a thread, with the scratch that it keeps
  /// @param done told how many are done, after each, from any thread
  /// @throws IllegalStateException if the calling thread is interrupted, which it then still is;
  ///   what a task throws is thrown here
  public <T> List<T> map(int size, Supplier<IntFunction<T>> worker, IntConsumer done) {
    List<T> results = new ArrayList<>(Collections.nCopies(size, null));
    AtomicInteger next = new AtomicInteger();
    AtomicInteger finished = new AtomicInteger();
    Runnable task =
        () -> {
          IntFunction<T> work = worker.get();
          boolean whole = false;
          try {
            for (int i = next.getAndIncrement(); i < size; i = next.getAndIncrement()) {
              results.set(i, work.apply(i));
              done.accept(finished.incrementAndGet());
            }
            whole = true;
          } finally {
            if (!whole) {
              next.set(size); // the others need not go on
            }
          }
        };
    int used = Math.min(threads, size);
    if (used <= 1) {
      task.run();
      return results;
    }
    try (ExecutorService pool = Executors.newFixedThreadPool(used)) {
      List<Future<?>> running = new ArrayList<>();
      for (int t = 0; t < used; t++) {
        running.add(pool.submit(task));
      }
      try {
        for (Future<?> thread : running) {
          thread.get();
        }
      } catch (ExecutionException e) {
        next.set(size);
        switch (e.getCause()) {
          case RuntimeException cause -> throw cause;
          case Error cause -> throw cause;
          default -> throw new IllegalStateException("a task failed", e);
        }
      } catch (InterruptedException e) {
        next.set(size);
        pool.shutdownNow();
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted", e);
      }
    }
    return results;
  }
}
