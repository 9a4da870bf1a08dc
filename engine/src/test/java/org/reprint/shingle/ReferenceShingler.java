package org.reprint.shingle;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Schemes `words-1` and `shingle5-2` spelt out with strings and lists, to be checked by eye.
final class ReferenceShingler {
  private static final Set<Character.UnicodeScript> WITHOUT_SPACES =
      Set.of(
          Character.UnicodeScript.HAN,
          Character.UnicodeScript.HIRAGANA,
          Character.UnicodeScript.KATAKANA,
          Character.UnicodeScript.BOPOMOFO,
          Character.UnicodeScript.THAI,
          Character.UnicodeScript.LAO,
          Character.UnicodeScript.KHMER,
          Character.UnicodeScript.MYANMAR,
          Character.UnicodeScript.TAI_LE,
          Character.UnicodeScript.NEW_TAI_LUE,
          Character.UnicodeScript.TAI_THAM,
          Character.UnicodeScript.TAI_VIET);
  private static final String SHARED =
      "\u3006\u3031\u3032\u3033\u3034\u3035\u303C\u30FC\uFF70\uFF9E\uFF9F";

  private static final BigInteger LOW = new BigInteger("243F6A8885A308D3", 16);
  private static final BigInteger HIGH = new BigInteger("082EFA98EC4E6C89", 16);
  private static final BigInteger MASK = new BigInteger("FFFFFFFFFFFFFFFF", 16);

  private static final Pattern LETTER = Pattern.compile("\\p{L}");
  private static final Pattern MARK = Pattern.compile("\\p{M}");
  private static final Pattern DIGIT = Pattern.compile("\\p{Nd}");

  record Word(String lower, int start, int end) {}

  record Shingle(long hash, int start, int end) {}

  private record Letter(String lower, boolean unspaced, int start, int end) {}

  private ReferenceShingler() {}

  static List<Word> words(String text) {
    List<Word> words = new ArrayList<>();
    List<Letter> stretch = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int codePoint = text.codePointAt(at);
      int end = at + Character.charCount(codePoint);
      String one = Character.toString(codePoint);
      boolean letter = LETTER.matcher(one).matches();
      boolean mark = MARK.matcher(one).matches();
      if (!letter && !mark && !DIGIT.matcher(one).matches()) {
        close(stretch, words);
      } else {
        boolean unspaced;
        if (mark) {
          unspaced = !stretch.isEmpty() && stretch.getLast().unspaced();
        } else {
          unspaced =
              letter
                  && (SHARED.contains(one)
                      || WITHOUT_SPACES.contains(Character.UnicodeScript.of(codePoint)));
        }
        if (!stretch.isEmpty() && stretch.getLast().unspaced() != unspaced) {
          close(stretch, words);
        }
        stretch.add(
            new Letter(Character.toString(Character.toLowerCase(codePoint)), unspaced, at, end));
      }
      at = end;
    }
    close(stretch, words);
    return words;
  }

  private static void close(List<Letter> stretch, List<Word> words) {
    if (stretch.isEmpty()) {
      return;
    }
    boolean bigrams = stretch.getFirst().unspaced() && stretch.size() > 1;
    int length = bigrams ? 2 : stretch.size();
    for (int i = 0; i + length <= stretch.size(); i++) {
      List<Letter> part = stretch.subList(i, i + length);
      String lower = String.join("", part.stream().map(Letter::lower).toList());
      words.add(new Word(lower, part.getFirst().start(), part.getLast().end()));
    }
    stretch.clear();
  }

  /// All n-grams of the words; one of all there are when they are fewer.
  static List<Shingle> ngrams(List<Word> words, int n) {
    List<Shingle> shingles = new ArrayList<>();
    int length = Math.min(n, words.size());
    for (int i = 0; length > 0 && i + length <= words.size(); i++) {
      List<Word> part = words.subList(i, i + length);
      long sum = 0;
      for (Word word : part) {
        sum = sum * 0x9E3779B97F4A7C15L + wordHash(word.lower());
      }
      shingles.add(
          new Shingle(
              murmurFinaliser(sum + length), part.getFirst().start(), part.getLast().end()));
    }
    return shingles;
  }

  static long wordHash(String lower) {
    byte[] utf8 = lower.getBytes(StandardCharsets.UTF_8);
    byte[] padded = Arrays.copyOf(utf8, (utf8.length + 15) / 16 * 16);
    BigInteger hash = BigInteger.ZERO;
    for (int at = 0; at < padded.length; at += 16) {
      BigInteger low = littleEndian(padded, at);
      BigInteger high = littleEndian(padded, at + 8);
      BigInteger product = low.xor(LOW).xor(hash).multiply(high.xor(HIGH)); // 128 bits
      hash = product.xor(product.shiftRight(64)).and(MASK);
    }
    return hash.longValue();
  }

  private static BigInteger littleEndian(byte[] bytes, int from) {
    BigInteger number = BigInteger.ZERO;
    for (int i = 7; i >= 0; i--) {
      number = number.shiftLeft(8).add(BigInteger.valueOf(bytes[from + i] & 0xFF));
    }
    return number;
  }

  private static long murmurFinaliser(long bits) {
    long h = bits;
    h ^= h >>> 33;
    h *= 0xff51afd7ed558ccdL;
    h ^= h >>> 33;
    h *= 0xc4ceb9fe1a85ec53L;
    h ^= h >>> 33;
    return h;
  }
}
