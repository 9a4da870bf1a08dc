package org.reprint.shingle;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reprint.RandomText;
import org.reprint.Trials;

class ShinglerTest {
  private final Shingler shingler = new Shingler();
  private final Shingles shingles = new Shingles();

  @Test
  void agreesWithTheReferenceOnAnyText() {
    Trials.run(
        3_000,
        random -> {
          String text = RandomText.of(random, random.nextInt(80));
          shingler.shingle(text, shingles);
          assertSameAsReference(text, 0);
        });
  }

  @Test
  void agreesWithTheReferenceOnAStretchOfAnArray() {
    Trials.run(
        500,
        random -> {
          char[] all = RandomText.of(random, 60).toCharArray();
          int from = random.nextInt(all.length + 1);
          int to = random.nextInt(from, all.length + 1);
          shingler.shingle(all, from, to, shingles);
          assertSameAsReference(new String(all, from, to - from), from);
        });
  }

  @Test
  void aTextLargerThanTheKeptBufferIsShingledWhole() {
    Trials.run(
        1,
        random -> {
          String text = RandomText.words(random, 250_000, 40_000);
          shingler.shingle(text, shingles);
          assertEquals(250_000, shingles.words());
          assertSameAsReference(text, 0);
          shingler.shingle("and a small one after it", shingles);
          assertSameAsReference("and a small one after it", 0);
        });
  }

