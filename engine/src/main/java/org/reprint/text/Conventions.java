package org.reprint.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What agencies write around their stories, as a table.
///
/// One convention a line, three columns with tabs between them and a fourth for remarks, which is
/// not read; empty lines and lines that begin with `#` say nothing:
///
/// ```
/// kind  form               meaning     whose
/// tag   UPDATE {n}         update      Reuters
/// take  {n} Ld-Writethru   writethru   AP
/// line  Reporting by {names}  sign-off
/// agency  Associated Press    ap
/// ```
///
/// A form is text as it stands but for its holes: `{n}` a number (`2`, `2nd`, `2.`, `II`),
/// `{names}` words of which at least a third are capitalised, `{url}`, `{contact}` a telephone
/// number or address, `{initials}` (`ab/cde`), `{codes}` (`ab cde`), `{...}` anything. A form in
/// capitals is looked for in capitals alone, any other in any case. Which meanings a kind has is
/// said at [Convention.Kind]. Of two forms that fit, the longer one is taken; a form given again
/// takes the new meaning. Immutable.
public final class Conventions {
  private static final String RESOURCE = "conventions.tsv";

  private static final class Builtin {
    static final Conventions TABLE = load();
  }

  private final Map<Convention.Kind, List<Convention>> rows;
  private final Furniture furniture;
  private final Map<String, String> agencies = new HashMap<>(); // names in lower case

  private Conventions(Map<Convention.Kind, List<Convention>> rows) {
    this.rows = rows;
    for (Convention row : of(Convention.Kind.AGENCY)) {
      agencies.put(row.form().toLowerCase(Locale.ROOT), row.meaning());
    }
    furniture = new Furniture(this);
  }

  /// The table in the jar.
  public static Conventions builtin() {
    return Builtin.TABLE;
  }

  /// These conventions and those of a file, in UTF-8.
  ///
  /// @throws IOException if it cannot be read
  /// @throws IllegalArgumentException if a line is wrong; says the file, the line, the value and
  ///   what was allowed
  public Conventions with(Path file) throws IOException {
    String text;
    try {
      text = Files.readString(file);
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException(file + ": not UTF-8", e);
    }
    return with(file.toString(), text);
  }

  /// These conventions and those of a text.
  ///
  /// @param name what the text is called in errors
  /// @throws IllegalArgumentException as above
  public Conventions with(String name, String table) {
    Map<Convention.Kind, Map<String, Convention>> all = new EnumMap<>(Convention.Kind.class);
    for (Convention.Kind kind : Convention.Kind.values()) {
      Map<String, Convention> forms = new LinkedHashMap<>();
      rows.getOrDefault(kind, List.of()).forEach(row -> forms.put(row.form(), row));
      all.put(kind, forms);
    }
    int number = 0;
    for (String line : table.lines().toList()) {
      number++;
      String clean = number == 1 && line.startsWith("\ufeff") ? line.substring(1) : line;
      if (!clean.isBlank() && !clean.startsWith("#")) {
        Convention row = row(name + ":" + number, clean);
        all.get(row.kind()).put(row.form(), row);
      }
    }
    Map<Convention.Kind, List<Convention>> sorted = new EnumMap<>(Convention.Kind.class);
    all.forEach((kind, forms) -> sorted.put(kind, longestFirst(forms)));
    return new Conventions(sorted);
  }

  private static List<Convention> longestFirst(Map<String, Convention> forms) {
    List<Convention> list = new ArrayList<>(forms.values());
    list.sort((x, y) -> Integer.compare(y.form().length(), x.form().length()));
    return List.copyOf(list);
  }

  private static Convention row(String where, String line) {
    String[] cells = line.split("\t", -1);
    if (cells.length < 3) {
      throw new IllegalArgumentException(
          where + ": \"" + line + "\": kind, form and meaning with tabs between them are needed");
    }
    String form = cells[1].strip();
    String meaning = cells[2].strip();
    Convention.Kind kind = null;
    for (Convention.Kind one : Convention.Kind.values()) {
      kind = one.id().equals(cells[0].strip()) ? one : kind;
    }
    if (kind == null) {
      throw new IllegalArgumentException(
          where + ": kind \"" + cells[0] + "\": must be one of " + Convention.Kind.all());
    }
    if (!kind.allows(meaning)) {
      throw new IllegalArgumentException(
          where
              + ": meaning \""
              + meaning
              + "\": of "
              + kind.id()
              + " it must be one of "
              + kind.allowed());
    }
    try {
      return new Convention(kind, form, meaning, Form.compile(form));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(where + ": form \"" + form + "\": " + e.getMessage(), e);
    }
  }

  private static Conventions load() {
    try (InputStream in = Conventions.class.getResourceAsStream(RESOURCE)) {
      String table = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new Conventions(Map.of()).with(RESOURCE, table);
    } catch (IOException e) {
      throw new UncheckedIOException("table " + RESOURCE + " cannot be read", e);
    }
  }

  /// The conventions of a kind, longest form first.
  public List<Convention> of(Convention.Kind kind) {
    return rows.getOrDefault(kind, List.of());
  }

  /// The name that all names of an agency stand for: `ap` for `Associated Press`; null for a name
  /// that is no agency's.
  public String agency(String name) {
    return agencies.get(name.strip().toLowerCase(Locale.ROOT));
  }

  /// What finds furniture by these conventions.
  Furniture furniture() {
    return furniture;
  }
}
