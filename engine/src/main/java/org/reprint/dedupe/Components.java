package org.reprint.dedupe;

/// Which lines hang together through candidates: what is not joined here need not be looked at
/// together. Four bytes a line.
///
/// A component is no group: it only bounds the work of finding groups.
final class Components {
  private final int[] parent; // [lines]; the root of a component is its least line

  Components(int lines) {
    parent = new int[lines];
    for (int i = 0; i < lines; i++) {
      parent[i] = i;
    }
  }

  /// Joins the lines of pairs.
  synchronized void join(long[] pairs, int count) {
    for (int i = 0; i < count; i++) {
      int a = find(Records.first(pairs[i]));
      int b = find(Records.second(pairs[i]));
      parent[Math.max(a, b)] = Math.min(a, b);
    }
  }

  private int find(int line) {
    int at = line;
    while (parent[at] != at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }

  /// Ends the joining: from now on [#root] may be asked by many threads.
  void close() {
    for (int i = 0; i < parent.length; i++) {
      parent[i] = parent[parent[i]]; // a parent is less than its child, so it is done already
    }
  }

  /// The least line of the component of a line.
  int root(int line) {
    return parent[line];
  }
}
