package org.reprint.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What breaks a contract, each with the line that does, and the questions that all lines are
/// asked.
final class ContractLog {
  static final double ROUNDED = 5.1e-5; // four decimals

  private static final Set<String> NAMES =
      Set.of("type", "key", "a", "b", "label", "kind", "group", "where", "file");

  private final List<String> broken = new ArrayList<>();
  private String at = ""; // the line that is looked at

  /// From here on this line is looked at.
  void at(Map<String, Object> line) {
    Map<String, Object> told = new LinkedHashMap<>(line);
    told.keySet().retainAll(NAMES);
    at = told.toString();
    check(
        !line.containsKey("type") || line.keySet().iterator().next().equals("type"),
        "type does not come first");
  }

  List<String> broken() {
    return List.copyOf(broken);
  }

  void say(String what) {
    broken.add(at + ": " + what);
  }

  void check(boolean holds, String what) {
    if (!holds) {
      say(what);
    }
  }

  /// All of `needed` is there, and nothing beside it but `allowed`.
  void fields(Map<String, Object> object, Set<String> needed, Set<String> allowed) {
    for (String name : needed) {
      check(object.containsKey(name), "no \"" + name + "\"");
    }
    for (String name : object.keySet()) {
      check(needed.contains(name) || allowed.contains(name), "an unknown field \"" + name + "\"");
    }
  }

  /// These fields in this order.
  void inOrder(Map<String, Object> object, String... names) {
    check(List.copyOf(object.keySet()).equals(List.of(names)), "fields are " + object.keySet());
  }

  void string(Map<String, Object> object, String name) {
    check(object.get(name) instanceof String, name + " is no string");
  }

  void stringOrNull(Map<String, Object> object, String name) {
    Object value = object.get(name);
    check(value == null || value instanceof String, name + " is no string");
  }

  void count(Map<String, Object> object, String name) {
    check(object.get(name) instanceof Integer n && n >= 0, name + " counts nothing");
  }

  void oneOf(Map<String, Object> object, String name, Set<String> values) {
    check(
        object.get(name) instanceof String value && values.contains(value),
        name + " is " + object.get(name) + ", not of " + values);
  }

  void strings(Object list, String name) {
    check(
        list instanceof List<?> all && all.stream().allMatch(String.class::isInstance),
        name + " are no strings");
  }

  void near(String name, Object value, double expected) {
    boolean near =
        value instanceof Number number && Math.abs(number.doubleValue() - expected) < ROUNDED;
    check(near, name + " is " + value + ", not " + expected);
  }

  void share(String name, Object value) {
    boolean within =
        value instanceof Number number && number.doubleValue() >= 0 && number.doubleValue() <= 1;
    check(within, name + " is " + value + ", not in [0, 1]");
  }

  static boolean isInstant(Object date) {
    return date instanceof String string
        && string.endsWith("Z")
        && Instant.parse(string).toString().equals(string);
  }
}
