package org.reprint.dedupe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PlanTest {
  private static Plan plan(double recall, long stories, int shingles) {
    return new Plan(DedupeOptions.DEFAULT.withRecall(recall), stories, shingles);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.5, 0.9, 0.99, 0.999, 0.9999, 0.999999})
  void bandsAndSamplesFindTheShareThatIsAskedFor(double recall) {
    Plan plan = plan(recall, 1_000, 400);
    assertTrue(plan.byEither(0.7) >= recall, () -> "" + plan.byEither(0.7));
    assertTrue(plan.byBands(0.7) >= 0.5, () -> "half by bands alone: " + plan.byBands(0.7));
    assertEquals(0, plan.byBands(0));
    assertEquals(1, plan.byBands(1), 1e-12);
    for (int percent = 1; percent <= 100; percent++) {
      assertTrue(plan.byBands(percent / 100.0) >= plan.byBands((percent - 1) / 100.0));
      assertTrue(plan.byEither(percent / 100.0) >= plan.byBands(percent / 100.0));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {128, 200, 1_000, 20_000, 1_000_000, Integer.MAX_VALUE})
  void theChanceOfSamplesGrowsWithContainmentUpToOne(int smaller) {
    assertEquals(0, Plan.bySamples(0, smaller), 1e-12);
    double before = 0;
    for (int percent = 0; percent <= 100; percent++) {
      double chance = Plan.bySamples(percent / 100.0, smaller);
      assertTrue(chance >= before && chance <= 1, percent + ": " + chance);
      before = chance;
    }
    assertTrue(before > 0.999, "contained whole: " + before);
    assertTrue(smaller < 400 || Plan.bySamples(0.8, smaller) > 0.993); // two of five
  }

  @Test
  void whatItNeedsGrowsWithTheStoriesAndIsHeldWithinTheBound() {
    DedupeOptions options =
        DedupeOptions.DEFAULT.withResources(new DedupeOptions.Resources(2, 1 << 20, Path.of(".")));
    Plan before = new Plan(options, 1, 400);
    assertEquals(0, before.diskBytes());
    for (long stories = 10; stories <= 1_000_000_000; stories *= 10) {
      Plan plan = new Plan(options, stories, 400);
      assertTrue(plan.heldBytes() <= 1 << 20 && plan.heldBytes() >= before.heldBytes());
      assertTrue(plan.residentBytes() > before.residentBytes());
      assertTrue(plan.diskBytes() >= before.diskBytes());
      assertEquals(
          plan.keyBytes() * stories,
          (double) plan.heldBytes() + plan.diskBytes(),
          2,
          () -> "" + plan);
      before = plan;
    }
    assertTrue(before.diskBytes() > 100L << 30);
  }

  @Test
  void whatNoRunCanDoIsRefused() {
    assertMessage("stories must be in [1, 2147483647], got 0", 0, 1);
    assertMessage("stories must be in [1, 2147483647], got 2147483648", 1L << 31, 1);
    assertMessage("shingles must be at least 1, got 0", 1, 0);
  }

  private static void assertMessage(String message, long stories, int shingles) {
    assertEquals(
        message,
        assertThrows(IllegalArgumentException.class, () -> plan(0.99, stories, shingles))
            .getMessage());
  }

  @Test
  void optionsCannotBeWrong() {
    assertWrong("recall must be in (0, 1), got 1.0", () -> DedupeOptions.DEFAULT.withRecall(1));
    assertWrong(
        "recall must be in (0, 1), got NaN", () -> DedupeOptions.DEFAULT.withRecall(Double.NaN));
    assertWrong("jaccard must be in [0.3, 1], got 0.2", () -> new DedupeOptions.Rule(0.2, 1));
    assertWrong("containment must be in [0.5, 1], got 1.1", () -> new DedupeOptions.Rule(1, 1.1));
    DedupeOptions.Resources resources = DedupeOptions.Resources.standard();
    assertWrong("threads must be at least 1, got 0", () -> resources.withThreads(0));
    assertWrong("memory must be at least 0, got -1", () -> resources.withMemory(-1));
    assertWrong("either a path or a stream, got null, null", () -> new Input("x", null, null));
  }

  private static void assertWrong(String message, Runnable made) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, made::run).getMessage());
  }

  @Test
  void theRuleIsReachedByTheFiguresThatAreWritten() {
    for (int of = 1; of <= 2_000; of++) {
      for (int common = (of + 1) / 2; common <= of; common++) {
        double share = common / (double) of;
        assertTrue(new DedupeOptions.Rule(1, share).holds(of, 3 * of, common), share + " of " + of);
      }
    }
  }
}
