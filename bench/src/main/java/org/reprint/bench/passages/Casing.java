package org.reprint.bench.passages;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/// Knows which first words of sentences lose their capital inside one: those that the story also
/// has in small letters, and common ones.
final class Casing {
  private static final Set<String> COMMON =
      Set.of(
          "the",
          "a",
          "an",
          "in",
          "on",
          "at",
          "but",
          "and",
          "he",
          "she",
          "it",
          "they",
          "we",
          "this",
          "that",
          "these",
          "those",
          "his",
          "her",
          "its",
          "their",
          "there",
          "when",
          "while",
          "after",
          "before",
          "as",
          "for",
          "with",
          "if",
          "because",
          "although",
          "some",
          "many",
          "most");

  private final Set<String> small = new HashSet<>(COMMON);

  Casing(String story) {
    for (String word : SentenceCut.words(story)) {
      String bare = bare(word);
      if (!bare.isEmpty() && bare.equals(bare.toLowerCase(Locale.ROOT))) {
        small.add(bare);
      }
    }
  }

  private static String bare(String word) {
    int from = 0;
    int to = word.length();
    while (from < to && !Character.isLetterOrDigit(word.charAt(from))) {
      from++;
    }
    while (to > from && !Character.isLetterOrDigit(word.charAt(to - 1))) {
      to--;
    }
    return word.substring(from, to);
  }

  /// A sentence as it goes on inside another.
  String inside(String sentence) {
    int end = sentence.indexOf(' ') < 0 ? sentence.length() : sentence.indexOf(' ');
    String first = bare(sentence.substring(0, end)).toLowerCase(Locale.ROOT);
    return small.contains(first)
        ? Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1)
        : sentence;
  }

  /// A stretch as it begins a sentence.
  static String first(String stretch) {
    return stretch.isEmpty()
        ? stretch
        : Character.toUpperCase(stretch.charAt(0)) + stretch.substring(1);
  }
}
