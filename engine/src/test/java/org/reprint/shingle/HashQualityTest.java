package org.reprint.shingle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.reprint.Trials;

/// Scheme `shingle5-2` on texts that are hard for weak hashes: all orders of words that differ in
/// one letter, or in a few bits at the ends of the eights that are hashed together, and numbers
/// that follow each other.
class HashQualityTest {
  private static final int WORDS = 12; // all 5-tuples of them: 248,832
  private static final int NUMBERS = 700_000;
  private static final List<String> FRAMES =
      List.of("?", "aaaaaaa?", "aaaaaaa?aaaaaaa?", "?aaaaaaaaaaaaaaaaaaaaaaa", "é?ß", "19?");

  private final Shingler shingler = new Shingler();
  private final ShingleHashes hashes = new ShingleHashes();

  @Test
  void twoMillionShinglesAlikeHaveTwoMillionHashes() {
    int tuples = (int) Math.pow(WORDS, Shingler.LENGTH);
    long[] all = new long[FRAMES.size() * tuples + NUMBERS];
    int count = 0;
    for (String frame : FRAMES) {
      String[] words = new String[WORDS];
      for (int i = 0; i < WORDS; i++) {
        words[i] = frame.replace("?", Integer.toString(10 + i, 36));
      }
      for (int tuple = 0; tuple < tuples; tuple++) {
        StringBuilder text = new StringBuilder();
        for (int rest = tuple, i = 0; i < Shingler.LENGTH; i++, rest /= WORDS) {
          text.append(words[rest % WORDS]).append(' ');
        }
        count = shingle(text, all, count);
      }
    }
    StringBuilder numbers = new StringBuilder();
    for (int i = 0; i < NUMBERS + Shingler.LENGTH - 1; i++) {
      numbers.append(1_000 + i).append(' ');
    }
    count = shingle(numbers, all, count);
    assertEquals(all.length, count);
    assertEquals(count, ShingleSet.of(all, count).size());
    // Of n random numbers of 32 bits about n^2 / 2^33 repeat another; 6 standard deviations.
    double repeats = (double) count * count / (1L << 33);
    for (int shift : new int[] {0, 16, 32}) {
      long[] part = Arrays.stream(all).map(hash -> hash >>> shift & 0xFFFFFFFFL).toArray();
      int repeated = count - ShingleSet.of(part, count).size();
      assertEquals(repeats, repeated, 6 * Math.sqrt(repeats), "bits from " + shift);
    }
  }

  private int shingle(StringBuilder text, long[] into, int count) {
    byte[] utf8 = text.toString().getBytes(StandardCharsets.UTF_8);
    shingler.shingle(utf8, 0, utf8.length, hashes);
    System.arraycopy(hashes.hashes(), 0, into, count, hashes.count());
    return count + hashes.count();
  }

  /// The polynomial adds word hashes up and the finaliser does the rest, so no word hash need be
  /// perfect: a changed bit of a word changes about half of the bits of its hash, and whichever bit
  /// it is, a quarter of them at the very least on average.
  @Test
  void everyBitOfAWordChangesManyBitsOfItsHash() {
    Trials.run(
        1,
        random -> {
          long all = 0;
          for (int bit = 0; bit < 128; bit++) {
            long changed = 0;
            for (int trial = 0; trial < 2_000; trial++) {
              changed += changed(random, bit);
            }
            all += changed;
            double mean = changed / 2_000.0;
            assertTrue(mean >= 16 && mean <= 48, "bit " + bit + " changes " + mean);
          }
          assertEquals(32, all / (2_000.0 * 128), 1);
        });
  }

  private static int changed(SplittableRandom random, int bit) {
    long low = letters(random);
    long high = bit < 64 && random.nextBoolean() ? 0 : letters(random);
    long otherLow = bit < 64 ? low ^ 1L << bit : low;
    long otherHigh = bit < 64 ? high : high ^ 1L << bit;
    return Long.bitCount(WordHash.fold(0, low, high) ^ WordHash.fold(0, otherLow, otherHigh));
  }

  private static long letters(SplittableRandom random) {
    long letters = 0;
    for (int i = 0; i < 8; i++) {
      letters = letters << 8 | random.nextInt('a', 'z' + 1);
    }
    return letters;
  }
}
