package org.reprint.bench.guard;

import java.util.Objects;

/// A figure that must hold.
///
/// @param name what a person calls it
/// @param sense which side of the limit is good
/// @param limit the floor, or the ceiling
/// @param source why this limit
record Figure(String name, Sense sense, double limit, String source) {
  /// Which side of a limit is good.
  enum Sense {
    AT_LEAST("at least"),
    BELOW("below");

    private final String words;

    Sense(String words) {
      this.words = words;
    }

    @Override
    public String toString() {
      return words;
    }
  }

  Figure {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(sense, "sense");
    Objects.requireNonNull(source, "source");
    if (!(limit > 0)) {
      throw new IllegalArgumentException("limit must be above 0, got " + limit);
    }
  }

  static Figure atLeast(String name, double limit, String source) {
    return new Figure(name, Sense.AT_LEAST, limit, source);
  }

  static Figure below(String name, double limit, String source) {
    return new Figure(name, Sense.BELOW, limit, source);
  }

  /// Whether a measured value keeps the limit; what is not a number does not.
  boolean holds(double measured) {
    return switch (sense) {
      case AT_LEAST -> measured >= limit;
      case BELOW -> measured < limit;
    };
  }
}
