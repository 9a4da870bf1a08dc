package org.reprint.group;

import java.util.Arrays;
import java.util.HexFormat;
import org.reprint.text.TermHash;

/// Names of the groups of one run: `g-` and the 16 hex digits of the hash of the key of the group's
/// earliest story. Immutable; eight bytes a group.
///
/// So a group keeps its name when stories join it that are not earlier than all of it, when another
/// of it is kept, and when other groups come and go. Where two groups become one it has the name of
/// that which holds the earliest story, and where one is parted, the part that holds it keeps the
/// name. What cannot be promised of names that are made without a memory of earlier runs: a story
/// that comes late with an earlier date, or with a lower key where none has a date, renames the
/// group that it joins.
public final class GroupNames {
  private final long[] sorted; // [groups], as unsigned numbers, with their top bit flipped

  private GroupNames(long[] sorted) {
    this.sorted = sorted;
  }

  /// The hash by which a group is named.
  ///
  /// @param namesake key of its earliest story
  public static long hash(String namesake) {
    return TermHash.of(namesake);
  }

  /// Names for groups.
  ///
  /// @param hashes of the keys of their earliest stories, one a group; not kept
  public static GroupNames of(long[] hashes) {
    long[] sorted = new long[hashes.length];
    Arrays.setAll(sorted, i -> hashes[i] ^ Long.MIN_VALUE);
    Arrays.sort(sorted);
    return new GroupNames(sorted);
  }

  /// The name of one group.
  ///
  /// @param hash as above
  /// @param same from 1: of groups with one hash, which it is
  public static String name(long hash, int same) {
    return "g-" + HexFormat.of().toHexDigits(hash) + (same == 1 ? "" : "-" + same);
  }

  /// Whether several groups have this hash.
  public boolean repeats(long hash) {
    long wanted = hash ^ Long.MIN_VALUE;
    int at = Arrays.binarySearch(sorted, wanted);
    return at > 0 && sorted[at - 1] == wanted
        || at >= 0 && at + 1 < sorted.length && sorted[at + 1] == wanted;
  }
}
