package org.reprint.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class LiteralsTest {
  private static final List<String> WORDS =
      List.of(
          ",",
          "©",
          "k",
          "ß",
          "st",
          "",
          "(c) 19",
          "-30-",
          "___",
          "all rights reserved",
          "çok",
          "σας",
          "ς",
          "i̇x",
          "kelvin",
          "may not be published, broadcast",
          "contributed to this report");

  /// Pieces that are those words in part, in other cases, or in signs that become them.
  private static final String[] PIECES = {
    " ",
    ",",
    "©",
    "K",
    "ẞ",
    "ß",
    "\u212a",
    "elvin",
    "s",
    "T",
    "İ",
    "x",
    "ΣΑΣ",
    "σας",
    "ς",
    "Σ",
    "ÇOK",
    "çok",
    "(C) 19",
    "(c) 20",
    "-30-",
    "- 30-",
    "___",
    "__",
    "ALL Rights ",
    "reserved",
    "May not be ",
    "published",
    ", broadcast",
    "Contributed ",
    "to this ",
    "Report",
    "to this\u00a0",
    "\ud801\udc00"
  };

  @Test
  void aLineHoldsWhatItContainsInLowerCase() {
    SplittableRandom random = new SplittableRandom(20_261_126L);
    int found = 0;
    for (int round = 0; round < 20_000; round++) {
      List<String> words = new ArrayList<>(WORDS);
      words.removeIf(word -> random.nextInt(3) == 0);
      StringBuilder line = new StringBuilder();
      for (int i = random.nextInt(8); i >= 0; i--) {
        line.append(PIECES[random.nextInt(PIECES.length)]);
      }
      String lower = line.toString().toLowerCase(Locale.ROOT);
      BitSet wanted = new BitSet();
      for (int i = 0; i < words.size(); i++) {
        wanted.set(i, lower.contains(words.get(i)));
      }
      assertEquals(wanted, new Literals(words).in(line.toString()), line + " of " + words);
      found += wanted.cardinality();
    }
    assertTrue(found > 20_000, "found " + found);
  }

  @Test
  void aCharacterIsFoundInWhateverBecomesItInLowerCase() {
    int others = 0;
    for (int c = 0; c <= Character.MAX_VALUE; c++) {
      String line = String.valueOf((char) c);
      String lower = line.toLowerCase(Locale.ROOT);
      for (int i = 0; i < lower.length(); i++) {
        String literal = lower.substring(i, i + 1);
        assertTrue(new Literals(List.of(literal)).in(line).get(0), literal + " in " + line);
        others += literal.equals(line) ? 0 : 1;
      }
      boolean wanted = lower.contains(line);
      assertEquals(
          wanted, new Literals(List.of(line)).in(line).get(0), "U+" + Integer.toHexString(c));
    }
    assertTrue(others > 1_000, "characters that change: " + others);
  }

  @Test
  void theConventionsOfTheJarAreFoundInLinesOfThemAlone() {
    List<String> words = new ArrayList<>();
    for (Convention row : Conventions.builtin().of(Convention.Kind.LINE)) {
      words.add(Form.longestLiteral(row.form()));
    }
    words.removeIf(word -> word.length() < 3);
    Literals literals = new Literals(words);
    for (int i = 0; i < words.size(); i++) {
      assertTrue(literals.in("A " + words.get(i).toUpperCase(Locale.ROOT) + " b").get(i));
    }
  }
}
