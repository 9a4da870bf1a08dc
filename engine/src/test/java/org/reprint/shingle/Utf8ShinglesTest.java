package org.reprint.shingle;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.reprint.RandomText;
import org.reprint.Trials;

/// UTF-8, a `String` of the same text and the reference give the same hashes.
class Utf8ShinglesTest {
  private final Shingler shingler = new Shingler();
  private final ShingleHashes hashes = new ShingleHashes();
  private final Shingles shingles = new Shingles();

  @Test
  void textOfAllScriptsIsShingledAsItsString() {
    Trials.run(3_000, random -> check(random, utf8(RandomText.of(random, random.nextInt(120)))));
  }

  @Test
  void textAsItIsWrittenIsShingledAsItsString() {
    Trials.run(500, random -> check(random, utf8(RandomText.pieces(random, random.nextInt(12)))));
  }

  @Test
  void bytesOfNoMeaningSeparateWords() {
    Trials.run(
        3_000,
        random -> {
          byte[] text = utf8(RandomText.of(random, random.nextInt(1, 80)));
          for (int i = random.nextInt(8); i > 0 && text.length > 0; i--) {
            switch (random.nextInt(3)) {
              case 0 -> text[random.nextInt(text.length)] = (byte) random.nextInt();
              case 1 -> text[random.nextInt(text.length)] = (byte) (0x80 | random.nextInt(0x80));
              default -> text = Arrays.copyOf(text, random.nextInt(text.length + 1));
            }
          }
          check(random, text);
        });
    Trials.run(
        2_000,
        random -> {
          byte[] text = new byte[random.nextInt(1, 40)];
          int high = random.nextInt(1, 256);
          for (int i = 0; i < text.length; i++) {
            text[i] = (byte) (random.nextInt(256) < high ? 0x80 | random.nextInt(0x80) : 'a');
          }
          check(random, text);
        });
  }

  /// The cases of the Unicode standard's table 3-7: too short, too long, surrogates, out of range.
  @Test
  void everyKindOfMalformedSequenceIsSkippedAsADecoderWould() {
    for (String hex :
        List.of(
            "80",
            "BF",
            "C0AF",
            "C180",
            "C3",
            "C341",
            "E0",
            "E080AF",
            "E09FBF",
            "E2",
            "E282",
            "E28241",
            "EDA080",
            "EDBFBF",
            "EDA080EDB080",
            "F0",
            "F09F",
            "F09F98",
            "F09F9841",
            "F0808080",
            "F08FBFBF",
            "F4908080",
            "F5808080",
            "F880808080",
            "FE",
            "FF",
            "E0A0",
            "F48FBFBF",
            "EFBFBF",
            "EE8080",
            "ED9FBF",
            "DFBF",
            "F0908080",
            "F09D9280",
            "C280",
            "E0A080")) {
      byte[] bad = HexFormat.of().parseHex(hex);
      for (int before = 0; before < 10; before++) {
        byte[] text = Arrays.copyOf(utf8("w".repeat(before)), before + bad.length + 3);
        System.arraycopy(bad, 0, text, before, bad.length);
        System.arraycopy(utf8("x é".substring(0, 3)), 0, text, before + bad.length, 3);
        check(new SplittableRandom(before), text);
        check(new SplittableRandom(before), Arrays.copyOf(text, before + bad.length));
      }
    }
  }

  @Test
  void wordsOfEveryLengthAtEveryPlaceAreWhole() {
    StringBuilder text = new StringBuilder();
    for (String letter : List.of("a", "Z", "7", "é", "Щ", "ａ", "𐐀")) {
      for (int length = 1; length <= 140; length = length < 40 ? length + 1 : length + 9) {
        for (int before = 0; before <= 66; before += before < 10 ? 1 : 7) {
          text.setLength(0);
          text.repeat(' ', before).repeat("x".repeat(length - 1) + letter, 1).append(" b ");
          text.repeat(letter, length).append(before % 2 == 0 ? "" : ".");
          check(new SplittableRandom(length), utf8(text.toString()));
        }
      }
    }
  }

  @Test
  void everyCodePointIsTakenAsInAString() {
    StringBuilder text = new StringBuilder();
    for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
      text.append("Ab").appendCodePoint(codePoint).append("c");
      if (codePoint % 50_000 == 0 || codePoint == Character.MAX_CODE_POINT) {
        byte[] utf8 = utf8(text.toString());
        shingler.shingle(new String(utf8, StandardCharsets.UTF_8), shingles);
        shingler.shingle(utf8, 0, utf8.length, hashes);
        assertArrayEquals(
            Arrays.copyOf(shingles.hashes(), shingles.count()),
            Arrays.copyOf(hashes.hashes(), hashes.count()));
        text.setLength(0);
      }
    }
  }

  @Test
  void aTextLargerThanAllBuffersIsShingledWhole() {
    Trials.run(
        1,
        random -> {
          String text = RandomText.words(random, 250_000, 40_000);
          check(random, utf8(text));
          assertEquals(250_000, hashes.words());
          check(random, utf8("and a small one after it"));
        });
  }

  @Test
  void aStretchOutsideTheArrayIsRefused() {
    byte[] text = new byte[3];
    assertThrows(IndexOutOfBoundsException.class, () -> shingler.shingle(text, 0, 4, hashes));
    assertThrows(IndexOutOfBoundsException.class, () -> shingler.shingle(text, 2, 1, hashes));
    assertThrows(IndexOutOfBoundsException.class, () -> shingler.shingle(text, -1, 1, hashes));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /// The text alone, and the same inside of an array whose other bytes must not matter.
  private void check(SplittableRandom random, byte[] text) {
    String decoded = new String(text, StandardCharsets.UTF_8);
    List<ReferenceShingler.Word> words = ReferenceShingler.words(decoded);
    long[] expected =
        ReferenceShingler.ngrams(words, Shingler.LENGTH).stream()
            .mapToLong(ReferenceShingler.Shingle::hash)
            .toArray();
    shingler.shingle(decoded, shingles);
    assertArrayEquals(expected, Arrays.copyOf(shingles.hashes(), shingles.count()), "string");
    int before = random.nextInt(20);
    int after = random.nextInt(100);
    byte[] around = new byte[before + text.length + after];
    Arrays.fill(around, (byte) (random.nextInt(2) == 0 ? 'a' : 0xBF));
    System.arraycopy(text, 0, around, before, text.length);
    checkHashes(words.size(), expected, around, before, before + text.length);
    checkHashes(words.size(), expected, text, 0, text.length);
  }

  private void checkHashes(int words, long[] expected, byte[] text, int from, int to) {
    byte[] copy = text.clone();
    shingler.shingle(text, from, to, hashes);
    assertEquals(words, hashes.words(), "words");
    assertArrayEquals(expected, Arrays.copyOf(hashes.hashes(), hashes.count()));
    assertArrayEquals(copy, text, "only read");
  }
}
