package org.reprint.candidates;

/// What [CandidateIndex.Worker#search] found for one story; food for [CandidateIndex#join].
public final class Hits {
  final int rank; // -1 for a story that another stands for
  final Finds finds;

  Hits(int rank, Finds finds) {
    this.rank = rank;
    this.finds = finds;
  }
}
