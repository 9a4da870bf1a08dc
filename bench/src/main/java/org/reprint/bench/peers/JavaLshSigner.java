package org.reprint.bench.peers;

import info.debatty.java.lsh.MinHash;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Signs with java-lsh.
///
/// Its set is one of boxed integers that are not negative; a hash gives up half its bits for that,
/// which 400 shingles do not notice. Boxing is done outside the clock, which flatters the library.
final class JavaLshSigner implements Signer<int[]> {
  private static final long SEED = 42;

  private final MinHash minHash = new MinHash(SLOTS, Integer.MAX_VALUE, SEED);
  private final List<Set<Integer>> sets = new ArrayList<>(); // [sets]

  JavaLshSigner(long[][] sets) {
    for (long[] hashes : sets) {
      Set<Integer> set = HashSet.newHashSet(hashes.length);
      for (long hash : hashes) {
        set.add((int) hash & Integer.MAX_VALUE);
      }
      this.sets.add(set);
    }
  }

  @Override
  public int[] sign(int set) {
    return minHash.signature(sets.get(set));
  }

  @Override
  public double agreement(int[] a, int[] b) {
    return minHash.similarity(a, b);
  }
}
