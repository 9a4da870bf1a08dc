package org.reprint.align;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LexiconDamageTest {
  private static IOException refusal(byte[] bytes) {
    return assertThrows(IOException.class, () -> Lexicon.read(new ByteArrayInputStream(bytes)));
  }

  private static void assertSays(String part, IOException refused) {
    assertTrue(refused.getMessage().contains(part), refused::getMessage);
  }

  @Test
  void anotherSchemeIsRefusedByName() throws IOException {
    byte[] bytes = LexiconTest.resource();
    bytes["reprint-lexicon wordnet31-".length()] = '7';
    assertSays(
        "\"reprint-lexicon wordnet31-1\", got \"reprint-lexicon wordnet31-7\"", refusal(bytes));
  }

  @Test
  void anotherFileIsRefused() {
    assertSays("got \"hello\"", refusal("hello".getBytes(StandardCharsets.US_ASCII)));
    assertSays("got \"\"", refusal(new byte[0]));
  }

  @Test
  void aCutFileIsRefused() throws IOException {
    byte[] bytes = LexiconTest.resource();
    assertSays("cut short", refusal(Arrays.copyOf(bytes, bytes.length / 2)));
  }

  @Test
  void aLengthOutOfReasonIsRefused() throws IOException {
    byte[] bytes = LexiconTest.resource();
    bytes["reprint-lexicon wordnet31-1\n".length()] = 0x7f;
    assertSays("length must be in [0, 67108864], got", refusal(bytes));
  }

  @Test
  void aFlippedBitIsRefusedWhereverItIs() throws IOException {
    byte[] bytes = LexiconTest.resource();
    long seed = Long.getLong("reprint.seed", 7L);
    SplittableRandom random = new SplittableRandom(seed);
    for (int trial = 0; trial < 50; trial++) {
      byte[] damaged = bytes.clone();
      int at = random.nextInt(damaged.length - 16); // the end may be padding of the last block
      damaged[at] ^= (byte) (1 << random.nextInt(8));
      assertThrows(
          IOException.class,
          () -> Lexicon.read(new ByteArrayInputStream(damaged)),
          () -> "bit flipped in byte " + at + ", rerun with -Dreprint.seed=" + seed);
    }
  }
}
