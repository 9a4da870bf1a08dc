package org.reprint.bench;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Hits and totals by row and column, printed with their shares and a last column of sums.
final class RecallTable {
  private final List<String> columns;
  private final Map<String, int[]> rows = new LinkedHashMap<>(); // [2 * columns]: hits, totals

  RecallTable(List<String> columns) {
    this.columns = List.copyOf(columns);
  }

  /// Counts one case.
  ///
  /// @throws IllegalArgumentException if there is no such column
  void add(String row, String column, boolean hit) {
    int at = columns.indexOf(column);
    if (at < 0) {
      throw new IllegalArgumentException("no column \"" + column + "\"; there are " + columns);
    }
    int[] cells = rows.computeIfAbsent(row, name -> new int[2 * columns.size()]);
    cells[2 * at] += hit ? 1 : 0;
    cells[2 * at + 1]++;
  }

  /// The hits of a row over all columns; 0 for a row that is not there.
  int hits(String row) {
    return sum(row, 0);
  }

  /// The cases of a row over all columns; 0 for a row that is not there.
  int total(String row) {
    return sum(row, 1);
  }

  void print(PrintStream out) {
    StringBuilder head = new StringBuilder(String.format(Locale.ROOT, "  %-12s", ""));
    columns.forEach(column -> head.append(String.format(Locale.ROOT, "%-15s", column)));
    out.println(head.append("all"));
    rows.forEach((row, cells) -> {
      StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "  %-12s", row));
      for (int at = 0; at < cells.length; at += 2) {
        line.append(String.format(Locale.ROOT, "%-15s", share(cells[at], cells[at + 1])));
      }
      out.println(line.append(share(hits(row), total(row))));
    });
  }

  private int sum(String row, int from) {
    int[] cells = rows.getOrDefault(row, new int[0]);
    int sum = 0;
    for (int at = from; at < cells.length; at += 2) {
      sum += cells[at];
    }
    return sum;
  }

  private static String share(int hits, int total) {
    return total == 0
        ? "-"
        : String.format(Locale.ROOT, "%d/%d %.2f", hits, total, hits / (double) total);
  }
}
