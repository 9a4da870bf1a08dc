package org.reprint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.Supplier;
import org.reprint.work.Parallel;

/// The workers of a desk, kept for who comes next: they hold scratch. Thread-safe.
final class Workers {
  private final Queue<DeskWorker> idle = new ArrayDeque<>();
  private final Supplier<DeskWorker> made;

  /// @param made makes another one
  Workers(Supplier<DeskWorker> made) {
    this.made = made;
  }

  /// Work of one worker.
  @FunctionalInterface
  interface Work<T> {
    T of(DeskWorker worker) throws IOException;
  }

  /// Work of one worker on one of several things.
  @FunctionalInterface
  interface IndexedWork<T> {
    T of(DeskWorker worker, int index) throws IOException;
  }

  /// Does something with one worker.
  <T> T with(Work<T> work) throws IOException {
    DeskWorker worker = take();
    try {
      return work.of(worker);
    } finally {
      give(worker);
    }
  }

  /// Does something for each of several things, side by side.
  <T> List<T> each(Parallel parallel, int size, IndexedWork<T> work) throws IOException {
    List<DeskWorker> used = new ArrayList<>();
    try {
      return parallel.map(
          size,
          () -> {
            DeskWorker worker = take();
            synchronized (used) {
              used.add(worker);
            }
            return i -> {
              try {
                return work.of(worker, i);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            };
          },
          n -> {});
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } finally {
      used.forEach(this::give);
    }
  }

  private DeskWorker take() {
    synchronized (idle) {
      DeskWorker worker = idle.poll();
      return worker == null ? made.get() : worker;
    }
  }

  private void give(DeskWorker worker) {
    synchronized (idle) {
      idle.add(worker);
    }
  }
}
