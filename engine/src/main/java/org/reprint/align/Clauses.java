package org.reprint.align;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import org.reprint.text.Prose;

/// Where a sentence may be cut: before tokens that follow a comma, a dash, a bracket or a quotation
/// mark.
final class Clauses {
  private Clauses() {}

  /// The first tokens of the clauses of `[from, to)`, ended by `to`.
  static int[] starts(Prose prose, int from, int to) {
    IntArrayList starts = new IntArrayList();
    starts.add(from);
    for (int t = from + 1; t < to; t++) {
      if (parted(prose, t)) {
        starts.add(t);
      }
    }
    starts.add(to);
    return starts.toIntArray();
  }

  private static boolean parted(Prose prose, int t) {
    String text = prose.text();
    for (int i = prose.end(t - 1); i < prose.start(t); i++) {
      if (isMark(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isMark(char c) {
    return switch (c) {
      case ',', ';', ':', '—', '–', '(', ')', '[', ']', '"', '“', '”', '„', '«', '»' -> true;
      default -> false;
    };
  }
}
