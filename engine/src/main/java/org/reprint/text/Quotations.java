package org.reprint.text;

import java.util.ArrayList;
import java.util.List;

/// Finds words inside quotation marks. A quotation ends in its paragraph, or goes to its end when
/// the next paragraph opens with a quotation mark again (the convention for long quotations); one
/// that is never closed is no quotation.
final class Quotations {
  /// A single-quoted stretch longer than this is taken for two apostrophes.
  private static final int LONGEST_SINGLE = 300;

  private static final String DOUBLE_OPEN = "“„«「『\"";

  private final String text;
  private final List<Span> found = new ArrayList<>();

  private Quotations(String text) {
    this.text = text;
  }

  /// The quotations with their marks, in order; they do not overlap.
  static List<Span> find(String text, List<Range> paragraphs) {
    Quotations finder = new Quotations(text);
    for (int p = 0; p < paragraphs.size(); p++) {
      boolean goesOn =
          p + 1 < paragraphs.size() && opensDouble(text, paragraphs.get(p + 1).start());
      finder.paragraph(paragraphs.get(p), goesOn);
    }
    return finder.found;
  }

  private static boolean opensDouble(String text, int at) {
    return DOUBLE_OPEN.indexOf(text.charAt(at)) >= 0 || text.startsWith("``", at);
  }

  private void paragraph(Range paragraph, boolean goesOn) {
    int i = paragraph.start();
    while (i < paragraph.end()) {
      int close = -1;
      if (opensDouble(text, i)) {
        close = closeDouble(i, paragraph.end());
        if (close < 0 && goesOn) {
          close = paragraph.end();
        }
      } else if (opensSingle(i, paragraph)) {
        close = closeSingle(i, paragraph.end());
      }
      if (close > i + 2) {
        found.add(new Span(SpanKind.QUOTATION, new Range(i, close)));
        i = close;
      } else {
        i++;
      }
    }
  }

  /// One past the closing mark of the quotation that opens at `open`, or -1.
  private int closeDouble(int open, int end) {
    if (text.startsWith("``", open)) {
      int close = text.indexOf("''", open + 2);
      return close >= 0 && close < end ? close + 2 : -1;
    }
    String closing =
        switch (text.charAt(open)) {
          case '“' -> "”";
          case '„' -> "“”";
          case '«' -> "»";
          case '「' -> "」";
          case '『' -> "』";
          default -> "\"";
        };
    for (int i = open + 1; i < end; i++) {
      if (closing.indexOf(text.charAt(i)) >= 0) {
        return i + 1;
      }
    }
    return -1;
  }

  private boolean opensSingle(int i, Range paragraph) {
    char c = text.charAt(i);
    if (c != '‘' && c != '\'') {
      return false;
    }
    boolean before = i == paragraph.start() || !Character.isLetterOrDigit(text.charAt(i - 1));
    boolean after = i + 1 < paragraph.end() && Character.isLetter(text.charAt(i + 1));
    return before && after;
  }

  private int closeSingle(int open, int end) {
    char closing = text.charAt(open) == '‘' ? '’' : '\'';
    int limit = Math.min(end, open + LONGEST_SINGLE);
    for (int i = open + 1; i < limit; i++) {
      boolean wordEnds = i + 1 >= end || !Character.isLetterOrDigit(text.charAt(i + 1));
      if (text.charAt(i) == closing && wordEnds && !Character.isWhitespace(text.charAt(i - 1))) {
        return i + 1;
      }
    }
    return -1;
  }
}
