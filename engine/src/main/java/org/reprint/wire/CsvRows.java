package org.reprint.wire;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.Closeable;
import java.io.IOException;
import java.io.StringReader;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;

/// The rows of a CSV. One that cannot be read, because a quote is not closed or not where a cell
/// begins, is told as such, and reading goes on behind it: the rows that it would have swallowed
/// are not lost. Where the next one begins only [CsvShape] can tell, for what is broken may be a
/// text of many lines, and a paragraph with a comma is no row.
final class CsvRows implements Closeable {
  private static final int MOST_BROKEN = 1_000; // each is read to where it broke

  // The line is told by us: theirs is counted from where reading began.
  private static final Pattern PLACE = Pattern.compile(" \\(record starting at line \\d+\\)");

  private final String text;
  private final char separator;
  private final int mostChars;
  private final CsvShape shape;
  private CsvReader<CsvRecord> reader;
  private Iterator<CsvRecord> rows;
  private int line; // at which the next row begins, from 1, or an empty line before it
  private int at; // where that line begins in the text
  private int first; // line at which this reader began
  private int broken;

  /// @param firstLine number of the first line of the text
  CsvRows(String text, int firstLine, char separator, int mostChars) throws IOException {
    this.text = text;
    this.separator = separator;
    this.mostChars = mostChars;
    this.shape = new CsvShape(text, separator);
    this.line = firstLine;
    begin();
  }

  /// A row.
  ///
  /// @param line at which it begins, from 1
  /// @param cells of it; null when it cannot be read
  /// @param why not; else null
  record Row(int line, List<String> cells, String why) {}

  private void begin() throws IOException {
    StringReader rest = new StringReader(text);
    rest.skip(at);
    reader =
        CsvReader.builder()
            .fieldSeparator(separator)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .skipEmptyLines(true)
            .maxBufferSize(mostChars)
            .ofCsvRecord(rest);
    rows = reader.iterator();
    first = line;
  }

  /// The next row; null when there is none.
  ///
  /// @throws Unreadable when too many cannot be read
  Row next() throws IOException {
    CsvRecord record;
    try {
      if (!rows.hasNext()) {
        return null;
      }
      record = rows.next();
    } catch (CsvParseException e) {
      skipEmpty();
      return broken(PLACE.matcher(e.getMessage()).replaceFirst(""));
    }
    skipTo(first + (int) record.getStartingLineNumber() - 1);
    int begin = line;
    int from = at;
    for (String cell : record.getFields()) {
      skipTo(line + breaks(cell));
    }
    boolean isLong = line > begin;
    skipTo(line + 1);
    if (isLong && at == text.length() && shape.isOpen(from)) {
      line = begin;
      at = from;
      return broken("a quote that is not closed");
    }
    shape.learn(from, record.getFields());
    return new Row(begin, record.getFields(), null);
  }

  private Row broken(String why) throws IOException {
    if (++broken == MOST_BROKEN) {
      throw new Unreadable(MOST_BROKEN + " rows cannot be read; the last at line " + line);
    }
    int here = line;
    int last = line;
    do {
      last = line;
      skipTo(line + 1);
      skipEmpty();
    } while (at < text.length() && !shape.mayBegin(at));
    reader.close();
    begin();
    return new Row(here, null, last == here ? why : why + "; left out up to line " + last);
  }

  private static int breaks(String cell) {
    int breaks = 0;
    for (int i = 0; i < cell.length(); i++) {
      boolean second = cell.charAt(i) == '\n' && i > 0 && cell.charAt(i - 1) == '\r';
      breaks += CsvShape.isBreak(cell.charAt(i)) && !second ? 1 : 0;
    }
    return breaks;
  }

  private void skipEmpty() {
    while (at < text.length() && CsvShape.isBreak(text.charAt(at))) {
      skipTo(line + 1);
    }
  }

  /// Goes on to a line, or to the end.
  private void skipTo(int wanted) {
    while (line < wanted && at < text.length()) {
      char c = text.charAt(at++);
      if (CsvShape.isBreak(c)) {
        at += c == '\r' && at < text.length() && text.charAt(at) == '\n' ? 1 : 0;
        line++;
      }
    }
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
