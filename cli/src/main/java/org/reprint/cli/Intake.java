package org.reprint.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.reprint.wire.Read;

/// Takes what a reader reads in one thread, and gives it in groups to another: a group is full, or
/// its first has waited long enough.
final class Intake implements Consumer<Read> {
  private static final int WAITING = 1_000;

  /// One read, or the end of the stream.
  private record Item(Read read) {}

  private final BlockingQueue<Item> queue = new ArrayBlockingQueue<>(WAITING);
  private final int most;
  private final long waitNanos;
  private boolean ended;

  /// @param most reads of a group
  /// @param waitMillis how long the first of a group waits for others
  Intake(int most, long waitMillis) {
    this.most = most;
    this.waitNanos = TimeUnit.MILLISECONDS.toNanos(waitMillis);
  }

  @Override
  public void accept(Read read) {
    put(new Item(read));
  }

  /// Says that nothing more comes.
  void end() {
    put(new Item(null));
  }

  private void put(Item item) {
    try {
      queue.put(item);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  /// The next group; empty at the end.
  List<Read> group() throws InterruptedException {
    List<Read> group = new ArrayList<>();
    long deadline = 0;
    while (!ended && group.size() < most) {
      Item item =
          group.isEmpty()
              ? queue.take()
              : queue.poll(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
      if (item == null) {
        return group;
      }
      if (item.read == null) {
        ended = true;
      } else {
        deadline = group.isEmpty() ? System.nanoTime() + waitNanos : deadline;
        group.add(item.read);
      }
    }
    return group;
  }
}
