package org.reprint.background;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.reprint.Trials;

class ChanceTest {
  private static final Chance LAW =
      new Chance("law", 1.5, 0.6, new double[] {300, 100, 10}, new double[] {0.5, 1, 2});

  @Test
  void strongerIsRarerAndLongerStoriesNeedMore() {
    Trials.run(
        100,
        random -> {
          Chance chance = random.nextBoolean() ? LAW : Chance.builtin();
          int a = random.nextInt(1, 100_000);
          int b = random.nextInt(1, 100_000);
          double strength = random.nextDouble() * 6;
          double expected = chance.expected(strength, a, b, 1000);
          assertTrue(expected > chance.expected(strength + 0.01, a, b, 1000));
          assertTrue(expected <= chance.expected(strength, 2 * a, b, 1000));
          assertEquals(expected, chance.expected(strength, b, a, 1000), 1e-9 * expected);
        });
  }

  @Test
  void theStrengthIsTheInverseOfTheNumber() {
    Trials.run(
        100,
        random -> {
          Chance chance = random.nextBoolean() ? LAW : Chance.builtin();
          int a = random.nextInt(1, 100_000);
          int b = random.nextInt(1, 100_000);
          int stories = random.nextInt(1, 100_000);
          double strength = random.nextDouble() * 8;
          double expected = chance.expected(strength, a, b, stories);
          assertEquals(strength, chance.strength(expected, a, b, stories), 1e-6);
        });
  }

  @Test
  void theQuantilesAreMetBetweenThemTheLogarithmIsLinear() {
    assertEquals(100, LAW.expected(1, 4_000, 4_000, 1000), 1e-9);
    assertEquals(Math.sqrt(1000), LAW.expected(1.5, 4_000, 4_000, 1000), 1e-9);
    assertEquals(10 * Math.exp(-1.5), LAW.expected(3, 4_000, 4_000, 1000), 1e-9);
    assertEquals(100, LAW.expected(1 + 0.6 * Math.log(4), 8_000, 8_000, 2), 1e-9);
  }

  @Test
  void aLargerArchiveHasAsManyMoreChancesASmallerOneIsTakenForAThousand() {
    assertEquals(2 * 999 / 999.0 * 10, LAW.expected(2, 4_000, 4_000, 1999), 1e-9);
    assertEquals(10, LAW.expected(2, 4_000, 4_000, 2), 1e-9);
  }

  @Test
  void pairsAlarmAtMostTwoStoriesEachAndNeverMoreThanThereAre() {
    for (double alarmed : new double[] {0.01, 1, 10, 100, 999}) {
      assertEquals(alarmed, Chance.alarmed(Chance.pairs(alarmed)), 1e-9 * alarmed);
      assertTrue(Chance.pairs(alarmed) >= alarmed / 2);
    }
    assertEquals(5, Chance.pairs(10), 0.05);
    assertEquals(Double.POSITIVE_INFINITY, Chance.pairs(1000));
  }

  /// Pairs drawn from the law itself: what is learned makes promises that hold for others.
  @Test
  void whatIsLearnedOnOneHalfHoldsOnTheOther() {
    SplittableRandom random = new SplittableRandom(11);
    int[] lengths = random.ints(1500, 600, 30_000).toArray();
    Chance learned = learn(lengths, random);
    double[][] others = draw(lengths, random);
    for (double promised : new double[] {10, 30, 100, 200}) {
      double worth = 1000 * 999 / 2.0 / (1500 * 1499 / 2.0);
      long reached =
          Arrays.stream(others)
              .filter(p -> learned.expected(p[0], (int) p[1], (int) p[2], 1000) <= promised)
              .count();
      double observed = reached * worth;
      double error = 4 * Math.sqrt(2 * promised * worth); // of learning and of counting
      assertEquals(promised, observed, error, "promised " + promised);
      long shorter =
          Arrays.stream(others)
              .filter(p -> learned.expected(p[0], (int) p[1], (int) p[2], 1000) <= promised)
              .filter(p -> p[1] * p[2] < 15_000.0 * 15_000)
              .count();
      assertTrue(shorter * 6 > reached, "short stories have their share of alarms");
    }
  }

  private static Chance learn(int[] lengths, SplittableRandom random) {
    ChanceLearner learner = new ChanceLearner(lengths, 1500 * 1499 / 2);
    for (double[] pair : draw(lengths, random)) {
      learner.add(pair[0], (int) pair[1], (int) pair[2]);
    }
    return learner.learn("test");
  }

  /// About 900 pairs per 1,000 stories at strength 0 that fall by 1.2, drawn with the power 0.5 of
  /// the product of lengths.
  private static double[][] draw(int[] lengths, SplittableRandom random) {
    return random
        .ints(6_000, 0, lengths.length)
        .mapToObj(a -> new int[] {lengths[a], lengths[random.nextInt(lengths.length)]})
        .filter(p -> random.nextDouble() < Math.sqrt((double) p[0] * p[1]) / 30_000)
        .map(p -> new double[] {-Math.log(1 - random.nextDouble()) / 1.2, p[0], p[1]})
        .toArray(double[][]::new);
  }

  @Test
  void whatIsWrittenIsReadAgain() throws IOException {
    String file = String.join("\n", LAW.lines(List.of("note\tmade up"))) + "\n";
    Chance read =
        ChanceFile.read(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), "made up");
    assertEquals("law", read.version());
    for (double strength = 0; strength < 5; strength += 0.3) {
      assertEquals(
          LAW.expected(strength, 900, 9_000, 1), read.expected(strength, 900, 9_000, 1), 1e-9);
    }
    for (String broken :
        List.of(file.replace("chance-1", "chance-9"), file.replace("10.0\t", "ten\t"), "x\n")) {
      assertThrows(
          IOException.class,
          () ->
              ChanceFile.read(
                  new ByteArrayInputStream(broken.getBytes(StandardCharsets.UTF_8)), "made up"));
    }
  }

  @Test
  void badLawsAreRefused() {
    double[] two = {2, 1};
    double[] rising = {1, 2};
    assertThrows(IllegalArgumentException.class, () -> new Chance("v", 0, 0, two, rising));
    assertThrows(IllegalArgumentException.class, () -> new Chance("v", 1, -1, two, rising));
    assertThrows(IllegalArgumentException.class, () -> new Chance("v", 1, 0, rising, rising));
    assertThrows(IllegalArgumentException.class, () -> new Chance("v", 1, 0, two, two));
    assertThrows(
        IllegalArgumentException.class, () -> new ChanceLearner(new int[] {9}, 1).learn("v"));
  }
}
