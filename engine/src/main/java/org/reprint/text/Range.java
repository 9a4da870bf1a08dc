package org.reprint.text;

/// A half-open stretch `[start, end)` of a story's text, in UTF-16 units.
///
/// @param start first unit, at least 0
/// @param end one past the last unit, at least `start`
public record Range(int start, int end) implements Comparable<Range> {
  public Range {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException(
          "range must have 0 <= start <= end, got [" + start + ", " + end + ")");
    }
  }

  /// The number of UTF-16 units covered.
  public int length() {
    return end - start;
  }

  /// The number of units that both ranges cover.
  public int overlap(Range other) {
    return Math.max(0, Math.min(end, other.end) - Math.max(start, other.start));
  }

  /// The text that a reader saw there.
  public String of(String text) {
    return text.substring(start, end);
  }

  @Override
  public int compareTo(Range other) {
    return start != other.start
        ? Integer.compare(start, other.start)
        : Integer.compare(end, other.end);
  }
}
