package org.reprint.wire;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// CSV whose first row names the fields, as JSON lines have them: one story a row.
///
/// Parted by commas, semicolons, tabs or bars. Recognised by its first row, which must name the
/// text or the title, in whatever case, beside another field.
final class Csv implements Format {
  private static final String SEPARATORS = ",;\t|";
  private static final int MOST_FIELDS = 1000;
  private static final Pattern SEVERAL = Pattern.compile("\\s*[;|,]\\s*|\\s+");

  private final List<String> names; // of the options, in lower case, in the order of SLOTS
  private final int limitChars;
  private final int mostBytes;

  Csv(ReadOptions options) {
    ReadOptions.Fields f = options.fields();
    List<String> lower = new ArrayList<>();
    for (String name :
        List.of(f.id(), f.text(), f.title(), f.date(), f.source(), f.dateline(), f.version())) {
      lower.add(name.toLowerCase(Locale.ROOT));
    }
    names = List.copyOf(lower);
    limitChars = options.limitChars();
    mostBytes = (int) Math.min(6L * limitChars + (1 << 16), 1 << 28);
  }

  @Override
  public String name() {
    return "csv";
  }

  @Override
  public boolean claims(Source source) {
    return separator(source.glimpse()) != 0;
  }

  // By which character the first row is parted into names that are known; 0 if by none.
  private char separator(String seen) {
    int end = seen.indexOf('\n');
    String row = (end < 0 ? seen : seen.substring(0, end)).strip();
    if (row.length() > 4096 || row.startsWith("{")) { // broken JSON has quoted names too
      return 0;
    }
    for (int i = 0; i < SEPARATORS.length(); i++) {
      char separator = SEPARATORS.charAt(i);
      String[] cells = row.split(Pattern.quote(String.valueOf(separator)), MOST_FIELDS);
      Set<Field> known = new HashSet<>();
      for (String cell : cells) {
        Field field = field(unquoted(cell));
        if (field != null) {
          known.add(field);
        }
      }
      boolean story = known.contains(Field.TEXT) || known.contains(Field.TITLE);
      if (cells.length > 1 && story && isRow(cells, known.size() > 1 ? 2 : 0)) {
        return separator;
      }
    }
    return 0;
  }

  // Names of fields are short: a sentence with a comma in it is none.
  private static boolean isRow(String[] cells, int spaces) {
    for (String cell : cells) {
      if (unquoted(cell).chars().filter(c -> c == ' ').count() > spaces) {
        return false;
      }
    }
    return true;
  }

  private static String unquoted(String cell) {
    String stripped = cell.strip();
    return stripped.length() > 1 && stripped.startsWith("\"") && stripped.endsWith("\"")
        ? stripped.substring(1, stripped.length() - 1)
        : stripped;
  }

  private Field field(String name) {
    int slot = names.indexOf(name.strip().toLowerCase(Locale.ROOT));
    return slot >= 0 ? JsonStory.slot(slot) : Field.ofHeader(name.strip());
  }

  @Override
  public void read(Source source, Outlet outlet) throws IOException {
    char separator = separator(source.glimpse());
    Decoding decoded = Decoding.of(source, mostBytes);
    try (CsvReader<CsvRecord> rows =
        CsvReader.builder()
            .fieldSeparator(separator)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .skipEmptyLines(true)
            .maxBufferSize(mostBytes)
            .ofCsvRecord(decoded.text())) {
      Iterator<CsvRecord> all = rows.iterator();
      List<Field> fields = new ArrayList<>();
      all.next().getFields().forEach(name -> fields.add(field(name)));
      while (all.hasNext()) {
        row(all.next(), fields, decoded.note(), outlet);
      }
    } catch (CsvParseException e) {
      throw new Unreadable(e.getMessage());
    }
    if (!outlet.used()) {
      outlet.nothing("no row beneath the names");
    }
  }

  private void row(CsvRecord row, List<Field> fields, String note, Outlet outlet) {
    int line = (int) row.getStartingLineNumber();
    if (row.getFieldCount() > fields.size()) {
      outlet.refuse(
          line, "a row of " + row.getFieldCount() + " cells, the first row names " + fields.size());
      return;
    }
    Draft draft = new Draft();
    for (int i = 0; i < row.getFieldCount(); i++) {
      Field field = fields.get(i);
      String cell = row.getField(i);
      if (field == Field.TEXT && cell.length() > limitChars) {
        outlet.refuse(line, "the text is longer than " + limitChars + " characters");
        return;
      }
      if (field == Field.REPLACES) {
        SEVERAL.splitAsStream(cell).forEach(id -> draft.put(Field.REPLACES, id));
      } else if (field != null) {
        draft.put(field, cell);
      }
    }
    if (draft.get(Field.TEXT) == null
        && draft.get(Field.TITLE) == null
        && !HeaderReader.isCanceled(draft)) {
      outlet.refuse(line, "a row without \"" + names.get(1) + "\" and \"" + names.get(2) + "\"");
    } else {
      outlet.story(draft, line, note);
    }
  }
}
