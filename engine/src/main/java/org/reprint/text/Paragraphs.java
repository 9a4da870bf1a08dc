package org.reprint.text;

import java.util.ArrayList;
import java.util.List;

/// Cuts a text into paragraphs. A paragraph ends at an empty line; at a line break before an
/// indented line; and at any other line break unless the lines look hard-wrapped (none longer than
/// [#WRAPPED] units and this one nearly as long as the longest).
final class Paragraphs {
  private static final int WRAPPED = 100;
  private static final double NEARLY = 0.6;

  private Paragraphs() {}

  /// The paragraphs, trimmed of white space, none empty, in order.
  static List<Range> of(String text) {
    List<Range> lines = lines(text);
    int longest = 0;
    for (Range line : lines) {
      longest = Math.max(longest, line.length());
    }
    List<Range> paragraphs = new ArrayList<>();
    int start = -1;
    int end = -1;
    for (Range line : lines) {
      Range trimmed = trim(text, line);
      if (trimmed.length() == 0) {
        start = close(paragraphs, start, end);
        continue;
      }
      boolean indented = trimmed.start() - line.start() >= 2;
      if (start >= 0 && (indented || !wrapped(text, line, end, longest))) {
        start = close(paragraphs, start, end);
      }
      if (start < 0) {
        start = trimmed.start();
      }
      end = trimmed.end();
    }
    close(paragraphs, start, end);
    return paragraphs;
  }

  private static int close(List<Range> paragraphs, int start, int end) {
    if (start >= 0) {
      paragraphs.add(new Range(start, end));
    }
    return -1;
  }

  /// True when the line before this one was broken by its width, so that the sentence goes on.
  private static boolean wrapped(String text, Range line, int previousEnd, int longest) {
    int from = text.lastIndexOf('\n', previousEnd - 1) + 1;
    return longest <= WRAPPED
        && previousEnd - from >= NEARLY * longest
        && text.charAt(line.start()) != '#';
  }

  private static List<Range> lines(String text) {
    List<Range> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029') {
        lines.add(new Range(start, i));
        if (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
          i++;
        }
        start = i + 1;
      }
    }
    lines.add(new Range(start, text.length()));
    return lines;
  }

  private static Range trim(String text, Range line) {
    int from = line.start();
    int to = line.end();
    while (from < to && blank(text.charAt(from))) {
      from++;
    }
    while (to > from && blank(text.charAt(to - 1))) {
      to--;
    }
    return new Range(from, to);
  }

  private static boolean blank(char c) {
    return Character.isWhitespace(c) || c == '\u00a0' || c == '\ufeff' || c == '\u3000';
  }
}
