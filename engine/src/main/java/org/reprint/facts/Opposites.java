package org.reprint.facts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// Words that stand at one of two poles: `won` and `lost`, `includes` and `excludes`.
///
/// A pole is written as the name of the pair with `+` or `-`; of rising and falling the poles are
/// `up` and `down`, and raising is a way of rising. A word may stand at several: `up gain+`.
public final class Opposites {
  /// Lower-case form to its poles; rising and falling are in [WordTable].
  private static final Map<String, String> POLES = load("opposites-en.txt");

  private Opposites() {}

  /// The words that stand at a pole, but for those that [WordTable] has.
  static Set<String> words() {
    return POLES.keySet();
  }

  /// The poles of a lower-case form, parted by blanks; empty when there are none.
  static String poles(String form) {
    String poles = POLES.getOrDefault(form, "");
    String wordClass = WordTable.ENGLISH.getOrDefault(form, "");
    boolean moves = wordClass.equals("up") || wordClass.equals("down");
    return moves ? (wordClass + " " + poles).strip() : poles;
  }

  /// True when two directions, by their values, stand at the two poles of one pair.
  public static boolean opposed(String x, String y) {
    for (String pole : x.split(" ", -1)) {
      for (String other : y.split(" ", -1)) {
        if (pair(pole).equals(pair(other)) && up(pole) != up(other)) {
          return true;
        }
      }
    }
    return false;
  }

  /// True when a direction is one of rising, falling, raising or cutting.
  public static boolean moves(String value) {
    return pair(value.split(" ", 2)[0]).equals("raise");
  }

  private static String pair(String pole) {
    return pole.equals("up") || pole.equals("down")
        ? "raise"
        : pole.substring(0, pole.length() - 1);
  }

  private static boolean up(String pole) {
    return pole.equals("up") || pole.endsWith("+");
  }

  private static Map<String, String> load(String resource) {
    try (InputStream in = Opposites.class.getResourceAsStream(resource)) {
      Map<String, String> poles = new HashMap<>();
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
        String[] words = line.strip().split(" +", -1);
        char pole = '+';
        for (int i = 1; i < words.length && !line.startsWith("#"); i++) {
          if (words[i].equals("|")) {
            pole = '-';
          } else {
            poles.merge(words[i], words[0] + pole, (one, other) -> one + " " + other);
          }
        }
      }
      return Map.copyOf(poles);
    } catch (IOException e) {
      throw new UncheckedIOException("opposites in " + resource + " cannot be read", e);
    }
  }
}
