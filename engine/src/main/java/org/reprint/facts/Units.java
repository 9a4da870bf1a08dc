package org.reprint.facts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/// The units that follow a number: `name measure size word word ...` lines of a resource.
final class Units {
  private static final Map<String, Unit> BY_WORD = load("units-en.txt");
  private static final Map<String, Unit> BY_NAME = byName();

  /// One unit.
  ///
  /// @param name canonical; of money the currency
  /// @param measure what it measures; `money` for currencies
  /// @param size in the first unit of that measure
  record Unit(String name, String measure, BigDecimal size) {
    boolean money() {
      return measure.equals("money");
    }
  }

  private Units() {}

  /// The unit that a lower-case form names, or null.
  static Unit of(String form) {
    return BY_WORD.get(form);
  }

  /// What a value in the first unit is multiplied by to be one in the second; null when they
  /// measure different things.
  static BigDecimal scale(String from, String to) {
    Unit x = BY_NAME.get(from);
    Unit y = BY_NAME.get(to);
    if (x == null || y == null || x.money() || !x.measure().equals(y.measure())) {
      return null;
    }
    return x.size().divide(y.size(), MathContext.DECIMAL64);
  }

  private static Map<String, Unit> load(String resource) {
    Map<String, Unit> units = new HashMap<>();
    try (InputStream in = Units.class.getResourceAsStream(resource)) {
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
        String[] words = line.strip().split(" +", -1);
        if (words.length > 3 && !line.startsWith("#")) {
          Unit unit = new Unit(words[0], words[1], new BigDecimal(words[2]));
          for (int i = 3; i < words.length; i++) {
            units.putIfAbsent(words[i], unit);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("units in " + resource + " cannot be read", e);
    }
    return Map.copyOf(units);
  }

  private static Map<String, Unit> byName() {
    Map<String, Unit> units = new HashMap<>();
    BY_WORD.values().forEach(unit -> units.put(unit.name(), unit));
    return Map.copyOf(units);
  }
}
