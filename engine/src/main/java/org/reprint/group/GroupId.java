package org.reprint.group;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.reprint.text.TermHash;

/// Names of groups: `g-` and the first hex digits of the hash of the kept story's key, four or as
/// many as tell it from the other groups of the run. Two keys of one whole hash are told apart by a
/// number, in the order of the keys.
final class GroupId {
  private static final int DIGITS = 4;

  private GroupId() {}

  /// Names for groups.
  ///
  /// @param kept keys of the kept stories, each once
  /// @return the name of each, in the same order
  static List<String> of(List<String> kept) {
    String[][] hashed = new String[kept.size()][]; // hash and key
    for (int i = 0; i < hashed.length; i++) {
      String key = kept.get(i);
      hashed[i] = new String[] {HexFormat.of().toHexDigits(TermHash.of(key)), key};
    }
    return of(hashed);
  }

  /// Names for groups whose hashes are known: `[hash in hex, key]` each.
  static List<String> of(String[][] hashed) {
    Integer[] sorted = new Integer[hashed.length];
    Arrays.setAll(sorted, i -> i);
    Arrays.sort(
        sorted,
        (x, y) -> {
          int byHash = hashed[x][0].compareTo(hashed[y][0]);
          return byHash != 0 ? byHash : hashed[x][1].compareTo(hashed[y][1]);
        });
    String[] names = new String[hashed.length];
    int same = 1;
    for (int i = 0; i < sorted.length; i++) {
      String hash = hashed[sorted[i]][0];
      String before = i == 0 ? "" : hashed[sorted[i - 1]][0];
      String after = i + 1 == sorted.length ? "" : hashed[sorted[i + 1]][0];
      same = hash.equals(before) ? same + 1 : 1;
      int shared = Math.max(shared(hash, before), shared(hash, after));
      String digits = hash.substring(0, Math.min(hash.length(), Math.max(DIGITS, shared + 1)));
      names[sorted[i]] = "g-" + digits + (same == 1 ? "" : "-" + same);
    }
    return List.of(names);
  }

  private static int shared(String a, String b) {
    int mismatch = Arrays.mismatch(a.toCharArray(), b.toCharArray());
    return mismatch < 0 ? a.length() : mismatch;
  }
}
