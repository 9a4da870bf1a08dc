package org.reprint.candidates;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// How far apart in time two stories may be and still be compared. Stories without a date are
/// compared with all.
///
/// Stories are ranks here: those without a date first, the others in the order of their dates, so
/// that those within reach of one are two runs of ranks, `[0, undated)` and `[from, to)`.
/// Immutable.
final class Window {
  /// The second of a story without a date, and of every story when no window is set.
  static final long NEVER = Long.MIN_VALUE;

  private final long width; // seconds
  private final long[] second; // [ranks], ascending, NEVER first
  private final int undated; // ranks without a date

  /// @param width in seconds, at least 0; of no account when all is undated
  /// @param second of each rank, ascending
  Window(long width, long[] second) {
    this.width = width;
    this.second = second;
    undated = firstFrom(NEVER + 1, second, 0);
  }

  /// The window of stories that are in order already.
  static Window of(List<Material> ranked, Duration width) {
    long[] second = new long[ranked.size()];
    for (int rank = 0; rank < second.length; rank++) {
      second[rank] = ranked.get(rank).second();
    }
    return new Window(width == null ? 0 : width.toSeconds(), second);
  }

  /// The second by which a story is ordered.
  ///
  /// @param date null when the story has none
  /// @param width null when there is no window: then no date counts
  static long second(Instant date, Duration width) {
    return date == null || width == null ? NEVER : date.getEpochSecond();
  }

  /// The number of ranks without a date; they come first.
  int undated() {
    return undated;
  }

  boolean undated(int rank) {
    return rank < undated;
  }

  /// The first dated rank within reach of one; the first of all dated ones when it has no date.
  int from(int rank) {
    return undated(rank) ? undated : firstFrom(second[rank] - width, second, undated);
  }

  /// The end of the ranks within reach of one.
  int to(int rank) {
    return undated(rank) ? second.length : firstFrom(second[rank] + width + 1, second, undated);
  }

  long second(int rank) {
    return second[rank];
  }

  long width() {
    return width;
  }

  /// Whether two stories are too far apart to be compared.
  boolean apart(int rank, int other) {
    return !undated(rank) && !undated(other) && Math.abs(second[rank] - second[other]) > width;
  }

  /// The first index from a place on whose value is at least this.
  private static int firstFrom(long least, long[] ascending, int from) {
    int low = from;
    int high = ascending.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ascending[middle] < least) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
