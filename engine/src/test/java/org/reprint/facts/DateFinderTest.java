package org.reprint.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class DateFinderTest {
  private static final long SEED = 20_261_125L;
  private static final Pattern DAY = Pattern.compile("(0?[1-9]|[12][0-9]|3[01])(?:st|nd|rd|th)?");
  private static final Pattern YEAR = Pattern.compile("[12][0-9]{3}");
  private static final String[] PIECES = {
    "0", "1", "2", "3", "9", "st", "nd", "rd", "th", "s", "t", ".", "x", "\u0662"
  };

  @Test
  void daysAndYearsAreThoseOfTheirPatterns() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int i = 0; i < 100_000; i++) {
      StringBuilder form = new StringBuilder();
      for (int pieces = random.nextInt(6); pieces > 0; pieces--) {
        form.append(PIECES[random.nextInt(PIECES.length)]);
      }
      Matcher day = DAY.matcher(form);
      int expected = day.matches() ? Integer.parseInt(day.group(1), 10) : 0;
      assertEquals(expected, DateFinder.day(form.toString()), form.toString());
      assertEquals(
          YEAR.matcher(form).matches(), DateFinder.isYear(form.toString()), form.toString());
    }
  }
}
