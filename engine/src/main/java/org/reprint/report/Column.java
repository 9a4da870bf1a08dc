package org.reprint.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Lines of limited width, broken at spaces; a word longer than a line is broken where it must be.
final class Column {
  private final Appendable out;
  private final TextOptions options;

  private final List<Run> line = new ArrayList<>();
  private final List<Run> word = new ArrayList<>(); // not yet on a line
  private String rest = "";
  private int lineCells;
  private int wordCells;
  private boolean lineHasWord;
  private Run space; // before the pending word, or null

  Column(Appendable out, TextOptions options) {
    this.out = out;
    this.options = options;
  }

  /// An empty line.
  void gap() throws IOException {
    out.append('\n');
  }

  /// A paragraph of plain text.
  void paragraph(String first, String rest, String text) throws IOException {
    paragraph(first, rest, List.of(Run.plain(text)));
  }

  /// A paragraph.
  ///
  /// @param first stands before the first line
  /// @param rest stands before every other line
  /// @param runs its text
  void paragraph(String first, String rest, List<Run> runs) throws IOException {
    this.rest = rest;
    beginLine(first);
    for (Run run : runs) {
      add(run);
    }
    endWord();
    endLine();
  }

  private void add(Run run) throws IOException {
    int from = 0; // of what is not yet in the word
    int at = 0;
    while (at < run.text().length()) {
      int c = run.text().codePointAt(at);
      int cells = Cells.of(c);
      if (c == ' ' || Cells.of(rest) + wordCells + cells > options.width()) {
        word.add(new Run(run.text().substring(from, at), run.look()));
        endWord();
        from = c == ' ' ? at + 1 : at;
      }
      if (c == ' ') {
        space = new Run(" ", run.look());
      } else {
        wordCells += cells;
      }
      at += Character.charCount(c);
    }
    word.add(new Run(run.text().substring(from), run.look()));
  }

  /// Puts the pending word on this line, or on the next one if it does not fit.
  private void endWord() throws IOException {
    if (wordCells > 0) {
      int gap = space != null && lineHasWord ? 1 : 0;
      if (lineHasWord && lineCells + gap + wordCells > options.width()) {
        endLine();
        beginLine(rest);
      } else if (gap == 1) {
        line.add(space);
        lineCells++;
      }
      line.addAll(word);
      lineCells += wordCells;
      lineHasWord = true;
      space = null;
    }
    word.clear();
    wordCells = 0;
  }

  private void beginLine(String indent) {
    line.add(Run.plain(indent));
    lineCells = Cells.of(indent);
    lineHasWord = false;
    space = null;
  }

  private void endLine() throws IOException {
    StringBuilder text = new StringBuilder();
    Run.Look look = Run.Look.PLAIN;
    for (Run run : line) {
      if (!run.text().isEmpty()) {
        look = turn(text, look, run.look());
        text.append(run.text());
      }
    }
    turn(text, look, Run.Look.PLAIN);
    out.append(text.toString().stripTrailing()).append('\n');
    line.clear();
  }

  private Run.Look turn(StringBuilder text, Run.Look from, Run.Look to) {
    if (options.colour() && from != to) {
      text.append(from == Run.Look.PLAIN ? "" : Run.Look.END).append(to.begin());
    }
    return to;
  }
}
