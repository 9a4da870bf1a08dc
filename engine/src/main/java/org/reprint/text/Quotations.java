package org.reprint.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Finds words inside quotation marks: `“English”`, `"straight"`, ` ``typewriter'' `, `„German“`,
/// `«French»`, `»German books«`, `「Japanese」`, `‘single’`. A quotation ends in its paragraph, or
/// goes to its end when the next paragraph opens with a quotation mark again (the convention for
/// long quotations); one that is never closed is no quotation. Marks inside a quotation belong to
/// it. Cost: linear.
final class Quotations {
  /// A single-quoted stretch longer than this is taken for two apostrophes.
  private static final int LONGEST_SINGLE = 300;

  private static final String OPENERS = "“„«»「『\"`";

  /// What closes each of [#OPENERS]; the typewriter's mark is closed by two apostrophes.
  private static final List<String> CLOSERS = List.of("”", "“”", "»", "«", "」", "』", "\"", "'");

  private final String text;
  private final List<Span> found = new ArrayList<>();
  private final boolean[] unclosed = new boolean[CLOSERS.size()]; // none before the paragraph ends

  private Quotations(String text) {
    this.text = text;
  }

  /// The quotations with their marks, in order; they do not overlap.
  static List<Span> find(String text, List<Range> paragraphs) {
    Quotations finder = new Quotations(text);
    for (int p = 0; p < paragraphs.size(); p++) {
      boolean goesOn =
          p + 1 < paragraphs.size()
              && finder.opener(paragraphs.get(p + 1).start(), paragraphs.get(p + 1)) >= 0;
      finder.paragraph(paragraphs.get(p), goesOn);
    }
    return finder.found;
  }

  private void paragraph(Range paragraph, boolean goesOn) {
    Arrays.fill(unclosed, false);
    int i = paragraph.start();
    while (i < paragraph.end()) {
      if (!isMark(text.charAt(i))) {
        i++;
        continue;
      }
      int close = -1;
      int opener = opener(i, paragraph);
      if (opener >= 0) {
        close = closeDouble(opener, i, paragraph.end());
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

  /// True for what may open a quotation; in most scripts letters stand before all of these.
  private static boolean isMark(char c) {
    return c == '"' || c == '\'' || c == '`' || c >= '«' && (c == '‘' || OPENERS.indexOf(c) >= 0);
  }

  /// Which of [#OPENERS] opens a quotation here, or -1. Marks that also close must not stand after
  /// a letter or digit (`12" guns`), nor before a blank.
  private int opener(int at, Range paragraph) {
    char c = text.charAt(at);
    int opener = OPENERS.indexOf(c);
    if (opener < 0 || c == '`' && !text.startsWith("``", at)) {
      return -1;
    }
    boolean closesToo = c == '"' || c == '»';
    boolean after = at > paragraph.start() && Character.isLetterOrDigit(text.charAt(at - 1));
    boolean before = at + 1 < paragraph.end() && !Paragraphs.blank(text.charAt(at + 1));
    return closesToo && (after || !before) ? -1 : opener;
  }

  /// One past the closing mark of the quotation that opens at `open`, or -1.
  private int closeDouble(int opener, int open, int end) {
    if (unclosed[opener]) {
      return -1;
    }
    String closing = CLOSERS.get(opener);
    boolean twice = closing.equals("'");
    for (int i = open + 1; i < end; i++) {
      if (closing.indexOf(text.charAt(i)) >= 0) {
        if (!twice) {
          return i + 1;
        }
        if (i + 1 < end && text.charAt(i + 1) == '\'') {
          return i + 2;
        }
      }
    }
    unclosed[opener] = true;
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
      if (text.charAt(i) == closing && wordEnds && !Paragraphs.blank(text.charAt(i - 1))) {
        return i + 1;
      }
    }
    return -1;
  }
}
