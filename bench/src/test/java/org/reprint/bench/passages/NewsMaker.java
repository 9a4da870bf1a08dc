package org.reprint.bench.passages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/// Makes stories of words that do not exist, so that no two have anything in common by chance.
final class NewsMaker {
  private static final String CONSONANTS = "bdfgklmnprstvz";
  private static final String VOWELS = "aeiou";
  private static final List<String> SMALL = List.of("the", "of", "in", "and", "a", "to", "for");

  private NewsMaker() {}

  static List<NewsStory> stories(int count, long seed) {
    List<NewsStory> stories = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String text = text(new SplittableRandom(seed + i));
      stories.add(NewsStory.of("n" + i, "house" + i, "topic" + i, text));
    }
    return stories;
  }

  /// Sixty sentences, three in a paragraph.
  static String text(SplittableRandom random) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      text.append(i == 0 ? "" : i % 3 == 0 ? "\n\n" : " ").append(sentence(random));
    }
    return text.toString();
  }

  private static String sentence(SplittableRandom random) {
    List<String> words = new ArrayList<>();
    int count = random.nextInt(9, 22);
    for (int i = 0; i < count; i++) {
      boolean small = i % 3 == 1;
      String word = small ? SMALL.get(random.nextInt(SMALL.size())) : word(random);
      words.add(i == count / 2 ? word + "," : word);
    }
    String first = words.getFirst();
    words.set(0, first.substring(0, 1).toUpperCase(Locale.ROOT) + first.substring(1));
    return String.join(" ", words) + ".";
  }

  private static String word(SplittableRandom random) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < 4; i++) {
      word.append(CONSONANTS.charAt(random.nextInt(CONSONANTS.length())));
      word.append(VOWELS.charAt(random.nextInt(VOWELS.length())));
    }
    return word.toString();
  }
}
