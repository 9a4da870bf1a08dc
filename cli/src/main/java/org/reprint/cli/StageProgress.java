package org.reprint.cli;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.reprint.dedupe.Progress;

/// One line on the terminal that says which stage a run is in, how fast it goes and how long the
/// stage will take; gone when the work is done. Thread-safe.
final class StageProgress implements Progress, AutoCloseable {
  private static final long PAUSE_NANOS = 100_000_000;
  private static final double NANOS = 1e9;
  private static final double MEGA = 1e6;
  private static final String ERASE = "\r\u001b[K";

  private final PrintStream err; // null when it is no terminal
  private final LongSupplier clock; // nanoseconds
  private Stage stage;
  private long began;
  private long shown;
  private boolean visible;

  StageProgress(Session session) {
    this(session, System::nanoTime);
  }

  StageProgress(Session session, LongSupplier clock) {
    this.err = session.terminal().stderr() ? session.err() : null;
    this.clock = clock;
    this.shown = clock.getAsLong();
  }

  @Override
  public synchronized void at(Stage now, long done, long total) {
    if (err == null) {
      return;
    }
    long time = clock.getAsLong();
    if (now != stage) {
      stage = now;
      began = time;
    }
    if (time - shown < PAUSE_NANOS) {
      return;
    }
    shown = time;
    visible = true;
    err.print(ERASE + line(done, total, (time - began) / NANOS));
    err.flush();
  }

  private String line(long done, long total, double seconds) {
    String left =
        total > 0 && done > 0 && seconds > 1
            ? String.format(Locale.ROOT, ", %,.0f s left", seconds * (total - done) / done)
            : "";
    return switch (stage) {
      case JOIN, VERIFY ->
          String.format(Locale.ROOT, "%s: %d %%%s", stage.word(), 100 * done / total, left);
      case UNPACK -> String.format(Locale.ROOT, "%s: %,.0f MB", stage.word(), done / MEGA);
      case READ, WRITE ->
          String.format(
              Locale.ROOT,
              "%s: %,.0f of %,.0f MB, %,.0f MB/s%s",
              stage.word(),
              done / MEGA,
              total / MEGA,
              seconds == 0 ? 0 : done / MEGA / seconds,
              left);
    };
  }

  /// Takes the line off the terminal until the next stage.
  synchronized void clear() {
    if (visible) {
      err.print(ERASE);
      err.flush();
      visible = false;
    }
  }

  @Override
  public void close() {
    clear();
  }
}
