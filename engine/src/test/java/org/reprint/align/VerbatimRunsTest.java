package org.reprint.align;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.reprint.RandomStories;
import org.reprint.Trials;
import org.reprint.align.VerbatimRuns.Run;

class VerbatimRunsTest {
  /// Every maximal common run, by comparing every pair of tokens.
  private static Set<Run> oracle(Telling a, Telling b) {
    Set<Run> runs = new HashSet<>();
    for (int i = 0; i < a.prose().tokens(); i++) {
      for (int j = 0; j < b.prose().tokens(); j++) {
        boolean inside = i > 0 && j > 0 && same(a, i - 1, b, j - 1);
        int length = 0;
        while (!inside
            && i + length < a.prose().tokens()
            && j + length < b.prose().tokens()
            && same(a, i + length, b, j + length)) {
          length++;
        }
        if (length >= VerbatimRuns.LONG_ENOUGH && VerbatimRuns.weighty(a, i, i + length)) {
          runs.add(new Run(i, j, length));
        }
      }
    }
    return runs;
  }

  private static boolean same(Telling a, int i, Telling b, int j) {
    return a.prose().form(i).equals(b.prose().form(j));
  }

  /// Words of sentences without a full stop between them.
  private static List<String> words(SplittableRandom random, int sentences) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < sentences; i++) {
      words.addAll(List.of(RandomStories.sentence(random).replaceAll("[.\",]", "").split(" ")));
    }
    return words;
  }

  @Test
  void theRunsAreThoseThatComparingEverythingFinds() {
    Trials.run(
        60,
        random -> {
          List<String> first = words(random, 6);
          List<String> second = words(random, 6);
          int from = random.nextInt(first.size() - 30);
          int length = random.nextInt(5, 30);
          second.addAll(random.nextInt(second.size()), first.subList(from, from + length));
          Telling a = Tellings.of(String.join(" ", first));
          Telling b = Tellings.of(String.join(" ", second));
          assertEquals(oracle(a, b), new HashSet<>(VerbatimRuns.find(a, b)));
        });
  }

  @Test
  void noRunIsFoundTwice() {
    Trials.run(
        20,
        random -> {
          Telling a = Tellings.of(RandomStories.story(random, 12));
          List<Run> runs = VerbatimRuns.find(a, a);
          assertFalse(runs.isEmpty());
          assertEquals(runs.size(), new HashSet<>(runs).size());
        });
  }
}
