package org.reprint.wire;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// CSV whose first row names the fields, as JSON lines have them: one story a row.
///
/// Parted by commas, semicolons, tabs or bars. Recognised by its first row, which must name the
/// text or the title, in whatever case, beside another field; what others call them ([JsonNames])
/// will do in three columns and more, two of them known, and with a second row.
final class Csv implements Format {
  private static final String SEPARATORS = ",;\t|";
  private static final int MOST_FIELDS = 1000;
  // A spreadsheet may say first how its cells are parted.
  private static final Pattern SAID = Pattern.compile("^sep=.\\r?\\n");
  private static final Pattern SEVERAL = Pattern.compile("\\s*[;|,]\\s*|\\s+");

  private final List<String> names; // of the options, in lower case, in the order of SLOTS
  private final boolean takesOtherTexts;
  private final int limitChars;
  private final int mostBytes;

  Csv(ReadOptions options) {
    names =
        JsonStory.names(options.fields()).stream()
            .map(name -> name.toLowerCase(Locale.ROOT))
            .toList();
    takesOtherTexts = !JsonItems.own(options.fields()).containsKey(Field.TEXT);
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
    String rows = SAID.matcher(seen).replaceFirst("");
    String row = rows.lines().findFirst().orElse("").strip();
    if (row.length() > 4096 || row.startsWith("{")) { // broken JSON has quoted names too
      return 0;
    }
    for (int i = 0; i < SEPARATORS.length(); i++) {
      char separator = SEPARATORS.charAt(i);
      String[] cells = row.split(Pattern.quote(String.valueOf(separator)), MOST_FIELDS);
      Set<Field> own = new HashSet<>();
      Set<Field> known = new HashSet<>();
      for (String cell : cells) {
        Column column = column(unquoted(cell));
        if (column != null) {
          known.add(column.field);
          own.add(column.rank < 0 ? column.field : null);
        }
      }
      boolean ours = own.contains(Field.TEXT) || own.contains(Field.TITLE);
      // Names of others are words of a sentence too: there must be more of them, and a second row.
      boolean others =
          (known.contains(Field.TEXT) || known.contains(Field.TITLE))
              && known.size() > 1
              && cells.length > 2
              && rows.lines().skip(1).findFirst().orElse("").indexOf(separator) >= 0;
      if (cells.length > 1 && (ours || others) && isRow(cells, known.size() > 1 ? 2 : 0)) {
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

  // What a name stands for, or null.
  private Column column(String written) {
    String name = written.strip();
    int slot = names.indexOf(name.toLowerCase(Locale.ROOT));
    if (slot >= 0) {
      return new Column(JsonStory.slot(slot), -2);
    }
    Field header = Field.ofHeader(name);
    if (header != null) {
      return new Column(header, -1);
    }
    JsonNames.Place place = JsonNames.place(name);
    boolean wanted = place != null && (place.field() != Field.TEXT || takesOtherTexts);
    return wanted ? new Column(place.field(), place.rank()) : null;
  }

  /// What a column holds.
  ///
  /// @param rank among the names of its field; less than 0 for our own
  private record Column(Field field, int rank) {}

  @Override
  public void read(Source source, Outlet outlet) throws IOException {
    char separator = separator(source.glimpse());
    Decoding decoded = Decoding.of(source, mostBytes);
    Matcher said = SAID.matcher(decoded.text());
    boolean isSaid = said.find();
    String text = isSaid ? decoded.text().substring(said.end()) : decoded.text();
    try (CsvRows rows = new CsvRows(text, isSaid ? 2 : 1, separator, mostBytes)) {
      CsvRows.Row names = rows.next();
      if (names.why() != null) {
        throw new Unreadable("line " + names.line() + ": " + names.why());
      }
      List<Column> columns = new ArrayList<>();
      names.cells().forEach(name -> columns.add(column(name)));
      for (CsvRows.Row row = rows.next(); row != null; row = rows.next()) {
        if (row.why() == null) {
          row(row, columns, decoded.note(), outlet);
        } else {
          outlet.refuse(row.line(), row.why());
        }
      }
    }
    if (!outlet.used()) {
      outlet.nothing("no row beneath the names");
    }
  }

  private void row(CsvRows.Row row, List<Column> columns, String note, Outlet outlet) {
    int line = row.line();
    if (row.cells().size() > columns.size()) {
      outlet.refuse(
          line, "a row of " + row.cells().size() + " cells, the first row names " + columns.size());
      return;
    }
    Draft draft = new Draft();
    int[] byRank =
        IntStream.range(0, row.cells().size())
            .filter(i -> columns.get(i) != null)
            .boxed()
            .sorted(Comparator.comparingInt(i -> columns.get(i).rank))
            .mapToInt(Integer::intValue)
            .toArray();
    for (int i : byRank) {
      Column column = columns.get(i);
      String cell = row.cells().get(i);
      if (column.field == Field.TEXT && cell.length() > limitChars) {
        outlet.refuse(line, "the text is longer than " + limitChars + " characters");
        return;
      }
      if (column.field == Field.REPLACES) {
        SEVERAL.splitAsStream(cell).forEach(id -> draft.put(Field.REPLACES, id));
      } else if (column.field == Field.TEXT && column.rank >= 0) {
        draft.put(Field.TEXT, HtmlCopy.either(cell));
      } else {
        draft.put(column.field, cell);
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
