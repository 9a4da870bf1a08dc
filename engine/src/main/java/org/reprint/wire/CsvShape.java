package org.reprint.wire;

import java.util.BitSet;
import java.util.List;

/// How the rows of one CSV look, so that the next can be told from a line of text when one before
/// it is broken: it has as many cells as names, its first cell has no other kinds of characters and
/// is not much longer than the first cells of rows before it, and where all of these had quotes it
/// has one too. Until a row was read, only a first cell of digits will do.
final class CsvShape {
  private static final int LONGER = 2; // times as long

  private final String text;
  private final char separator;
  private final BitSet kinds = new BitSet(); // of characters of first cells
  private int cells; // of the row of names
  private int longest; // first cell
  private int rows; // beneath the names
  private int quoted; // of these

  CsvShape(String text, char separator) {
    this.text = text;
    this.separator = separator;
    kinds.set(Character.DECIMAL_DIGIT_NUMBER);
  }

  static boolean isBreak(char c) {
    return c == '\n' || c == '\r';
  }

  /// Takes in a row that was read; the first has the names.
  ///
  /// @param from where it begins
  void learn(int from, List<String> row) {
    if (cells == 0) {
      cells = row.size();
      return;
    }
    String cell = row.getFirst();
    rows++;
    quoted += walk(from).quoted ? 1 : 0;
    longest = Math.max(longest, cell.length());
    cell.chars().forEach(c -> kinds.set(Character.getType(c)));
  }

  /// Whether a row may begin at a place where a line does.
  boolean mayBegin(int from) {
    Walk walk = walk(from);
    int most = rows == 0 ? Integer.MAX_VALUE : LONGER * Math.max(1, longest);
    return walk.cells == cells
        && walk.first.length() <= most
        && (walk.quoted || quoted < rows || rows == 0)
        && walk.first.chars().allMatch(c -> kinds.get(Character.getType(c)));
  }

  /// Whether a quoted cell of the row that begins at a place has no end.
  boolean isOpen(int from) {
    int at = from;
    boolean begins = true; // a cell
    while (at < text.length()) {
      char c = text.charAt(at);
      if (begins && c == '"') {
        at = closing(at + 1, true);
        if (at == text.length()) {
          return true;
        }
      }
      begins = c == separator || isBreak(c);
      at++;
    }
    return false;
  }

  /// Where the quote that ends a cell stands; where none does, the end of the text.
  ///
  /// @param lines whether the cell may have several; else the end of the line counts
  private int closing(int from, boolean lines) {
    int at = from;
    while (at < text.length() && (lines || !isBreak(text.charAt(at)))) {
      if (text.charAt(at) != '"') {
        at++;
      } else if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
        at += 2;
      } else {
        return at;
      }
    }
    return at;
  }

  /// What stands in one line.
  ///
  /// @param quoted whether a cell begins with a quote
  private record Walk(int cells, String first, boolean quoted) {}

  /// Walks along the line at a place, and not beyond it: of a cell with lines the first.
  private Walk walk(int from) {
    int count = 1;
    int end = -1; // of the first cell
    boolean any = false;
    boolean begins = true;
    int at = from;
    while (at < text.length() && !isBreak(text.charAt(at))) {
      boolean quote = begins && text.charAt(at) == '"';
      boolean parts = text.charAt(at) == separator;
      any |= quote;
      end = parts && end < 0 ? at : end;
      count += parts ? 1 : 0;
      begins = parts;
      at = quote ? closing(at + 1, false) : at + 1;
    }
    String cell = text.substring(from, end < 0 ? at : end).strip();
    boolean closed = cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\"");
    return new Walk(count, closed ? cell.substring(1, cell.length() - 1) : cell, any);
  }
}
