package org.reprint.dedupe;

import java.io.Closeable;
import java.io.IOException;
import java.util.BitSet;
import java.util.concurrent.atomic.LongAdder;
import org.reprint.group.Group;

/// What the threads that verify find. Thread-safe.
final class Verdicts implements Closeable {
  private final BitSet dropped = new BitSet();
  private final GroupLog groups; // null when nobody wants to see them
  private final LongAdder candidates = new LongAdder();
  private final LongAdder links = new LongAdder();
  private final LongAdder groupCount = new LongAdder();

  Verdicts(GroupLog groups) {
    this.groups = groups;
  }

  /// Counts the candidates of a component, and those that belong together.
  void measured(int pairs, int linked) {
    candidates.add(pairs);
    links.add(linked);
  }

  /// Leaves a line out of the output.
  void drop(int line) {
    synchronized (dropped) {
      dropped.set(line);
    }
  }

  /// Takes a group.
  ///
  /// @param line of its kept story
  void group(int line, Group group) throws IOException {
    groupCount.increment();
    if (groups != null) {
      groups.add(line, group);
    }
  }

  /// Lines that are left out; to be asked when all is done.
  BitSet dropped() {
    return dropped;
  }

  GroupLog groups() {
    return groups;
  }

  long candidates() {
    return candidates.sum();
  }

  long links() {
    return links.sum();
  }

  long groupCount() {
    return groupCount.sum();
  }

  @Override
  public void close() throws IOException {
    if (groups != null) {
      groups.close();
    }
  }
}
