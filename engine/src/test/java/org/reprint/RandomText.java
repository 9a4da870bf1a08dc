package org.reprint;

import java.util.List;
import java.util.SplittableRandom;

/// Random text over scripts with and without spaces, controls, format characters and broken
/// surrogates.
public final class RandomText {
  /// Ranges of code points, `[from, to]`, each as likely as the others.
  private static final int[][] POOLS = {
    {'a', 'z'},
    {'A', 'Z'},
    {'0', '9'},
    {' ', ' '},
    {' ', ' '},
    {0x00, 0x2F}, // ASCII
    {0xC0, 0x24F},
    {0x300, 0x36F},
    {0x370, 0x3FF},
    {0x400, 0x4FF},
    {0x590, 0x6FF}, // Latin to Arabic
    {0x900, 0x97F},
    {0xE00, 0xEFF},
    {0x1000, 0x109F},
    {0x1780, 0x17FF},
    {0xF00, 0xFFF}, // India, south-east Asia, Tibet
    {0x1950, 0x19DF},
    {0x1A20, 0x1AAF},
    {0xAA60, 0xAADF},
    {0x1E00, 0x1FFF}, // Tai scripts, more Latin and Greek
    {0x2000, 0x218F},
    {0xFE00, 0xFE0F},
    {0xFEFF, 0xFEFF}, // spaces, joiners, signs, variation selectors
    {0x3000, 0x30FF},
    {0x3100, 0x312F},
    {0x4E00, 0x4E40},
    {0x9FF0, 0xA010},
    {0xAC00, 0xAC20},
    {0xFF00, 0xFFEF},
    {0x10400, 0x1044F},
    {0x1D400, 0x1D7FF},
    {0x1F600, 0x1F64F},
    {0x20000, 0x20020}, // beyond the BMP
    {0xD800, 0xDBFF},
    {0xDC00, 0xDFFF},
    {0xE000, 0xE003},
    {0x0, 0x10FFFF},
  };

  private static final List<String> PIECES =
      List.of(
          "LONDON, Feb 3 (Reuters) -",
          "MOSCOW, February 3. /TASS/.",
          "By Jane Doe\n",
          "# Heading\n",
          "\r\n",
          "\n\n    ",
          "\u2028",
          "“",
          "”",
          "\"",
          "'",
          "‘",
          "’",
          "„",
          "«",
          "»",
          "``",
          "''",
          "「",
          "」",
          "。",
          ".",
          "...",
          "!?",
          ".”",
          ".)",
          "Mr.",
          "U.S.",
          "a.m.",
          "No. 5",
          "1,500",
          "forty-five",
          "million",
          "five hundred thousand million million",
          "8:00",
          "50-48",
          "$5",
          "€",
          "%",
          "per cent",
          "3 February 2026",
          "May",
          "17th",
          "https://example.org/a(b)",
          "www.",
          "[link](http://x)",
          "](",
          "[",
          "![",
          "**",
          "_word_",
          "a@b.org",
          "© 2026",
          "The",
          "he said",
          "don't",
          "Zelenskyy’s",
          "東京都",
          "ひらがな",
          "カタカナ",
          "ภาษาไทย",
          "한국어",
          "עברית",
          "العربية",
          "Привет",
          "e\u0301",
          "\u200d",
          "\ufeff",
          "\u00ad",
          "\u202f",
          "\u0000",
          "\ud800",
          "\udc00",
          "👩‍👩‍👧",
          "🏳️‍🌈",
          "𝒜𝒷",
          "𠀀𠀁",
          "x".repeat(300),
          "漢".repeat(2_500),
          "𠀀".repeat(1_300),
          "a b ".repeat(700),
          ".".repeat(2_100),
          "ก".repeat(2_100));

  private RandomText() {}

  /// Text of up to so many code points; now and then it stays in one pool for a while, as real text
  /// does.
  public static String of(SplittableRandom random, int codePoints) {
    StringBuilder text = new StringBuilder();
    int[] pool = POOLS[0];
    for (int i = 0; i < codePoints; i++) {
      if (random.nextInt(3) == 0) {
        pool = POOLS[random.nextInt(POOLS.length)];
      }
      text.appendCodePoint(random.nextInt(pool[0], pool[1] + 1));
    }
    return text.toString();
  }

  /// Stretches of text that mean something to the parser, random characters between them.
  public static String pieces(SplittableRandom random, int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(
          random.nextInt(3) == 0
              ? of(random, random.nextInt(8))
              : PIECES.get(random.nextInt(PIECES.size())));
      text.append(random.nextInt(3) == 0 ? "" : " ");
    }
    return text.toString();
  }

  /// Words of a small vocabulary, so that runs recur.
  public static String words(SplittableRandom random, int words, int vocabulary) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words; i++) {
      text.append('w').append(random.nextInt(vocabulary)).append(i % 9 == 8 ? ".\n" : " ");
    }
    return text.toString();
  }
}
