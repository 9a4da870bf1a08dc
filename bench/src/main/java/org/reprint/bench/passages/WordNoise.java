package org.reprint.bench.passages;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Random obfuscation as in the PAN corpora: the words of a passage are shuffled over short ranges,
/// whatever sentence they stand in, some are dropped, some added, some exchanged for words of the
/// story into which the passage goes. Punctuation stays with its word.
final class WordNoise {
  private static final int LONGEST_RANGE = 6;
  private static final double SHUFFLED = 0.5; // of the ranges
  private static final double DROPPED = 0.08; // of the words, as the next two
  private static final double ADDED = 0.08;
  private static final double EXCHANGED = 0.08;

  private WordNoise() {}

  /// @param words of the passage
  /// @param context words of the story into which it goes; at least one
  static String scramble(List<String> words, List<String> context, SplittableRandom random) {
    List<String> out = new ArrayList<>();
    int from = 0;
    while (from < words.size()) {
      int to = Math.min(words.size(), from + random.nextInt(2, LONGEST_RANGE + 1));
      List<String> range = new ArrayList<>(words.subList(from, to));
      if (random.nextDouble() < SHUFFLED) {
        shuffle(range, random);
      }
      for (String word : range) {
        double chance = random.nextDouble();
        if (chance < EXCHANGED) {
          out.add(pick(context, random));
        } else if (chance >= EXCHANGED + DROPPED) {
          out.add(word);
        }
        if (random.nextDouble() < ADDED) {
          out.add(pick(context, random));
        }
      }
      from = to;
    }
    return String.join(" ", out);
  }

  private static String pick(List<String> context, SplittableRandom random) {
    return context.get(random.nextInt(context.size()));
  }

  private static void shuffle(List<String> words, SplittableRandom random) {
    for (int i = words.size() - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      String word = words.get(i);
      words.set(i, words.get(j));
      words.set(j, word);
    }
  }
}
