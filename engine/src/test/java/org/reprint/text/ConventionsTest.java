package org.reprint.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ConventionsTest {
  private final Conventions builtin = Conventions.builtin();

  /// Every form of words finds itself, with a number and a name in its holes.
  @ParameterizedTest
  @EnumSource(Convention.Kind.class)
  void everyRowFindsAnExampleOfItself(Convention.Kind kind) {
    assertFalse(builtin.of(kind).isEmpty());
    for (Convention row : builtin.of(kind)) {
      String example =
          row.form()
              .replace("{n}", "2")
              .replace("{names}", "Jane Doe")
              .replace("{url}", "https://example.org/a")
              .replace("{contact}", "jane@example.org")
              .replace("{initials}", "ab/cde")
              .replace("{codes}", "ab cde")
              .replace("{...}", "some words");
      Matcher m = row.pattern().matcher(example);
      assertTrue(m.matches(), () -> row.form() + " does not find " + example);
    }
  }

  @Test
  void longerFormsComeFirst() {
    int last = Integer.MAX_VALUE;
    for (Convention row : builtin.of(Convention.Kind.TAG)) {
      assertTrue(row.form().length() <= last, row.form());
      last = row.form().length();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Associated Press, ap",
    "THE ASSOCIATED PRESS, ap",
    "dpa, dpa",
    "Agence France-Presse, afp",
    "Reuter, reuters",
  })
  void anAgencyGoesByOneName(String name, String agency) {
    assertEquals(agency, builtin.agency(name));
  }

  @Test
  void aNameThatIsNoAgencysIsNone() {
    assertNull(builtin.agency("The Elm Valley Courier"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "tags;UPDATE {n};update | x.tsv:2: kind \"tags\": must be one of tag take note notice cycle"
            + " line agency month day",
        "tag;UPDATE {n};newer | x.tsv:2: meaning \"newer\": of tag it must be one of alert update"
            + " writethru correction refile repeat kill hold part label plain",
        "tag;UPDATE {n} | x.tsv:2: \"tag;UPDATE {n}\": kind, form and meaning with tabs between"
            + " them are needed",
        "tag;UPDATE {m};update | x.tsv:2: form \"UPDATE {m}\": unknown hole {m}; there are {n}"
            + " {names} once, {...} {url} {initials} {codes} {contact}",
        "tag;UPDATE {n;update | x.tsv:2: form \"UPDATE {n\": a brace without its other half",
        "tag;;update | x.tsv:2: form \"\": a form must have 1 to 200 characters, got 0",
        "month;Brumaire;13 | x.tsv:2: meaning \"13\": of month it must be one of 1 2 3 4 5 6 7 8 9"
            + " 10 11 12",
        "agency;Elm Press; | x.tsv:2: meaning \"\": of agency it must be one of any word",
      })
  void aBadLineIsNamedWithWhatWasAllowed(String line, String message) {
    String table = "# own\n" + line.replace(';', '\t') + "\n";
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> builtin.with("x.tsv", table));
    assertEquals(message.replace("tag;UPDATE", "tag\tUPDATE"), e.getMessage());
  }

  @Test
  void aFileAddsToWhatIsKnownAndOverridesIt(@TempDir Path folder) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("own.tsv"),
            "\ufeff# own\r\n\r\nagency\tElm Press\telm\r\nnote\tAdds\tcorrection\r\n");
    Conventions own = builtin.with(file);
    assertEquals("elm", own.agency("ELM PRESS"));
    assertEquals("ap", own.agency("AP"));
    assertEquals("correction", meaning(own, Convention.Kind.NOTE, "Adds"));
    assertEquals("update", meaning(builtin, Convention.Kind.NOTE, "Adds"));
    assertEquals(builtin.of(Convention.Kind.NOTE).size(), own.of(Convention.Kind.NOTE).size());
  }

  @Test
  void anOwnSignOffIsFurniture() {
    Conventions own = builtin.with("x", "line\tOn the desk: {names}\tsign-off");
    String text = "A mill burned down on Tuesday.\n\nOn the desk: Jane Doe";
    assertEquals(1, new ProseParser(own).parse(text).spans().size());
    assertEquals(0, new ProseParser().parse(text).spans().size());
  }

  private static String meaning(Conventions conventions, Convention.Kind kind, String form) {
    return conventions.of(kind).stream()
        .filter(row -> row.form().equals(form))
        .findFirst()
        .orElseThrow()
        .meaning();
  }
}
