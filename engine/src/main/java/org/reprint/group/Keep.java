package org.reprint.group;

import java.util.Locale;

/// Which story of a group is kept, of those that are linked to all others of it and may be printed.
/// Stories without a date come after those with one; what is still equal goes by key.
public enum Keep {
  /// The earliest.
  FIRST,
  /// The newest.
  NEWEST,
  /// The longest, of several the earliest.
  LONGEST,
  /// The newest version of a chain; where there is no chain, the earliest.
  USABLE,
  /// The one of the source that stands first in a list; of one source, the earliest.
  SOURCE_ORDER;

  /// The word for it in the output.
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
