package org.reprint.facts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Says whether two names are forms of one: a part of the other, a place and its people, a short
/// form and the long one.
final class NameVariants {
  /// Lower-case name to the number of its set.
  private static final Map<String, Integer> LISTED = load("variants-en.txt");

  /// What makes of a place the name of its people, with the plural.
  private static final Set<String> PEOPLE =
      Set.of(
          "n", "an", "ian", "ean", "ese", "i", "ish", "er", "s", "ns", "ans", "ians", "eans", "is",
          "ers", "ic");

  /// A place with fewer letters is too short to tell.
  private static final int SHORTEST = 4;

  private NameVariants() {}

  /// True when both can be names of one thing.
  ///
  /// @param x words in lower case
  /// @param y words in lower case
  static boolean same(String x, String y) {
    if (listed(x, y)) {
      return true;
    }
    List<String> left = List.of(x.split(" ", -1));
    List<String> right = List.of(y.split(" ", -1));
    for (String word : left) {
      for (String other : right) {
        if (word.equals(other)
            || word.length() == 1 && other.startsWith(word) && left.size() > 1
            || clipped(word, other)
            || clipped(other, word)
            || listed(word, other)
            || people(word, other)
            || people(other, word)) {
          return true;
        }
      }
    }
    return initials(left).equals(y) || initials(right).equals(x);
  }

  /// True for `o'rourke` and `rourke`, as programs write that take texts apart.
  private static boolean clipped(String word, String part) {
    int apostrophe = word.indexOf('\'');
    return apostrophe >= 0
        && (part.equals(word.substring(0, apostrophe))
            || part.equals(word.substring(apostrophe + 1)));
  }

  private static boolean listed(String x, String y) {
    Integer set = LISTED.get(x);
    return set != null && set.equals(LISTED.get(y));
  }

  /// True when the second word is that of the people of the first.
  private static boolean people(String place, String name) {
    for (int cut = 0; cut <= 2 && place.length() - cut >= SHORTEST; cut++) {
      int stem = place.length() - cut;
      boolean vowels = place.substring(stem).chars().allMatch(c -> "aeiouy".indexOf(c) >= 0);
      if (vowels
          && name.length() > stem
          && name.startsWith(place.substring(0, stem))
          && PEOPLE.contains(name.substring(stem))) {
        return true;
      }
    }
    return false;
  }

  private static String initials(List<String> words) {
    StringBuilder initials = new StringBuilder();
    for (String word : words) {
      initials.append(word.isEmpty() ? "" : word.substring(0, 1));
    }
    return words.size() < 2 ? "." : initials.toString();
  }

  private static Map<String, Integer> load(String resource) {
    try (InputStream in = NameVariants.class.getResourceAsStream(resource)) {
      Map<String, Integer> sets = new HashMap<>();
      int number = 0;
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
        if (!line.isBlank() && !line.startsWith("#")) {
          for (String name : line.strip().split("\\|", -1)) {
            sets.put(name, number);
          }
          number++;
        }
      }
      return Map.copyOf(sets);
    } catch (IOException e) {
      throw new UncheckedIOException("names in " + resource + " cannot be read", e);
    }
  }
}
