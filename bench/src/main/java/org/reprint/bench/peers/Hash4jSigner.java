package org.reprint.bench.peers;

import com.dynatrace.hash4j.similarity.ElementHashProvider;
import com.dynatrace.hash4j.similarity.SimilarityHashPolicy;
import com.dynatrace.hash4j.similarity.SimilarityHasher;

/// Signs with one of hash4j's policies.
final class Hash4jSigner implements Signer<byte[]> {
  private final SimilarityHashPolicy policy;
  private final SimilarityHasher hasher;
  private final ElementHashProvider[] sets; // [sets]

  Hash4jSigner(SimilarityHashPolicy policy, long[][] sets) {
    this.policy = policy;
    this.hasher = policy.createHasher();
    this.sets = new ElementHashProvider[sets.length];
    for (int i = 0; i < sets.length; i++) {
      this.sets[i] = ElementHashProvider.ofValues(sets[i]);
    }
  }

  @Override
  public byte[] sign(int set) {
    return hasher.compute(sets[set]);
  }

  @Override
  public double agreement(byte[] a, byte[] b) {
    return policy.getFractionOfEqualComponents(a, b);
  }
}
