package org.reprint.sketch;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/// What a signature of scheme `oph32-1` is, written from its definition: slow, with wide numbers,
/// and sharing nothing with the kernel but the numbers of the definition.
final class ReferenceSketch {
  private static final BigInteger TWO_TO_64 = BigInteger.ONE.shiftLeft(64);

  private ReferenceSketch() {}

  static int[] sketch(SketchOptions options, long[] shingles, int count) {
    int slots = options.slots();
    Integer[] minima = new Integer[slots];
    for (int i = 0; i < count; i++) {
      long z = mix(shingles[i] ^ number(options.seed(), 1));
      int slot = below(slots, z);
      int value = value(z);
      minima[slot] = minima[slot] == null ? value : Math.min(minima[slot], value);
    }
    List<Integer> offsets = offsets(options);
    int[] row = new int[slots];
    for (int slot = 0; slot < slots; slot++) {
      int from = slot;
      for (int round = 0; minima[from] == null; round++) {
        from = (slot + offsets.get(round)) % slots;
      }
      row[slot] = minima[from];
    }
    return row;
  }

  /// The numbers `[1, slots)`: the i-th number drawn says where the i-th is put, and what stood
  /// there moves to the end.
  private static List<Integer> offsets(SketchOptions options) {
    List<Integer> offsets = new ArrayList<>();
    for (int i = 1; i < options.slots(); i++) {
      offsets.add(i);
      int place = below(i, mixWhole(number(options.seed(), i + 1)));
      int moved = offsets.set(place, i);
      offsets.set(i - 1, place == i - 1 ? i : moved);
    }
    return offsets;
  }

  /// The n-th number of SplitMix64 from a seed, before it is mixed, from 1; the key is the first.
  private static long number(long seed, int n) {
    long state = seed + n * 0x9E3779B97F4A7C15L;
    return n == 1 ? mixWhole(state) : state;
  }

  private static int below(int bound, long bits) {
    BigInteger unsigned = new BigInteger(Long.toUnsignedString(bits));
    return unsigned.multiply(BigInteger.valueOf(bound)).divide(TWO_TO_64).intValueExact();
  }

  /// Bits 21 to 51, as a number with a sign.
  private static int value(long z) {
    int bits = (int) (z / (1L << 21) - (z < 0 && z % (1L << 21) != 0 ? 1 : 0)) & 0x7FFFFFFF;
    return bits < 1 << 30 ? bits : bits - (1 << 30) - (1 << 30);
  }

  private static long mix(long bits) {
    long z = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
    return (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
  }

  private static long mixWhole(long bits) {
    long z = mix(bits);
    return z ^ (z >>> 31);
  }
}
