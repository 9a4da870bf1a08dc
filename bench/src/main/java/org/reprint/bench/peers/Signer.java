package org.reprint.bench.peers;

/// A library that signs sets of shingles with 128 slots, with the sets already in the form that it
/// wants.
///
/// Not thread-safe: one per worker.
///
/// @param <S> its signature
public interface Signer<S> {
  /// Slots of a signature.
  int SLOTS = 128;

  /// Signs one set.
  ///
  /// @param set number of the set, from 0, in the order in which the sets were given
  S sign(int set);

  /// The share of slots in which two signatures agree, in [0, 1]: the library's estimate of Jaccard
  /// similarity.
  double agreement(S a, S b);
}
