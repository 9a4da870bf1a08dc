package org.reprint.text;

import java.util.ArrayList;
import java.util.List;

/// Cuts a text into paragraphs. A paragraph ends at an empty line; at a line break before an
/// indented line; before and after a Markdown heading; and at any other line break unless the line
/// was broken by its width: most lines are at most [#WRAPPED] units long, and the next line's first
/// word would hardly have fitted on this one. Cost: linear.
final class Paragraphs {
  private static final int WRAPPED = 100;

  /// A text of wrapped lines may have one longer line (a link) in so many.
  private static final int ONE_LONGER_IN = 10;

  /// How much of the longest line a line and the next word fill where lines are broken by width;
  /// below 1 because some programs even lines out.
  private static final double NEARLY = 0.8;

  /// A line without the blanks around it.
  ///
  /// @param from where the line starts, blanks included
  /// @param range what is not blank
  private record Line(int from, Range range) {
    boolean indented() {
      return range.start() - from >= 2;
    }

    /// What the line takes up on the page.
    int width() {
      return range.end() - from;
    }
  }

  private final String text;
  private final List<Line> lines;
  private final int longest; // of the lines that may be wrapped, 0 when the text is not wrapped

  private Paragraphs(String text) {
    this.text = text;
    this.lines = lines(text);
    this.longest = longest(lines);
  }

  /// The paragraphs, trimmed of blanks, none empty, in order.
  static List<Range> of(String text) {
    return new Paragraphs(text).join();
  }

  /// True for white space, no-break spaces and the byte-order mark.
  static boolean blank(char c) {
    return Character.isWhitespace(c)
        || c == '\u00a0'
        || c == '\u2007'
        || c == '\u202f'
        || c == '\ufeff';
  }

  private List<Range> join() {
    List<Range> paragraphs = new ArrayList<>();
    Line previous = null;
    int start = 0;
    for (Line line : lines) {
      boolean empty = line.range.length() == 0;
      if (previous != null && (empty || !goesOn(previous, line))) {
        paragraphs.add(new Range(start, previous.range.end()));
        previous = null;
      }
      if (!empty) {
        start = previous == null ? line.range.start() : start;
        previous = line;
      }
    }
    if (previous != null) {
      paragraphs.add(new Range(start, previous.range.end()));
    }
    return paragraphs;
  }

  /// True when a line was broken by its width, so that the paragraph goes on with the next.
  private boolean goesOn(Line line, Line next) {
    if (longest == 0 || next.indented() || heading(line) || heading(next)) {
      return false;
    }
    int word = next.range.start();
    while (word < next.range.end() && !blank(text.charAt(word))) {
      word++;
    }
    return line.width() + 1 + word - next.range.start() >= NEARLY * longest;
  }

  private boolean heading(Line line) {
    int i = line.range.start();
    while (i < line.range.end() && text.charAt(i) == '#') {
      i++;
    }
    return i > line.range.start() && i < line.range.end() && blank(text.charAt(i));
  }

  private static int longest(List<Line> lines) {
    int longest = 0;
    int filled = 0;
    int longer = 0;
    for (Line line : lines) {
      if (line.range.length() > 0) {
        filled++;
        if (line.width() <= WRAPPED) {
          longest = Math.max(longest, line.width());
        } else {
          longer++;
        }
      }
    }
    return longer * ONE_LONGER_IN <= filled ? longest : 0;
  }

  private static List<Line> lines(String text) {
    List<Line> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (breaks(c)) {
        lines.add(line(text, start, i));
        if (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
          i++;
        }
        start = i + 1;
      }
    }
    lines.add(line(text, start, text.length()));
    return lines;
  }

  /// The characters that end a line: Unicode's mandatory breaks.
  private static boolean breaks(char c) {
    return c >= '\n' && c <= '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029';
  }

  private static Line line(String text, int start, int end) {
    int from = start;
    int to = end;
    while (from < to && blank(text.charAt(from))) {
      from++;
    }
    while (to > from && blank(text.charAt(to - 1))) {
      to--;
    }
    return new Line(start, new Range(from, to));
  }
}