  private void assertSameAsReference(String text, int offset) {
    List<ReferenceShingler.Word> words = ReferenceShingler.words(text);
    assertEquals(words.size(), shingles.words(), "words");
    for (int i = 0; i < words.size(); i++) {
      assertEquals(
          ReferenceShingler.wordHash(words.get(i).lower()),
          shingles.wordHashes()[i],
          words.get(i).lower());
    }
    List<ReferenceShingler.Shingle> expected = ReferenceShingler.ngrams(words, Shingler.LENGTH);
    List<ReferenceShingler.Shingle> actual = new ArrayList<>();
    for (int i = 0; i < shingles.count(); i++) {
      actual.add(
          new ReferenceShingler.Shingle(
              shingles.hashes()[i], shingles.start(i) - offset, shingles.end(i) - offset));
    }
    assertEquals(expected, actual);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Don't panic: 3,000 cafés.                  | don t panic 3 000 cafés
          ИТАР-ТАСС ΣΟΦΟΣ Straße İ                   | итар тасс σοφοσ straße i
          iPhone手机版2                               | iphone 手机 机版 2
          昨年、2026年に                               | 昨年 2026 年に
          コーヒー を                                  | コー ーヒ ヒー を
          สวัสดี ๒๕                                   | สว วั ัส สด ดี ๒๕
          한국어 기사                                   | 한국어 기사
          Ⅻ ½ x² 5€                                 | x 5
          zero\\u200Bwidth non\\u200Cjoin\\u200Der   | zero width non join er
          soft\\u00ADhyphen \\uFEFFmark \\u202Ertl   | soft hyphen mark rtl
          a\\uD800b \\uDC00c d\\uD800                | a b c d
          \\uD801\\uDC00x \\uD835\\uDC00            | \\uD801\\uDC28x \\uD835\\uDC00
          e\\u0301 \\u0301e                          | e\\u0301 \\u0301e
          snake_case a\\u00A0b                       | snake case a b
          """)
  void wordsAreRunsOfLettersMarksAndDigitsInLowerCase(String text, String words) {
    List<String> expected = List.of(unescape(words).split(" ", -1));
    String plain = unescape(text);
    assertEquals(
        expected,
        ReferenceShingler.words(plain).stream().map(ReferenceShingler.Word::lower).toList());
    shingler.shingle(plain, shingles);
    assertArrayEquals(
        expected.stream().mapToLong(ReferenceShingler::wordHash).toArray(),
        Arrays.copyOf(shingles.wordHashes(), shingles.words()));
  }

  private static String unescape(String text) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      if (text.startsWith("\\u", i)) {
        plain.append((char) Integer.parseInt(text.substring(i + 2, i + 6), 16));
        i += 5;
      } else {
        plain.append(text.charAt(i));
      }
    }
    return plain.toString();
  }

  @Test
  void aShingleReachesFromItsFirstWordToItsLast() {
    String text = "\"To be,\" he said, \"or not to be.\"";
    shingler.shingle(text, shingles);
    assertEquals(8, shingles.words());
    assertEquals(4, shingles.count());
    List<String> seen = new ArrayList<>();
    for (int i = 0; i < shingles.count(); i++) {
      seen.add(text.substring(shingles.start(i), shingles.end(i)));
    }
    assertEquals(
        List.of(
            "To be,\" he said, \"or",
            "be,\" he said, \"or not",
            "he said, \"or not to",
            "said, \"or not to be"),
        seen);
  }

  @Test
  void fewerThanFiveWordsAreOneShingleAndNoneAreNone() {
    for (String text : List.of("", " \n", "?!", "\u200B\uD800")) {
      shingler.shingle(text, shingles);
      assertEquals(0, shingles.words());
      assertEquals(0, shingles.count());
    }
    for (String text : List.of(" one", " one two three four", " one two three four five")) {
      shingler.shingle(text, shingles);
      assertEquals(1, shingles.count());
      assertEquals(1, shingles.start(0));
      assertEquals(text.length(), shingles.end(0));
    }
    assertThrows(IndexOutOfBoundsException.class, () -> shingles.start(1));
    assertThrows(IndexOutOfBoundsException.class, () -> shingles.end(-1));
  }

  @Test
  void caseSpacesAndPunctuationDoNotMatterButOrderAndLengthDo() {
    long five = first("The cat sat on mats");
    assertEquals(five, first("THE CAT -- sat, on\tmats!"));
    assertNotEquals(five, first("cat The sat on mats"));
    assertNotEquals(five, first("The cat sat on"));
    assertNotEquals(first("on on on on"), first("on on on"));
  }

  private long first(String text) {
    shingler.shingle(text, shingles);
    return shingles.hashes()[0];
  }

  @Test
  void aStretchOutsideTheArrayIsRefused() {
    char[] text = new char[3];
    assertThrows(IndexOutOfBoundsException.class, () -> shingler.shingle(text, 0, 4, shingles));
    assertThrows(IndexOutOfBoundsException.class, () -> shingler.shingle(text, 2, 1, shingles));
  }

  /// What is stored or sent depends on these bits. If this fails, name a new scheme; do not edit
  /// the numbers.
  @Test
  void shingle5V2IsFrozen() {
    assertEquals("words-1", Shingler.WORDS);
    assertEquals("shingle5-2", Shingler.SCHEME);
    shingler.shingle("The quick brown Fox jumps over 2 dogs", shingles);
    assertArrayEquals(
        new long[] {
          1383248947961579186L, -3471497819325096485L, 1582840191309618776L, 2553869503464111180L
        },
        Arrays.copyOf(shingles.hashes(), shingles.count()));
    assertEquals(3514132727766256653L, first("Москва 東京タワー"));
    assertEquals(1025526911788438551L, first("x"));
    assertEquals(-2267994646186027928L, first("Internationalisation of incomprehensibilities"));
  }

  /// The classes and lower-case forms of all code points. They follow the Unicode tables of the
  /// JDK, so the number holds for one release of it; with another one, look at what changed before
  /// writing a new scheme or a new number.
  @Test
  void theCharacterClassesAreThoseOfUnicode16() {
    assumeTrue(Runtime.version().feature() == 25, "the tables of another JDK");
    CRC32 checksum = new CRC32();
    for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
      int kind = Letters.kind(codePoint);
      int lower = kind == Letters.NONE ? 0 : Character.toLowerCase(codePoint);
      assertTrue(kind != Letters.UNSPACED || lower == codePoint, "scripts without spaces, no case");
      for (int shift = 0; shift < 24; shift += 8) {
        checksum.update(lower >>> shift);
      }
      checksum.update(kind);
    }
    assertEquals(4016046219L, checksum.getValue());
  }
}
