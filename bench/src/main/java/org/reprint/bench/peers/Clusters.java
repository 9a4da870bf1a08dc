package org.reprint.bench.peers;

/// Disjoint sets of stories; the least number of a set stands for it.
final class Clusters {
  private final int[] parents; // [stories]

  Clusters(int stories) {
    parents = new int[stories];
    for (int i = 0; i < stories; i++) {
      parents[i] = i;
    }
  }

  /// The first story of the set of a story.
  int first(int story) {
    int at = story;
    while (parents[at] != at) {
      parents[at] = parents[parents[at]]; // halves the path
      at = parents[at];
    }
    return at;
  }

  /// Makes one set of two.
  void join(int a, int b) {
    int firstA = first(a);
    int firstB = first(b);
    parents[Math.max(firstA, firstB)] = Math.min(firstA, firstB);
  }
}
