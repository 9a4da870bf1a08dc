package org.reprint.align;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.reprint.shingle.Fingerprints;
import org.reprint.shingle.Shingler;
import org.reprint.shingle.Shingles;
import org.reprint.shingle.WinnowOptions;
import org.reprint.shingle.Winnower;
import org.reprint.text.Prose;
import org.reprint.text.ProseParser;

final class RunKeysTest {
  @Test
  void keysOfFingerprintsMadeBeforeAreThoseOfTheText() {
    SplittableRandom random = new SplittableRandom(20_261_126L);
    ProseParser parser = new ProseParser();
    for (int words = 0; words < 400; words += 23) {
      StringBuilder text = new StringBuilder();
      for (int w = 0; w < words; w++) {
        text.append("word").append(random.nextInt(9)).append(w % 11 == 10 ? ". " : " ");
      }
      Prose prose = parser.parse(text.toString());
      Shingles shingles = new Shingles();
      Fingerprints found = new Fingerprints();
      new Shingler().shingle(prose.text(), shingles);
      Winnower.of(WinnowOptions.DEFAULT).winnow(shingles, found);
      int[] starts = new int[found.count()];
      Arrays.setAll(starts, found::start);
      RunKeys wanted = RunKeys.of(prose);
      RunKeys got = RunKeys.of(prose, Arrays.copyOf(found.hashes(), found.count()), starts);
      assertEquals(found.count(), got.count());
      assertEquals(wanted.count(), got.count());
      for (int k = 0; k < got.count(); k++) {
        assertEquals(wanted.hash(k), got.hash(k));
        assertEquals(wanted.token(k), got.token(k));
        assertTrue(
            k == 0
                || got.hash(k - 1) < got.hash(k)
                || got.hash(k - 1) == got.hash(k) && got.token(k - 1) < got.token(k));
      }
    }
  }
}
