package org.reprint.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DeriveSignificanceTest {
  private static final long SEED = Long.getLong("reprint.seed", 5);

  @Test
  void theTailThatMadeTheStrengthsIsFound() {
    SplittableRandom random = new SplittableRandom(SEED);
    List<Double> strengths = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      strengths.add(-Math.log(1 - random.nextDouble()) / 0.8); // 20,000 at 0, falling by 0.8
    }
    strengths.sort(Comparator.reverseOrder());
    DeriveSignificance.Tail tail = DeriveSignificance.fit(strengths, 0.1);
    assertEquals(0.8, tail.decay(), 0.12, DeriveSignificanceTest::again); // four standard errors
    assertEquals(10, tail.expected(Math.log(200) / 0.8), 4, DeriveSignificanceTest::again);
    assertEquals(10, tail.expected(tail.strength(10)), 1e-9);
    assertEquals(DeriveSignificance.FROM, tail.expected(strengths.get(1_000)), 1e-6);
  }

  @Test
  void tooFewStrengthsAreRefusedWithTheirNumber() {
    String message =
        assertThrows(
                IllegalArgumentException.class,
                () -> DeriveSignificance.fit(List.of(3.0, 2.0), 0.5))
            .getMessage();
    assertEquals("more than 200 stranger pairs are needed, got 2", message);
  }

  @Test
  void strangersAreOfTwoSourcesAndFarApartInTime() {
    JsonLine one = line("x", "2019-03-01");
    assertTrue(DeriveSignificance.strangers(one, line("y", "2019-04-30 12:00")));
    assertFalse(DeriveSignificance.strangers(one, line("y", "2019-04-29")));
    assertFalse(DeriveSignificance.strangers(one, line("x", "2020-01-01")));
    assertFalse(DeriveSignificance.strangers(one, line("y", "")));
    assertFalse(DeriveSignificance.strangers(one, line("y", "10/24/18")));
  }

  private static JsonLine line(String source, String date) {
    return new JsonLine(Map.of("source", source, "date", date));
  }

  private static String again() {
    return "rerun with -Dreprint.seed=" + SEED;
  }
}
