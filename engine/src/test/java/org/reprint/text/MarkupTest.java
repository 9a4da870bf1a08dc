package org.reprint.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import org.junit.jupiter.api.Test;

final class MarkupTest {
  private static final long SEED = 20_261_125L;
  private static final String[] PIECES = {
    "http",
    "https",
    "://",
    "www.",
    "www",
    ".",
    "@",
    "a",
    "Z9",
    "_",
    "-",
    "+",
    " ",
    "[",
    "](",
    ")",
    "(",
    " \"x\"",
    "\n",
    "/",
    "elm.example",
    "x@elm.example",
    "東京",
    "é",
    ":",
    ",",
    "<",
    ">"
  };

  @Test
  void whatIsFoundIsWhatTheRuleFinds() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int i = 0; i < 100_000; i++) {
      StringBuilder built = new StringBuilder();
      for (int pieces = random.nextInt(14); pieces > 0; pieces--) {
        built.append(
            PIECES[random.nextInt(PIECES.length)].repeat(random.nextInt(60) == 0 ? 33 : 1));
      }
      String text = built.toString();
      List<Range> expected = new ArrayList<>();
      Matcher m = Markup.RULE.matcher(text);
      while (m.find()) {
        expected.add(new Range(m.start(), m.end()));
      }
      assertEquals(expected, Markup.find(text), text);
    }
  }
}
