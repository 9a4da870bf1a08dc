package org.reprint.facts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/// Words that stand at one of two poles: `won` and `lost`, `includes` and `excludes`.
///
/// A pole is written as the name of the pair with `+` or `-`; of rising and falling the poles are
/// `up` and `down`, and raising is a way of rising.
public final class Opposites {
  /// Lower-case form to its pole; rising and falling are in [WordTable].
  private static final Map<String, String> POLES = load("opposites-en.txt");

  private Opposites() {}

  /// The pole of a lower-case form, or null.
  static String pole(String form) {
    return POLES.get(form);
  }

  /// True when two poles, the values of two directions, are those of one pair.
  public static boolean opposed(String x, String y) {
    return pair(x).equals(pair(y)) && up(x) != up(y);
  }

  /// True for the poles of rising, falling, raising and cutting.
  public static boolean moves(String pole) {
    return pair(pole).equals("raise");
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
            poles.put(words[i], words[0] + pole);
          }
        }
      }
      return Map.copyOf(poles);
    } catch (IOException e) {
      throw new UncheckedIOException("opposites in " + resource + " cannot be read", e);
    }
  }
}
