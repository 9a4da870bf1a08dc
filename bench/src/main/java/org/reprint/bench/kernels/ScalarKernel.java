package org.reprint.bench.kernels;

/// The reference: what a signature is. Never optimised.
final class ScalarKernel implements Kernel {
  private final HashFamily family;

  ScalarKernel(HashFamily family) {
    this.family = family;
  }

  @Override
  public void fold(long[] shingles, int count, int[] table, int at, int lo, int hi) {
    for (int slot = lo; slot < hi; slot++) {
      int factor = family.factors()[slot];
      int min = table[at + slot];
      for (int i = 0; i < count; i++) {
        min = Math.min(min, HashFamily.value(family.mixed(shingles[i]), factor));
      }
      table[at + slot] = min;
    }
  }
}
