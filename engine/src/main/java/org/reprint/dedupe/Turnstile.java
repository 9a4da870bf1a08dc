package org.reprint.dedupe;

import java.io.IOException;
import java.io.UncheckedIOException;

/// Lets threads through in the order of their tickets, from 0.
final class Turnstile {
  private int next;
  private boolean broken;
  private IOException why; // null when it is another's error

  /// Waits for every ticket before this one.
  ///
  /// @throws UncheckedIOException if another thread failed so
  /// @throws IllegalStateException if another thread failed otherwise, or this one is interrupted
  synchronized void enter(int ticket) {
    while (next != ticket && !broken) {
      try {
        wait();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted", e);
      }
    }
    if (why != null) {
      throw new UncheckedIOException(why);
    }
    if (broken) {
      throw new IllegalStateException("another thread failed");
    }
  }

  /// Lets the next ticket in.
  synchronized void leave() {
    next++;
    notifyAll();
  }

  /// Sends everybody home.
  ///
  /// @param cause or null
  synchronized void fail(IOException cause) {
    broken = true;
    why = cause;
    notifyAll();
  }
}
