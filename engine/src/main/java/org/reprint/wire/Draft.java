package org.reprint.wire;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What a record says of itself, as written: before its dates are read and its key is known.
final class Draft {
  private final String[] values = new String[Field.values().length];
  private final Set<String> replaces = new LinkedHashSet<>();
  private final List<String> notes = new ArrayList<>();

  /// A text that says nothing of itself.
  static Draft of(String text) {
    return new Draft().put(Field.TEXT, text);
  }

  /// Takes a value, unless it is null or blank or the field has one already: the first that is
  /// given counts.
  Draft put(Field field, String value) {
    if (value == null || Blank.is(value)) {
      return this;
    }
    if (field == Field.REPLACES) {
      replaces.add(value);
    } else if (values[field.ordinal()] == null) {
      values[field.ordinal()] = value;
    }
    return this;
  }

  /// Takes a value as it is, a blank one too.
  void keep(Field field, String value) {
    values[field.ordinal()] = value;
  }

  /// The value taken, or null.
  String get(Field field) {
    return values[field.ordinal()];
  }

  /// The ids of the stories that this one replaces, each once.
  List<String> replaces() {
    return List.copyOf(replaces);
  }

  /// Adds what the reader had to decide.
  void note(String words) {
    notes.add(words);
  }

  List<String> notes() {
    return List.copyOf(notes);
  }
}
