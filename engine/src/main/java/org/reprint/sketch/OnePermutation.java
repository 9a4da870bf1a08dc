package org.reprint.sketch;

import java.util.Arrays;

/// The kernel of scheme `oph32-1`: each shingle is hashed once and falls into one slot; slots that
/// none fell into copy another's value.
///
/// The scheme, bit for bit. `mix` is [SplitMix#mix], all arithmetic is modulo 2^64, `key` is the
/// first number that SplitMix64 yields from the seed.
/// 1. A shingle `x` is hashed to `z`, which is `mix(x ^ key)` without its last step: `z ^= z >>>
///    31` only mends low bits that are not read. Its slot is the high word of the 128-bit product
///    `z * slots`, its value bits 21 to 51 of `z`, with their sign: in `[-2^30, 2^30)`. Up to 4,096
///    slots, all values occur in each.
/// 2. A slot holds the least value of the shingles that fall into it (Li, Owen and Zhang 2012, "One
///    permutation hashing").
/// 3. A slot `s` without shingles holds what the first of the slots `s + offset[0]`, `s +
///    offset[1]`, ... modulo `slots` holds that has shingles. The offsets are the numbers 1 to
///    `slots - 1`, shuffled by the next numbers of SplitMix64.
///
/// Step 3 is the optimal densification of Shrivastava 2017 (PMLR v70), unbiased for the same
/// reason: where a slot looks depends on no shingle, and it looks for the first slot that either
/// set has. Only the sequences differ. There each slot has its own random one; here all share one
/// order of offsets, so no two slots look at one slot in the same round, and what is there is
/// handed out more evenly. That lowers the variance, measured with 128 slots and in units of
/// `J(1-J)/slots`, from 0.85-1.04 to 0.80-0.91 for sets of 100, from 1.29-1.43 to 0.93-1.01 for
/// sets of 20, from 1.30-1.63 to 0.97-1.18 for sets of 3 to 10. It also ends: after `slots - 1`
/// rounds every slot was asked.
///
/// Speed: minima are taken without branches, whose outcomes nobody could predict, by turns in two
/// tables, so that a minimum seldom waits for the one just stored; the open slots of a round are
/// closed up into a list, so that a round costs what is still open. Where the number of slots is a
/// power of two, the product is a shift. Not thread-safe: it has scratch of its own.
final class OnePermutation {
  private static final int BLOCK = 512; // shingles: 4 KB, and most stories are one
  private static final int VALUE_AT = 20; // lowest bit of z that is read as value, plus a sign

  private final int slots;
  private final long key;
  private final int[] offsets; // [slots - 1]
  private final int shift; // that leaves the slot of a hash; 0 where slots are no power of two
  private final int[] minima; // [slots], before densification; EMPTY where no shingle fell
  private final int[] others; // [slots], the same of every second shingle, until they are merged
  private final long[] mixed = new long[BLOCK]; // the shingles at hand, hashed
  private final int[] open; // [slots], of which a head lists the slots still without a value

  OnePermutation(SketchOptions options) {
    slots = options.slots();
    long state = options.seed() + SplitMix.GAMMA;
    key = SplitMix.mix(state);
    offsets = new int[slots - 1];
    for (int i = 0; i < offsets.length; i++) { // Fisher and Yates, from the inside out
      state += SplitMix.GAMMA;
      int other = (int) Math.unsignedMultiplyHigh(SplitMix.mix(state), i + 1L);
      offsets[i] = offsets[other];
      offsets[other] = i + 1;
    }
    shift = Integer.bitCount(slots) == 1 ? -Integer.numberOfTrailingZeros(slots) & 63 : 0;
    minima = new int[slots];
    others = new int[slots];
    open = new int[slots];
  }

  /// Writes the signature of a set into `[at, at + slots)`.
  ///
  /// @param shingles 64-bit hashes; `[0, count)` is read
  /// @param count at least 1
  void sketch(long[] shingles, int count, int[] table, int at) {
    fold(shingles, count);
    int left = copy(table, at);
    if (left == slots - 1) { // a single slot has shingles, which all others find
      Arrays.fill(table, at, at + slots, least());
    } else {
      fill(left, table, at);
    }
  }

  /// In two loops a block: one that only computes, which C2 turns into vector code, and one that
  /// lowers. A single loop takes twice as long.
  private void fold(long[] shingles, int count) {
    Arrays.fill(minima, Signatures.EMPTY);
    Arrays.fill(others, Signatures.EMPTY);
    for (int from = 0; from < count; from += BLOCK) {
      int length = Math.min(BLOCK, count - from);
      System.arraycopy(shingles, from, mixed, 0, length);
      mix(length);
      if (shift > 0) {
        lowerByShift(length);
      } else {
        lower(0, length);
      }
    }
    merge();
  }

  /// In one array, so that C2 need not prove that two do not overlap.
  private void mix(int length) {
    long[] z = mixed;
    long first = key;
    for (int i = 0; i < length; i++) {
      long x = z[i] ^ first;
      x = (x ^ (x >>> 30)) * SplitMix.FACTOR_1;
      z[i] = (x ^ (x >>> 27)) * SplitMix.FACTOR_2;
    }
  }

  private void lower(int from, int to) {
    int[] least = minima;
    long[] with = mixed;
    long width = slots;
    for (int i = from; i < to; i++) {
      long z = with[i];
      int slot = (int) Math.unsignedMultiplyHigh(z, width);
      least[slot] = Math.min(least[slot], (int) (z >>> VALUE_AT) >> 1);
    }
  }

  /// As [#lower], two at a time.
  private void lowerByShift(int length) {
    int[] even = minima;
    int[] odd = others;
    long[] with = mixed;
    int by = shift;
    int i = 0;
    for (; i < length - 1; i += 2) {
      long z = with[i];
      long y = with[i + 1];
      int slot = (int) (z >>> by);
      int next = (int) (y >>> by);
      even[slot] = Math.min(even[slot], (int) (z >>> VALUE_AT) >> 1);
      odd[next] = Math.min(odd[next], (int) (y >>> VALUE_AT) >> 1);
    }
    lower(i, length);
  }

  private void merge() {
    int[] even = minima;
    int[] odd = others;
    for (int slot = 0; slot < even.length; slot++) {
      even[slot] = Math.min(even[slot], odd[slot]);
    }
  }

  /// Copies the minima to the table.
  ///
  /// @return how many slots no shingle fell into: the length of their list
  private int copy(int[] table, int at) {
    int[] least = minima;
    System.arraycopy(least, 0, table, at, slots);
    int[] list = open;
    int left = 0;
    for (int slot = 0; slot < slots; slot++) {
      if (isEmpty(least[slot]) != 0) { // seldom, in a story
        list[left++] = slot;
      }
    }
    return left;
  }

  private void fill(int listed, int[] table, int at) {
    int[] least = minima;
    int[] list = open;
    int end = slots;
    int left = listed;
    for (int round = 0; left > 0; round++) {
      int offset = offsets[round];
      int still = 0;
      for (int i = 0; i < left; i++) {
        int slot = list[i];
        int from = slot + offset;
        from -= from >= end ? end : 0;
        int value = least[from];
        table[at + slot] = value;
        list[still] = slot;
        still += isEmpty(value);
      }
      left = still;
    }
  }

  /// 1 for a slot without shingles, else 0: the two top bits differ in no value but EMPTY.
  private static int isEmpty(int value) {
    return (value ^ (value << 1)) >>> 31;
  }

  private int least() {
    int least = Signatures.EMPTY;
    for (int value : minima) {
      least = Math.min(least, value);
    }
    return least;
  }
}
