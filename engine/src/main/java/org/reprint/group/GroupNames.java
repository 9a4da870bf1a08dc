package org.reprint.group;

import java.util.Arrays;
import java.util.HexFormat;
import org.reprint.text.TermHash;

/// Names of the groups of one run: `g-` and the first hex digits of the hash of the kept story's
/// key, four or as many as tell it from the other groups. So a group keeps its name from run to
/// run, but for its number of digits. Immutable; eight bytes a group.
public final class GroupNames {
  private static final int DIGITS = 4;
  private static final int BITS = 4; // a digit

  private final long[] sorted; // [groups], as unsigned numbers, with their top bit flipped

  private GroupNames(long[] sorted) {
    this.sorted = sorted;
  }

  /// The hash by which the group of a kept story is named.
  public static long hash(String kept) {
    return TermHash.of(kept);
  }

  /// Names for groups.
  ///
  /// @param hashes of the kept stories' keys, one a group; not kept
  public static GroupNames of(long[] hashes) {
    long[] sorted = new long[hashes.length];
    Arrays.setAll(sorted, i -> hashes[i] ^ Long.MIN_VALUE);
    Arrays.sort(sorted);
    return new GroupNames(sorted);
  }

  /// The name of one group.
  ///
  /// @param hash of its kept story's key, one of those given
  /// @param same from 1: of groups with one hash, which it is
  /// @throws IllegalArgumentException if the hash was not given
  public String name(long hash, int same) {
    long wanted = hash ^ Long.MIN_VALUE;
    int at = Arrays.binarySearch(sorted, wanted);
    if (at < 0) {
      throw new IllegalArgumentException("no group has the hash " + Long.toHexString(hash));
    }
    int shared = 0;
    if (at > 0) {
      shared = shared(wanted, sorted[at - 1]);
    }
    if (at + 1 < sorted.length) {
      shared = Math.max(shared, shared(wanted, sorted[at + 1]));
    }
    String hex = HexFormat.of().toHexDigits(hash);
    String digits = hex.substring(0, Math.min(hex.length(), Math.max(DIGITS, shared + 1)));
    return "g-" + digits + (same == 1 ? "" : "-" + same);
  }

  /// Whether several groups have this hash.
  public boolean repeats(long hash) {
    long wanted = hash ^ Long.MIN_VALUE;
    int at = Arrays.binarySearch(sorted, wanted);
    return at > 0 && sorted[at - 1] == wanted
        || at >= 0 && at + 1 < sorted.length && sorted[at + 1] == wanted;
  }

  private static int shared(long a, long b) {
    return Long.numberOfLeadingZeros(a ^ b) / BITS;
  }
}
