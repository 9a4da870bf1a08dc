package org.reprint.bench.peers;

import com.dynatrace.hash4j.similarity.SimilarityHashing;

/// The peers of the engine's sketcher.
///
/// Sets of shingles are `[sets][hashes]`, 64-bit hashes without repeats.
public final class Signers {
  private static final int SLOT_BITS = 32; // as wide as the engine's

  private Signers() {}

  /// hash4j's SuperMinHash: the fastest of the known peers that estimate Jaccard similarity.
  public static Signer<byte[]> superMinHash(long[][] sets) {
    return new Hash4jSigner(SimilarityHashing.superMinHash(Signer.SLOTS, SLOT_BITS), sets);
  }

  /// hash4j's MinHash.
  public static Signer<byte[]> minHash(long[][] sets) {
    return new Hash4jSigner(SimilarityHashing.minHash(Signer.SLOTS, SLOT_BITS), sets);
  }

  /// java-lsh's MinHash, which signs sets of boxed integers: the low 31 bits of each hash.
  public static Signer<int[]> javaLsh(long[][] sets) {
    return new JavaLshSigner(sets);
  }

  /// Lucene's MinHashFilter with one hash, 128 buckets of one and rotation, over ready terms.
  public static Signer<long[]> lucene(long[][] sets) {
    return new LuceneSigner(sets);
  }
}
