package org.reprint.archive;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Hands stories to the index in a thread of its own, so that filing goes on meanwhile; one group
/// of stories at a time. Not thread-safe.
final class HandOver implements Closeable {
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("reprint-archive").factory());
  private Future<Snapshot> work;

  /// Begins; what was begun before must have been taken.
  ///
  /// @param handing gives the index as it is then
  void begin(Callable<Snapshot> handing) {
    if (work != null) {
      throw new IllegalStateException("other stories are being handed on");
    }
    work = thread.submit(handing);
  }

  /// Whether something was begun that has come to its end, or failed.
  boolean isDone() {
    return work != null && work.isDone();
  }

  /// Takes what was begun, and waits for it where it is not done.
  ///
  /// @return null when nothing was begun
  /// @throws IOException if it failed
  Snapshot take() throws IOException {
    if (work == null) {
      return null;
    }
    try {
      Snapshot snapshot = work.get();
      work = null;
      return snapshot;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while stories were handed to the index");
    } catch (ExecutionException e) {
      work = null;
      switch (e.getCause()) {
        case IOException cause -> throw cause;
        case RuntimeException cause -> throw cause;
        default -> throw new IllegalStateException("stories could not be handed to the index", e);
      }
    }
  }

  /// Waits for what was begun, whatever becomes of it: the stories stand in their journal until
  /// they are in the index.
  @Override
  public void close() {
    thread.close();
  }
}
