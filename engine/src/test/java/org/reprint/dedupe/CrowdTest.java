package org.reprint.dedupe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reprint.group.Keep;
import org.reprint.group.KeepRule;

/// Keys that thousands of stories share.
final class CrowdTest {
  private static final Instant BEGIN = Instant.parse("2026-02-01T00:00:00Z");

  @TempDir private Path folder;

  private Path file(StringBuilder lines) {
    return Corpus.file(folder, "in.jsonl", lines.toString());
  }

  private static void line(StringBuilder into, String id, int second, String text) {
    into.append(new Corpus.Told(id, text, BEGIN.plusSeconds(second).toString()).line())
        .append('\n');
  }

  @Test
  void tenThousandCopiesAreOneGroupThoughTheLastIsKept() {
    String text = new Corpus(new SplittableRandom(7)).text(150, 0);
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 10_000; i++) {
      line(lines, "k" + i, i * 7_919 % 10_000, text + " ".repeat(i * 31 % 97));
    }
    Outcome outcome =
        Outcome.of(DedupeOptions.DEFAULT.withKeep(KeepRule.of(Keep.NEWEST)), file(lines));
    assertEquals(1, outcome.groups().size());
    assertEquals(10_000, outcome.groups().getFirst().keys().size());
    assertEquals(9_999, outcome.totals().left());
    assertTrue(outcome.totals().candidates() < 100_000, () -> "" + outcome.totals());
  }

  @ParameterizedTest
  @EnumSource(value = Keep.class, names = "SOURCE_ORDER", mode = EnumSource.Mode.EXCLUDE)
  void aThousandNearCopiesAreOneGroupWhicheverIsKept(Keep keep) {
    List<String> words = List.of(new Corpus(new SplittableRandom(8)).text(300, 0).split(" ", -1));
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 1_000; i++) {
      List<String> edited = new java.util.ArrayList<>(words);
      edited.set(100 + i % 100, "changed" + i);
      line(lines, "k" + i, i * 619 % 1_000, String.join(" ", edited) + ".".repeat(i * 31 % 97));
    }
    Outcome outcome = Outcome.of(DedupeOptions.DEFAULT.withKeep(KeepRule.of(keep)), file(lines));
    assertEquals(1, outcome.groups().size());
    assertEquals(1_000, outcome.groups().getFirst().keys().size());
    assertTrue(outcome.totals().candidates() < 200_000, () -> "" + outcome.totals());
  }

  /// Each has 120 words of the template and 180 of its own: Jaccard about .25.
  @Test
  void aTemplateOfThousandsIsBoundedWorkAndSaidAndItsTrueCopiesAreFound() {
    SplittableRandom random = new SplittableRandom(9);
    String template = new Corpus(random).text(120, 0);
    StringBuilder lines = new StringBuilder();
    Set<String> copies = new HashSet<>();
    for (int i = 0; i < 5_000; i++) {
      StringBuilder text = new StringBuilder(template);
      for (int f = 0; f < 180; f++) {
        text.append(' ').append(random.nextInt(100_000));
      }
      line(lines, "k" + i, i, text.toString());
      if (i % 100 == 50) {
        copies.add("c" + i);
        line(lines, "c" + i, 10_000 + i, text.substring(0, text.length() - 60));
      }
    }
    Outcome outcome = Outcome.of(file(lines));
    assertEquals(copies.size(), outcome.totals().left());
    for (Outcome.Written group : outcome.groups()) {
      assertEquals(List.of(group.kept(), "c" + group.kept().substring(1)), group.keys());
    }
    assertEquals(copies.size(), outcome.groups().size());
    Deduped.Totals totals = outcome.totals();
    assertTrue(totals.overfull() > 0 && totals.notCompared() > 1_000_000, () -> "" + totals);
    assertTrue(totals.candidates() < 20 * 5_000, () -> "" + totals);
  }

  @Test
  void twentyThousandStoriesOfThreeWordsAreComparedByAllThree() {
    SplittableRandom random = new SplittableRandom(10);
    StringBuilder lines = new StringBuilder();
    Set<String> different = new HashSet<>();
    for (int i = 0; i < 20_000; i++) {
      String text =
          "w" + random.nextInt(20) + " w" + random.nextInt(20) + " w" + random.nextInt(20);
      different.add(text);
      line(lines, "k" + i, i, text);
    }
    Outcome outcome = Outcome.of(file(lines));
    assertEquals(20_000 - different.size(), outcome.totals().left());
    assertEquals(different.size(), outcome.text().lines().count());
  }

  @Test
  void threeThousandTimesTheSameThreeWordsAreOneGroup() {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 3_000; i++) {
      line(lines, "k" + i, 3_000 - i, "Rain is likely");
    }
    Outcome outcome = Outcome.of(file(lines));
    assertEquals(2_999, outcome.totals().left());
    assertEquals("k2999", outcome.groups().getFirst().kept());
  }
}
