package org.reprint.shingle;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.reprint.RandomText;
import org.reprint.Trials;

class WinnowerTest {
  private final Shingler shingler = new Shingler();
  private final Shingles shingles = new Shingles();

  private Fingerprints winnow(String text, WinnowOptions options) {
    Fingerprints fingerprints = new Fingerprints();
    shingler.shingle(text, shingles);
    Winnower.of(options).winnow(shingles, fingerprints);
    return fingerprints;
  }

  private static WinnowOptions options(SplittableRandom random) {
    return new WinnowOptions(random.nextInt(1, 8), random.nextInt(1, 12));
  }

  @Test
  void agreesWithTheRuleAppliedWindowByWindow() {
    Trials.run(
        1_000,
        random -> {
          WinnowOptions options = options(random);
          String text =
              random.nextBoolean()
                  ? RandomText.words(random, random.nextInt(120), random.nextInt(1, 30))
                  : RandomText.of(random, random.nextInt(200));
          List<ReferenceShingler.Shingle> grams =
              ReferenceShingler.ngrams(ReferenceShingler.words(text), options.ngram());
          Fingerprints actual = winnow(text, options);
          List<Integer> expected = taken(grams, options.window());
          List<Integer> words = new ArrayList<>();
          for (int i = 0; i < actual.count(); i++) {
            words.add(actual.word(i));
            ReferenceShingler.Shingle gram = grams.get(actual.word(i));
            assertEquals(gram.hash(), actual.hashes()[i]);
            assertEquals(gram.start(), actual.start(i));
            assertEquals(gram.end(), actual.end(i));
          }
          assertEquals(expected, words);
        });
  }

  /// Robust winnowing as the paper words it: each window looks at all its hashes anew.
  private static List<Integer> taken(List<ReferenceShingler.Shingle> grams, int window) {
    List<Integer> taken = new ArrayList<>();
    int length = Math.min(window, grams.size());
    for (int from = 0; length > 0 && from + length <= grams.size(); from++) {
      long least = Long.MAX_VALUE;
      int rightmost = from;
      for (int i = from; i < from + length; i++) {
        if (grams.get(i).hash() <= least) {
          least = grams.get(i).hash();
          rightmost = i;
        }
      }
      int before = taken.isEmpty() ? -1 : taken.getLast();
      boolean stays = before >= from && grams.get(before).hash() == least;
      if (!stays) {
        taken.add(rightmost);
      }
    }
    return taken;
  }

  @Test
  void aSharedRunOfTheGuaranteedLengthSharesAFingerprintInsideIt() {
    Trials.run(
        1_000,
        random -> {
          WinnowOptions options = options(random);
          int vocabulary = random.nextInt(2, 1_000);
          String run = RandomText.words(random, options.guaranteed(), vocabulary);
          String[] texts = new String[2];
          int[] firstWord = new int[2];
          for (int side = 0; side < 2; side++) {
            firstWord[side] = random.nextInt(40);
            texts[side] =
                RandomText.words(random, firstWord[side], vocabulary)
                    + run
                    + RandomText.words(random, random.nextInt(40), vocabulary);
          }
          Fingerprints a = winnow(texts[0], options);
          Fingerprints b = winnow(texts[1], options);
          long[] inside = inside(a, firstWord[0], options);
          long[] also = inside(b, firstWord[1], options);
          assertTrue(
              Arrays.stream(inside).anyMatch(x -> Arrays.stream(also).anyMatch(y -> x == y)),
              () -> options + " shares none of " + Arrays.toString(inside));
        });
  }

  private static long[] inside(Fingerprints prints, int firstWord, WinnowOptions options) {
    List<Long> hashes = new ArrayList<>();
    for (int i = 0; i < prints.count(); i++) {
      int offset = prints.word(i) - firstWord;
      if (offset >= 0 && offset + options.ngram() <= options.guaranteed()) {
        hashes.add(prints.hashes()[i]);
      }
    }
    return hashes.stream().mapToLong(Long::longValue).toArray();
  }

  /// The paper's density for random text is `2 / (window + 1)`; over 20,000 n-grams the share
  /// strays from it by less than 0.005 in each of the windows here (three standard deviations:
  /// 0.0016 at most, over sixty seeds of random numbers).
  @Test
  void theDensityIsThatOfThePaper() {
    Trials.run(
        1,
        random -> {
          String text = RandomText.words(random, 20_003, 1 << 30);
          for (int window : new int[] {1, 2, 4, 9, 50}) {
            double share = winnow(text, new WinnowOptions(4, window)).count() / 20_000.0;
            assertEquals(2.0 / (window + 1), share, 0.005, "window " + window);
          }
        });
  }

  @Test
  void oneWordOverAndOverIsTakenOnceAWindow() {
    Fingerprints prints = winnow("na ".repeat(1_003), new WinnowOptions(4, 10));
    assertEquals(100, prints.count());
  }

  @Test
  void aShortTextHasOneFingerprintAndAnEmptyOneNone() {
    assertEquals(0, winnow("...", WinnowOptions.DEFAULT).count());
    for (String text : List.of("a", "a b c", "a b c d", "a b c d e f g")) {
      Fingerprints prints = winnow(text, WinnowOptions.DEFAULT);
      assertEquals(1, prints.count(), text);
      assertTrue(text.substring(prints.start(0), prints.end(0)).length() <= 7);
      assertThrows(IndexOutOfBoundsException.class, () -> prints.word(1));
    }
  }

  @Test
  void optionsOutsideTheirRangeAreNamed() {
    assertEquals(7, WinnowOptions.DEFAULT.guaranteed());
    assertEquals(
        "ngram must be in [1, 64], got 0",
        assertThrows(IllegalArgumentException.class, () -> new WinnowOptions(0, 4)).getMessage());
    assertEquals(
        "window must be in [1, 256], got 257",
        assertThrows(IllegalArgumentException.class, () -> new WinnowOptions(4, 257)).getMessage());
  }

  /// What is stored or sent depends on these bits. If this fails, name a new scheme; do not edit
  /// the numbers.
  @Test
  void winnowV2IsFrozen() {
    assertEquals("winnow-2", Winnower.SCHEME);
    Fingerprints prints =
        winnow("The quick brown fox jumps over the lazy dog and runs", WinnowOptions.DEFAULT);
    assertArrayEquals(
        new long[] {-4643147132658698643L, -2147856471257396312L, -3497007528172502986L},
        Arrays.copyOf(prints.hashes(), prints.count()));
  }
}
