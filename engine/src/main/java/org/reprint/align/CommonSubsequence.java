package org.reprint.align;

import java.util.Arrays;

/// The length of the longest common subsequence of two stretches, by one row of the classic table.
/// Keeps the row: one per worker. Cost: the product of the two lengths.
final class CommonSubsequence {
  /// Whether a token of the first story counts as the same as one of the second.
  interface Same {
    boolean test(int tokenA, int tokenB);
  }

  private int[] row = new int[64];

  /// The length, for tokens `[a0, a1)` and `[b0, b1)`.
  int length(int a0, int a1, int b0, int b1, Same same) {
    int columns = b1 - b0;
    if (row.length <= columns) {
      row = new int[2 * columns + 1];
    }
    Arrays.fill(row, 0, columns + 1, 0);
    for (int i = a0; i < a1; i++) {
      int diagonal = 0;
      for (int j = 0; j < columns; j++) {
        int above = row[j + 1];
        row[j + 1] = same.test(i, b0 + j) ? diagonal + 1 : Math.max(above, row[j]);
        diagonal = above;
      }
    }
    return row[columns];
  }
}
