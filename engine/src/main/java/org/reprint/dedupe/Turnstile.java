package org.reprint.dedupe;

import java.io.IOException;
import java.io.UncheckedIOException;

/// Lets threads through in the order of their tickets, from 0.
final class Turnstile {
  private int next;
  private Throwable broken; // null while all is well

  /// Waits for every ticket before this one.
  ///
  /// Throws what another thread failed with: nobody can tell then which of the errors came first.
  ///
  /// @throws UncheckedIOException if another thread failed with an [IOException]
  /// @throws IllegalStateException if this thread is interrupted
  synchronized void enter(int ticket) {
    while (next != ticket && broken == null) {
      try {
        wait();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted", e);
      }
    }
    switch (broken) {
      case null -> {}
      case IOException cause -> throw new UncheckedIOException(cause);
      case RuntimeException cause -> throw cause;
      case Error cause -> throw cause;
      default -> throw new IllegalStateException("another thread failed", broken);
    }
  }

  /// Lets the next ticket in.
  synchronized void leave() {
    next++;
    notifyAll();
  }

  /// Sends everybody home.
  ///
  /// @param cause the first one counts
  synchronized void fail(Throwable cause) {
    broken = broken == null ? cause : broken;
    notifyAll();
  }
}
