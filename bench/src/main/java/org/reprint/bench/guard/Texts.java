package org.reprint.bench.guard;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;

/// Made-up texts of the shape of news: some 430 words and 2,650 bytes, a few words frequent and
/// most rare, sentences, paragraphs, capitals, numbers, and here and there a letter or a quotation
/// mark outside ASCII.
///
/// There are so many that a branch predictor cannot learn them by heart.
public final class Texts {
  private static final long SEED = 42;
  private static final int WORDS = 430;
  private static final int VOCABULARY = 20_000;
  private static final int FREQUENT = 60; // words of two to four letters

  private Texts() {}

  /// Makes some texts, the same ones each time.
  ///
  /// @param count how many
  /// @return UTF-8
  public static byte[][] of(int count) {
    SplittableRandom random = new SplittableRandom(SEED);
    byte[][] texts = new byte[count][];
    for (int i = 0; i < count; i++) {
      texts[i] = text(random).getBytes(StandardCharsets.UTF_8);
    }
    return texts;
  }

  private static String text(SplittableRandom random) {
    StringBuilder text = new StringBuilder();
    int left = 0; // words to the end of the sentence
    for (int i = 0; i < WORDS; i++) {
      boolean begins = left == 0;
      if (begins) {
        left = 8 + random.nextInt(24);
      }
      left--;
      int rank = (int) Math.pow(VOCABULARY, random.nextDouble()); // Zipf: log-uniform ranks
      word(rank, begins || rank > FREQUENT && random.nextInt(9) == 0, text);
      if (left > 0) {
        text.append(random.nextInt(11) == 0 ? ", " : " ");
      } else {
        text.append(random.nextInt(6) == 0 ? ".”\n\n“" : random.nextInt(3) == 0 ? ".\n\n" : ". ");
      }
    }
    return text.toString();
  }

  /// The word of a rank: always the same.
  private static void word(int rank, boolean capital, StringBuilder text) {
    SplittableRandom random = new SplittableRandom(rank);
    if (rank > FREQUENT && random.nextInt(40) == 0) {
      text.append(1 + random.nextInt(3_000));
      return;
    }
    int length = rank <= FREQUENT ? 2 + random.nextInt(3) : 4 + random.nextInt(7);
    for (int i = 0; i < length; i++) {
      char letter = random.nextInt(400) == 0 ? 'é' : (char) ('a' + random.nextInt(26));
      text.append(i == 0 && capital ? Character.toUpperCase(letter) : letter);
    }
  }
}
