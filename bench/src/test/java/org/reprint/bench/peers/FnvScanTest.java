package org.reprint.bench.peers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class FnvScanTest {
  private static final long SEED = Long.getLong("reprint.seed", 20_261_122L);

  @Test
  void fiveWordsAreOneShingleAndSixAreTwo() {
    assertEquals(0, shingles(" ,. ").length);
    assertEquals(1, shingles("one").length);
    assertEquals(1, shingles("one two three four five").length);
    assertEquals(2, shingles("one two three four five six").length);
  }

  @Test
  void caseAndWhatSeparatesDoNotMatter() {
    assertArrayEquals(
        shingles("One two\nTHREE, four; five (six)"), shingles("one two three four five six."));
  }

  @Test
  void orderMatters() {
    assertNotEquals(shingles("a b c d e")[0], shingles("b a c d e")[0]);
  }

  @Test
  void aWordIsTheFnvHashOfItsBytes() {
    // The published test vector of FNV-1a, 64 bits, for "foobar"; one word is its own polynomial.
    assertEquals(0x85944171F73967E8L, shingles("FooBar")[0]);
  }

  @Test
  void aShingleDependsOnItsFiveWordsAlone() {
    SplittableRandom random = new SplittableRandom(SEED);
    List<String> words = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      words.add(Integer.toString(random.nextInt(50), 36));
    }
    long[] rolled = shingles(String.join(" ", words));
    for (int i = 0; i < rolled.length; i++) {
      String alone = String.join(" ", words.subList(i, i + FnvScan.LENGTH));
      assertEquals(shingles(alone)[0], rolled[i], () -> "rerun with -Dreprint.seed=" + SEED);
    }
    assertEquals(296, rolled.length);
  }

  @Test
  void luceneFindsAsManyShingles() {
    String text = "The old Bridge fell in 1987. It was rebuilt, and it stands!";
    List<String> found = new ArrayList<>();
    long chars = new LuceneShingler().run(text, shingle -> found.add(shingle.toString()));
    assertEquals(shingles(text).length, found.size());
    assertEquals("the old bridge fell in", found.getFirst());
    assertEquals("rebuilt and it stands", found.getLast().substring(4));
    assertEquals(chars, found.stream().mapToInt(String::length).sum());
  }

  private static long[] shingles(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    long[] into = new long[FnvScan.room(bytes.length)];
    int count = new FnvScan().shingle(bytes, 0, bytes.length, into);
    return Arrays.copyOf(into, count);
  }
}
