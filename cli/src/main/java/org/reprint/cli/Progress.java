package org.reprint.cli;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.IntConsumer;
import java.util.function.LongSupplier;

/// One line on the terminal that counts; gone when the work is done. Thread-safe.
final class Progress implements IntConsumer, AutoCloseable {
  private static final long PAUSE_NANOS = 100_000_000;
  private static final String ERASE = "\r\u001b[K";

  private final PrintStream err; // null when it is no terminal
  private final int total;
  private final LongSupplier clock; // nanoseconds
  private long shown;
  private boolean visible;

  Progress(Session session, int total) {
    this(session, total, System::nanoTime);
  }

  Progress(Session session, int total, LongSupplier clock) {
    this.err = session.terminal().stderr() ? session.err() : null;
    this.total = total;
    this.clock = clock;
    this.shown = clock.getAsLong();
  }

  @Override
  public synchronized void accept(int done) {
    if (err == null || clock.getAsLong() - shown < PAUSE_NANOS) {
      return;
    }
    shown = clock.getAsLong();
    visible = true;
    err.print(ERASE + String.format(Locale.ROOT, "compared %,d of %,d stories", done, total));
    err.flush();
  }

  @Override
  public synchronized void close() {
    if (visible) {
      err.print(ERASE);
      err.flush();
    }
  }
}
