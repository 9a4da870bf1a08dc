package org.reprint;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.reprint.wire.Story;

/// Made-up stories of four sources over some days, with copies of all kinds among them.
final class SourcesDay {
  static final Instant DAY = Instant.parse("2026-02-01T12:00:00Z");

  private static final List<String> SOURCES = List.of("Alpha", "Beta", "Gamma", "Delta");

  private SourcesDay() {}

  static Story sent(int number, String text, String source, Instant date) {
    return new Story(
        String.format(Locale.ROOT, "s%02d", number), text, null, date, source, null, List.of());
  }

  /// Stories of their own, and of these copies, cuts, longer and reworded ones, by four sources
  /// over some days; some without a source or a date.
  static List<Story> day(long seed, int size) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Story> day = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      String before = day.isEmpty() ? "" : day.get(random.nextInt(day.size())).text();
      String text =
          switch (i < 4 ? 9 : random.nextInt(10)) {
            case 0, 1, 2 -> before;
            case 3 -> before + " More is expected in the evening.";
            case 4 -> before.substring(0, before.length() * 3 / 4);
            case 5 -> edited(before, random);
            default -> story(random);
          };
      String source = random.nextInt(8) == 0 ? null : SOURCES.get(random.nextInt(SOURCES.size()));
      Instant date =
          random.nextInt(8) == 0 ? null : DAY.plus(Duration.ofHours(6L * (i + random.nextInt(3))));
      day.add(sent(i, text, source, date));
    }
    return day;
  }

  /// Twelve sentences of words that no other story has but by chance.
  static String story(SplittableRandom random) {
    List<String> sentences = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      StringBuilder sentence = new StringBuilder("The");
      for (int w = 0; w < 12; w++) {
        sentence.append(w % 4 == 3 ? " and the " : " ").append(word(random));
      }
      sentences.add(sentence.append('.').toString());
    }
    return String.join(" ", sentences);
  }

  private static String word(SplittableRandom random) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < 3; i++) {
      word.append("bdfgklmnprstvz".charAt(random.nextInt(14)));
      word.append("aeiou".charAt(random.nextInt(5)));
    }
    return word.toString();
  }

  /// Every seventh word is another one.
  static String edited(String text, SplittableRandom random) {
    String[] words = text.split(" ", -1);
    for (int i = 6; i < words.length; i += 7) {
      words[i] = words[i].endsWith(".") ? words[i] : word(random);
    }
    return String.join(" ", words);
  }
}
