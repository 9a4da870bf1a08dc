package org.reprint.group;

import java.util.Locale;

/// Which pairs of stories are compared, by who sent them. A story that does not say who sent it
/// counts as a source of its own.
public enum Scope {
  /// Only stories of two sources.
  ACROSS,
  /// Only stories of one source.
  WITHIN,
  /// All of them.
  BOTH;

  /// The word for it in the output.
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Whether two different stories are compared.
  ///
  /// @param sameSource whether one source sent both
  public boolean admits(boolean sameSource) {
    return this == BOTH || (this == WITHIN) == sameSource;
  }
}
