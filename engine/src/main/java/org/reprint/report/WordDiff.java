package org.reprint.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What changed between two quotations, word by word: the longest common subsequence of their
/// words.
///
/// Straight and curly quotation marks are the same here: a house style is no altered quotation.
/// Cost: the product of the two numbers of words, after what is common at both ends is taken off.
final class WordDiff {
  /// Beyond this many comparisons both sides are shown whole: nobody reads a diff of that length.
  private static final long LIMIT = 4_000_000;

  private static final String NO_SPACES = "\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}";
  private static final String LETTER = "[\\p{L}\\p{M}\\p{N}&&[^" + NO_SPACES + "]]";
  private static final Pattern TOKEN = Pattern.compile(LETTER + "+(?:['’.,-]" + LETTER + "+)*|\\S");
  private static final Pattern DOUBLE = Pattern.compile("[“”„‟«»]");
  private static final Pattern SINGLE = Pattern.compile("[‘’‚‛]");

  private final String a;
  private final String b;
  private final boolean colour;
  private final List<Token> from;
  private final List<Token> to;
  private final List<Run> runs = new ArrayList<>();

  private record Token(int start, int end, boolean spaced, String word) {}

  private WordDiff(String a, String b, boolean colour) {
    this.a = a;
    this.b = b;
    this.colour = colour;
    this.from = tokens(a);
    this.to = tokens(b);
  }

  /// The second text with what it lost and gained: `We [-are-]{+were+} there`; in colour without
  /// the marks.
  ///
  /// @param a one line, safe to show
  /// @param b one line, safe to show
  static List<Run> of(String a, String b, boolean colour) {
    WordDiff diff = new WordDiff(a, b, colour);
    diff.compare();
    return diff.runs;
  }

  private void compare() {
    int lo = 0;
    while (lo < Math.min(from.size(), to.size()) && same(lo, lo)) {
      lo++;
    }
    int tail = 0;
    while (tail < Math.min(from.size(), to.size()) - lo
        && same(from.size() - 1 - tail, to.size() - 1 - tail)) {
      tail++;
    }
    keep(0, 0, lo);
    int i = lo;
    int j = lo;
    int rows = from.size() - tail;
    int columns = to.size() - tail;
    if ((long) (rows - lo) * (columns - lo) <= LIMIT) {
      int[] common = common(lo, rows, columns);
      int width = columns - lo + 1;
      int i0 = i;
      int j0 = j;
      while (i < rows && j < columns) {
        if (same(i, j)) {
          change(i0, i, j0, j);
          keep(i, j, 1);
          i0 = ++i;
          j0 = ++j;
        } else if (common[(i + 1 - lo) * width + j - lo] >= common[(i - lo) * width + j + 1 - lo]) {
          i++;
        } else {
          j++;
        }
      }
      i = i0;
      j = j0;
    }
    change(i, rows, j, columns);
    keep(rows, columns, tail);
  }

  /// Lengths of the longest common subsequences of the rests, row-major `[rows - lo + 1][columns -
  /// lo + 1]`.
  private int[] common(int lo, int rows, int columns) {
    int width = columns - lo + 1;
    int[] common = new int[(rows - lo + 1) * width];
    for (int i = rows - 1; i >= lo; i--) {
      for (int j = columns - 1; j >= lo; j--) {
        int at = (i - lo) * width + j - lo;
        common[at] =
            same(i, j) ? common[at + width + 1] + 1 : Math.max(common[at + width], common[at + 1]);
      }
    }
    return common;
  }

  private boolean same(int i, int j) {
    return from.get(i).word().equals(to.get(j).word());
  }

  private void keep(int i, int j, int count) {
    for (int k = 0; k < count; k++) {
      Token token = to.get(j + k);
      boolean afterRemoval = !runs.isEmpty() && runs.getLast().look() == Run.Look.REMOVED;
      if (token.spaced() || (afterRemoval && from.get(i + k).spaced())) {
        runs.add(Run.plain(" "));
      }
      runs.add(Run.plain(b.substring(token.start(), token.end())));
    }
  }

  private void change(int i0, int i1, int j0, int j1) {
    boolean spaced = (i0 < i1 && from.get(i0).spaced()) || (j0 < j1 && to.get(j0).spaced());
    if (spaced) {
      runs.add(Run.plain(" "));
    }
    if (i0 < i1) {
      String removed = a.substring(from.get(i0).start(), from.get(i1 - 1).end());
      runs.add(new Run(colour ? removed : "[-" + removed + "-]", Run.Look.REMOVED));
    }
    if (j0 < j1) {
      String added = b.substring(to.get(j0).start(), to.get(j1 - 1).end());
      runs.add(new Run(colour ? added : "{+" + added + "+}", Run.Look.ADDED));
    }
  }

  private static List<Token> tokens(String text) {
    List<Token> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      boolean spaced = matcher.start() > 0 && text.charAt(matcher.start() - 1) == ' ';
      tokens.add(new Token(matcher.start(), matcher.end(), spaced, plainMarks(matcher.group())));
    }
    return tokens;
  }

  private static String plainMarks(String word) {
    return SINGLE.matcher(DOUBLE.matcher(word).replaceAll("\"")).replaceAll("'");
  }
}
