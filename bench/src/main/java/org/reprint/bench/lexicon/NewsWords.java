package org.reprint.bench.lexicon;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.reprint.bench.JsonLine;

/// The words that news uses: those in at least [#STORIES] stories of the corpora.
final class NewsWords {
  static final int STORIES = 5;

  private static final List<String> CORPORA = List.of("news12k.jsonl.gz", "reuters21578.jsonl.gz");
  private static final Set<String> BODIES = Set.of("text", "body");

  private NewsWords() {}

  /// Counts the words of every story of a folder.
  ///
  /// @throws IOException if a corpus is absent or broken
  static Set<String> frequent(Path corpora) throws IOException {
    Map<String, Integer> stories = new HashMap<>();
    for (String corpus : CORPORA) {
      JsonLine.read(
          corpora.resolve(corpus),
          story -> words(story).forEach(word -> stories.merge(word, 1, Integer::sum)));
    }
    Set<String> frequent = new TreeSet<>(stories.keySet());
    frequent.removeIf(word -> stories.get(word) < STORIES);
    return frequent;
  }

  private static Set<String> words(JsonLine story) {
    Set<String> words = new HashSet<>();
    for (String body : BODIES) {
      if (story.fields().get(body) instanceof String text) {
        collect(text.toLowerCase(Locale.ROOT), words);
      }
    }
    return words;
  }

  private static void collect(String text, Set<String> into) {
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean letter =
          i < text.length() && (Character.isLetter(text.charAt(i)) || text.charAt(i) == '-');
      if (letter && start < 0) {
        start = i;
      } else if (!letter && start >= 0) {
        into.add(text.substring(start, i));
        start = -1;
      }
    }
  }
}
