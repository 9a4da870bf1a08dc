package org.reprint.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class BeginningsTest {
  private static final long SEED = 20_261_125L;

  @Test
  void noConventionIsPassedOverThatATextBeginsWith() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (Convention.Kind kind : Convention.Kind.values()) {
      List<Convention> rows = Conventions.builtin().of(kind);
      Beginnings beginnings = new Beginnings(rows);
      for (Convention row : rows) {
        for (int i = 0; i < 20; i++) {
          String text = written(row.form(), random);
          List<Convention> expected =
              rows.stream().filter(one -> one.pattern().matcher(text).lookingAt()).toList();
          List<Convention> found =
              beginnings.of(text).stream()
                  .filter(one -> one.pattern().matcher(text).lookingAt())
                  .toList();
          assertEquals(expected, found, text);
        }
      }
    }
  }

  /// A form with something in its holes, in the case of nobody.
  private static String written(String form, SplittableRandom random) {
    String filled = form.replace("{n}", "2nd").replace("{names}", "Jane Doe");
    StringBuilder text = new StringBuilder(random.nextInt(8) == 0 ? "\u212a" : "");
    for (char c : filled.replaceAll("\\{[^}]*\\}", "x@y").toCharArray()) {
      text.append(
          switch (random.nextInt(3)) {
            case 0 -> Character.toUpperCase(c);
            case 1 -> Character.toLowerCase(c);
            default -> c;
          });
    }
    return text.append(" and more").toString();
  }
}
