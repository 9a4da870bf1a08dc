package org.reprint.group;

import java.util.Arrays;
import java.util.List;

/// Which stories were followed by a newer version that may be printed.
final class Versions {
  /// The newest version of a chain.
  static final int LATEST = 0;

  /// In no chain.
  static final int ALONE = 1;

  /// Followed by a newer version.
  static final int FOLLOWED = 2;

  private final int[] rank; // [stories]

  /// @param links between stories, by index
  Versions(List<Candidate> stories, List<Link> links) {
    rank = new int[stories.size()];
    Arrays.fill(rank, ALONE);
    for (Link link : links) {
      int later = link.later();
      if (later != -1 && stories.get(later).usable()) {
        rank[later] = Math.min(rank[later], LATEST);
      }
    }
    for (Link link : links) {
      int later = link.later();
      if (later != -1 && stories.get(later).usable()) {
        rank[link.a() == later ? link.b() : link.a()] = FOLLOWED;
      }
    }
  }

  int rank(int story) {
    return rank[story];
  }
}
