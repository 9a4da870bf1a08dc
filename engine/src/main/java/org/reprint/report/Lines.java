package org.reprint.report;

import java.util.Arrays;

/// Where the lines of a text begin, as an editor counts them: after `\n`, `\r\n` or a lone `\r`.
final class Lines {
  private final int[] starts; // ascending, the first is 0
  private final int count;

  Lines(String text) {
    int[] found = new int[16];
    int n = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean ends =
          c == '\n' || (c == '\r' && !(i + 1 < text.length() && text.charAt(i + 1) == '\n'));
      if (ends) {
        if (n == found.length) {
          found = Arrays.copyOf(found, 2 * n);
        }
        found[n++] = i + 1;
      }
    }
    starts = found;
    count = n;
  }

  /// The line, from 1, on which this unit stands.
  int of(int offset) {
    int at = Arrays.binarySearch(starts, 0, count, offset);
    return at >= 0 ? at + 1 : -at - 1;
  }
}
